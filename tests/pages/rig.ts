// Plans the pages of a few articles.

import { readFileSync } from "node:fs";
import type { Config } from "../../src/config/config.js";
import type { PlanInput } from "../../src/pages/input.js";
import type { Page } from "../../src/pages/page.js";
import { planPages } from "../../src/pages/plan-pages.js";
import type { ArticleView, View } from "../../src/pages/views.js";
import type { Article, InternalLink, Picture } from "../../src/parse/article.js";
import type { Asset } from "../../src/read/source.js";
import { jsonLdOf } from "../../src/render/json-ld/describe.js";
import { createDescriber } from "../../src/render/json-ld/describer.js";
import { model, plainConfig, spotOf, testNow } from "../model/rig.js";

// The file is checked by tests/templates/locales.test.ts.
const words = JSON.parse(readFileSync("templates/locales/en.json", "utf8")) as PlanInput["words"];

const templates = [
  ...["home", "article", "section", "topic", "author", "source", "archive", "archive-year", "archive-month"],
  ...[
    "label",
    "feeds",
    "index",
    "page",
    "contact",
    "subscribe",
    "not-found",
    "layout",
    "partials/card",
    "longread",
  ],
];

/** With what its page says of itself to machines, as templates see it. */
type Described = { readonly jsonLd: string | null };

type Given = Partial<PlanInput> & Partial<Parameters<typeof model>[1]>;

/** Plans `articles`, with settings and inputs that differ from the plain ones. */
export function plan(articles: readonly Article[], given: Given = {}) {
  const config = given.config ?? plainConfig;
  const { site } = model(articles, { ...given, config });
  const planned = planPages({
    site,
    config,
    now: testNow,
    words,
    assets: [],
    pictureSizes: {},
    data: {},
    templates,
    themeAssets: [{ name: "favicon.svg", file: "favicon.svg", hash: "abc", origin: "package" }],
    ...given,
  });
  const describer = createDescriber(planned.publication, words, "en");
  const seen = <V extends View>(view: V): V & Described => ({ ...view, jsonLd: jsonLdOf(view, describer) });
  return {
    ...planned,
    paths: planned.pages.map(({ path }) => path),
    page: (path: string): Page => {
      const found = planned.pages.find((page) => page.path === path);
      if (found === undefined) throw new Error(`no page at ${path}`);
      return found;
    },
    view: <Kind extends View["kind"]>(
      path: string,
      kind: Kind,
    ): View & { readonly kind: Kind } & Described => {
      const found = planned.pages.find((page) => page.path === path);
      if (found?.render !== "template" || found.view.kind !== kind) throw new Error(`no ${kind} at ${path}`);
      // The kind has just been compared.
      return seen(found.view as View & { readonly kind: Kind });
    },
    article: (path: string): ArticleView & Described => {
      const found = planned.pages.find((page) => page.path === path);
      if (found?.render !== "template" || found.view.kind !== "article")
        throw new Error(`no article ${path}`);
      return seen(found.view);
    },
    told: planned.diagnostics.map(({ code, severity, place }) => [severity, code, place.path, place.line]),
  };
}

export const withConfig = (given: Partial<Config>): { readonly config: Config } => ({
  config: { ...plainConfig, ...given },
});

export const linkTo = (href: string, line = 9): InternalLink => ({ href, spot: spotOf(line) });

export const pictureOf = (src: string, given: Partial<Picture> = {}): Picture => ({
  src,
  alt: "What it shows",
  caption: null,
  credit: null,
  width: null,
  height: null,
  focus: null,
  spot: spotOf(7),
  ...given,
});

export const asset = (path: string, kind: Asset["kind"]): Asset => ({ path, kind, size: 1, modified: 0 });

/** The only thing of a type that a page describes. */
export function thingOf(jsonLd: string | null, type: string): { readonly [name: string]: unknown } {
  const things: readonly { readonly "@type": string }[] = JSON.parse(jsonLd ?? "{}")["@graph"] ?? [];
  const found = things.filter((thing) => thing["@type"] === type);
  if (found.length !== 1) throw new Error(`${found.length} of ${type}`);
  return { ...found[0] };
}
