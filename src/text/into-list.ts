// One more entry for a list that stands in a text of YAML or TOML, with all else as it was.

/** An entry in the two forms that it may take. */
export interface ListEntry {
  /** In quotes. */
  readonly quoted: string;
  /** Without them where that is the same; in them otherwise. */
  readonly plain: string;
}

/** A path of a site as an entry. */
export const listEntry = (path: string): ListEntry => {
  const quoted = JSON.stringify(path);
  return { quoted, plain: /^\/[\p{L}\p{M}\p{N}/._~-]*$/u.test(path) ? path : quoted };
};

/**
 * Adds an entry to the list, or to the one value, whose text stands at a place. The caller reads the result: what is written in
 * an unusual way may come out wrong.
 */
export function intoList(
  text: string,
  { offset, length }: { readonly offset: number; readonly length: number },
  { quoted, plain }: ListEntry,
): string {
  const before = text.slice(0, offset);
  const written = text.slice(offset, offset + length).trimEnd();
  const after = text.slice(offset + written.length);
  const ending = text.includes("\r\n") ? "\r\n" : "\n";
  if (written.startsWith("[")) {
    const inside = written.slice(1, written.lastIndexOf("]")).trimEnd().replace(/,$/, "");
    const rest = written.slice(1 + inside.length).replace(/^,/, "");
    const entry = /["']/.test(inside) || inside.trim() === "" ? quoted : plain;
    if (inside.trim() === "") return `${before}[${plain}]${after}`;
    const line = /[\r\n]([ \t]*)\S[^\r\n]*$/.exec(inside);
    return `${before}[${inside}${line === null ? ", " : `,${ending}${line[1]}`}${entry}${rest}${after}`;
  }
  if (/^-[ \t]/.test(written)) {
    const indent = /[^\r\n]*$/.exec(before)?.[0] ?? "";
    const entry = /^-\s+["']/.test(written) ? quoted : plain;
    return `${before}${written}${ending}${indent}- ${entry}${after}`;
  }
  const isQuoted = /^["']/.test(written);
  return `${before}[${written}, ${isQuoted ? quoted : plain}]${after}`;
}
