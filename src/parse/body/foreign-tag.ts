// Finds the end of a tag in which another generator's calls stand, quotes and brackets of theirs passed over.

const tagName = /<[A-Za-z][\w-]*/y;
/** What ends a tag, or begins a call within it. */
const endOrCall = /[<>]|\{[{%]/g;

/** The offset behind the tag that begins at `at`, or null; each call ends at its first closing mark, so that time is linear. */
export function endOfForeignTag(html: string, at: number): number | null {
  tagName.lastIndex = at;
  const name = tagName.exec(html)?.[0];
  if (name === undefined) return null;
  for (let from = at + name.length; ; ) {
    endOrCall.lastIndex = from;
    const match = endOrCall.exec(html);
    if (match === null || match[0] === "<") return null;
    if (match[0] === ">") return match.index + 1;
    const call = html.indexOf(match[0] === "{{" ? "}}" : "%}", match.index + 2);
    if (call === -1) return null;
    from = call + 2;
  }
}
