// A table as Markdown writes it: a head of one row, then rows, and nothing but text in their cells.

import { breakText, type Pass } from "./pass.js";
import { readLine } from "./plain-line.js";
import { lineOf } from "./plain-run.js";
import { putSpaceBefore } from "./plain-space.js";
import { put } from "./sink.js";

/** Writes the table whose start tag stands at an offset; gives the offset behind it, or -1 where it is not plain. */
export function readTable(pass: Pass, html: string, tag: number): number {
  let at = putTag(pass, html, tag, "<table>");
  at = readRows(pass, html, at, "<thead>", "</thead>");
  if (at === -1) return -1;
  const body = putSpaceBefore(pass.sink, html, at);
  at = html.startsWith("<tbody>", body) ? readRows(pass, html, body, "<tbody>", "</tbody>") : body;
  return at === -1 ? -1 : putTag(pass, html, putSpaceBefore(pass.sink, html, at), "</table>");
}

function readRows(pass: Pass, html: string, from: number, start: string, end: string): number {
  let at = putTag(pass, html, putSpaceBefore(pass.sink, html, from), start);
  while (at !== -1) {
    at = putSpaceBefore(pass.sink, html, at);
    if (html.startsWith(end, at)) return putTag(pass, html, at, end);
    at = readRow(pass, html, putTag(pass, html, at, "<tr>"));
  }
  return -1;
}

function readRow(pass: Pass, html: string, from: number): number {
  for (let at = from; at !== -1; ) {
    at = putSpaceBefore(pass.sink, html, at);
    if (html.startsWith("</tr>", at)) return putTag(pass, html, at, "</tr>");
    at = readCell(pass, html, at);
  }
  return -1;
}

/** Each lane says in its own way where a column is set. */
const cellStart = /<(t[hd])(?: align="(left|right|center)"| style="text-align: (left|right|center)")?>/y;

function readCell(pass: Pass, html: string, tag: number): number {
  cellStart.lastIndex = tag;
  const [start, name, aligned, styled] = cellStart.exec(html) ?? [];
  // Trusted styles stay as they are written.
  if (start === undefined || (styled !== undefined && pass.settings.trusted)) return -1;
  const alignment = aligned ?? styled;
  breakText(pass);
  put(pass.sink, alignment === undefined ? start : `<${name} class="align-${alignment}">`);
  const end = readLine(pass, lineOf("flow"), html, tag + start.length);
  return end === -1 ? -1 : putTag(pass, html, end, `</${name}>`);
}

/** Writes a tag that must stand at an offset; gives the offset behind it, or -1 where it does not. */
function putTag(pass: Pass, html: string, at: number, tag: string): number {
  if (!html.startsWith(tag, at)) return -1;
  breakText(pass);
  put(pass.sink, tag);
  return at + tag.length;
}
