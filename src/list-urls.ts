// What becomes of every address that a site has on record, found without building it.

import type { Config } from "./config/config.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { sortDiagnostics } from "./diagnostics/sort.js";
import type { Engine } from "./engine/engine.js";
import type { UrlFate } from "./pages/urls/urls-plan.js";
import { type GatherOptions, gather, siteMissing } from "./pipeline/gather.js";
import { lookAtSite } from "./pipeline/look-at-site.js";
import { plan } from "./pipeline/plan.js";
import { writeUrls } from "./urls/urls-file.js";

export interface ListedUrls {
  /** By address. */
  readonly fates: readonly UrlFate[];
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether there is a urls.txt that can be read. */
  readonly recorded: boolean;
  /** What a urls.txt that is begun now would hold; null where one is there, or the site has errors. */
  readonly begun: string | null;
  /** Null where the settings cannot be read. */
  readonly config: Config | null;
}

/** Lists the addresses on record of the site in an absolute folder; writes nothing but what it remembers of its articles. */
export async function listUrls(options: Pick<GatherOptions, "root" | "now">): Promise<ListedUrls> {
  return (await lookAtSite(options.root, (engine) => listOf(engine, options))) ?? nothing([siteMissing]);
}

const nothing = (diagnostics: readonly Diagnostic[]): ListedUrls => ({
  ...{ fates: [], diagnostics: sortDiagnostics(diagnostics), recorded: false, begun: null, config: null },
});

const emptyFile = { head: [], lines: [], foot: [], ending: "\n" } as const;

async function listOf(engine: Engine, options: Pick<GatherOptions, "root" | "now">): Promise<ListedUrls> {
  const result = await gather(engine, options);
  if ("stopped" in result) return nothing([result.stopped]);
  const { gathered } = result;
  if (!gathered.sound) return nothing(gathered.diagnostics);
  const recorded = gathered.urls !== null;
  const { urls, diagnostics } = await plan(
    engine,
    { ...gathered, urls: gathered.urls ?? emptyFile },
    { root: options.root, keepGoing: true },
  );
  const isSound = !diagnostics.some(({ severity }) => severity === "error");
  return {
    fates: [...urls.fates].sort((a, b) => (a.address < b.address ? -1 : 1)),
    diagnostics: sortDiagnostics(diagnostics),
    recorded,
    begun: recorded || !isSound || urls.published === null ? null : writeUrls(urls.published),
    config: gathered.config,
  };
}
