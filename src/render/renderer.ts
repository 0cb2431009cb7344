// One page to its bytes: every template compiled once, every kind of page rendered with its view.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { hashOf } from "../hash.js";
import type { FeedPage, Page } from "../pages/page.js";
import type { Publication } from "../pages/publication.js";
import type { SiteView } from "../pages/views.js";
import type { Body, Slot } from "../parse/article.js";
import type { Words } from "../text/words.js";
import { blameCalls } from "./blame-calls.js";
import { compileLibrary } from "./compile.js";
import { createFeedWriter } from "./feeds/write-feed.js";
import { asTemplatesSee } from "./finished-json.js";
import { gonePage } from "./gone.js";
import { createHelpers, type UserHelper } from "./helpers/all.js";
import { bodyHelper } from "./helpers/body.js";
import type { DateStyle } from "./helpers/dates.js";
import { jsonLdOf } from "./json-ld/describe.js";
import { createDescriber } from "./json-ld/describer.js";
import { checkLibrary, checkTemplate, readLibrary, readSoundLibrary } from "./library.js";
import type { Output } from "./output.js";
import { createProblems } from "./problems.js";
import { createReach, type Reach } from "./reach.js";
import { redirectPage } from "./redirect.js";
import { writeSitemap } from "./sitemap.js";
import { styleBytes } from "./style.js";
import type { TemplateFile } from "./template-file.js";
import { kindsOfView } from "./view-shapes.js";

export interface RendererInput {
  /** The package's templates and the site's, which win file by file. */
  readonly templates: readonly TemplateFile[];
  /** Names of templates that articles, pages and sections ask for; null or absent where not all are known. */
  readonly named?: readonly string[] | null;
  readonly site: SiteView;
  readonly publication: Publication;
  readonly words: Words;
  /** The site's language, for dates, numbers and lists. */
  readonly language: string;
  /** The language of `words`, for their plurals, where they are not in the site's. */
  readonly wordsLanguage?: string;
  readonly timeZone: string;
  readonly dateStyle: DateStyle;
  /** Names in templates (`style.css`) to addresses with the base path (`/news/assets/style.1a2b3c.css`). */
  readonly assets: { readonly [name: string]: string };
  readonly bodies: { get(address: string): Body };
  /** Helpers of the site's extensions module. */
  readonly helpers?: { readonly [name: string]: UserHelper };
  /** Changes when those helpers may give something else. */
  readonly helpersVersion?: string;
  /** The absolute path of a file that a page is copied from. */
  readonly locate: (file: string, isPackage: boolean) => string;
  /** Whether these very templates were found sound, so that they need not be held against what they are shown again. */
  readonly sound?: boolean;
  /** Of sound templates: the names of those that pages will be rendered with. */
  readonly only?: readonly string[];
}

export interface Renderer {
  /** Checks the template of a page for pages of its kind, once. */
  check(page: Page): void;
  /** The absolute path of the file that a page is copied or drawn from. */
  locate(page: Page & { readonly render: "copy" | "picture" }): string;
  /** What the bytes of a page depend on beside its view and the bodies it shows. */
  reach(page: Page): Reach;
  /** Addresses of the bodies that it takes to write a feed now: without those that are rendered already. */
  feedBodies(page: FeedPage): readonly string[];
  /** Null where nothing can be rendered; `diagnostics` says why. */
  render(page: Page): Output | null;
  /** What is wrong with the templates; grows when pages bring up more. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, checks and compiles the templates of a site. */
export function createRenderer(input: RendererInput): Renderer {
  const { site, words, language, wordsLanguage = language } = input;
  const problems = createProblems();
  const directive = (
    { name, title, attributes }: Slot & { slot: "directive" },
    content: string,
    data: { readonly [name: string]: unknown },
  ): string =>
    compiled.partial(
      `directives/${name}`,
      { name, title, attributes, content: content === "" ? "" : compiled.safe(content) },
      data,
    );
  const body = bodyHelper(input.bodies, (data) => ({
    picture: (picture) => compiled.partial("picture", picture, data),
    media: (media) => compiled.partial("media", media, data),
    directive: (slot, content) => directive(slot, content, data),
  }));
  const feeds = createFeedWriter({
    bodies: input.bodies,
    directive: (slot, content) => directive(slot, content, { site }),
  });
  const helpers = createHelpers({
    language,
    wordsLanguage,
    words,
    body,
    timeZone: input.timeZone,
    dateStyle: input.dateStyle,
    url: site.url,
    assets: input.assets,
    own: input.helpers ?? {},
  });
  const hasOwn = Object.keys(input.helpers ?? {}).length > 0;
  const library =
    input.sound === true
      ? readSoundLibrary(input.templates, helpers, problems, input.only)
      : readLibrary(input.templates, helpers, problems, input.named, hasOwn);
  const compiled = compileLibrary(library, site, problems);
  const describer = createDescriber(input.publication, words, wordsLanguage);
  checkLibrary(library, problems);

  const checked = new Set(kindsOfView.map(({ kind, template }) => `${template} ${kind}`));
  /** A template of the site's own is checked for each kind of page that asks for it. */
  const check = (name: string, kind: string): void => {
    const key = `${name} ${kind}`;
    if (checked.has(key)) return;
    checked.add(key);
    const shape = kindsOfView.find((known) => known.kind === kind)?.shape;
    if (shape !== undefined) checkTemplate(library, name, shape, problems);
  };

  const reachOf = createReach({
    programs: compiled.programs,
    site,
    words,
    assets: input.assets,
    settings: [language, wordsLanguage, input.timeZone, input.dateStyle, site.url, input.publication],
    own: { names: Object.keys(input.helpers ?? {}), version: input.helpersVersion ?? "" },
  });

  const render = (page: Page): Output | null => {
    switch (page.render) {
      case "template": {
        check(page.template, page.view.kind);
        const view = asTemplatesSee(page.view, jsonLdOf(page.view, describer));
        const html = compiled.page(page.template, view, page.path);
        return html === null ? null : { path: page.path, bytes: html };
      }
      case "feed":
        return { path: page.path, bytes: feeds.write(page) };
      case "sitemap":
        return { path: page.path, bytes: writeSitemap(page.view) };
      case "redirect":
        return { path: page.path, bytes: redirectPage(page.to, page.canonical, wordsLanguage, words) };
      case "gone":
        return { path: page.path, bytes: gonePage(page, wordsLanguage, words) };
      case "style": {
        const bytes = styleBytes(page.pieces, problems);
        return bytes === null ? null : { path: page.path, bytes };
      }
      case "text":
        return { path: page.path, bytes: page.text };
      case "packed":
        return { path: page.path, bytes: Buffer.from(page.bytes, "latin1") };
      case "picture":
      case "card":
        // No template has a part in it: what draws pictures does that.
        return null;
      case "copy":
        return { path: page.path, copyFrom: input.locate(page.file, page.package) };
    }
  };

  return {
    render,
    feedBodies: (page) => feeds.bodiesFor(page),
    check: (page) => {
      if (page.render === "template") check(page.template, page.view.kind);
    },
    locate: (page) => input.locate(page.file, page.render === "copy" && page.package),
    reach: (page) => {
      if (page.render === "template" || page.render === "feed") return reachOf(page);
      return page.render === "redirect" || page.render === "gone"
        ? [["words", hashOf(wordsLanguage, JSON.stringify(words))]]
        : [];
    },
    get diagnostics() {
      return blameCalls(problems.diagnostics);
    },
  };
}
