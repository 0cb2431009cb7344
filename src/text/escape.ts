// One escaping function for each kind of place that text goes to.

const htmlEscapes: { readonly [character: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For HTML's text and quoted attribute values. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => htmlEscapes[character] ?? "") : text;
}

/** Everything that is no Char of XML 1.0 (section 2.2), lone surrogates included. */
const forbiddenInXml =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What might be such a character, or half of one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const suspicious = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** A text without the characters that XML 1.0 forbids, in whatever way they are written. */
export const withoutForbidden = (text: string): string =>
  suspicious.test(text) ? text.replace(forbiddenInXml, "") : text;

/** For XML's text and quoted attribute values; characters that XML 1.0 forbids are dropped. */
export function escapeXml(text: string): string {
  const escaped = escapeHtml(withoutForbidden(text));
  return escaped.includes("&#39;") ? escaped.replaceAll("&#39;", "&apos;") : escaped;
}

const scriptEscapes: { readonly [character: string]: string } = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** JSON that cannot end the `<script>` it stands in; keys in their given order. */
export function jsonForHtml(value: unknown): string {
  const json = JSON.stringify(value) ?? "null";
  return (/\\ud[89a-f]/.test(json) ? wellFormed(json) : json).replace(
    /[<>&\u2028\u2029]/g,
    (character) => scriptEscapes[character] ?? "",
  );
}

/** Half a character, which JSON can name, is what the page's bytes make of it. */
const wellFormed = (json: string): string =>
  json.replace(/\\(?:ud[89a-f][0-9a-f]{2}|.)/g, (each) => (each.length === 6 ? "\uFFFD" : each));
