// The directives that an article may use; each has a partial, `directives/<name>`.

export const directiveNames: ReadonlySet<string> = new Set([
  "embed",
  "factbox",
  "gallery",
  "note",
  "pullquote",
  "qa",
  "timeline",
]);
