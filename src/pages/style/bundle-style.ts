// The style sheet of every page, put together of its entry and of all that this imports.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { createPlaces } from "../../diagnostics/place.js";
import { nearest } from "../../text/nearest.js";
import type { StylePiece } from "../page.js";
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
  const diagnostics: Diagnostic[] = [];
  const made = (text: string): StylePiece => ({ path: null, line: 0, column: 0, text });
  const add = (file: StyleFile, above: readonly string[]): void => {
    parts.add(file.name);
    const { name, path, text } = file;
    const css = readCss(text);
    const placeOf = createPlaces(path, text);
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
      const { line, column } = placeOf(at, 0);
      return { path, line, column };
    };
    const bring = (rule: CssImport): void => {
      const { target, targetAt } = rule;
      const refuse = (code: string, message: string, fix: string): void =>
        tell(code, targetAt, target.length, message, fix);
      if (isElsewhere(target)) {
        const isConditional = above.length > 0;
        if (isConditional)
          refuse(
            "style-invalid",
            "A style sheet of another host can be imported by style.css and custom.css alone.",
            "Put the import there, or the file into assets/.",
          );
        else elsewhere.push({ ...whereIs(rule.from), text: `${text.slice(rule.from, rule.to)}\n` });
        return;
      }
      const wanted = fromAssets(target, name).replace(/[?#].*$/, "");
      const found = files.get(wanted);
      if (found === undefined) {
        const near = nearest(wanted, [...files.keys()]);
        const fix =
          near === null
            ? "Put the file into assets/, or take the import out."
            : `Write \`${fromFolder(near, name)}\`.`;
        refuse("style-import-missing", `There is no style sheet assets/${wanted} to import.`, fix);
        return;
      }
      if (found.name === name || above.includes(found.name)) {
        const way = [...above.slice(above.indexOf(found.name)), name, found.name];
        refuse(
          "style-import-cycle",
          `These style sheets import each other in a circle: ${[...new Set(way)].join(" → ")} → ${found.name}.`,
          "Take one of the imports out.",
        );
        return;
      }
      const around = wrappersOf(rule);
      for (const wrapper of around) pieces.push(made(`${wrapper} {\n`));
      add(found, [...above, name]);
      pieces.push(made(`\n${around.map(() => "}\n").join("")}`));
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
  const first: string[] = [];
  for (const entry of entries) {
    first.push(...readCss(entry.text).layers);
    add(entry, []);
    pieces.push(made("\n"));
  }
  // Names of layers may stand before imports, and say their order.
  const head = elsewhere.length === 0 ? [] : [made(`${first.join("\n")}\n`), ...elsewhere];
  return { pieces: [...head, ...pieces].filter(({ text }) => text !== ""), parts, diagnostics };
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

const isElsewhere = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);

/** An address in a file of assets/ as one that means the same from assets/ itself. */
function fromAssets(address: string, name: string): string {
  if (address === "" || isElsewhere(address) || /^[/#]/.test(address) || !name.includes("/"))
    return address.replace(/^(?:\.\/)+/, "");
  const steps = name.split("/").slice(0, -1);
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const up: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) up.push("..");
    } else if (step !== ".") steps.push(step);
  }
  return [...up, ...steps].join("/") + rest;
}

/** A file of assets/ as another one names it. */
const fromFolder = (target: string, name: string): string =>
  "../".repeat(name.split("/").length - 1) + target;
