// How messages of rules quote what they are about.

/** A text in quotes, short enough for a line. */
export const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return `"${line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line}"`;
};

/** `1 item`, `3 items`. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

/** Whether a text holds an HTML element, as opposed to a bare `<`. */
export const hasMarkup = (text: string): boolean => /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--/i.test(text);

/** Whether a text is an absolute web address. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);

/** A text as two are compared: its words alone, in lower case; as it is where it has none, but signs. */
export function bare(text: string): string {
  const lower = text.normalize("NFKC").toLowerCase();
  return wordsOf(lower)?.join(" ") ?? lower.replace(/\s+/g, " ").trim();
}

/** Whether a text has the words of another one, or where that has none its signs. */
export const holds = (text: string, part: string): boolean =>
  (wordsOf(part) === null ? text.normalize("NFKC").toLowerCase() : bare(text)).includes(bare(part));

/** Letters and digits, with the marks that belong to them; null for none. */
const wordsOf = (text: string): readonly string[] | null => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu);
