// YAML wants the further lines of a quoted text indented; js-yaml, which most tools read front matter with, does not
// mind, and many articles in the world are written so.

import { fieldNamed } from "./fields.js";

/**
 * The YAML with the lines of quoted top-level values joined where they are not indented; null where there is none.
 * Each line break becomes blanks of the same length, so that every offset stays right.
 */
export function joinQuotedLines(yaml: string): string | null {
  const pieces: string[] = [];
  let done = 0;
  const opening = /^[\w-]{1,60}:[ \t]+(["'])/gm;
  for (let found = opening.exec(yaml); found !== null; found = opening.exec(yaml)) {
    const start = found.index + found[0].length;
    const end = closingQuote(yaml, start, found[1] === '"' ? '"' : "'");
    if (end === null) continue;
    const quoted = yaml.slice(start, end);
    const joined = quoted.replace(/\r?\n(?=[^ \t])/g, (ending) => " ".repeat(ending.length));
    opening.lastIndex = end;
    if (joined === quoted || swallowsField(quoted)) continue;
    pieces.push(yaml.slice(done, start), joined);
    done = end;
  }
  return done === 0 ? null : pieces.join("") + yaml.slice(done);
}

/** Where a top-level value opens a quote that the fields below it swallow, or null. */
export function unclosedQuote(yaml: string): number | null {
  const opening = /^[\w-]{1,60}:[ \t]+(["'])/gm;
  for (let found = opening.exec(yaml); found !== null; found = opening.exec(yaml)) {
    const start = found.index + found[0].length;
    const end = closingQuote(yaml, start, found[1] === '"' ? '"' : "'");
    if (end === null || swallowsField(yaml.slice(start, end))) return start - 1;
    opening.lastIndex = end;
  }
  return null;
}

function closingQuote(yaml: string, from: number, quote: '"' | "'"): number | null {
  for (let at = from; at < yaml.length; at++) {
    if (quote === '"' && yaml[at] === "\\") at++;
    else if (yaml[at] === quote) {
      if (quote === '"' || yaml[at + 1] !== "'") return at;
      at++;
    }
  }
  return null;
}

/** Whether a line of the text is a field of its own: then a quote is missing, and the text ends elsewhere. */
function swallowsField(quoted: string): boolean {
  for (const [, key] of quoted.matchAll(/\n([\w-]{1,60}):(?=\s|$)/g)) {
    if (key !== undefined && fieldNamed(key) !== null) return true;
  }
  return false;
}
