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

/** A text as two are compared: letters and digits alone, in lower case. */
export const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
