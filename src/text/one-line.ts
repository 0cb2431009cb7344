// Names, titles and other texts of one line, as pages, feeds and machines can show them.

/** What most names are, in which there is nothing to look for. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** On one line, and without what no page can show: controls, halves of characters, code points that are none. */
export function onOneLine(given: string): string {
  if (plain.test(given)) return given;
  const text = /[\p{Cc}\p{Cs}\p{NChar}]/u.test(given)
    ? given.replace(/[\p{Cs}\p{NChar}]|(?!\s)\p{Cc}/gu, "")
    : given;
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ").trim() : text.trim();
}
