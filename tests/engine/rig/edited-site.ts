// A site that is edited as people, editors and git do it, and remembers how to put each edit back.

import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BuildOptions } from "../../../src/build.js";
import { listFiles } from "../../rig/files.js";
import { paperNow } from "./small-paper.js";

/** In place; by a new file that takes the name; in place, with the old time set again. */
export const manners = ["in place", "replaced", "time set back"] as const;

export interface EditedSite {
  readonly root: string;
  /** Where clean builds go. */
  readonly clean: string;
  manner: (typeof manners)[number];
  now: string;
  /** What the next builds are asked for, beside the moment. */
  asked: Partial<BuildOptions>;
  has(path: string): boolean;
  read(path: string): string;
  write(path: string, content: string | Uint8Array): void;
  /** Makes a link of it, which leads to another file of its folder. */
  link(path: string, to: string): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  /** Files below a folder of the site, as paths in the site. */
  files(folder: string): string[];
  /** Begins an edit: what builds have written since the last one is put back with it. */
  beginEdit(): void;
  /** Ends an edit, which `putBack` takes back as a whole. */
  endEdit(): void;
  /** Puts back what the last edit changed, moment and options too; false where there is none. */
  putBack(): boolean;
  close(): void;
}

interface Before {
  readonly files: Map<string, Buffer | null>;
  readonly now: string;
  readonly asked: Partial<BuildOptions>;
}

/** Sites in memory, where the system has a place for that: making folders on a disk takes most of the time. */
const place = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

export function editedSite(files: { readonly [path: string]: string | Uint8Array }): EditedSite {
  const folder = mkdtempSync(join(place, "broadsheet-edits-"));
  const root = join(folder, "site");
  const whole = (path: string): string => join(root, path);
  const edits: Before[] = [];
  const begin = (): Before => ({ files: new Map(), now: site.now, asked: site.asked });
  let current: Before;
  const note = (path: string): void => {
    if (!current.files.has(path))
      current.files.set(path, existsSync(whole(path)) ? readFileSync(whole(path)) : null);
  };
  const put = (path: string, content: string | Uint8Array): void => {
    const file = whole(path);
    mkdirSync(dirname(file), { recursive: true });
    // Not through a link: what it leads to is another file of the site.
    if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(file);
    const before = statSync(file, { throwIfNoEntry: false });
    if (site.manner === "replaced") {
      writeFileSync(`${folder}/draft`, content);
      renameSync(`${folder}/draft`, file);
      return;
    }
    writeFileSync(file, content);
    if (site.manner === "time set back" && before !== undefined) utimesSync(file, before.atime, before.mtime);
  };
  const site: EditedSite = {
    root,
    clean: join(folder, "clean"),
    manner: "in place",
    now: paperNow,
    asked: {},
    has: (path) => existsSync(whole(path)),
    read: (path) => readFileSync(whole(path), "utf8"),
    write(path, content) {
      note(path);
      put(path, content);
    },
    link(path, to) {
      note(path);
      rmSync(whole(path), { force: true });
      symlinkSync(to, whole(path));
    },
    remove(path) {
      note(path);
      rmSync(whole(path));
    },
    rename(from, to) {
      note(from);
      note(to);
      mkdirSync(dirname(whole(to)), { recursive: true });
      renameSync(whole(from), whole(to));
    },
    files: (below) => listFiles(whole(below)).map((path) => `${below}/${path}`),
    beginEdit() {
      current = begin();
      note("urls.txt");
    },
    endEdit() {
      edits.push(current);
      current = begin();
    },
    putBack() {
      const last = edits.pop();
      if (last === undefined) return false;
      for (const [path, content] of last.files) {
        if (content !== null) put(path, content);
        else rmSync(whole(path), { force: true });
      }
      site.now = last.now;
      site.asked = last.asked;
      current = begin();
      return true;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
  current = begin();
  for (const [path, content] of Object.entries(files)) put(path, content);
  return site;
}
