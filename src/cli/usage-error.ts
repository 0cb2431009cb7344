// Commander's complaints in the words and the form of our own.

import type { Paint } from "./colour.js";

/** `error: unknown option '--draft'\n(Did you mean --drafts?)` as `✘ Unknown option --draft. Did you mean --drafts?` */
export function rewordUsageError(text: string, paint: Paint): string {
  const [first = "", ...rest] = text
    .replace(/^error: /, "")
    .trimEnd()
    .split("\n");
  const hint = rest.join(" ").replace(/^\((.*)\)$/s, "$1");
  const sentence = `${first.slice(0, 1).toUpperCase()}${first.slice(1)}`.replace(/'(--?[^']*)'/g, "$1");
  const ended = /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
  return `${paint("red", "✘")} ${ended}${hint === "" ? "" : ` ${hint}`}\n`;
}
