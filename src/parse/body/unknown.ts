// Tags that HTML does not know: what looks like one in a text is shown as it was written.

import { openQuotes } from "./meant.js";
import { addText, type Pass } from "./pass.js";
import type { OpenTag } from "./tokens.js";

/** Shows a start tag as text, and tells of it. */
export function putUnknown(pass: Pass, { name, source }: OpenTag): void {
  const written = source();
  addText(pass, written);
  // `<Chart data={rows} />`: a component of MDX.
  if (/^<[A-Z]\w*[a-z]/.test(written)) {
    pass.foreign.push(written);
    return;
  }
  const ordinal = pass.met.get(name) ?? 0;
  pass.met.set(name, ordinal + 1);
  pass.remarks.push({
    code: "html-unknown",
    severity: "warning",
    message: `HTML has no element <${name}>; the tag is shown as text.`,
    fix: `Write \\<${name}> if it is meant as text, or take it out.`,
    at: { kind: "element", value: name, ordinal },
  });
}

/** A tag that does not end: the text up to the end of its line is shown. */
export function putUnfinished(pass: Pass, written: string): void {
  addText(pass, written);
  const start = /^[^\n]*/.exec(written)?.[0] ?? written;
  for (const value of openQuotes(start)) pass.unfinished.add(value);
  pass.remarks.push({
    code: "html-unfinished",
    severity: "warning",
    message: "This tag is not finished (a quote or its `>` is missing), so it is shown as text.",
    fix: "Finish the tag, or write \\< for a bracket that is meant as text.",
    at: { kind: "text", value: start, ordinal: 0 },
  });
}
