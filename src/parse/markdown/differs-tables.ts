// What Sätteri 0.10.5 reads in another way than remark in tables.

const tableRule = /^[ \t>]*(?=[^\n]*[|:])[|:-][ \t|:-]*$/;
/** An address that runs into a table's bar. */
const address = /https?:\/\/|www\.|@/i;

/** A footnote's mark in a cell that a table has no column for: remark drops both, Sätteri the cell alone. */
export function hasNoteBeyondTable(markdown: string): boolean {
  if (!markdown.includes("[^")) return false;
  let columns = 0;
  for (const line of markdown.split(/\r?\n/)) {
    if (tableRule.test(line)) columns = Math.max(columns, cellsOf(line));
    else if (!/[^\s>]/.test(line)) columns = 0;
    else if (columns > 0 && line.includes("[^") && cellsOf(line) > columns) return true;
  }
  return false;
}

/** Bars in code are counted too. */
function cellsOf(line: string): number {
  const row = line.replace(/^[ \t>]+/, "").trimEnd();
  return row.split("|").length - (row.startsWith("|") ? 1 : 0) - (row.endsWith("|") ? 1 : 0);
}

export function hasAddressAtBar(markdown: string): boolean {
  for (let bar = markdown.indexOf("|"); bar !== -1; bar = markdown.indexOf("|", bar + 1)) {
    let start = bar;
    while (start > 0 && !/[\s|<>]/.test(markdown[start - 1] ?? "")) start--;
    if (start < bar && address.test(markdown.slice(start, bar))) return true;
  }
  return false;
}
