// One page to its bytes: all kinds of pages, templates of the site's own, what a site may add.

import { describe, expect, it } from "vitest";
import type { Page } from "../../src/pages/page.js";
import { htmlOf, rendererWith, site, siteTemplate, wordsOf } from "./rig.js";
import { article, card, home, pageOf, views } from "./views.js";

describe("a page that is no template's", () => {
  it("sends its reader on, in valid HTML that needs no script", () => {
    const page: Page = {
      render: "redirect",
      path: "old/index.html",
      to: "/news/größe/?a=1&b=2",
      canonical: "https://host/news/größe/",
      language: "de",
      from: [],
    };
    const html = htmlOf(rendererWith([], { words: wordsOf("de"), language: "de" }), page);
    expect(html).toContain('<html lang="de" dir="ltr">');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/news/größe/?a=1&amp;b=2">');
    expect(html).toContain('<link rel="canonical" href="https://host/news/größe/">');
    expect(html).toContain("<h1>Diese Seite ist umgezogen</h1>");
    expect(html).toContain(
      '<p>Diese Seite steht jetzt unter <a href="/news/größe/?a=1&amp;b=2">/news/größe/?a=1&amp;b=2</a>.</p>',
    );
  });

  it("never sends anybody to a script", () => {
    const page: Page = {
      render: "redirect",
      path: "a",
      to: "javascript:alert(1)",
      canonical: null,
      language: "en",
      from: [],
    };
    expect(htmlOf(rendererWith(), page)).not.toContain("javascript");
  });

  it("is text as it is", () => {
    expect(
      rendererWith().render({ render: "text", path: "robots.txt", text: "User-agent: *\n", from: [] }),
    ).toEqual({
      path: "robots.txt",
      bytes: "User-agent: *\n",
    });
  });

  it.each([
    [false, "/site/public/a.png"],
    [true, "/package/templates/assets/public/a.png"],
  ])("is copied (from the package: %s)", (isPackage, from) => {
    expect(
      rendererWith().render({
        render: "copy",
        path: "a.png",
        file: "public/a.png",
        package: isPackage,
        from: [],
      }),
    ).toEqual({ path: "a.png", copyFrom: from });
  });
});

describe("a template of the site's own", () => {
  const longread = siteTemplate("longread", "{{#> layout}}<h1>{{headline}}</h1>{{{body body}}}{{/layout}}");

  it("renders what asks for it", () => {
    const renderer = rendererWith([longread]);
    expect(renderer.diagnostics).toEqual([]);
    expect(htmlOf(renderer, pageOf(article, "longread"))).toContain("<h1>Council passes");
    expect(htmlOf(renderer, pageOf(views.page, "longread"))).toContain("<h1>About");
    expect(renderer.diagnostics).toEqual([]);
  });

  it("is checked before any page, for the kind of page that it fits", () => {
    expect(
      rendererWith([siteTemplate("longread", "{{#each cards}}{{headline}}{{/each}}{{colour}}")]).diagnostics,
    ).toEqual([]);
    expect(rendererWith([siteTemplate("longread", "{{headlin}}")]).diagnostics).toEqual([
      expect.objectContaining({ code: "template-name", message: expect.stringContaining("(Article)") }),
    ]);
  });

  it("is checked for each kind of page that asks for it", () => {
    const renderer = rendererWith([siteTemplate("longread", "{{words}}")]);
    expect(renderer.diagnostics).toEqual([]);
    renderer.render(pageOf(views.section, "longread"));
    expect(renderer.diagnostics).toEqual([
      expect.objectContaining({
        code: "template-name",
        message: 'There is no "words" here, in what is shown (Section).',
      }),
    ]);
  });

  it("that is not there is an error", () => {
    const renderer = rendererWith();
    expect(renderer.render(pageOf(article, "longraed"))).toBeNull();
    expect(renderer.diagnostics).toEqual([expect.objectContaining({ code: "template-partial" })]);
  });

  it("wins over the package's, whichever is named first", () => {
    const own = siteTemplate("not-found", "mine");
    expect(htmlOf(rendererWith([own]), pageOf(views["not-found"]))).toBe("mine");
  });
});

