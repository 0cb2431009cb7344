// What a page of the last build was made of, and why that build rendered it or did not.

import { join } from "node:path";
import type { Disk } from "../disk/disk.js";
import { absoluteOf } from "../text/absolute-url.js";
import { addressOf, findPage, pagesFrom } from "./find-page.js";
import { type NoPage, noPage } from "./no-page.js";
import { bodyAddress, type Parsed } from "./parse-file.js";
import type { Request } from "./recall.js";
import { type RememberedBuild, type Remembering, rememberedBuild } from "./remembered-build.js";
import { readResult } from "./store/article-store.js";
import { articlesFolder, storeName } from "./store/store.js";

export interface ExplainOptions {
  /** The site's folder, absolute. */
  readonly root: string;
  /** The build that is meant. */
  readonly request: Request;
  /** A page as a person names it: a path of a file or of the site, an address, an article's path. */
  readonly page: string;
  /** The folder that paths may be relative to, beside the site's own. */
  readonly workingFolder: string;
}

/** What one build did with a page. */
interface Deed {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly rendered: boolean;
  /** Why it was rendered, to follow the word "because"; null where it was not. */
  readonly because: string | null;
}

interface PageExplanation {
  /** In the output folder. */
  readonly page: string;
  /** With the site's own address where that is known. */
  readonly address: string;
  /** Null for what no template renders: files that are copied, redirects. */
  readonly template: string | null;
  /** Files of the site. */
  readonly from: readonly string[];
  /** Those of them whose text it shows, with the number of words where that is known. */
  readonly texts: readonly { readonly path: string; readonly words: number | null }[];
  /** What its templates reach beyond what the page itself shows. */
  readonly reach: {
    readonly templates: readonly string[];
    /** Of `@site`. */
    readonly site: readonly string[];
    /** Null for all words. */
    readonly words: readonly string[] | null;
    /** `assets`, `settings`, `extensions`. */
    readonly others: readonly string[];
  };
  /** Other pages that come from the same files. */
  readonly alsoMade: readonly string[];
  readonly lastBuild: Deed;
  /** The build before the last one, where that found nothing changed. */
  readonly before: Deed | null;
}

export type Explained =
  | (About & { readonly explanation: PageExplanation })
  /** A file of the site that makes no page. */
  | (About & { readonly noPage: NoPage })
  /** There is no answer. */
  | { readonly unknown: Unknown };

interface About {
  /** What the build was asked for that is told of. */
  readonly request: Request;
  /** Its output folder, absolute. */
  readonly out: string;
}

type Unknown =
  | Exclude<Remembering, { build: unknown }>
  /** An address of another site than this. */
  | { readonly elsewhere: string }
  /** There is no such page; what was probably meant. */
  | { readonly near: string | null };

export function explainPage(disk: Disk, { root, request, page, workingFolder }: ExplainOptions): Explained {
  const remembering = rememberedBuild(disk, root, request);
  if (!("build" in remembering)) return { unknown: remembering };
  const { build } = remembering;
  const { state } = build;
  const store = join(root, storeName);
  const found = findPage(page, state, root, workingFolder);
  const about = { request: state.request, out: state.out };
  if ("page" in found) return { ...about, explanation: explanation(disk, store, build, found.page) };
  if ("source" in found) return { ...about, noPage: noPage(disk, store, state, found.source) };
  return { unknown: found };
}

function explanation(disk: Disk, store: string, build: RememberedBuild, page: string): PageExplanation {
  const { state } = build;
  const record = state.pages[page];
  if (record === undefined) throw new Error(`${page} was there a moment ago`);
  const { from, reach, bodies } = record;
  const texts = from.flatMap((path) => {
    const at = state.sources[path]?.[2];
    const stored =
      at === undefined ? null : readResult<Parsed>(disk, articlesFolder(store, state.generation), at);
    if (stored === null) return bodies.length > 0 ? [{ path, words: null }] : [];
    const { result } = stored;
    if (!bodies.includes(bodyAddress(result) ?? "")) return [];
    return [{ path, words: "file" in result ? (result.file.article?.body.words ?? null) : null }];
  });
  const href = addressOf(page, state);
  return {
    page,
    address: absoluteOf(state.verdict.config, href) ?? href,
    template: state.templates[reach] ?? null,
    from,
    texts,
    reach: grouped((state.reaches[reach] ?? []).map(([thing]) => thing)),
    alsoMade: [...new Set(from.flatMap((source) => pagesFrom(source, state)))].filter(
      (path) => path !== page,
    ),
    ...deeds(build, page),
  };
}

/** Things that templates reach, by their kinds. */
function grouped(things: readonly string[]): PageExplanation["reach"] {
  const isWord = (thing: string): boolean => thing.startsWith("words.");
  const templates = things.filter((thing) => thing.endsWith(".hbs"));
  const rest = things.filter((thing) => !thing.endsWith(".hbs"));
  const site = rest.filter((thing) => thing.startsWith("@site"));
  const words = rest.includes("words")
    ? null
    : rest.filter(isWord).map((thing) => thing.slice("words.".length));
  const others = rest.filter((thing) => !site.includes(thing) && thing !== "words" && !isWord(thing));
  return { templates, site, words, others };
}

/** What the last build did with a page, and the one before where the last found nothing changed. */
function deeds(
  { state, unchangedAt }: RememberedBuild,
  page: string,
): Pick<PageExplanation, "lastBuild" | "before"> {
  const { at, retexted, pages } = state;
  const why = retexted === undefined || retexted.includes(page) ? (pages[page]?.why ?? null) : null;
  // A template has what is the same on every page written out in it: that changes it too.
  const because = why?.endsWith(".hbs changed") ? `${why}, or a setting or a word that is shown there` : why;
  const deed: Deed = { at, rendered: because !== null, because };
  if (unchangedAt === null) return { lastBuild: deed, before: null };
  return { lastBuild: { at: unchangedAt, rendered: false, because: null }, before: deed };
}
