// A paragraph as plain text, short enough for a list.

/** A text with single spaces between its words, and none around it. */
export function oneLine(text: string): string {
  // Single spaces are what most texts have: they are left alone.
  return text.replace(/ \s+|[^\S ]\s*/g, " ").trim();
}

/** About two lines of a list, in characters. */
const longest = 200;

/** The text, or its beginning up to a word's end, with an ellipsis. */
export function shorten(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  let space = longest - 1;
  while (space >= 0 && !/\s/.test(cut.charAt(space))) space--;
  // Chinese and Japanese have no spaces; a surrogate pair stays whole.
  const end = space > longest / 2 ? space : /[\uD800-\uDBFF]$/.test(cut) ? longest - 1 : longest;
  return `${cut.slice(0, end).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
