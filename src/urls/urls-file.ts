// The form of urls.txt, the record of every address that a site has published: one line each, made to be merged by git.

/** A line that says whose an address is. */
export interface StoryEntry {
  readonly is: "article" | "page";
  readonly address: string;
  readonly id: string;
  /** What its text was like; empty where it is not known. */
  readonly sketch: string;
}

export type UrlEntry =
  | StoryEntry
  /** A page of the site that is no article: a front, a topic, one of its numbered pages. */
  | { readonly is: "list"; readonly address: string }
  /** What an editor wrote: `/old/ -> /new/`. */
  | { readonly is: "redirect"; readonly address: string; readonly to: string };

/** An entry where it stands. */
export type UrlLine = UrlEntry & {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** The comments right above it. */
  readonly notes: readonly string[];
};

export interface UrlsFile {
  /** The comments at the top. */
  readonly head: readonly string[];
  readonly lines: readonly UrlLine[];
  /** The comments at the end. */
  readonly foot: readonly string[];
  readonly ending: "\n" | "\r\n";
}

/** What a line is that cannot be read. */
export interface UrlsFault {
  readonly kind: "first" | "newer" | "conflict" | "line";
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Of a file that a newer version wrote. */
  readonly version?: number;
}

/** The file's name in the folder of a site. */
export const urlsName = "urls.txt";

/** The newest form that is known here. */
export const urlsVersion = 1;

const conflictMark = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;

/** Reads a whole file, decoded and without its byte order mark; what cannot be read is told line by line. */
export function parseUrls(
  text: string,
): { readonly file: UrlsFile } | { readonly faults: readonly UrlsFault[] } {
  const rows = text.split("\n");
  const faults: UrlsFault[] = [];
  const lines: UrlLine[] = [];
  let head: string[] = [];
  const notes: string[] = [];
  let begun = false;
  for (let index = 0; index < rows.length; index++) {
    const row = (rows[index] ?? "").trim();
    const fault = (kind: UrlsFault["kind"], more: { readonly version?: number } = {}): void => {
      faults.push({ kind, line: index + 1, text: row, ...more });
    };
    if (conflictMark.test(row)) fault("conflict");
    else if (row === "") {
      // Comments with an empty line below them are about the whole file.
      if (lines.length === 0) head = [...head, ...notes.splice(0)];
    } else if (row.startsWith("#")) notes.push(row);
    else if (!begun) {
      const version = /^broadsheet-urls (\d{1,6})$/.exec(row)?.[1];
      if (version === undefined) fault("first");
      else if (Number(version) > urlsVersion) fault("newer", { version: Number(version) });
      else if (Number(version) < 1) fault("first");
      begun = true;
      if (faults.some(({ kind }) => kind === "first" || kind === "newer")) return { faults };
    } else if (row === `broadsheet-urls ${urlsVersion}`) {
      // Both sides of a merge had it.
    } else {
      const entry = entryOf(row);
      if (entry === null) fault("line");
      else lines.push({ ...entry, line: index + 1, text: row, notes: notes.splice(0) });
    }
  }
  if (!begun) faults.push({ kind: "first", line: 1, text: (rows[0] ?? "").trim() });
  if (faults.length > 0) return { faults };
  return { file: { head, lines, foot: notes, ending: text.includes("\r\n") ? "\r\n" : "\n" } };
}

function entryOf(row: string): UrlEntry | null {
  const [written = "", kind, value, sketch = "", ...more] = row.split(/\s+/);
  const address = written.startsWith("/") ? decoded(written) : null;
  if (address === null || more.length > 0) return null;
  if (kind === "list") return value === undefined ? { is: "list", address } : null;
  if (value === undefined) return null;
  if (kind === "->") return sketch === "" ? { is: "redirect", address, to: value } : null;
  if (kind !== "article" && kind !== "page") return null;
  const id = decoded(value);
  return id === null || !/^[\w.-]*$/.test(sketch) ? null : { is: kind, address, id, sketch };
}

function decoded(text: string): string | null {
  try {
    return text.includes("%") ? decodeURIComponent(text).normalize("NFC") : text.normalize("NFC");
  } catch {
    return null;
  }
}

/** A word that holds no blank: what a line is made of. */
const word = (text: string): string =>
  /[\s%\p{Cc}]/u.test(text) ? text.replace(/[\s%\p{Cc}]/gu, encodeURIComponent) : text;

export function writeEntry(entry: UrlEntry): string {
  const address = word(entry.address);
  switch (entry.is) {
    case "list":
      return `${address} list`;
    case "redirect":
      return `${address} -> ${entry.to}`;
    default:
      return `${address} ${entry.is} ${word(entry.id)}${entry.sketch === "" ? "" : ` ${entry.sketch}`}`;
  }
}

const usualHead = [
  "# Every address that this site has published. `broadsheet build` adds to this file; keep it with the site's sources.",
  "# Where two versions of it meet, both are right: keep all lines of both. A line of your own sends readers on: /old/ -> /new/",
];

/** The file's text: entries by address, each with the comments above it. */
export function writeUrls(
  entries: readonly (UrlEntry & { readonly notes?: readonly string[] })[],
  before: Pick<UrlsFile, "head" | "foot" | "ending"> = { head: usualHead, foot: [], ending: "\n" },
): string {
  const sorted = [...entries].sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  const rows = [
    `broadsheet-urls ${urlsVersion}`,
    ...before.head,
    "",
    ...sorted.flatMap((entry) => [...(entry.notes ?? []), writeEntry(entry)]),
    ...before.foot,
    "",
  ];
  return rows.join(before.ending);
}
