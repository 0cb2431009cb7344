// What may become of a store: bytes flipped, cut off, added, mixed up, gone.

import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../rig/files.js";
import type { Edit } from "./edit.js";
import type { Picks } from "./picks.js";

type Damage = (file: string, picks: Picks, store: string) => void;

/** Changes the bytes of a file. */
const bytes =
  (change: (bytes: Buffer, at: number, picks: Picks) => Buffer): Damage =>
  (file, picks) => {
    const before = readFileSync(file);
    writeFileSync(file, change(before, picks.number(before.length), picks));
  };

const damages: { readonly [name: string]: Damage } = {
  flipped: bytes((all, at, picks) => {
    if (all.length > 0) all[at] = (all[at] ?? 0) ^ (1 << picks.number(8));
    return all;
  }),
  "flipped at its head": bytes((all, at, picks) => {
    if (all.length > 0) all[at % 80] = picks.number(256);
    return all;
  }),
  zeros: bytes((all, at, picks) => all.fill(0, at, Math.min(all.length, at + 1 + picks.number(4096)))),
  "a part twice": bytes((all, at) => Buffer.concat([all, all.subarray(at)])),
  "a part missing": bytes((all, at, picks) =>
    Buffer.concat([all.subarray(0, at), all.subarray(at + 1 + picks.number(200))]),
  ),
  "something before": bytes((all) => Buffer.concat([Buffer.from("x 5 y\nhello\n"), all])),
  cut: (file, picks) => truncateSync(file, picks.number(statSync(file).size)),
  empty: (file) => truncateSync(file, 0),
  gone: (file) => rmSync(file),
  "a folder": (file) => {
    rmSync(file);
    mkdirSync(file);
  },
  "another file of it": (file, picks, store) =>
    writeFileSync(file, readFileSync(join(store, picks.one(listFiles(store))))),
};

/** Damages one file of a site's store. */
export const damage: Edit = (site, picks) => {
  const store = join(site.root, ".broadsheet");
  const files = existsSync(store) ? listFiles(store) : [];
  if (files.length === 0) return null;
  const path = picks.one(files);
  const how = picks.one(Object.keys(damages));
  damages[how]?.(join(store, path), picks, store);
  return `${path} ${how}`;
};
