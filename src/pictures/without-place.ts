// A picture's file without the place where it was taken, its pixels untouched: for what is published byte by byte.

import { crc32, inflateSync } from "node:zlib";
import { blankPlaces } from "./tiff-place.js";
import { blankXmpPlaces } from "./xmp-place.js";

/** The bytes without any place; null where they say none. */
export function withoutPlace(bytes: Uint8Array): Uint8Array | null {
  const copy = Buffer.from(bytes);
  if (copy.subarray(0, 8).equals(pngMark)) return pngWithoutPlace(copy);
  const isBlanked = [blankPlaces(copy), blankXmpPlaces(copy)].includes(true);
  return isBlanked ? copy : null;
}

/** Whether a file may say where it was taken, by its name. */
export const mayHavePlace = (path: string): boolean =>
  /\.(?:jpe?g|jpe|jfif|a?png|gif|webp|avif|hei[cf]|tiff?|svg)$/i.test(path);

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks that hold texts, and EXIF. */
const texts: ReadonlySet<string> = new Set(["eXIf", "iTXt", "tEXt", "zTXt"]);
/** Bytes that a compressed text may have. */
const mostText = 10_000_000;

/** A PNG is chunks, each with its length, its kind and a checksum; those that tell of it may go or change. */
function pngWithoutPlace(bytes: Buffer): Uint8Array | null {
  const kept: Buffer[] = [pngMark];
  let changed = false;
  let at = pngMark.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const chunk = bytes.subarray(at, at + 12 + length);
    at += 12 + length;
    const kind = chunk.toString("latin1", 4, 8);
    if (!texts.has(kind) || chunk.length < 12 + length) {
      kept.push(chunk);
      continue;
    }
    const content = chunk.subarray(8, 8 + length);
    if (kind !== "eXIf" && saysPlaceElsewhere(kind, content)) {
      changed = true;
      continue;
    }
    if ([blankPlaces(content), blankXmpPlaces(content)].includes(true)) {
      changed = true;
      chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + length)), 8 + length);
    }
    kept.push(chunk);
  }
  return changed ? Buffer.concat([...kept, bytes.subarray(at)]) : null;
}

/** Whether a text says a place in a form that cannot be blanked where it stands: compressed, or as digits. */
function saysPlaceElsewhere(kind: string, content: Buffer): boolean {
  const name = content.toString("latin1", 0, Math.max(0, content.indexOf(0)));
  const rest = content.subarray(name.length + 1);
  const isCompressed = kind === "zTXt" || (kind === "iTXt" && rest[0] === 1);
  const text = isCompressed ? inflated(kind === "zTXt" ? rest.subarray(1) : afterNames(rest)) : rest;
  // What cannot be read might say anything.
  if (text === null) return true;
  const digits = /^Raw profile type /.test(name)
    ? text.toString("latin1").replace(/^\s*\w+\s+\d+\s/, "")
    : null;
  const raw = digits === null ? Buffer.from(text) : Buffer.from(digits.replace(/\s/g, ""), "hex");
  return (isCompressed || digits !== null) && [blankPlaces(raw), blankXmpPlaces(raw)].includes(true);
}

/** What follows the flags, the language and the translated name of an international text. */
function afterNames(rest: Buffer): Buffer {
  const language = rest.indexOf(0, 2);
  return rest.subarray(rest.indexOf(0, language + 1) + 1);
}

function inflated(bytes: Buffer): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: mostText });
  } catch {
    return null;
  }
}
