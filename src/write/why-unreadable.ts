// What keeps a file from being copied to the site.

import { relative } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";

/** Null for a file that can be read. The first byte tells whether a file can be read; asking for rights would not be an answer on every system. */
export function whyUnreadable(disk: Disk, file: string, root: string): Diagnostic | null {
  try {
    for (const _piece of disk.chunks(file)) break;
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === "") throw error;
    return {
      code: "file-unreadable",
      severity: "error",
      message: `This file cannot be read (${code}), and the site publishes it.`,
      place: wholeFile(relative(root, file).replaceAll("\\", "/")),
      fix: "Give yourself the right to read it, or remove it.",
    };
  }
}
