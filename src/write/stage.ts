// Outputs in the staging folder, while they are made, so that memory stays flat.

import { dirname, join, relative } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { isPlain, resolveInside } from "../disk/inside.js";
import { hashOf, hashOfPieces } from "../hash.js";
import type { Bytes, Output } from "../render/output.js";
import { type Manifest, manifestName } from "./manifest.js";
import type { Standing } from "./standing.js";
import { whyUnreadable } from "./why-unreadable.js";

/** Where the bytes of an output go, if they have to go anywhere. Plain data. */
export interface Berth {
  readonly path: string;
  /** The file in the staging folder, absolute. */
  readonly to: string;
  /** The file that lies at its path in the output folder, absolute; null for none. */
  readonly standing: string | null;
  /** Whether the staging folder as a whole becomes the output folder, so that its files are not moved one by one. */
  readonly stays: boolean;
}

/** What became of an output: the file at its path is, or will be, this one. */
export interface Landed {
  readonly path: string;
  readonly hash: string;
  /** Its file in the staging folder; null where what lies in the output folder is the same, byte for byte. */
  readonly staged: string | null;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** As `FileState` has it; null for a file that gets another one when it is put in place. */
  readonly changed: number | null;
}

/** Is shown the bytes of an output, with their hash; they are gone afterwards. */
export type LookAt = (content: Uint8Array, hash: string) => void;

/** Puts bytes into their berth, unless the same lie in the output folder. For any thread. */
export function land(disk: Disk, berth: Berth, bytes: Bytes, look?: LookAt): Landed {
  const { to, standing } = berth;
  const content =
    bytes instanceof Uint8Array ? bytes : typeof bytes === "string" ? encode(bytes) : joined(bytes);
  const hash = hashOf(content);
  look?.(content, hash);
  const isThere = standing !== null && sizeOf(disk, standing) === content.length;
  const staged = isThere && holds(disk, standing, hash) ? null : to;
  if (staged !== null) disk.write(to, content);
  return landed(disk, berth, hash, staged);
}

/** Pages on their way to the disk, one after another: a buffer for each would take twice as long. */
const scratch = Buffer.allocUnsafeSlow(1 << 19);

/** The bytes of a text, until the next call. */
function encode(text: string): Uint8Array {
  // A unit of UTF-16 becomes three bytes at the most.
  if (3 * text.length > scratch.length) return Buffer.from(text);
  return scratch.subarray(0, scratch.write(text));
}

/** Pieces as one, until the next call. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length > scratch.length) return Buffer.concat(pieces);
  let at = 0;
  for (const piece of pieces) {
    scratch.set(piece, at);
    at += piece.length;
  }
  return scratch.subarray(0, length);
}

/** Whether the bytes of a file have a hash; what cannot be read is as good as another file. */
function holds(disk: Disk, file: string, hash: string): boolean {
  try {
    return hashOfPieces(disk.chunks(file)) === hash;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return false;
  }
}

const sizeOf = (disk: Disk, file: string): number => disk.state(file)?.size ?? -1;

function landed(disk: Disk, { path, standing, stays }: Berth, hash: string, staged: string | null): Landed {
  const state = disk.state(staged ?? standing ?? "");
  const changed = staged === null || stays ? (state?.changed ?? null) : null;
  return { path, hash, staged, size: state?.size ?? -1, modified: state?.modified ?? 0, changed };
}

export interface Stage {
  /** Where the output at a path goes. Throws for what cannot lie in one folder with those before it. */
  berth(path: string): Berth;
  /** Puts bytes into a berth. */
  land(berth: Berth, bytes: Bytes, look?: LookAt): Landed;
  /** Takes in what landed in its berth. */
  take(landed: Landed): void;
  /** Takes in what lies in the output folder as it should. */
  keep(landed: Landed): void;
  /** What lies in the output folder where something landed once, if it holds that still; else null. */
  stands(landed: Omit<Landed, "staged">): Landed | null;
  /** Lands an output. Code: `file-unreadable`, for a file that cannot be copied because it cannot be read. */
  put(output: Output, look?: LookAt): { readonly landed: Landed } | { readonly failure: Diagnostic };
  /** Hashes of all outputs by path. */
  readonly files: Manifest;
  /** Where the bytes of an output lie now, absolute. */
  fileOf(path: string): string;
  /** Names in the staging folder, with the paths for which they are. */
  readonly staged: readonly (readonly [name: string, path: string])[];
  /** A name that nothing has. */
  freeName(): string;
}

