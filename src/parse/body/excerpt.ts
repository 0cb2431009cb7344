// A paragraph short enough for a list.

/** About two lines of a list, in characters. */
const longest = 200;

/** The text, or its beginning up to a word's end, with an ellipsis. */
export function shorten(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.search(/\s\S*$/);
  // Chinese and Japanese have no spaces; a surrogate pair stays whole.
  const end = space > longest / 2 ? space : /[\uD800-\uDBFF]$/.test(cut) ? longest - 1 : longest;
  return `${cut.slice(0, end).replace(/[\s,;:.–—-]+$/u, "")}…`;
}
