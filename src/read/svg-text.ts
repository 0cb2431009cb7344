// The text of an SVG's bytes, in the encodings that every browser reads alike.

const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d"|'1\.\d')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([\w.-]+)"|'([\w.-]+)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;

/** Encodings by their declared names; browsers read ASCII and Latin 1 as windows-1252 (Encoding Standard, section 4.2). */
const encodings: { readonly [name: string]: "utf-8" | "windows-1252" } = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "us-ascii": "windows-1252",
  ascii: "windows-1252",
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  "windows-1252": "windows-1252",
};

/** The text; otherwise what its declaration has, in words that follow "it has". UTF-16 says so by its first bytes. */
export function svgText(bytes: Uint8Array): { readonly text: string } | { readonly danger: string } {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  const text = new TextDecoder(wide ?? "utf-8").decode(bytes);
  if (!/^<\?xml[ \t\r\n]/.test(text)) return { text };
  const found = declaration.exec(text);
  if (found === null) return { danger: "a declaration of XML that browsers may read as they like" };
  const declared = (found[1] ?? found[2] ?? null)?.toLowerCase() ?? null;
  if (declared === null) return { text };
  if (wide !== null)
    return /^utf-16(?:le|be)?$/.test(declared) ? { text } : { danger: `the encoding ${declared}` };
  const encoding = Object.hasOwn(encodings, declared) ? encodings[declared] : undefined;
  if (encoding === undefined) return { danger: `the encoding ${declared}` };
  // A mark of UTF-8 at the beginning weighs more than what is declared.
  return { text: encoding === "utf-8" || first === 0xef ? text : new TextDecoder(encoding).decode(bytes) };
}
