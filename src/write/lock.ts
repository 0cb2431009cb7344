// One build at a time: a file that names the process that is at work.

import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";

/** Locks that builds of this process hold. */
const held = new Set<string>();

/** Milliseconds for which a lock that names nobody counts: its maker is between making it and writing its name. */
const newborn = 5000;

/**
 * Takes a lock for this process, from a process that is gone too. Gives the number of the process that holds it, 0 for
 * one that is just taking it, or null when it is ours now. The folder of the lock must be there (ENOENT otherwise).
 */
export function takeLock(disk: Disk, lock: string): number | null {
  if (create(disk, lock)) return null;
  const content = contentOf(disk, lock);
  const holder = content === null ? 0 : holderOf(disk, lock, content);
  if (holder !== null) return holder;
  // Two that find the same dead lock must not both remove it: the second would remove the first one's new lock.
  const taking = `${lock}.taking`;
  // What a process that was cut off while it took a dead lock has left.
  if (age(disk, taking) >= newborn) removeIfThere(disk, taking);
  if (!claim(disk, taking, "")) return 0;
  try {
    if (contentOf(disk, lock) === content) disk.removeFile(lock);
    return create(disk, lock) ? null : 0;
  } finally {
    removeIfThere(disk, taking);
  }
}

/** Gives a lock back. */
export function releaseLock(disk: Disk, lock: string): void {
  held.delete(lock);
  removeIfThere(disk, lock);
}

/** Forgets a lock that could not be given back: it is a dead one from now on. */
export function abandonLock(lock: string): void {
  held.delete(lock);
}

function create(disk: Disk, lock: string): boolean {
  if (!claim(disk, lock, `${process.pid} ${startOf(disk, process.pid) ?? ""}`.trim())) return false;
  held.add(lock);
  return true;
}

function claim(disk: Disk, path: string, content: string): boolean {
  try {
    disk.writeNew(path, content);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    // Made, but there was no room for what it says: without a name it would pass for somebody else's.
    if (error instanceof Error && "syscall" in error && error.syscall === "write") removeIfThere(disk, path);
    throw error;
  }
}

function contentOf(disk: Disk, path: string): string | null {
  try {
    return Buffer.from(disk.read(path)).toString("utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Number of the living process that a lock names; 0 for one that has not written its name yet, null for none. */
function holderOf(disk: Disk, lock: string, content: string): number | null {
  const [number = "", start] = content.split(" ");
  const pid = /^[1-9]\d*$/.test(number) ? Number(number) : null;
  if (pid === null) return age(disk, lock) < newborn ? 0 : null;
  // This very number is an older process's, or that of another build of ours which still runs.
  if (pid === process.pid) return held.has(lock) ? pid : null;
  if (!isAlive(pid)) return null;
  // Numbers come again, in containers soon; a process that began at another moment is another one.
  const began = startOf(disk, pid);
  return start === undefined || began === null || start === began ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** When a process began, in the system's own count; null where the system does not say (it does on Linux). */
function startOf(disk: Disk, pid: number): string | null {
  if (process.platform !== "linux") return null;
  try {
    const stat = Buffer.from(disk.read(`/proc/${pid}/stat`)).toString("utf8");
    // proc(5): field 22; the second field is a name in brackets that may hold anything.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

/** Milliseconds since a file was written. */
const age = (disk: Disk, path: string): number => Date.now() - (disk.state(path)?.modified ?? 0);

function removeIfThere(disk: Disk, path: string): void {
  try {
    disk.removeFile(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}
