// What of a style sheet's text matters for putting several together: its imports, its addresses, its brackets.

/** An `@import` that stands where one counts: before all rules. */
export interface CssImport {
  readonly from: number;
  readonly to: number;
  /** What is imported, and where that is written. */
  readonly target: string;
  readonly targetAt: number;
  /** Null without `layer`, empty for `layer` without a name. */
  readonly layer: string | null;
  readonly supports: string | null;
  readonly media: string | null;
}

interface CssSpot {
  readonly at: number;
  readonly length: number;
}

export interface CssText {
  readonly imports: readonly CssImport[];
  /** Parts of the beginning that are no rules and are left out: `@charset`. */
  readonly dropped: readonly CssSpot[];
  /** `@layer a, b;` of the beginning. */
  readonly layers: readonly string[];
  /** Addresses, as written without quotes. */
  readonly addresses: readonly (CssSpot & { readonly address: string })[];
  readonly mistakes: readonly (CssSpot & { readonly message: string; readonly fix: string })[];
}

const space = /(?:\s+|\/\*[\s\S]*?\*\/)+/y;
const charset = /@charset\s+"[^"]*"\s*;/iy;
const layers = /@layer\s+([^{};]*);/iy;
const importRule =
  /@import\s*(?:url\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^"'()\s]+))\s*\)|"([^"\n]*)"|'([^'\n]*)')([^;{}]*)(?:;|$)/iy;

/** Reads a sheet's text; positions count UTF-16 code units. */
export function readCss(text: string): CssText {
  const imports: CssImport[] = [];
  const dropped: CssSpot[] = [];
  const named: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  for (;;) {
    const from = at;
    if (take(space) !== null) continue;
    if (take(charset) !== null) {
      dropped.push({ at: from, length: at - from });
      continue;
    }
    const layer = take(layers);
    if (layer !== null) {
      named.push(layer[0]);
      continue;
    }
    const rule = take(importRule);
    if (rule === null) break;
    const target = [rule[1], rule[2], rule[3], rule[4], rule[5]].find((given) => given !== undefined) ?? "";
    const targetAt = from + rule[0].indexOf(target, "@import".length);
    imports.push({ from, to: at, target, targetAt, ...conditionsOf(rule[6] ?? "") });
  }
  return { imports, dropped, layers: named, ...readRules(text, at) };
}

/** What stands behind an import's address. */
function conditionsOf(written: string): Pick<CssImport, "layer" | "supports" | "media"> {
  let rest = written.replace(/\/\*[\s\S]*?\*\//g, " ").trim();
  const layer = /^layer(?:\(\s*([^()]*?)\s*\))?(?=\s|$)/i.exec(rest);
  rest = rest.slice(layer?.[0].length ?? 0).trim();
  const supports = /^supports\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/i.exec(rest);
  rest = rest.slice(supports?.[0].length ?? 0).trim();
  return {
    layer: layer === null ? null : (layer[1] ?? ""),
    supports: supports?.[1]?.trim() ?? null,
    media: rest === "" ? null : rest,
  };
}

/** In this order: comments, strings, plain addresses, what opens with a function's name, what opens or closes, late imports. */
const marks =
  /\/\*[\s\S]*?(\*\/|$)|"((?:[^"\\\n]|\\[\s\S])*)("?)|'((?:[^'\\\n]|\\[\s\S])*)('?)|\\[\s\S]|url\(\s*([^"'()\s][^"'()\s]*)\s*\)|([-\w]*)\(|([[{])|([)\]}])|@import\b/gi;
/** Functions whose texts are addresses. */
const ofAddresses: ReadonlySet<string> = new Set(["url", "src", "image-set", "-webkit-image-set"]);
const closing: { readonly [open: string]: string } = { "{": "}", "(": ")", "[": "]" };

function readRules(text: string, start: number): Pick<CssText, "addresses" | "mistakes"> {
  const addresses: (CssSpot & { address: string })[] = [];
  const mistakes: (CssSpot & { message: string; fix: string })[] = [];
  const open: { readonly sign: string; readonly at: number; readonly name: string }[] = [];
  const tell = (at: number, length: number, message: string, fix: string): void => {
    mistakes.push({ at, length, message, fix });
  };
  marks.lastIndex = start;
  for (const match of text.matchAll(marks)) {
    const [whole, comment, double, doubleEnd, single, singleEnd, plain, name, opens, closes] = match;
    const at = match.index;
    const string = double ?? single;
    if (comment !== undefined) {
      if (comment === "") tell(at, 2, "This comment is never closed.", "Put `*/` behind it.");
    } else if (string !== undefined) {
      if ((doubleEnd ?? singleEnd) === "")
        tell(at, 1, "This text is never closed.", `Put ${whole[0]} behind it.`);
      if (ofAddresses.has(open.at(-1)?.name ?? ""))
        addresses.push({ at: at + 1, length: string.length, address: string });
    } else if (plain !== undefined) {
      addresses.push({ at: at + whole.indexOf(plain, 4), length: plain.length, address: plain });
    } else if (name !== undefined) {
      open.push({ sign: "(", at: at + name.length, name: name.toLowerCase() });
    } else if (opens !== undefined) {
      open.push({ sign: opens, at, name: "" });
    } else if (closes !== undefined) {
      const last = open.pop();
      if (last === undefined)
        tell(at, 1, `This \`${closes}\` closes nothing.`, "Take it out, or open what it should close.");
      else if (closing[last.sign] !== closes) {
        tell(
          last.at,
          1,
          `This \`${last.sign}\` is not closed before a \`${closes}\` comes.`,
          `Close it with \`${closing[last.sign]}\`.`,
        );
        return { addresses, mistakes };
      }
    } else if (whole.startsWith("@") && open.length === 0) {
      tell(
        at,
        whole.length,
        "This import comes after rules, where browsers pass it over; or its address is not in quotes.",
        'Put it before all rules: `@import "css/mine.css";`.',
      );
    }
  }
  const [never] = open;
  if (never !== undefined)
    tell(never.at, 1, `This \`${never.sign}\` is never closed.`, `Close it with \`${closing[never.sign]}\`.`);
  return { addresses, mistakes };
}
