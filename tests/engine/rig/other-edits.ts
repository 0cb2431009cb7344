// What time, machines and clumsy hands do: the clock goes on, the store and the built site are damaged.

import { cpSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../rig/files.js";
import { damage } from "./damage.js";
import { articlesOf, type Edit, type Edits } from "./edit.js";
import { paperNow } from "./small-paper.js";
import { readStory } from "./story.js";

/** To a moment at which something happens, just before it, or a midnight. */
const clock: Edit = (site, picks) => {
  const moments = articlesOf(site).flatMap((path) => {
    const { embargo, expires, date, corrections = "" } = readStory(site.read(path)).meta;
    const corrected = [...corrections.matchAll(/date: "([^"]*)"/g)].map(([, text]) => text);
    return [embargo, expires, date, ...corrected].flatMap((text) => {
      const moment = Date.parse(text ?? "");
      return Number.isNaN(moment) || moment < Date.parse("2026-03-20") ? [] : [moment];
    });
  });
  const midnights = [0, 1, 2, 3].map((day) => Date.parse("2026-03-31T22:00:00Z") + day * 86_400_000);
  const chosen = picks.one([...moments, ...midnights, Date.parse(paperNow), Date.parse(paperNow)]);
  site.now = new Date(chosen + picks.one([-1000, 0, 0, 1000])).toISOString();
  return site.now;
};

const options: Edit = (site, picks) => {
  site.asked = picks.one([
    {},
    {},
    { drafts: true },
    { future: true, expired: true },
    { keepGoing: true },
    { strict: true },
    { threads: 2 },
    { baseUrl: "https://test.example/sub" },
    { keepGoing: true, drafts: true },
  ]);
  return JSON.stringify(site.asked);
};

const storeOf = (root: string): string => join(root, ".broadsheet");

/** As `cp -r` leaves a site: everything is new to the file system. */
const copied: Edit = (site) => {
  const old = `${site.root}-old`;
  renameSync(site.root, old);
  cpSync(old, site.root, { recursive: true, preserveTimestamps: true });
  rmSync(old, { recursive: true });
  return "";
};

/** Something happens to a file of the built site. */
const inDist: Edit = (site, picks) => {
  const out = join(site.root, "dist");
  const files = listFiles(out);
  if (files.length === 0) return null;
  const name = picks.one([...files, ".broadsheet.json"]);
  const file = join(out, name);
  // Without its manifest the folder is a stranger's, and refused.
  const ways =
    name === ".broadsheet.json"
      ? (["touched"] as const)
      : (["touched", "removed", "changed", "same size"] as const);
  const how = picks.one<"touched" | "removed" | "changed" | "same size">(ways);
  const stats = statSync(file);
  if (how === "touched") utimesSync(file, stats.atime, new Date(stats.mtimeMs - 60_000));
  if (how === "removed") rmSync(file);
  if (how === "changed") writeFileSync(file, "spoilt");
  if (how === "same size") writeFileSync(file, "x".repeat(stats.size));
  return `${file} ${how}`;
};

/** Edits that put nothing in the way of being put back, since they change no source. */
export const otherEdits: Edits = {
  nothing: [10, () => ""],
  "the clock": [8, clock],
  "what is asked for": [4, options],
  "the store damaged": [4, damage],
  "the store deleted": [
    2,
    (site) => {
      rmSync(storeOf(site.root), { recursive: true, force: true });
      return "";
    },
  ],
  "the site copied": [1, copied],
  "dist deleted": [
    2,
    (site) => {
      rmSync(join(site.root, "dist"), { recursive: true, force: true });
      return "";
    },
  ],
};

/** Only where the last build is in place: a file of it that somebody changed stays when its page goes. */
export const distEdit: Edit = inDist;
