// What the last build of a site into one folder was made of, and what came of it: one file of frames, each checked.

import type { Config } from "../../config/config.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { codeOf } from "../../disk/code-of.js";
import type { Disk } from "../../disk/disk.js";
import type { Turn } from "../../model/turn.js";
import type { FeedPage } from "../../pages/page.js";
import type { ParseContext } from "../../parse/context.js";
import type { PictureSizes } from "../../read/picture-facts.js";
import type { FoundSource } from "../../read/source.js";
import type { RendererInput } from "../../render/renderer.js";
import type { Words } from "../../text/words.js";
import type { Trace } from "../trace.js";
import type { Location } from "./appender.js";
import { checkedRecord, encodeRecord, scanRecords } from "./records.js";

/** A page of the last build. */
export interface PageRecord {
  /** Hash of its view, or of what else it is made of; null where that cannot be told. */
  readonly view: string | null;
  /** What rendered it, as a key of `reaches`. */
  readonly reach: string;
  /** Paths of the files that it comes from. */
  readonly from: readonly string[];
  readonly bodies: readonly string[];
  /** Hash, size and times of the file that was written, as `FileState` has them; null for a time that is not known. */
  readonly hash: string;
  readonly size: number;
  readonly modified: number;
  readonly changed: number | null;
  /** Why it was rendered in the last build that looked at it; null where it was not. */
  readonly why: string | null;
  /** Where its view is stored; null for one that shows no body. */
  readonly viewAt: Location | null;
  /** Changes with what is the page's own (`contentOf`), so short that 10,000 of them cost a build nothing; absent where its bytes do. */
  readonly content?: string;
  /** Of a feed: what its view does not say of it. */
  readonly feed?: Pick<FeedPage, "format" | "self" | "stories">;
}

/** Size and times of a file in the output folder: what is written there, by whomever, changes one of them. */
export type OutputMark = Pick<PageRecord, "size" | "modified" | "changed">;

export type ManifestMark = OutputMark & Pick<PageRecord, "hash">;

export type SourceRecord = readonly [kind: FoundSource["kind"], hash: string, at: Location];

/** What the build said, apart from what it said of writing. */
export interface Verdict {
  readonly config: Config;
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
  readonly outcome: "built" | "content";
  readonly articles: number;
  readonly pages: number;
}

/** What is withheld: paths of articles, outputs that share fingerprints with them, and the checksum of the file of those. */
interface WithheldMark {
  readonly paths: readonly string[];
  readonly suspects: readonly string[];
  readonly check: number;
}

export interface SiteState {
  /** Changes that were added since it was written as a whole; absent for none. Counted when it is read. */
  readonly changes?: number;
  /** What the program was and was asked to do. */
  readonly key: string;
  /** What it was asked to do, apart from the moment. */
  readonly request: { readonly [option: string]: unknown };
  /** When the last build that changed anything here began, in milliseconds since 1970. */
  readonly at: number;
  /** Paths of the pages that it rendered, where it saw to texts alone; absent where `why` of each page says so. */
  readonly retexted?: readonly string[];
  /** The output folder, absolute. */
  readonly out: string;
  /** Every folder that a build of the site writes to, absolute. */
  readonly outs: readonly string[];
  /** Nothing is due from the first moment on, and before the second: milliseconds since 1970; null for always. */
  readonly since: number | null;
  readonly due: number | null;
  /** What is due next, the soonest first: not all of it. */
  readonly turns: readonly Turn[];
  /** Whether the moment that it was built for was the clock's. */
  readonly byClock: boolean;
  readonly verdict: Verdict;
  readonly trace: Trace;
  readonly young: { readonly [path: string]: string };
  /** The store's generation that locations are of. */
  readonly generation: number;
  /** By path: hash of the content, and where what was parsed lies. */
  readonly sources: { readonly [path: string]: SourceRecord };
  /** Sizes of the pictures that were measured, and are sound. */
  readonly pictures: PictureSizes;
  readonly pages: { readonly [path: string]: PageRecord };
  /** What each way of rendering could reach, by its key: things with their hashes. */
  readonly reaches: { readonly [key: string]: readonly (readonly [string, string])[] };
  /** The template behind a reach, by its key. */
  readonly templates: { readonly [reach: string]: string };
  /** What parsing one article takes. */
  readonly parsing: {
    readonly words: Words;
    readonly folders: ParseContext["folders"];
    /** Whether remark plugins take part. */
    readonly plugins: boolean;
  };
  /** What rendering one page takes, beside the templates. */
  readonly rendering: Pick<
    RendererInput,
    | "site"
    | "publication"
    | "words"
    | "wordsLanguage"
    | "language"
    | "timeZone"
    | "dateStyle"
    | "assets"
    | "helpersVersion"
  >;
  /** The manifest in the output folder, with its hash. */
  readonly manifest: ManifestMark;
  /** What later builds may read of this one though they are of another version: see last-build.ts. */
  readonly memory: number;
  /** Bytes of the files of fingerprints when they held little that is of no use. */
  readonly prints: number;
  /** Absent where nothing is withheld. */
  readonly withheld?: WithheldMark | undefined;
  /** Whether only a whole build can tell: a hook `beforePages` may do anything, and a lost article may fare better. */
  readonly planAlways: boolean;
}

/** Parts that a later frame replaces; of maps it replaces entries. */
export type StateChange = Partial<
  Pick<SiteState, "at" | "young" | "verdict" | "manifest"> & {
    readonly states: Trace["states"];
    readonly sources: SiteState["sources"];
    readonly pages: SiteState["pages"];
  }
>;

/** Null where there is none, or it is damaged: one frame that cannot be trusted takes the others with it. */
export function readState(disk: Disk, file: string): SiteState | null {
  let bytes: Buffer;
  try {
    bytes = Buffer.from(disk.read(file));
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return null;
  }
  const { records, end } = scanRecords(bytes);
  if (end < bytes.length) return null;
  let state: SiteState | null = null;
  for (const { key, check, offset, length } of records) {
    const content = checkedRecord(bytes.subarray(offset, offset + length), check);
    if (content === null) return null;
    // What has the checksum that we gave it is what we wrote.
    const value: unknown = JSON.parse(bytes.toString("utf8", offset, offset + length));
    if (key === "state") state = value as SiteState;
    else if (state !== null) state = changed(state, value as StateChange);
  }
  return state;
}

function changed(state: SiteState, change: StateChange): SiteState {
  const { states, sources, pages, ...rest } = change;
  return {
    ...state,
    ...rest,
    changes: (state.changes ?? 0) + 1,
    ...(pages === undefined ? {} : { retexted: Object.keys(pages) }),
    trace: { ...state.trace, states: Object.assign(state.trace.states, states) },
    sources: Object.assign(state.sources, sources),
    pages: Object.assign(state.pages, pages),
  };
}

/** Replaces the whole state in one step. */
export function writeState(disk: Disk, file: string, state: SiteState): void {
  const draft = `${file}.draft`;
  disk.write(draft, encodeRecord("state", JSON.stringify(state)));
  disk.rename(draft, file);
}

/** Adds a change to it. */
export function appendState(disk: Disk, file: string, change: StateChange): void {
  disk.append(file, encodeRecord("change", JSON.stringify(change)));
}
