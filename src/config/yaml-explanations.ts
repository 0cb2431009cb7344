// What the codes of the package `yaml` mean to someone who wrote the text: the first that fits.

interface Explanation {
  readonly code: string;
  /** What the parser's own message must hold. */
  readonly about: RegExp;
  readonly message: string;
  readonly fix: string;
}

/** Where a list meets a mapping. */
export const mixed = {
  message: "A list and a mapping are mixed here.",
  fix: "Begin every entry with `- `, or none.",
};

/** The parser's mistakes in words of someone who writes. */
export const explanations: readonly Explanation[] = [
  {
    code: "TAG_RESOLVE_FAILED",
    about: /./,
    message: "A tag (`!…`) is not read here.",
    fix: "Remove the tag, or put the value in quotes.",
  },
  {
    code: "BAD_DQ_ESCAPE",
    about: /./,
    message: "A backslash in double quotes begins an escape, and there is none of this name.",
    fix: "Write the backslash twice, or use single quotes.",
  },
  { code: "BAD_COLLECTION_TYPE", about: /./, ...mixed },
  { code: "UNEXPECTED_TOKEN", about: /^Unexpected scalar at node end/, ...mixed },
  { code: "MISSING_CHAR", about: /without - indicator/, ...mixed },
  {
    code: "UNEXPECTED_TOKEN",
    about: /block-seq-ind/,
    message: "A list begins on the line below its key.",
    fix: "Move the entry to the next line, or put the value in quotes if the hyphen belongs to it.",
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /Not a YAML token|extra characters/,
    message: "Behind `|` or `>` nothing else may stand on the line.",
    fix: "Begin the text on the next line, indented, or put the value in quotes.",
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /flow-(?:seq|map)-end/,
    message: "This bracket closes nothing.",
    fix: "Remove it, or put the value in quotes if it belongs to it.",
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /Unexpected ,|empty item/,
    message: "Between these commas is nothing.",
    fix: "Remove a comma, or put the value in quotes if it belongs to it.",
  },
  {
    code: "MISSING_CHAR",
    about: /white space/,
    message: "A `#` begins a comment only after a space, and here is something else before it.",
    fix: "Put a space before it, or the whole value in quotes.",
  },
  {
    code: "MISSING_CHAR",
    about: /Missing/,
    message: "Between the entries of a list or mapping in brackets there must be a comma.",
    fix: "Add the comma, or put the value in quotes if the bracket belongs to it.",
  },
  {
    code: "BLOCK_IN_FLOW",
    about: /./,
    message: "A colon followed by a space begins a value, and here is one too many.",
    fix: "Put the value in quotes, or a comma between the entries.",
  },
  {
    code: "BAD_DIRECTIVE",
    about: /./,
    message: "A line that begins with `%` is a directive, which is not read here.",
    fix: "Remove the line, or put the value in quotes.",
  },
  {
    code: "KEY_OVER_1024_CHARS",
    about: /./,
    message: "A key has 1,024 characters at most, and this one has more.",
    fix: "Put the text in quotes behind a short key.",
  },
];
