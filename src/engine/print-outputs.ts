// Fingerprints of outputs, made where their bytes are. Many feeds show the same story: its bytes are gone through once.

import type { Bytes } from "../render/output.js";
import { isText } from "../text/runs/is-text.js";
import { plainBytes } from "../text/runs/plain-bytes.js";
import { printsOf } from "../text/runs/prints.js";
import type { LookAt } from "../write/stage.js";
import type { PrintsWriter } from "./prints-file.js";

/** What is to be told of the bytes of the output at a path when they land; undefined where they are no text. */
export type PrintOutputs = (path: string, bytes: Bytes) => LookAt | undefined;

/** `isKnown`: whether an output with a hash is stored already. */
export function printOutputs(
  writer: PrintsWriter,
  isKnown: (path: string, hash: string) => boolean,
): PrintOutputs {
  const ofPiece = createPiecePrints();
  return (path, bytes) => {
    if (!isText(path)) return;
    return (content, hash) => {
      if (isKnown(path, hash)) return;
      const isOne = typeof bytes === "string" || bytes instanceof Uint8Array;
      writer.add(hash, isOne ? printsOf(plainBytes(path, content)) : joined(bytes.map(ofPiece)));
    };
  };
}

function createPiecePrints(): (piece: Uint8Array) => Int32Array {
  const known = new WeakMap<Uint8Array, Int32Array>();
  return (piece) => {
    const found = known.get(piece) ?? printsOf(piece).slice();
    known.set(piece, found);
    return found;
  };
}

function joined(all: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of all) {
    whole.set(each, at);
    at += each.length;
  }
  return whole;
}
