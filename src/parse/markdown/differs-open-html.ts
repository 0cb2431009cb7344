// HTML that its line does not close, as the look for differences of the lanes follows it.

/** HTML that goes on until its end, over empty lines. */
const endless = [
  [/^<(?:pre|script|style|textarea)(?=[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![A-Za-z]/, />/],
] as const;

/** The line above the one that begins at `start`. */
export function lineBefore(markdown: string, start: number): string {
  if (start === 0) return "";
  const line = markdown.slice(markdown.lastIndexOf("\n", start - 2) + 1, start - 1);
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

/** Whether a tag or a comment goes on below a line. */
export function hasOpenTag(line: string): boolean {
  const comment = line.lastIndexOf("<!--");
  if (comment !== -1 && !line.includes("-->", comment)) return true;
  return line.includes("<") && /<[A-Za-z/!?]/.test(line.slice(line.lastIndexOf(">") + 1));
}

/** Whether a line begins HTML that goes on until its end, which is not on the line. */
export function beginsEndless(text: string): boolean {
  return text[0] === "<" && endless.some(([begins, ends]) => begins.test(text) && !ends.test(text));
}
