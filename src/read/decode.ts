// Bytes to text, or to the reason why they are none.

import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";

const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");

/** UTF-8 as text, without its byte order mark. Code: `encoding-invalid`, at the first bad byte. */
export function decode(
  path: string,
  bytes: Uint8Array,
): { readonly text: string } | { readonly diagnostic: Diagnostic } {
  const utf16 = utf16Name(bytes);
  if (utf16 !== null)
    return refuse(wholeFile(path), `This file is in ${utf16}, and articles are read as UTF-8.`);
  const nul = bytes.indexOf(0);
  if (nul !== -1)
    return refuse(placeOfByte(path, bytes, nul), "There is a NUL byte here, so this is no text.");
  try {
    return { text: strict.decode(bytes) };
  } catch {
    const bad = firstBadByte(bytes);
    const shown = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    return refuse(placeOfByte(path, bytes, bad), `The byte ${shown} here is not UTF-8.`);
  }
}

function refuse(place: Place, message: string): { readonly diagnostic: Diagnostic } {
  const fix = "Save the file as UTF-8 (in most editors: Save with encoding).";
  return { diagnostic: { code: "encoding-invalid", severity: "error", message, place, fix } };
}

/** By the mark in front, or by the zero in every second byte of Latin text. */
function utf16Name(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 (little endian)";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 (big endian)";
  const head = bytes.subarray(0, 64);
  if (head.length < 8) return null;
  const zeros = (rest: number): number =>
    head.filter((byte, index) => index % 2 === rest && byte === 0).length;
  if (zeros(1) > head.length / 4 && zeros(0) === 0) return "UTF-16 (little endian)";
  return zeros(0) > head.length / 4 && zeros(1) === 0 ? "UTF-16 (big endian)" : null;
}

/** Index of the first byte that does not continue valid UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // The longest prefix that decodes (a cut character at its end allowed) ends before the first bad byte.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (prefixDecodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, bytes.length - 1);
}

function prefixDecodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function placeOfByte(path: string, bytes: Uint8Array, at: number): Place {
  const start = bytes.lastIndexOf(10, at - 1) + 1;
  const end = bytes.indexOf(10, at);
  let line = 1;
  for (let index = bytes.indexOf(10); index !== -1 && index < at; index = bytes.indexOf(10, index + 1))
    line++;
  const before = lenient.decode(bytes.subarray(start, at));
  const text = lenient
    .decode(bytes.subarray(start, Math.min(end === -1 ? bytes.length : end, start + 2000)))
    .replace(/\r$/, "");
  return { path, line, column: before.length + 1, length: 1, text };
}
