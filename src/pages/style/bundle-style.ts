// The style sheet of every page, put together of its entry and of all that this imports.

import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import { createPlaces } from "../../diagnostics/place.js";
import { once } from "../../lazy.js";
import { nearest } from "../../text/nearest.js";
import { isElsewhere } from "../address.js";
import type { StylePiece } from "../page.js";
import { fromAssets, fromFolder } from "./css-address.js";
import { type CssImport, readCss } from "./css-text.js";

/** A style sheet of the theme, of the site, or one that is made. */
export interface StyleFile {
  /** Below assets/: `css/card.css`. */
  readonly name: string;
  /** For messages. */
  readonly path: string;
  readonly text: string;
}

export interface Bundle {
  readonly pieces: readonly StylePiece[];
  /** Names of the files that are in it. */
  readonly parts: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts files together, each with all that it imports in the place of the import; addresses are made to hold from assets/.
 * What comes from other hosts stays an import and comes first.
 * Codes: `style-invalid`, `style-import-missing`, `style-import-cycle`.
 */
export function bundleStyle(entries: readonly StyleFile[], files: ReadonlyMap<string, StyleFile>): Bundle {
  const pieces: StylePiece[] = [];
  const elsewhere: StylePiece[] = [];
  const parts = new Set<string>();
  const order: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const made = (text: string): StylePiece => ({ path: null, line: 0, column: 0, text });
  const add = (file: StyleFile, above: readonly string[]): void => {
    parts.add(file.name);
    const { name, path, text } = file;
    const css = readCss(text);
    if (above.length === 0) order.push(...css.layers);
    const places = once(() => createPlaces(path, text));
    const placeOf = (at: number, length: number): Place => places()(at, length);
    const tell = (code: string, at: number, length: number, message: string, fix: string): void => {
      const place = placeOf(at, length);
      // What two files import is read twice.
      const known = diagnostics.some(
        (other) => other.message === message && JSON.stringify(other.place) === JSON.stringify(place),
      );
      if (!known) diagnostics.push({ code, severity: "error", message, place, fix });
    };
    for (const { at, length, message, fix } of css.mistakes) tell("style-invalid", at, length, message, fix);
    let done = 0;
    const copy = (to: number): void => {
      for (const { at, length, address } of css.addresses) {
        if (at < done || at >= to) continue;
        const moved = fromAssets(address, name);
        if (moved === address) continue;
        piece(at);
        pieces.push({ ...whereIs(at), text: moved, written: address });
        done = at + length;
      }
      piece(to);
    };
    const piece = (to: number): void => {
      if (to > done) pieces.push({ ...whereIs(done), text: text.slice(done, to) });
      done = Math.max(done, to);
    };
    const whereIs = (at: number): Omit<StylePiece, "text"> => {
      const { line, column } = at === 0 ? { line: 1, column: 1 } : placeOf(at, 0);
      return { path, line, column };
    };
    const bring = (rule: CssImport): void => {
      const found = followImport(rule, name, above, files);
      if (found.is === "refused") {
        tell(found.code, rule.targetAt, rule.target.length, found.message, found.fix);
      } else if (found.is === "elsewhere") {
        elsewhere.push({ ...whereIs(rule.from), text: `${text.slice(rule.from, rule.to)}\n` });
      } else {
        const around = wrappersOf(rule);
        for (const wrapper of around) pieces.push(made(`${wrapper} {\n`));
        add(found.file, [...above, name]);
        pieces.push(made(`\n${around.map(() => "}\n").join("")}`));
      }
    };
    const cuts = [
      ...css.imports.map((rule) => ({ from: rule.from, to: rule.to, rule })),
      ...css.dropped.map(({ at, length }) => ({ from: at, to: at + length, rule: null })),
    ];
    for (const { from, to, rule } of cuts.sort((a, b) => a.from - b.from)) {
      copy(from);
      if (rule !== null) bring(rule);
      done = to;
    }
    copy(text.length);
  };
  for (const entry of entries) {
    add(entry, []);
    pieces.push(made("\n"));
  }
  // Names of layers may stand before imports, and say their order.
  const head = elsewhere.length === 0 ? [] : [made(`${order.join("\n")}\n`), ...elsewhere];
  return { pieces: [...head, ...pieces].filter(({ text }) => text !== ""), parts, diagnostics };
}

type Followed =
  | { readonly is: "file"; readonly file: StyleFile }
  | { readonly is: "elsewhere" }
  | { readonly is: "refused"; readonly code: string; readonly message: string; readonly fix: string };

/** What an import in the file of that name leads to; `above` are the files that import it. */
function followImport(
  { target }: CssImport,
  name: string,
  above: readonly string[],
  files: ReadonlyMap<string, StyleFile>,
): Followed {
  if (isElsewhere(target)) {
    if (above.length === 0) return { is: "elsewhere" };
    return {
      ...{ is: "refused", code: "style-invalid" },
      message: "A style sheet of another host can be imported by style.css and custom.css alone.",
      fix: "Put the import there, or the file into assets/.",
    };
  }
  const wanted = fromAssets(target, name).replace(/[?#].*$/, "");
  const file = files.get(wanted);
  if (file === undefined) {
    const near = nearest(wanted, [...files.keys()]);
    const fix =
      near === null
        ? "Put the file into assets/, or take the import out."
        : `Write \`${fromFolder(near, name)}\`.`;
    const message = `There is no style sheet assets/${wanted} to import.`;
    return { is: "refused", code: "style-import-missing", message, fix };
  }
  const way = [...above, name];
  if (!way.includes(file.name)) return { is: "file", file };
  const circle = [...way.slice(way.indexOf(file.name)), file.name].join(" → ");
  return {
    ...{ is: "refused", code: "style-import-cycle" },
    message: `These style sheets import each other in a circle: ${circle}.`,
    fix: "Take one of the imports out.",
  };
}

/** Rules around what is imported, from the outside. */
function wrappersOf({ layer, supports, media }: CssImport): readonly string[] {
  return [
    ...(media === null ? [] : [`@media ${media}`]),
    ...(supports === null
      ? []
      : [`@supports ${/^(?:\(|not\b|selector\()/i.test(supports) ? supports : `(${supports})`}`]),
    ...(layer === null ? [] : [`@layer ${layer}`.trim()]),
  ];
}
