// A stored body and its page, put together.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Piece } from "../../src/parse/article.js";
import { fillBody, withDateline } from "../../src/render/body.js";
import { htmlOf, rendererWith, siteTemplate } from "./rig.js";
import { article, pageOf, picture } from "./views.js";

const view = { ...article.body, links: ["/a/?x=1&y=2", null], pictures: [picture, null] };
const partials = {
  picture: () => "<img>",
  media: () => "<video>",
  directive: ({ name }: { readonly name: string }, content: string) =>
    `<div class="${name}">${content}</div>`,
};
const fill = (...pieces: readonly Piece[]): string => fillBody({ pieces }, view, partials);
const link = (index: number): Piece => ({ slot: "link", index });

describe("a link's slot", () => {
  it("is filled with the escaped address", () => {
    expect(fill('<p><a href="', link(0), '">x</a></p>')).toBe('<p><a href="/a/?x=1&amp;y=2">x</a></p>');
  });

  it.each<readonly [string, readonly Piece[], string]>([
    [
      "whatever its attributes are",
      ['<p>a <a title="x > <a " class="b" href="', link(1), '" rel="c" title="d > e">f <em>g</em></a> h</p>'],
      "<p>a f <em>g</em> h</p>",
    ],
    [
      "and the id that others link to",
      [
        '<a id="x" href="',
        link(1),
        '">1</a> <a href="',
        link(1),
        '" id="y">2</a> <a href="',
        link(1),
        '">3</a>',
      ],
      '<span id="x">1</span> <span id="y">2</span> 3',
    ],
    [
      "where it holds a picture",
      ['<a href="', link(1), '">', { slot: "picture", index: 0, alt: "" }, "</a><p>x</p>"],
      "<img><p>x</p>",
    ],
    [
      "between links that stay",
      ['<a href="', link(0), '">1</a><a href="', link(1), '">2</a><a href="', link(0), '">3</a>'],
      '<a href="/a/?x=1&amp;y=2">1</a>2<a href="/a/?x=1&amp;y=2">3</a>',
    ],
    [
      "from another element as an attribute, within one that goes",
      ['<a href="', link(1), '"><video src="', link(1), '" poster="', link(0), '"></video></a>'],
      '<video poster="/a/?x=1&amp;y=2"></video>',
    ],
    ["two after each other", ['<a href="', link(1), '">1</a> <a href="', link(1), '">2</a>'], "1 2"],
    [
      "in a directive",
      [
        {
          slot: "directive",
          name: "note",
          title: null,
          attributes: {},
          body: ['<a href="', link(1), '">1</a>'],
        },
      ],
      '<div class="note">1</div>',
    ],
    ["of a number that the view lacks", ['<a href="', link(7), '">1</a>'], "1"],
  ])("that is null leaves the text alone, %s", (_, pieces, expected) => {
    expect(fill(...pieces)).toBe(expected);
  });

  it("that is null leaves every other tag as it is", () => {
    const text = fc.string().map((value) => value.replace(/[<>"&]/g, ""));
    const attributes = fc.array(fc.tuple(fc.constantFrom("title", "class", "rel"), text), { maxLength: 3 });
    const written = (list: readonly (readonly [string, string])[]): string =>
      list.map(([name, value]) => ` ${name}="${value}"`).join("");
    fc.assert(
      fc.property(text, attributes, attributes, text, text, (before, first, last, inside, after) => {
        const pieces = [
          `<p>${before}<a${written(first)} href="`,
          link(1),
          `"${written(last)}>${inside}</a>${after}</p>`,
        ];
        expect(fill(...pieces)).toBe(`<p>${before}${inside}${after}</p>`);
      }),
    );
  });
});

describe("a picture's slot", () => {
  it("is the partial, or the escaped alt text", () => {
    expect(
      fill({ slot: "picture", index: 0, alt: "x" }, { slot: "picture", index: 1, alt: "<b> & “c”" }),
    ).toBe("<img>&lt;b&gt; &amp; “c”");
  });
});

describe("the dateline", () => {
  it.each([
    ["<p>The vote.</p>", '<p><span class="dateline">MINSK</span> — The vote.</p>'],
    [
      '\n<p><a href="/x/">The</a> vote.</p>',
      '\n<p><span class="dateline">MINSK</span> — <a href="/x/">The</a> vote.</p>',
    ],
    ["<h2>A</h2><p>B</p>", '<p><span class="dateline">MINSK</span></p>\n<h2>A</h2><p>B</p>'],
    ["<p><img></p><p>B</p>", '<p><span class="dateline">MINSK</span></p>\n<p><img></p><p>B</p>'],
    ["<p>Minsk (Reuters) – The vote.</p>", "<p>Minsk (Reuters) – The vote.</p>"],
    ["<p><strong>MINSK</strong> – The vote.</p>", "<p><strong>MINSK</strong> – The vote.</p>"],
    ["", '<p><span class="dateline">MINSK</span></p>\n'],
  ])("of %j", (html, expected) => expect(withDateline(html, "MINSK")).toBe(expected));

  it("is escaped", () => expect(withDateline("<p>x</p>", "A & B")).toContain("A &amp; B"));
  it("may be none", () => expect(withDateline("<p>x</p>", null)).toBe("<p>x</p>"));
});

describe("directives and pictures in a page", () => {
  const bodies = {
    get: () => ({
      pieces: [
        { slot: "picture", index: 0, alt: "" },
        {
          slot: "directive",
          name: "factbox",
          title: "A <b>",
          attributes: { tone: "calm" },
          body: ["<p>Inside</p>"],
        },
      ] satisfies readonly Piece[],
    }),
  };
  const page = pageOf({ ...article, body: view });

  it("are rendered by partials that a site can override", () => {
    const renderer = rendererWith(
      [
        siteTemplate("article", "{{{body body}}}"),
        siteTemplate("partials/picture", '<img src="{{url src}}" alt="{{alt}}" data-site="{{@site.title}}">'),
        siteTemplate(
          "partials/directives/factbox",
          '<aside class="{{attributes.tone}}">{{title}}{{{content}}}{{name}}</aside>',
        ),
      ],
      { bodies },
    );
    expect(htmlOf(renderer, page)).toBe(
      '<img src="/world/budget/harbour.jpg" alt="Boats in the harbour at low tide" data-site="The Tidewater Post"><aside class="calm">A &lt;b&gt;<p>Inside</p>factbox</aside>',
    );
    expect(renderer.diagnostics).toEqual([]);
  });

  it("are checked for names before any page", () => {
    expect(rendererWith([siteTemplate("partials/directives/factbox", "{{titel}}")]).diagnostics).toEqual([
      expect.objectContaining({ code: "template-name", fix: 'Write "title".' }),
    ]);
    expect(rendererWith([siteTemplate("partials/picture", "{{sorce}}")]).diagnostics.length).toBeGreaterThan(
      0,
    );
  });

  it("of a name without a partial are an error", () => {
    const renderer = rendererWith([siteTemplate("article", "{{{body body}}}")], {
      bodies: {
        get: () => ({ pieces: [{ slot: "directive", name: "map", title: null, attributes: {}, body: [] }] }),
      },
    });
    renderer.render(page);
    expect(renderer.diagnostics).toEqual([
      expect.objectContaining({
        code: "template-partial",
        message: expect.stringContaining('"directives/map"'),
      }),
    ]);
  });
});
