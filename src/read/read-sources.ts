// A text file of the site: measured, read, decoded.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { hashOf } from "../hash.js";
import { decode } from "./decode.js";
import { type FoundFile, whyUnreadable } from "./look.js";
import type { FoundSource, Source } from "./source.js";

/** Bytes that a text file may have. */
const largest = 5_000_000;

/** Reads a file as text. Codes: `file-too-large`, `file-unreadable`, `encoding-invalid`. */
export function readText(
  disk: Disk,
  root: string,
  { path, size }: Pick<FoundFile, "path" | "size">,
): { readonly text: string; readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic } {
  if (size > largest) {
    const message = `This file has ${(Math.ceil(size / 10_000) / 100).toFixed(2)} MB; a text may have 5 MB.`;
    const fix = "Split it, or publish it as a file of public/.";
    return {
      diagnostic: { code: "file-too-large", severity: "error", message, place: wholeFile(path), fix },
    };
  }
  try {
    const bytes = disk.read(join(root, path));
    const decoded = decode(path, bytes);
    return "diagnostic" in decoded ? decoded : { text: decoded.text, bytes };
  } catch (error) {
    return { diagnostic: whyUnreadable(path, error) };
  }
}

/** The same, for a source of the site. */
export function readSource(
  disk: Disk,
  root: string,
  found: FoundSource,
): { readonly source: Source } | { readonly diagnostic: Diagnostic } {
  const read = readText(disk, root, found);
  if ("diagnostic" in read) return read;
  return { source: { ...found, hash: hashOf(read.bytes), text: read.text } };
}
