// A set of fingerprints that is asked millions of times: a table of numbers, open-addressed.

export interface PrintTable {
  has(print: number): boolean;
}

export function printTable(prints: Int32Array): PrintTable {
  let size = 16;
  while (size < 4 * prints.length) size *= 2;
  const table = new Int32Array(size);
  let hasZero = false;
  for (const print of prints) {
    if (print === 0) hasZero = true;
    let at = print & (size - 1);
    while (table[at] !== 0 && table[at] !== print) at = (at + 1) & (size - 1);
    table[at] = print;
  }
  return {
    has(print) {
      if (print === 0) return hasZero;
      for (let at = print & (size - 1); ; at = (at + 1) & (size - 1)) {
        const found = table[at];
        if (found === print) return true;
        if (found === 0) return false;
      }
    },
  };
}
