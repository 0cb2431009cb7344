// What is told of a build that saw to the texts of articles alone.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { sortDiagnostics } from "../../diagnostics/sort.js";
import type { Disk } from "../../disk/disk.js";
import type { LastBuild } from "../../engine/last-build.js";
import type { Recalled } from "../../engine/recall.js";
import type { RetextInput } from "../../engine/retext.js";
import { isForReaders, showsWithheld } from "../asked.js";
import type { OutputOptions } from "../outcome.js";
import type { Changes } from "./changes.js";
import { type Recount, recount } from "./recount.js";
import { unmarkedEdit } from "./unmarked-edit.js";
import { withPage } from "./with-page.js";

/** What the shortcut is to be given, and what came of it. Code: `edit-unmarked`. */
export function tellTexts(
  disk: Disk,
  options: OutputOptions,
  { state, out, at }: Recalled,
  last: LastBuild,
): Pick<RetextInput, "tell" | "note"> & {
  result(): { readonly sinceLast: readonly Diagnostic[]; readonly changes: Changes | null };
} {
  const { config } = state.verdict;
  const counted = (pages: typeof state.pages): Recount =>
    // Where texts alone differ, nothing has moved.
    recount(options, config, { last, pages, only: true, at, out, moves: () => [] });
  let sinceLast: readonly Diagnostic[] = [];
  let changes: Changes | null = null;
  const source = (path: string): string => Buffer.from(disk.read(`${options.root}/${path}`)).toString("utf8");
  return {
    tell(edited, pages) {
      changes = counted(pages).changes;
      if (!isForReaders(options) || showsWithheld(state.request)) return;
      const articles = edited.filter(({ path }) => state.sources[path]?.[0] === "article");
      if (articles.length === 0) return;
      // Where a text has changed, its page is among those that were put in place.
      const shown = withPage(
        pages,
        articles.map(({ path }) => path),
      );
      const told = articles
        .filter(({ path }) => shown.has(path))
        .flatMap(({ path, before, after }) => unmarkedEdit(path, before, after, () => source(path)) ?? []);
      sinceLast = sortDiagnostics(told);
    },
    note: (pages, store) => counted(pages).note(disk, store),
    result: () => ({ sinceLast, changes }),
  };
}
