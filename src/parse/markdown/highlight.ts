// Code to HTML with classes, by highlight.js: optional, and loaded only when an article has code.

/** HTML of the code in a language, or null where the language is not known. */
export type Highlight = (code: string, language: string) => string | null;

/** Code beyond this is left as it is: highlighting is for reading. In characters. */
const longestCode = 50_000;

/** Null where highlight.js is not installed. */
export async function loadHighlight(): Promise<Highlight | null> {
  try {
    const { default: highlighter } = await import("highlight.js/lib/common");
    return (code, language) =>
      code.length > longestCode || highlighter.getLanguage(language) === undefined
        ? null
        : highlighter.highlight(code, { language, ignoreIllegals: true }).value;
  } catch {
    return null;
  }
}
