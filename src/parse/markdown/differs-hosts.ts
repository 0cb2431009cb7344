// Addresses without a scheme, `www.…`, that Sätteri 0.10.5 begins or ends at other characters than remark.

const bareHost = /[Ww]{3}\./g;
const oddHost = /^[^A-Za-z\d\s]/;
/** Behind a mark: what is read away, or begins something else. */
const oddBehindMark = /\[|\\[^\w\s]|[\]<][*_~]*\\|&#?\w+;/;
/** The same in a cell of a table. */
const oddInCell = /[&\\\]*~]|_$|<(?!\/?[A-Za-z]+\s*\/?>)/;
const beginsInQuote = /\n[ \t>]*>$/;
/** As far as an address is looked at. */
const longest = 500;

/** Whether such an address stands where the two do not see the same. */
export function hasOddBareHost(markdown: string): boolean {
  const inTable = markdown.includes("|");
  for (const { index } of markdown.matchAll(bareHost)) {
    const before = markdown[index - 1] ?? " ";
    if (/[/\w.]/.test(before)) continue;
    const [host = ""] = /^[^ \t\r\n]*/.exec(markdown.slice(index + 4, index + longest)) ?? [];
    if (oddHost.test(host)) return true;
    if (!/[\s(*~]/.test(before) && oddBehindMark.test(host)) return true;
    if (inTable && before !== "[" && oddInCell.test(host.split("|", 1)[0] ?? "")) return true;
    if (before === ">" && beginsInQuote.test(markdown.slice(Math.max(0, index - longest), index)))
      return true;
  }
  return false;
}
