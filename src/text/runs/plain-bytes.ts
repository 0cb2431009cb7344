// A file's text as UTF-8, without what only a player reads, for those who look for its words.

import { isUtf8 } from "node:buffer";

/** Numbers, times and heads of captions (WebVTT, SubRip), which stand between words that are said in one breath. */
const ofCues = /^(?:\d+|.*-->.*|WEBVTT.*|NOTE.*)\r?$/gm;

/** The bytes of a file with a name, to be looked through: those of tables as spreadsheets save them (UTF-16, Latin-1) too. */
export function plainBytes(path: string, bytes: Uint8Array): Uint8Array {
  const isOfCues = /\.(?:vtt|srt)$/i.test(path);
  if (!isOfCues && isUtf8(bytes)) return bytes;
  const text = decoded(bytes);
  return Buffer.from(isOfCues ? text.replace(ofCues, "") : text);
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return Buffer.from(bytes).toString("utf16le");
  if (first === 0xfe && second === 0xff)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString("utf16le");
  return Buffer.from(bytes).toString(isUtf8(bytes) ? "utf8" : "latin1");
}
