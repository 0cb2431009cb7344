// The package's templates, on one page of each kind.

import { describe, expect, it } from "vitest";
import type { View } from "../../src/pages/views.js";
import { htmlOf, rendererWith, site, siteTemplate } from "./rig.js";
import { agencyArticle, article, card, home, picture as leadPicture, pageOf, views } from "./views.js";

const kinds = Object.keys(views) as View["kind"][]; // Object.keys forgets the type of its keys

const textOf = (html: string): string =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/\s+/g, " ");

describe("the package's templates", () => {
  it("have nothing wrong with them", () => {
    expect(rendererWith().diagnostics).toEqual([]);
  });

  it.each(kinds)("show a page of the kind %s with one h1, a title, a language and landmarks", (kind) => {
    const renderer = rendererWith();
    const html = htmlOf(renderer, pageOf(views[kind]));
    expect(renderer.diagnostics).toEqual([]);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en" dir="ltr">/);
    expect(html.match(/<title>[^<]+<\/title>/g)).toHaveLength(1);
    expect(html).toContain('<meta name="description" content="');
    expect(html.match(/<main\b/g)).toHaveLength(1);
    expect(html).toContain('<a class="skip-link" href="#content">');
    expect(html.includes('rel="canonical"')).toBe(kind !== "not-found");
    expect(html).toContain('<link rel="icon" href="/favicon.svg"');
    expect(html).toContain('<link rel="stylesheet" href="/assets/style.1a2b3c.css">');
    expect(html).not.toMatch(
      / style="| on\w+="|<script(?! type="application\/ld\+json"| src="[^"]+"(?: type="module")?><\/script>)/,
    );
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe("an article's lead picture", () => {
  it.each([
    ["standard", 'sizes="(min-width: 64rem) 60rem, 100vw"'],
    ["brief", 'sizes="(min-width: 44rem) 41rem, 100vw"'],
    ["longread", 'sizes="100vw"'],
    ["wide", 'sizes="(min-width: 64rem) 60rem, 100vw"'],
  ])("is shown once in the layout %s, as wide as that has it", (layout, sizes) => {
    const own = siteTemplate("article", `{{#> layout}}{{> story layout="${layout}"}}{{/layout}}`);
    const picture = { ...leadPicture, sources: [{ type: "image/avif", srcset: "/a.avif 480w" }] };
    const html = htmlOf(rendererWith([own]), pageOf({ ...article, picture }));
    expect(html.match(/class="lead-picture"/g)).toHaveLength(1);
    expect(/<figure class="lead-picture">[\s\S]*?<\/figure>/.exec(html)?.[0]).toContain(sizes);
  });
});

describe("the front page", () => {
  const cards = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...card, href: `/world/${index}/` }));
  const show = (top: number, picture = card.picture) => {
    const renderer = rendererWith();
    const html = htmlOf(
      renderer,
      pageOf({
        ...home,
        lead: { ...card, href: "/lead/", picture },
        top: cards(top),
        opinion: [],
        briefs: [],
        sections: [],
        latest: [],
      }),
    );
    expect(renderer.diagnostics).toEqual([]);
    const [, stack = "", more = ""] =
      /<div class="front-side">([\s\S]*?)\n<\/div>\n(?!<\/article>)([\s\S]*)/.exec(html) ?? ["", "", html];
    const shown = (part: string) => [...part.matchAll(/href="\/world\/(\d)\/"/g)].map(([, index]) => index);
    return [shown(stack), shown(more)];
  };

  it("has three top stories beside a lead with a picture, and the others below it", () => {
    expect(show(5)).toEqual([
      ["0", "1", "2"],
      ["3", "4"],
    ]);
    expect(show(3)).toEqual([["0", "1", "2"], []]);
  });

  it.each([0, 1])("has %i top stories below it, since they would not fill the column", (count) => {
    expect(show(count)).toEqual([[], cards(count).map((_, index) => `${index}`)]);
  });

  it("has all of them below a lead without a picture, which is a banner", () => {
    expect(show(4, null)).toEqual([[], ["0", "1", "2", "3"]]);
  });
});

describe("the page of an article", () => {
  it("shows everything in a natural order", () => {
    const text = textOf(htmlOf(rendererWith(), pageOf(article)));
    const order = [
      "Contact",
      "Draft: not published",
      "World",
      "Budget",
      article.headline,
      article.dek ?? "",
      "By Ana Díaz , Ben Okafor and Cy &lt;script&gt;",
      "Photographs by Dee Lund",
      "data: Eli Roe",
      "Published January 20, 2026",
      "Updated January 21, 2026",
      "For members",
      "Subscribe",
      "The harbour on Monday.",
      "(Ana Díaz)",
      "Part of the series The price of water",
      "TIDEWATER — The tide came in.",
      "January 22, 2026 An earlier version misspelled a name.",
      "A figure was wrong.",
      "Budgets",
      "President signs charter",
      "The one before",
      "The one after",
    ];
    const found: string[] = [];
    let from = 0;
    for (const part of order) {
      const at = text.indexOf(part, from);
      if (at < 0) break;
      found.push(part);
      from = at;
    }
    expect(found).toEqual(order);
  });

  it("credits an agency with its section", () => {
    const html = htmlOf(rendererWith(), pageOf(agencyArticle));
    expect(textOf(html)).toMatch(/Reuters World Published January 20, 2026/);
    expect(html).toContain('<a href="/sources/reuters/">Reuters</a>');
  });

  it("has its JSON-LD, which no text can end", () => {
    const headline = `${article.title}</script>`;
    const html = htmlOf(rendererWith(), pageOf({ ...article, headline }));
    const script = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "";
    expect(JSON.parse(script)).toMatchObject({ "@graph": [{ headline }, {}] });
  });
});

describe("the foot of every page", () => {
  const footOf = (publisher: typeof site.publisher) =>
    /<footer class="site-footer">[\s\S]*<\/footer>/.exec(
      htmlOf(rendererWith([], { site: { ...site, publisher } }), pageOf(article)),
    )?.[0] ?? "";

  it("shows all that is known of the publisher", () => {
    const foot = footOf({ ...site.publisher, logo: "/logo.svg" });
    expect(foot).toContain('src="/logo.svg" alt=""');
    expect(foot).toContain("Tidewater Press · 1 Harbour Street, Tidewater");
    expect(foot).toContain('<a href="mailto:desk@tidewater.example">desk@tidewater.example</a>');
    expect(foot).toContain(">+44 20 7946 0000</a>");
    expect(foot).toContain('<a href="https://social.example/@tidewater" rel="me">Mastodon</a>');
  });

  it("shows the name where that is all", () => {
    const bare = { ...site.publisher, address: [], email: null, phone: null, profiles: [] };
    expect(footOf(bare)).toMatch(
      /<p class="publisher">Tidewater Press\s*<\/p>\s*<\/div>\s*<\/div>\s*<\/footer>/,
    );
  });
});
