// Why a file of the site made no page in the last build.

import type { Disk } from "../disk/disk.js";
import type { WithheldReason } from "../model/site.js";
import { withholding } from "../model/withheld.js";
import type { Parsed } from "./parse-file.js";
import { readResult } from "./store/article-store.js";
import type { SiteState } from "./store/site-state.js";
import { articlesFolder } from "./store/store.js";

export interface NoPage {
  readonly source: string;
  /** Null where it is not known. */
  readonly reason: WithheldReason | "failed" | null;
  /** ISO date or instant that decides about a withheld article; null otherwise. */
  readonly until: string | null;
}

export function noPage(disk: Disk, store: string, state: SiteState, source: string): NoPage {
  const { verdict, request, sources, generation, since } = state;
  const isWrong = verdict.diagnostics.some(
    ({ severity, place }) => severity === "error" && place.path === source,
  );
  if (isWrong) return { source, reason: "failed", until: null };
  const at = sources[source]?.[2];
  const stored = at === undefined ? null : readResult<Parsed>(disk, articlesFolder(store, generation), at);
  if (stored === null || !("file" in stored.result)) return { source, reason: null, until: null };
  const shown = {
    drafts: request.drafts === true,
    future: request.future === true,
    expired: request.expired === true,
  };
  // At any moment at which the state holds, everything stood as it does from its first one on.
  const withheld = withholding(stored.result.file.schedule, since ?? Number.NEGATIVE_INFINITY, shown);
  return { source, reason: withheld?.reason ?? null, until: withheld?.until?.iso ?? null };
}
