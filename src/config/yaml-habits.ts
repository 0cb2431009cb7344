// Markdown's habits in YAML: what people write by hand among fields, looked at line by line.

import { inQuotes, type Line, splitKey } from "./yaml-lines.js";

interface Habit {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly fix: string;
}

/** What a line shows of Markdown, or null where it shows nothing of it. */
export function explainHabit(line: Line): Habit | null {
  const text = line.text.trimEnd();
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const whole = { offset: line.start + lead, length: text.length - lead };
  const bold = /^\s*(\*\*?|__?)([\w -]{1,40})(?:\1:|:\1)\s*(.*)$/.exec(text);
  if (bold !== null) {
    const message = "The name of a field stands alone, without Markdown's marks.";
    return { ...whole, message, fix: `Write \`${bold[2]}: ${bold[3]}\`.` };
  }
  const item = /^\s*[*+•][ \t]+(.+)$/.exec(text);
  if (item !== null) {
    const message = "In YAML the entries of a list begin with a hyphen and a space.";
    return { ...whole, message, fix: `Write \`- ${item[1]}\`.` };
  }
  if (/^\s*```/.test(text)) {
    const message = "This line of backticks is Markdown's, and means nothing in YAML.";
    return { ...whole, message, fix: "Take it out, and the one that ends the block." };
  }
  const split = splitKey(text);
  const picture = split === null ? null : /^\s*!\[[^\]]*\]\(\s*<?([^)\s>]+)/.exec(split.rest);
  if (split === null || picture === null) return null;
  const at = line.start + text.length - split.rest.trimStart().length;
  const message = "This is how Markdown shows a picture; a field takes its path alone.";
  const path = /^[\w./-]+$/.test(picture[1] ?? "") ? picture[1] : inQuotes(picture[1] ?? "");
  return {
    offset: at,
    length: split.rest.trim().length,
    message,
    fix: `Write \`${split.key}: ${path}\`.`,
  };
}
