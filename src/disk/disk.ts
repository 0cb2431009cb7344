// What the program asks of a disk. Everything goes through this interface, so that a test can make any operation fail.

export type EntryKind = "file" | "folder" | "link" | "other";

interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

export interface FileState {
  readonly kind: EntryKind;
  /** In bytes. */
  readonly size: number;
  /** When its bytes changed, milliseconds since 1970 with fractions. */
  readonly modified: number;
  /** When its bytes, name or rights changed; nobody can set it back. */
  readonly changed: number;
  readonly inode: number;
}

/** Paths are absolute. What the system refuses is thrown as a NodeJS.ErrnoException. */
export interface Disk {
  /** What lies at a path, links not followed; null for nothing. */
  kindOf(path: string): EntryKind | null;
  /** State of a file or folder, links followed; null for nothing (a link that leads nowhere included). */
  state(path: string): FileState | null;
  /** Path without links; throws where there is nothing. */
  realPath(path: string): string;
  /** Entries of a folder, in no order. */
  list(folder: string): readonly Entry[];
  read(path: string): Uint8Array;
  /** The bytes of a file from `start`, at most `length` of them. */
  part(path: string, start: number, length: number): Uint8Array;
  /** The bytes of a file in pieces, each good until the next: for what memory should not hold whole. */
  chunks(path: string): Iterable<Uint8Array>;
  write(path: string, content: string | Uint8Array): void;
  /** Adds to the end of a file; makes it where there is none. */
  append(path: string, content: string | Uint8Array): void;
  /** Fails with EEXIST where something lies there already. */
  writeNew(path: string, content: string | Uint8Array): void;
  /** The bytes alone: rights and times of the original do not go with them. */
  copy(from: string, to: string): void;
  /** Waits until the bytes of a file would outlive a power cut. */
  sync(path: string): void;
  /** Makes the folder and those above it. */
  makeFolder(folder: string): void;
  /** Moves a file or folder; replaces a file. This and the removals are tried again where the system says busy. */
  rename(from: string, to: string): void;
  removeFile(path: string): void;
  /** Removes an empty folder; fails with ENOTEMPTY or EEXIST where it holds something. */
  removeFolder(folder: string): void;
  /** Removes a folder with all that is in it. */
  removeTree(folder: string): void;
}
