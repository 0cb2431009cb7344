// A name as an address has it.

/**
 * NFC, lower case; letters, marks and digits of every script stay, apostrophes go, and each run of anything else becomes one `-`.
 * May be empty.
 */
export function slugify(text: string): string {
  if (isSlug.test(text)) return text;
  const before = known.get(text);
  if (before !== undefined) return before;
  const slug = makeSlug(text);
  if (text.length > longest) return slug;
  if (known.size === most) known.clear();
  known.set(text, slug);
  return slug;
}

/** What stays as it is; the names of files are mostly of this kind. */
const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The slugs of names and topics come up thousands of times in a build: a pure function's memory, kept small. */
const known = new Map<string, string>();
const most = 20_000;
const longest = 100;

/** The same for what hardly comes up twice, such as a heading: nothing is remembered. */
export function makeSlug(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is meant
  if (!/[^\u0000-\u007f]/.test(text)) return ofAscii(text);
  return text
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** Normal in any form, and its letters and digits are few. */
function ofAscii(text: string): string {
  const slug = text
    .toLowerCase()
    .replaceAll("'", "")
    .replace(/[^a-z0-9]+/g, "-");
  const from = slug.startsWith("-") ? 1 : 0;
  const to = slug.endsWith("-") ? slug.length - 1 : slug.length;
  return slug.slice(from, Math.max(from, to));
}
