// What builds changed since somebody was last told: a file of records that each build adds one to, and `announce` empties.

import { dirname, join } from "node:path";
import { codeOf } from "../../disk/code-of.js";
import type { Disk } from "../../disk/disk.js";
import { hashOf } from "../../hash.js";
import { addDelta, type Delta, type Side, type Transition } from "../transition.js";
import { checkedRecord, encodeRecord, scanRecords } from "./records.js";

/** What a try to announce left over. */
export interface Unsent {
  readonly urls: readonly string[];
  /** Addresses of feeds, each with the hub that has not been told. */
  readonly pings: readonly { readonly hub: string; readonly feed: string }[];
}

export interface Unannounced {
  /** Whether it begins with a build that knew of none before it. */
  readonly begins: boolean;
  /** When the build before the first change began, in milliseconds since 1970. */
  readonly since: number;
  /** When the last build began that changed anything. */
  readonly until: number;
  readonly delta: Delta;
  readonly unsent: Unsent;
  /** Bytes of the file, for `settleUnannounced`. */
  readonly size: number;
}

type ShortSide = readonly [hash: string, content: string, kind: Side["kind"]] | null;

interface BuildRecord {
  /** Null for a build that knew of none before it. */
  readonly since: number | null;
  readonly at: number;
  readonly files: { readonly [path: string]: readonly [before: ShortSide, after: ShortSide] };
}

/** Bytes beyond which the records are made one. */
const largest = 8_000_000;

/** Characters of a hash by which bytes are known again: 96 bits. */
const hashLength = 16;

/** The file for an output folder, named relative to the site's, in a store's folder (absolute). */
export const unannouncedFile = (store: string, out: string): string =>
  join(store, "announce", hashOf(out.replaceAll("\\", "/")).slice(0, 16));

/** Adds what a build changed; `since` is null for one that knew of none before it, which is noted where nothing else is. */
export function noteUnannounced(
  disk: Disk,
  file: string,
  since: number | null,
  at: number,
  delta: Delta,
): void {
  if (since === null ? disk.state(file) !== null : delta.size === 0) return;
  if (disk.state(file) === null) disk.makeFolder(dirname(file));
  else if (!isSound(disk, file)) disk.removeFile(file);
  disk.append(file, encodeRecord("build", JSON.stringify(recordOf(since, at, delta))));
  if ((disk.state(file)?.size ?? 0) < largest) return;
  const all = readUnannounced(disk, file);
  if (all !== null) write(disk, file, [leftRecord(all.unsent), recordsOf(all)]);
}

/** What was added to it since it was emptied; null for nothing. What is damaged, and what follows it, is lost. */
export function readUnannounced(disk: Disk, file: string): Unannounced | null {
  const bytes = bytesOf(disk, file);
  if (bytes === null) return null;
  const read = decode(bytes);
  const first = read.builds[0];
  const last = read.builds.at(-1);
  if (first === undefined && read.unsent.urls.length + read.unsent.pings.length === 0) return null;
  const delta = read.builds.map(deltaOf).reduce<Delta>(addDelta, new Map());
  return {
    begins: first !== undefined && first.since === null,
    ...{
      since: first?.since ?? first?.at ?? read.since,
      until: last?.at ?? read.since,
      delta,
      unsent: read.unsent,
    },
    size: bytes.length,
  };
}

/** Takes out what was announced; what builds have added meanwhile stays, and so does `unsent`. To be called with the store's lock. */
export function settleUnannounced(
  disk: Disk,
  file: string,
  { size, until }: Unannounced,
  unsent: Unsent,
): void {
  const later = bytesOf(disk, file)?.subarray(size) ?? Buffer.alloc(0);
  const isNothing = unsent.urls.length + unsent.pings.length === 0;
  if (isNothing && later.length === 0) {
    if (disk.state(file) !== null) disk.removeFile(file);
    return;
  }
  if (disk.state(file) === null) disk.makeFolder(dirname(file));
  write(disk, file, [isNothing ? null : leftRecord(unsent, until), later]);
}

function write(disk: Disk, file: string, parts: readonly (Uint8Array | null)[]): void {
  const draft = `${file}.draft`;
  disk.write(draft, Buffer.concat(parts.flatMap((part) => part ?? [])));
  disk.rename(draft, file);
}

const leftRecord = (unsent: Unsent, since = 0): Uint8Array =>
  encodeRecord("unsent", JSON.stringify({ ...unsent, since }));

const recordsOf = ({ begins, since, until, delta }: Unannounced): Uint8Array =>
  encodeRecord("build", JSON.stringify(recordOf(begins ? null : since, until, delta)));

function recordOf(since: number | null, at: number, delta: Delta): BuildRecord {
  const files = [...delta].map(([path, { before, after }]) => [path, [short(before), short(after)]] as const);
  return { since, at, files: Object.fromEntries(files) };
}

const short = (side: Side | null): ShortSide =>
  side === null ? null : [side.hash.slice(0, hashLength), side.content.slice(0, hashLength), side.kind];

const deltaOf = ({ files }: BuildRecord): Delta =>
  new Map(
    Object.entries(files).map(([path, [before, after]]): [string, Transition] => [
      path,
      { before: whole(before), after: whole(after) },
    ]),
  );

const whole = (side: ShortSide): Side | null =>
  side === null ? null : { hash: side[0], content: side[1], kind: side[2] };

function bytesOf(disk: Disk, file: string): Buffer | null {
  try {
    return disk.state(file)?.kind === "file" ? Buffer.from(disk.read(file)) : null;
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
}

/** What is added behind damage would not be found again. Its last byte tells enough: a record that was cut short lacks its end. */
function isSound(disk: Disk, file: string): boolean {
  const size = disk.state(file)?.size ?? 0;
  return size > 0 && disk.part(file, size - 1, 1)[0] === 0x0a;
}

function decode(bytes: Buffer): {
  readonly builds: readonly BuildRecord[];
  readonly unsent: Unsent;
  readonly since: number;
} {
  const builds: BuildRecord[] = [];
  let unsent: Unsent & { readonly since: number } = { urls: [], pings: [], since: 0 };
  for (const { key, check, offset, length } of scanRecords(bytes).records) {
    if (checkedRecord(bytes.subarray(offset, offset + length), check) === null) break;
    // What has the checksum that we gave it is what we wrote.
    const value: unknown = JSON.parse(bytes.toString("utf8", offset, offset + length));
    if (key === "build") builds.push(value as BuildRecord);
    else unsent = value as typeof unsent;
  }
  return { builds, unsent, since: unsent.since };
}
