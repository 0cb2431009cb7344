// What goes between the main thread and the others: strings and small plain data, never trees.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ParseContext } from "../../parse/context.js";
import type { ExtensionsPlace } from "../../read/read-extensions.js";
import type { FoundSource } from "../../read/source.js";
import type { RendererInput } from "../../render/renderer.js";
import type { Berth, Landed } from "../../write/stage.js";
import type { Parsed } from "../parse-file.js";
import type { ParseSettings } from "../parse-keys.js";
import type { Location } from "../store/appender.js";
import type { StoredResult } from "../store/article-store.js";

/** What parsing takes, beside the sources. */
export interface ParseEquipment {
  readonly kind: "parse";
  readonly root: string;
  /** Folder of the store's articles. */
  readonly articles: string;
  /** Files of it that nothing may be added to. */
  readonly torn: readonly number[];
  readonly settings: ParseSettings;
  readonly folders: ParseContext["folders"];
  /** Null where the site has none. */
  readonly extensions: ExtensionsPlace | null;
}

/** What rendering takes, beside the pages. */
export interface RenderEquipment {
  readonly kind: "render";
  readonly root: string;
  readonly articles: string;
  /** Folder of the views; null where they are not kept. */
  readonly views: string | null;
  /** Folder of the fingerprints; null where they are not kept. */
  readonly prints: string | null;
  readonly renderer: Omit<RendererInput, "bodies" | "helpers" | "locate">;
  /** Null where the site has none. */
  readonly extensions: ExtensionsPlace | null;
}

export type Equipment = ParseEquipment | RenderEquipment;

type ParseTask = FoundSource;

/** What came of one source: what is wrong with the file, or where its result lies, with the result as text. */
export type ParseAnswer =
  | { readonly unread: Diagnostic }
  /** The parser threw this. */
  | { readonly thrown: string }
  | {
      readonly key: string;
      readonly hash: string;
      readonly at: Location;
      readonly stored: StoredResult<Parsed>;
      readonly milliseconds: number;
    };

export interface RenderTask {
  readonly path: string;
  readonly template: string;
  /** As `encode` wrote it. */
  readonly view: string;
  readonly cards: readonly string[];
  /** Where the bodies lie that it shows, by their addresses. */
  readonly bodies: readonly (readonly [address: string, at: Location])[];
  readonly berth: Berth;
}

/** What came of a page. `lost`: a body that it shows cannot be read; `failed`: there is something to tell of its template. */
type RenderAnswer =
  | { readonly landed: Landed; readonly viewAt: Location | null; readonly milliseconds: number }
  | "lost"
  | "failed";

/** One kind of work: what is asked, what is shared by the tasks of a batch, and what is answered. */
export interface Work {
  readonly parse: { readonly task: ParseTask; readonly shared: null; readonly answer: ParseAnswer };
  readonly render: {
    readonly task: RenderTask;
    /** Cards as JSON, by their hashes. */
    readonly shared: { readonly [hash: string]: string };
    readonly answer: RenderAnswer;
  };
}

export type WorkKind = keyof Work;

export interface Batch<Kind extends WorkKind> {
  readonly kind: Kind;
  /** Counts the batches of a thread, from 1. */
  readonly serial: number;
  readonly tasks: readonly Work[Kind]["task"][];
  readonly shared: Work[Kind]["shared"];
}

/** To a thread. */
export type Order =
  /** Loads what a kind of work takes, before there is any. */
  { readonly warm: WorkKind } | { readonly equip: Equipment } | { readonly batch: Batch<WorkKind> };

/** From a thread. */
export type Reply =
  /** `said`: what there is to tell of the lanes. */
  | { readonly equipped: WorkKind; readonly said: readonly Diagnostic[] }
  | {
      readonly serial: number;
      /** A list of the answers as JSON: one text crosses sooner than what it says. */
      readonly answers: string;
    };

/** What a thread is given when it starts. */
export interface Start {
  /** Unlike that of any other thread of the build, from 1. */
  readonly number: number;
  /** Two 32-bit numbers: the batch that is being worked on (0 for none), and the task in it. */
  readonly progress: SharedArrayBuffer;
}
