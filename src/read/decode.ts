// Bytes to text, or to the reason why they are none.

import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import { placeAt, wholeFile } from "../diagnostics/place.js";

const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");

/** UTF-8 as text, without its byte order mark. Code: `encoding-invalid`, at the first bad byte. */
export function decode(
  path: string,
  bytes: Uint8Array,
): { readonly text: string } | { readonly diagnostic: Diagnostic } {
  const nul = bytes.indexOf(0);
  const utf16 = utf16Name(bytes, nul !== -1);
  if (utf16 !== null)
    return refuse(wholeFile(path), `This file is in ${utf16}, and texts are read as UTF-8.`);
  if (nul !== -1)
    return refuse(
      placeOfByte(path, bytes, nul),
      "There is a NUL byte here, so this is no text.",
      "Take it out, or export the file again as plain text in UTF-8.",
    );
  try {
    return { text: strict.decode(bytes) };
  } catch {
    const bad = firstBadByte(bytes);
    const shown = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    return refuse(placeOfByte(path, bytes, bad), `The byte ${shown} here is not UTF-8.`);
  }
}

function refuse(
  place: Place,
  message: string,
  fix = "Save the file as UTF-8 (in most editors: Save with encoding).",
): { readonly diagnostic: Diagnostic } {
  return { diagnostic: { code: "encoding-invalid", severity: "error", message, place, fix } };
}

/** By the mark in front, or by the zero in every second byte of Latin text. */
function utf16Name(bytes: Uint8Array, hasZero: boolean): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 (little endian)";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 (big endian)";
  if (!hasZero) return null;
  const head = bytes.subarray(0, 64);
  if (head.length < 8) return null;
  const zeros = (rest: number): number =>
    head.filter((byte, index) => index % 2 === rest && byte === 0).length;
  if (zeros(1) > head.length / 4 && zeros(0) === 0) return "UTF-16 (little endian)";
  return zeros(0) > head.length / 4 && zeros(1) === 0 ? "UTF-16 (big endian)" : null;
}

/** Index of the first byte that begins no character (the lead byte of one that is cut off, too). */
function firstBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return Math.max(0, bytes.length - 1);
}

/** Bytes of the character that begins at an index, or 0 where none does (The Unicode Standard, table 3-7). */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  const second = bytes[at + 1] ?? 0;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let index = at + 2; index < at + length; index++) {
    if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function placeOfByte(path: string, bytes: Uint8Array, at: number): Place {
  // All before the bad byte decodes, so that the character after it stands at its place.
  return placeAt(path, lenient.decode(bytes), lenient.decode(bytes.subarray(0, at)).length, 1);
}
