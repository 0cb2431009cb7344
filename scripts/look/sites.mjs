// The sites that are looked at: the sample with a story of every kind added, and the fronts of tests/fronts/.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { frontNames, frontSites } from "../../tests/fronts/fronts.mjs";
import { drawPictures } from "../../tests/fronts/pictures.mjs";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const parts = ["articles", "authors", "data", "pages", "public", "site.yaml"];

/** Every build of them happens at this moment, and says the same for ever. */
export const lookNow = "2026-06-01T00:00:00Z";

/** Names of all sites. */
export const siteNames = ["every-kind", ...frontNames];

/**
 * Writes the sources of these sites, each into a folder of its name. What a build remembers there stays.
 * @param {string} folder
 * @param {readonly string[]} [names]
 */
export async function writeSites(folder, names = siteNames) {
  const fronts = await frontSites(names.filter((name) => name !== "every-kind"));
  for (const name of names) {
    const root = join(folder, name);
    for (const part of parts) rmSync(join(root, part), { recursive: true, force: true });
    const files = fronts[name];
    if (files === undefined) await writeEveryKind(root);
    else for (const [path, content] of Object.entries(files)) put(join(root, path), content);
  }
}

/** @param {string} root */
async function writeEveryKind(root) {
  for (const part of parts) {
    const from = join(repository, part);
    if (existsSync(from)) cpSync(from, join(root, part), { recursive: true });
  }
  cpSync(join(repository, "tests/browser/every-kind"), root, { recursive: true });
  for (const [name, content] of Object.entries(await drawPictures()))
    put(join(root, "public/every-kind", name), content);
  put(join(root, "public/every-kind/signal.wav"), silence());
  const settings = parse(readFileSync(join(repository, "site.yaml"), "utf8"));
  put(join(root, "site.yaml"), stringify({ ...settings, embeds: ["youtube"] }));
}

/**
 * @param {string} path
 * @param {string | Uint8Array} content
 */
function put(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** A tenth of a second of nothing, as a WAV file (one channel, 8,000 samples a second, one byte each). */
function silence() {
  const samples = 800;
  const header = Buffer.alloc(44);
  header.write("RIFF");
  header.writeUInt32LE(36 + samples, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(samples, 40);
  return Buffer.concat([header, Buffer.alloc(samples, 128)]);
}
