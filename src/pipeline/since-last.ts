// The one place where what the last build knew is held against this one, and Diagnostics come out of it. They depend on the
// store, so they are told by the build that makes the change, decide no byte, and are not among those that are remembered.

import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Engine } from "../engine/engine.js";
import { lastAddresses } from "../engine/last-addresses.js";
import type { LastBuild } from "../engine/last-build.js";
import { showsWithheld } from "./asked.js";
import { renamedFiles } from "./changes/renamed-files.js";
import { unmarkedEdit } from "./changes/unmarked-edit.js";
import { withPage } from "./changes/with-page.js";
import type { Gathered } from "./gather.js";
import type { OutputOptions } from "./outcome.js";
import type { Planned } from "./plan.js";
import { vanishedUrls } from "./vanished-urls.js";

/** A build that has planned its pages and published nothing yet, and the one before it. */
interface SinceLast {
  readonly last: LastBuild;
  readonly engine: Engine;
  readonly gathered: Gathered;
  readonly planned: Planned;
  readonly options: OutputOptions;
  /** Articles whose files have another name than then: from the old to the new. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Tells, as warnings, what is remarkable about a build after the last one. */
type SinceLastCheck = (between: SinceLast) => readonly Diagnostic[];

const checks: readonly SinceLastCheck[] = [
  unmarkedEdits,
  ({ last, gathered, planned, renamed }) =>
    vanishedUrls(lastAddresses(last.state), renamed, gathered, planned),
];

/** What all checks tell. */
export function tellSinceLast(between: Omit<SinceLast, "renamed">): readonly Diagnostic[] {
  const { last, engine, gathered } = between;
  const renamed = renamedFiles(last, gathered.parsed.files, (path) => engine.past.article(last, path));
  return checks.flatMap((check) => check({ ...between, renamed }));
}

/** Articles that were published and are, and whose text has changed unnoticed. Code: `edit-unmarked`. */
function unmarkedEdits({ last, engine, planned, options, renamed }: SinceLast): readonly Diagnostic[] {
  if (showsWithheld({ ...options }) || showsWithheld(last.state.request)) return [];
  const edited = engine.past.edited(last, renamed);
  if (edited.length === 0) return [];
  const were = withPage(
    last.state.pages,
    edited.map(({ was }) => was),
  );
  const are = new Set(
    planned.pages.flatMap((page) =>
      page.render === "template" && page.view.kind === "article" ? page.from : [],
    ),
  );
  return edited.flatMap(({ path, was, before, after }) => {
    if (!were.has(was) || !are.has(path)) return [];
    return unmarkedEdit(path, before, after, () => sourceText(engine, join(options.root, path))) ?? [];
  });
}

function sourceText({ disk }: Engine, file: string): string | null {
  return disk.kindOf(file) === "file" ? Buffer.from(disk.read(file)).toString("utf8") : null;
}