describe("blocks of partials", () => {
  const show = (layout: string, text: string): string => {
    const renderer = rendererWith([siteTemplate("partials/frame", layout), siteTemplate("article", text)]);
    expect(renderer.diagnostics).toEqual([]);
    const html = htmlOf(renderer, pageOf(article));
    expect(renderer.diagnostics).toEqual([]);
    return html;
  };

  it("see the @variables of where they are called", () => {
    expect(
      show("{{#each topics}}{{> @partial-block}}{{/each}}", "{{#> frame}}{{@index}}{{name}}{{/frame}}"),
    ).toBe("0Budgets");
  });

  it("see the block parameters of where they are written", () => {
    expect(
      show(
        "{{> @partial-block}}",
        "{{#each topics as |topic|}}{{#> frame}}{{topic.name}}{{../headline}}{{/frame}}{{/each}}",
      ),
    ).toBe(`Budgets${article.headline}`);
  });

  it("may stand in each other", () => {
    expect(show("<b>{{> @partial-block}}</b>", "{{#> frame}}a{{#> frame}}b{{/frame}}{{/frame}}")).toBe(
      "<b>a<b>b</b></b>",
    );
  });

  it("keep the lines of what is inside them, without indenting it", () => {
    expect(show("<div>\n  {{> @partial-block}}\n</div>", "{{#> frame}}<pre>a\nb</pre>{{/frame}}")).toBe(
      "<div>\n  <pre>a\nb</pre></div>",
    );
  });

  it("hand an inline partial that goes through a tree to itself", () => {
    const tree =
      '{{#*inline "tree"}}{{name}}{{#each below}}({{> tree}}){{/each}}{{/inline}}{{> tree extra.root}}';
    const renderer = rendererWith([siteTemplate("article", tree)]);
    expect(renderer.diagnostics).toEqual([]);
    const root = {
      name: "a",
      below: [
        { name: "b", below: [] },
        { name: "c", below: [{ name: "d", below: [] }] },
      ],
    };
    expect(htmlOf(renderer, pageOf({ ...article, extra: { root } }))).toBe("a(b)(c(d))");
  });
});

describe("what a site may have", () => {
  it("is an article in another language than its own", () => {
    const html = htmlOf(rendererWith(), pageOf({ ...article, language: "ar", direction: "rtl" }));
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<header class="masthead" lang="en" dir="ltr">');
    expect(html).toContain('<div class="story-facts" lang="en" dir="ltr">');
    expect(htmlOf(rendererWith(), pageOf(article))).not.toContain('<header class="masthead" lang');
  });

  it("is a card in another language", () => {
    expect(htmlOf(rendererWith(), pageOf({ ...home, top: [{ ...card, language: "ar" }] }))).toContain(
      'lang="ar"',
    );
  });

  it("is no tagline, no navigation, no address and nothing to show", () => {
    const bare = {
      ...site,
      tagline: null,
      publisher: { ...site.publisher, address: [], profiles: [] },
      pages: [],
    };
    const renderer = rendererWith([], { site: bare });
    const html = htmlOf(
      renderer,
      pageOf({
        ...home,
        navigation: [],
        lead: null,
        top: [],
        sections: [],
        latest: [],
        archive: null,
        description: null,
        canonical: null,
      }),
    );
    expect(renderer.diagnostics).toEqual([]);
    expect(html).toContain("There are no articles yet.");
    expect(html).not.toMatch(/<ul>\s*<\/ul>|class="tagline"|ld\+json|<title>[^<]*– <\/title>/);
  });

  it("is text with markup in it, which is shown as text", () => {
    const evil = `"><script>alert(1)</script>{{headline}}`;
    const html = htmlOf(
      rendererWith(),
      pageOf({
        ...article,
        headline: evil,
        dek: evil,
        kicker: evil,
        title: evil,
        description: evil,
        dateline: evil,
        corrections: [{ kind: "correction", date: null, text: evil }],
        topics: [{ name: evil, href: "/t/" }],
      }),
    );
    expect(html).not.toContain("<script>alert");
    expect(html.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)?.length).toBeGreaterThan(6);
    expect(html).toContain("{{headline}}");
  });
});

it("renders the same bytes again, after any other page", () => {
  const renderer = rendererWith();
  const once = htmlOf(renderer, pageOf(article));
  for (const view of Object.values(views)) renderer.render(pageOf(view));
  expect(htmlOf(renderer, pageOf(article))).toBe(once);
  expect(htmlOf(rendererWith(), pageOf(article))).toBe(once);
});

it("leaves the view that it shows as it was", () => {
  const before = JSON.stringify(article);
  htmlOf(rendererWith(), pageOf(article));
  expect(JSON.stringify(article)).toBe(before);
});

it("reaches nothing through prototypes", () => {
  const text =
    '{{extra.constructor.name}}{{extra.__proto__.x}}{{lookup extra "constructor"}}{{extra.toString}}{{lookup topics "push"}}';
  const renderer = rendererWith([siteTemplate("article", text)]);
  expect(htmlOf(renderer, pageOf({ ...article, extra: {} }))).toBe("");
});
