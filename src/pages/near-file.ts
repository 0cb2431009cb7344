// The file that someone probably meant: for links and pictures that lead nowhere.

import { nearest } from "../text/nearest.js";
import type { Targets } from "./target.js";

/** Gives the nearest known file to a path, as a reference from another file, or null. */
export type NearFile = (wanted: string, from: string) => string | null;

/** Compares within the folder that was named, then looks for the same name in others. */
export function createNearFile(targets: Targets): NearFile {
  let folders: Map<string, string[]> | null = null;
  let names: Map<string, string[]> | null = null;
  const index = (): void => {
    folders = new Map();
    names = new Map();
    for (const [path, target] of targets.byFile) {
      // What is withheld is not to be proposed.
      if (target.is === "withheld") continue;
      const [folder, name] = split(path);
      folders.set(folder, [...(folders.get(folder) ?? []), name]);
      names.set(name, [...(names.get(name) ?? []), path]);
    }
  };
  return (wanted, from) => {
    if (folders === null || names === null) index();
    const [folder, name] = split(wanted);
    const inFolder = nearest(name, folders?.get(folder) ?? []);
    if (inFolder !== null) return relative(folder === "" ? inFolder : `${folder}/${inFolder}`, from);
    const elsewhere = names?.get(name) ?? [];
    const found = elsewhere.length === 1 ? elsewhere[0] : nearest(wanted, elsewhere);
    return found === null || found === undefined ? null : relative(found, from);
  };
}

function split(path: string): readonly [string, string] {
  const slash = path.lastIndexOf("/");
  return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)];
}

function relative(path: string, from: string): string {
  const to = path.split("/");
  const base = from.split("/").slice(0, -1);
  let shared = 0;
  while (shared < base.length && shared < to.length - 1 && base[shared] === to[shared]) shared++;
  return [...base.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
