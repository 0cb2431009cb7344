// Text files of one kind: found, measured, read, decoded.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { codeOf } from "../disk/node-disk.js";
import { hashOf } from "../hash.js";
import { decode } from "./decode.js";
import type { FoundFile } from "./find-files.js";
import type { Source } from "./source.js";

/** Bytes that a text file may have. */
const largest = 5_000_000;

/** Reads a file as text. Codes: `file-too-large`, `file-unreadable`, `encoding-invalid`. */
export function readSource(
  disk: Disk,
  root: string,
  file: FoundFile,
  kind: Source["kind"],
): { readonly source: Source } | { readonly diagnostic: Diagnostic } {
  const { path, size, modified } = file;
  if (size > largest) {
    const message = `This file has ${(size / 1_000_000).toFixed(1)} MB; a text may have 5 MB.`;
    return {
      diagnostic: mistake("file-too-large", path, message, "Split it, or publish it as a file of public/."),
    };
  }
  let bytes: Uint8Array;
  try {
    bytes = disk.read(join(root, path));
  } catch (error) {
    const message = `This file cannot be read (${codeOf(error)}).`;
    return {
      diagnostic: mistake(
        "file-unreadable",
        path,
        message,
        "Give yourself the right to read it, or remove it.",
      ),
    };
  }
  const decoded = decode(path, bytes);
  if ("diagnostic" in decoded) return decoded;
  return { source: { kind, path, size, modified, hash: hashOf(bytes), text: decoded.text } };
}

function mistake(
  code: "file-too-large" | "file-unreadable",
  path: string,
  message: string,
  fix: string,
): Diagnostic {
  return { code, severity: "error", message, place: wholeFile(path), fix };
}
