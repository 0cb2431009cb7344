// What the look for odd blocks knows of the lines above the one it is at.

/** What counts of the lines above. */
export interface Above {
  line:
    | "other"
    | "code in item"
    | "block behind list"
    | "paragraph behind list"
    | "empty quote"
    | "number alone";
  /** A table, with no empty line since. */
  table: boolean;
  /** How far its text stands in; -1 where it has none. */
  indent: number;
  /** A definition, with no empty line since. */
  defined: boolean;
  /** A definition, anywhere before: Sätteri takes the number of a list behind it for a paragraph's. */
  afterDefinition: boolean;
  /** Indented code, with nothing but empty lines since. */
  code: boolean;
  /** What the last line with some text stands in. */
  before: string;
  emptyItem: boolean;
  /** HTML that begins an item, with no empty line since. */
  htmlItem: boolean;
  /** Of the last item: what stands for its list. */
  marker: string;
  /** A list or a quote that may go on: with nothing between, or behind an empty line. */
  list: "near" | "behind empty" | null;
  /** The marks of a fence that is open. */
  fence: string | null;
}

export const nothingAbove = (): Above => ({
  line: "other",
  table: false,
  indent: -1,
  defined: false,
  afterDefinition: false,
  code: false,
  before: "",
  emptyItem: false,
  htmlItem: false,
  marker: "",
  list: null,
  fence: null,
});

/** Goes past a line that begins with a letter. */
export function passText(above: Above): void {
  const behind = above.list !== null || above.line === "paragraph behind list";
  if (above.line !== "block behind list") above.line = behind ? "paragraph behind list" : "other";
  above.indent = 0;
  above.code = false;
  if (above.list === "behind empty") above.list = null;
}

/** Goes past an empty line. */
export function passEmpty(above: Above): void {
  if (above.line !== "code in item") above.line = "other";
  above.indent = -1;
  above.table = false;
  above.htmlItem = false;
  above.defined = false;
  if (above.list !== null) above.list = "behind empty";
}
