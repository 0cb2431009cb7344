// The whole pipeline, top to bottom.

import type { Config } from "./config/config.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { WithheldReason } from "./model/site.js";

export interface BuildOptions {
  /** The site's folder, absolute. */
  readonly root: string;
  /** Where the built site goes, absolute; default: the `output` folder of the settings. */
  readonly out?: string;
  /** Replaces `url` of the settings. */
  readonly baseUrl?: string;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly expired?: boolean;
  /** An RFC 3339 instant or a date; default: SOURCE_DATE_EPOCH, else the clock (both read by the caller's floor). */
  readonly now?: string;
  /** Publish all articles but the wrong ones. */
  readonly keepGoing?: boolean;
  readonly markdown?: "auto" | "remark";
  /** Warnings are errors. */
  readonly strict?: boolean;
  readonly onProgress?: (phase: "read" | "parse" | "model" | "pages" | "render" | "write", done: number, total: number) => void;
}

export interface BuildResult {
  /** `built`; `content`: errors in what was written, nothing published (unless keepGoing); `usage`: no site here; `environment`: disk, permission, lock. */
  readonly outcome: "built" | "content" | "usage" | "environment";
  /** Sorted by path, line, column. */
  readonly diagnostics: readonly Diagnostic[];
  /** The settings that it was built with (the preview needs their folders and base path); null where they cannot be read. */
  readonly config: Config | null;
  /** Absolute folder of the built site. */
  readonly out: string;
  /** Whether `out` now holds this build. */
  readonly published: boolean;
  readonly articles: number;
  readonly pages: number;
  readonly files: { readonly written: number; readonly unchanged: number; readonly removed: number };
  readonly milliseconds: number;
}

/** Builds a site; never throws for anything that is wrong with the site or the disk. */
export async function build(_options: BuildOptions): Promise<BuildResult> {
  throw new Error("not yet");
}

/** An article or a standing page as `broadsheet list` shows it. */
export interface ListedArticle {
  /** Relative to the site's folder. */
  readonly path: string;
  readonly headline: string;
  /** `failed`: it has errors of its own. */
  readonly state: "published" | WithheldReason | "failed";
  /** ISO date or instant that decides about a withheld article; null otherwise. */
  readonly until: string | null;
  /** Root-relative address; null for a failed article. */
  readonly permalink: string | null;
  /** As `<time datetime>` has it; null for a standing page. */
  readonly date: string | null;
}

/** Every article and standing page of a site with its state; `config` is null where site.yaml cannot be read. */
export async function listArticles(
  _options: Pick<BuildOptions, "root" | "now">,
): Promise<{
  readonly articles: readonly ListedArticle[];
  readonly diagnostics: readonly Diagnostic[];
  readonly config: Config | null;
}> {
  throw new Error("not yet");
}