/**
 * Makes the staging folder: by path where nothing is (`standing` is null), so that it can become the output folder, else by
 * number. `manifest` is that of the output folder, `root` the site's folder.
 */
export function createStage(
  disk: Disk,
  folder: string,
  standing: Standing | null,
  manifest: () => Manifest | null,
  out: string,
  root: string,
): Stage {
  const files = new Map<string, string>();
  const staged: (readonly [string, string])[] = [];
  const places = new Map<string, string>();
  const made = new Set<string>([folder]);
  const { claim, note } = createClaims();
  let count = 0;
  const freeName = (): string => String(count++);
  disk.makeFolder(folder);

  const berth = (path: string): Berth => {
    claim(path);
    const to = join(folder, standing === null ? path : freeName());
    const parent = dirname(to);
    if (!made.has(parent)) disk.makeFolder(parent);
    made.add(parent);
    const there = standing?.kindAt(path) === "file" ? join(out, path) : null;
    return { path, to, standing: there, stays: standing === null };
  };
  const take = (done: Landed): void => {
    files.set(done.path, done.hash);
    if (done.staged === null) return;
    const name = relative(folder, done.staged);
    staged.push([name, done.path]);
    places.set(done.path, name);
  };
  const copy = (output: Output & { readonly copyFrom: string }): Landed => {
    const place = berth(output.path);
    const { to, standing: there } = place;
    const hash = there === null ? null : hashOfPieces(disk.chunks(output.copyFrom));
    if (there !== null && hash !== null && holds(disk, there, hash)) return landed(disk, place, hash, null);
    disk.copy(output.copyFrom, to);
    // Of a copied file the copy counts, whatever has become of the original since.
    return landed(disk, place, hashOfPieces(disk.chunks(to)), to);
  };
  return {
    files,
    staged,
    fileOf: (path) => {
      const name = places.get(path);
      return name === undefined ? join(out, path) : join(folder, name);
    },
    freeName,
    berth,
    land: (to, bytes, look) => land(disk, to, bytes, look),
    take,
    stands(before) {
      const { path, hash, size } = before;
      if (standing?.kindAt(path) !== "file") return null;
      const file = join(out, path);
      const state = disk.state(file);
      if (state?.kind !== "file" || state.size !== size) return null;
      const { modified, changed } = state;
      // Where times are coarse, another build may have written this within the same second: the manifest tells.
      const isSame =
        modified === before.modified && changed === before.changed && manifest()?.get(path) === hash;
      // Times may be set, and those of a copy differ: then what it holds decides.
      if (!isSame && !holds(disk, file, hash)) return null;
      return { path, hash, size, modified, changed, staged: null };
    },
    keep(landed) {
      note(landed.path);
      take(landed);
    },
    put(output, look) {
      const failure = "copyFrom" in output ? whyUnreadable(disk, output.copyFrom, root) : null;
      if (failure !== null) return { failure };
      const done = "copyFrom" in output ? copy(output) : land(disk, berth(output.path), output.bytes, look);
      take(done);
      return { landed: done };
    },
  };
}

interface Claims {
  /** Notes a path; throws where no file can have it beside those noted before. */
  claim(path: string): void;
  /** Notes a path that lies there already. */
  note(path: string): void;
}

function createClaims(): Claims {
  const files = new Set<string>();
  const folders = new Set<string>();
  const claim = (path: string): void => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    // What holds for a folder that files lie in already need not be asked again.
    const above = folders.has(folder) ? [] : foldersAbove(path);
    const possible = (isPlain(path) || isPossible(path)) && path.toLowerCase() !== manifestName;
    const free = !files.has(path) && !folders.has(path) && above.every((each) => !files.has(each));
    if (!possible || !free) throw new Error(`no output can have the path ${JSON.stringify(path)}`);
    files.add(path);
    for (const each of above) folders.add(each);
  };
  return { claim, note: (path) => void files.add(path) };
}

/** Less plain, such as with a colon in a name, and inside all the same. */
const isPossible = (path: string): boolean =>
  resolveInside("/", path) !== null &&
  path.split("/").every((part) => part !== "" && part !== "." && part !== "..");

const foldersAbove = (path: string): readonly string[] => {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
};
