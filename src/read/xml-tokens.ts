// XML in pieces, read as strictly as XML asks for, so that no browser finds an element in it that is not found here. Nothing
// is expanded or loaded, and what is not plain XML is `broken`.

export type XmlToken =
  | {
      readonly is: "open";
      readonly name: string;
      readonly attributes: readonly (readonly [name: string, value: string])[];
    }
  | { readonly is: "close" }
  | { readonly is: "instruction"; readonly target: string; readonly content: string }
  /** A document type that declares anything itself. */
  | { readonly is: "declarations" }
  /** One that the text does not explain, such as `&nbsp;`. */
  | { readonly is: "entity"; readonly name: string }
  /** The last one. */
  | { readonly is: "broken" };

const broken: XmlToken = { is: "broken" };
const close: XmlToken = { is: "close" };

// The blanks of XML, which are fewer than those of JavaScript.
const name = /[^ \t\r\n<>/="'&]+/y;
const blanks = /[ \t\r\n]*/y;
const equals = /[ \t\r\n]*=[ \t\r\n]*(?=["'])/y;
const endOfOpening = /[ \t\r\n]*(\/?)>/y;
const closing = /<\/([^ \t\r\n<>/="'&]+)[ \t\r\n]*>/y;
const documentType =
  /<!DOCTYPE[ \t\r\n]+[\w:.-]+(?:[ \t\r\n]+(?:PUBLIC[ \t\r\n]+(?:"[^"<>[\]&%]*"|'[^'<>[\]&%]*')|SYSTEM)[ \t\r\n]+(?:"[^"<>[\]&%]*"|'[^'<>[\]&%]*'))?[ \t\r\n]*>/y;
/** Characters that XML does not have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are looked for.
const foreign = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** The pieces of a text, up to the first that is broken; comments and plain text are passed over. */
export function* xmlTokens(text: string): Generator<XmlToken> {
  if (foreign.test(text)) return yield broken;
  const open: string[] = [];
  let hasRoot = false;
  for (let at = 0; at < text.length; ) {
    const tag = text.indexOf("<", at);
    const plain = text.slice(at, tag < 0 ? text.length : tag);
    if (open.length === 0 && /[^ \t\r\n]/.test(plain)) return yield broken;
    const unknown = unknownEntity(plain);
    if (unknown !== null) return yield unknown;
    if (tag < 0) break;
    at = tag;
    if (text.startsWith("<!--", at)) {
      at = behind(text, "-->", at + 4);
    } else if (text.startsWith("<![CDATA[", at) && open.length > 0) {
      at = behind(text, "]]>", at + 9);
    } else if (text.startsWith("<?", at)) {
      const end = behind(text, "?>", at + 2);
      const target = matched(name, text, at + 2);
      const content = text.slice(at + 2 + target.length, end - 2);
      // The declaration of XML itself stands at the beginning alone.
      if (target === "" || (/^xml$/i.test(target) && at > 0)) return yield broken;
      yield { is: "instruction", target, content };
      at = end;
    } else if (/^<!DOCTYPE/i.test(text.slice(at, at + 9))) {
      const length = matched(documentType, text, at).length;
      if (length === 0) return yield { is: "declarations" };
      if (hasRoot) return yield broken;
      at += length;
    } else if (text.startsWith("</", at)) {
      closing.lastIndex = at;
      const [whole = "", closed] = closing.exec(text) ?? [];
      if (closed === undefined || open.pop() !== closed) return yield broken;
      yield close;
      at += whole.length;
    } else {
      if (hasRoot && open.length === 0) return yield broken;
      hasRoot = true;
      const opening = readOpening(text, at);
      if (!("token" in opening)) return yield opening;
      yield opening.token;
      if (opening.isEmpty) yield close;
      else open.push(opening.name);
      at = opening.end;
    }
    if (at < 0) return yield broken;
  }
  if (open.length > 0) yield broken;
}

/** Where what follows a mark begins; -1 where there is no such mark. */
function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function matched(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** The tag that opens an element, or what is wrong with it. */
function readOpening(
  text: string,
  start: number,
):
  | { readonly token: XmlToken; readonly name: string; readonly isEmpty: boolean; readonly end: number }
  | XmlToken {
  const element = matched(name, text, start + 1);
  if (element === "") return broken;
  const attributes: [string, string][] = [];
  for (let at = start + 1 + element.length; ; ) {
    endOfOpening.lastIndex = at;
    const [end, slash] = endOfOpening.exec(text) ?? [];
    if (end !== undefined)
      return {
        token: { is: "open", name: element, attributes },
        ...{ name: element, isEmpty: slash === "/", end: at + end.length },
      };
    const space = matched(blanks, text, at).length;
    const key = matched(name, text, at + space);
    const sign = matched(equals, text, at + space + key.length);
    if (space === 0 || key === "" || sign === "") return broken;
    const from = at + space + key.length + sign.length;
    const to = text.indexOf(text.charAt(from), from + 1);
    if (to < 0) return broken;
    const value = text.slice(from + 1, to);
    if (value.includes("<")) return broken;
    const unknown = unknownEntity(value);
    if (unknown !== null) return unknown;
    attributes.push([key, plainValue(value)]);
    at = to + 1;
  }
}

const entities: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The first entity of a text that is none of XML's own; a bare `&` is broken. */
function unknownEntity(text: string): XmlToken | null {
  if (!text.includes("&")) return null;
  for (const [, found] of text.matchAll(/&(?:(#\d{1,9}|#x[\da-fA-F]{1,7}|[^\s&;<#]{1,100});)?/g)) {
    if (found === undefined) return broken;
    if (!found.startsWith("#") && !Object.hasOwn(entities, found)) return { is: "entity", name: found };
  }
  return null;
}

/** A value with its characters in the place of their numbers and names. */
function plainValue(value: string): string {
  if (!value.includes("&")) return value;
  return value.replace(/&(#x?)?(\w+);/g, (_all, number: string | undefined, of: string) => {
    if (number === undefined) return entities[of] ?? "";
    const code = Number.parseInt(of, number === "#x" ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
