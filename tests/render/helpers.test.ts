// What each helper gives, and what it says of a value that it cannot work with.

import { describe, expect, it } from "vitest";
import type { ArticleView } from "../../src/pages/views.js";
import type { RendererInput } from "../../src/render/renderer.js";
import { htmlOf, rendererWith, site, siteTemplate, wordsOf } from "./rig.js";
import { article, pageOf } from "./views.js";

const show = (text: string, extra: ArticleView["extra"] = {}, input: Partial<RendererInput> = {}): string => {
  const renderer = rendererWith([siteTemplate("article", text)], input);
  expect(renderer.diagnostics).toEqual([]);
  const html = htmlOf(renderer, pageOf({ ...article, extra }));
  expect(renderer.diagnostics).toEqual([]);
  return html;
};

const german = { language: "de", words: wordsOf("de") };
const arabic = { language: "ar", words: wordsOf("ar") };

describe("dates", () => {
  it.each([
    ["{{date published}}", "January 20, 2026"],
    ['{{date published style="short"}}', "1/20/26"],
    [
      "{{date updated clock=true}} {{date published clock=true}}",
      "January 21, 2026 at 8:30 AM January 20, 2026",
    ],
    ["{{time published}}", '<time datetime="2026-01-20">January 20, 2026</time>'],
    ["{{{time updated}}}", '<time datetime="2026-01-21T09:30:00+01:00">January 21, 2026</time>'],
    ['{{month "2026-01"}}', "January 2026"],
  ])("%s gives %s", (text, expected) => expect(show(text)).toBe(expected));

  it("are in the site's language", () => {
    expect(show('{{date published}} {{month "2026-03"}}', {}, german)).toBe("20. Januar 2026 März 2026");
  });
});

describe("addresses", () => {
  it.each([
    ["{{url href}}", "/world/budget/"],
    ['{{url "/topics/" id}}', "/topics/world/budget"],
    ['{{url "https://example.org/a b?c=<d>&e"}}', "https://example.org/a%20b?c&#x3D;%3Cd%3E&amp;e"],
    ['{{url "tel:" "+44 (20) 7946"}}', "tel:+44207946"],
    ['{{url "/größe/100%/x%20y"}}', "/größe/100%25/x%20y"],
    ['{{asset "style.css"}}', "/assets/style.1a2b3c.css"],
    ['{{#with (asset "custom.css" optional=true) as |file|}}{{url file}}{{else}}none{{/with}}', "none"],
  ])("%s gives %s", (text, expected) => expect(show(text)).toBe(expected));

  it("have the site's path in front where a template writes them, and not twice where a view has them", () => {
    const input = { site: { ...site, basePath: "/news" } };
    expect(show('{{url "/about/"}} {{url href}} {{url "//cdn.example/x"}} {{url "#x"}}', {}, input)).toBe(
      "/news/about/ /world/budget/ //cdn.example/x #x",
    );
  });

  it.each([
    "javascript:alert(1)",
    " JAVASCRIPT:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:x",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:x",
    "view-source:x",
  ])("refuse %j", (address) => {
    const renderer = rendererWith([siteTemplate("article", '<a href="{{url extra.to}}">x</a>')]);
    expect(htmlOf(renderer, pageOf({ ...article, extra: { to: address } }))).toBe('<a href="">x</a>');
    expect(renderer.diagnostics).toEqual([
      expect.objectContaining({
        code: "url-refused",
        message: expect.stringContaining("It came up on world/budget/index.html."),
        place: expect.objectContaining({ path: "templates/article.hbs", line: 1, column: 10 }),
      }),
    ]);
  });

  it.each(["https://example.org", "mailto:a@b.example", "/a:b", "?a:b", "#a:b", "./a", "//host/x"])(
    "take %j",
    (address) => {
      expect(show('<a href="{{url extra.to}}">x</a>', { to: address })).toBe(`<a href="${address}">x</a>`);
    },
  );
});

describe("words", () => {
  it.each([
    ['{{t "contact"}}', "Contact"],
    ['{{t "articles" count=1}} {{t "articles" count=2}}', "1 article 2 articles"],
    [
      '{{t "published" date=(time published)}}',
      'Published <time datetime="2026-01-20">January 20, 2026</time>',
    ],
    ['{{t "page-number" number="<3>"}}', "Page &lt;3&gt;"],
    [
      '{{t "all-from" name="A & B"}} {{#t "by"}}<b>{{dek}}</b>{{/t}}',
      "All from A &amp; B By <b>The vote ends a month of argument about the price of dredging.</b>",
    ],
    ['{{#t "role-unknown" else="role-other" role="<Sound>"}}<i>x</i>{{/t}}', "&lt;Sound&gt;: <i>x</i>"],
    ['{{t (concat "label-" "opinion")}}', "Opinion"],
    [
      '{{plural 1 one="story" other="stories"}} {{plural words one="story" other="stories"}}',
      "story stories",
    ],
  ])("%s gives %s", (text, expected) => expect(show(text)).toBe(expected));

  it("have the plurals of the language", () => {
    const counts = [0, 1, 2, 3, 11, 100];
    expect(
      show('{{#each extra.counts}}{{t "articles" count=this}}|{{/each}}', { counts }, arabic)
        .split("|")
        .slice(0, 6),
    ).toEqual([
      "لا مقالات",
      "مقال واحد",
      "مقالان",
      expect.stringMatching(/^\S+ مقالات$/),
      expect.stringMatching(/^\S+ مقالًا$/),
      expect.stringMatching(/^\S+ مقال$/),
    ]);
  });

  it("take markup of another Handlebars as it says that it is", () => {
    const mark = { toHTML: () => "<i>Photo</i>", toString: () => "<b>none</b>" };
    expect(show('{{t "credit" credit=extra.mark}}', { mark })).toContain("<i>Photo</i>");
    expect(show('{{t "credit" credit=extra.mark}}', { mark: "<i>" })).toContain("&lt;i&gt;");
  });

  it("in a language without words of its own have the plurals of English", () => {
    expect(show('{{t "articles" count=0}}', {}, { language: "ar", wordsLanguage: "en" })).toBe("0 articles");
  });
});

describe("comparison and logic", () => {
  it.each([
    ['{{eq kind "article"}} {{ne kind "article"}}', "true false"],
    ["{{lt words 900}} {{le words 800}} {{gt words 900}} {{ge words 800}}", "true true false true"],
    ['{{lt "a" "b"}} {{lt "a" 1}}', "true false"],
    ["{{not corrections}} {{not related.length}} {{not label}}", "false false true"],
    ["{{and dek kicker}}|{{and label kicker}}|{{and kicker topics label}}", "Budget||"],
    ["{{or label kicker}}|{{or label label}}", "Budget|"],
    [
      '{{default label "none"}} {{default extra.zero 5}} {{default extra.no "y"}} {{default extra.empty "x"}}',
      "none 0 false x",
    ],
    ['{{#if (and (eq kind "article") (or label kicker))}}yes{{else}}no{{/if}}', "yes"],
  ])("%s gives %s", (text, expected) => expect(show(text, { zero: 0, no: false, empty: [] })).toBe(expected));
});

describe("lists", () => {
  const extra = { names: ["Ana", "Ben", "Cy & Co"], one: ["Ana"], inés: ["Ana", "Inés"] };
  it.each([
    ["{{first extra.names}}", "Ana"],
    ["{{#with (first topics)}}{{name}}{{/with}}", "Budgets"],
    ["{{#each (limit extra.names 2)}}{{this}} {{/each}}", "Ana Ben "],
    ["{{#each (skip extra.names 2)}}{{this}}{{/each}}", "Cy &amp; Co"],
    ['{{join extra.names}}|{{join extra.names " / "}}', "Ana, Ben, Cy &amp; Co|Ana / Ben / Cy &amp; Co"],
    ["{{sentence extra.names}}", "Ana, Ben and Cy &amp; Co"],
    ['{{sentence extra.names type="disjunction"}}', "Ana, Ben or Cy &amp; Co"],
    ["{{sentence extra.one}}{{sentence extra.nothing}}", "Ana"],
    [
      "{{#sentence extra.names as |name i|}}<b>{{i}}{{name}}</b>{{/sentence}}",
      "<b>0Ana</b>, <b>1Ben</b> and <b>2Cy &amp; Co</b>",
    ],
    [
      "{{#sentence extra.names}}{{#if @last}}{{this}}{{else}}{{@index}}{{/if}}{{/sentence}}",
      "0, 1 and Cy &amp; Co",
    ],
  ])("%s gives %s", (text, expected) => expect(show(text, extra)).toBe(expected));

  it("are joined as the language joins them", () => {
    expect(show("{{sentence extra.names}}", extra, german)).toBe("Ana, Ben und Cy &amp; Co");
    expect(
      show("{{#sentence extra.inés}}<b>{{this}}</b>{{/sentence}}", extra, {
        language: "es",
        words: wordsOf("es"),
      }),
    ).toBe("<b>Ana</b> e <b>Inés</b>");
  });
});

describe("text and numbers", () => {
  it.each([
    ['{{truncate "One two three" 20}}', "One two three"],
    ['{{truncate "One two three" 9}}', "One two…"],
    ['{{truncate "One two, three" 9}}', "One two…"],
    ['{{truncate "Onetwothree" 5}}', "Onet…"],
    ['{{truncate "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦" 2}}', "👩‍👩‍👧‍👦…"],
    ["{{number 1234567.891}} {{number 2 digits=2}}", "1,234,567.891 2.00"],
    ['{{concat "a" 1 dek}}', "a1The vote ends a month of argument about the price of dredging."],
    [
      "{{json extra.list}}",
      "[&quot;&lt;a&gt;&quot;,null]".replace("&lt;", "\\u003c").replace("&gt;", "\\u003e"),
    ],
    [
      '<script type="application/json">{{{json extra.list}}}</script>',
      '<script type="application/json">["\\u003ca\\u003e",null]</script>',
    ],
    [
      "{{{json extra.nothing}}}".replace("{{{", "<script>{{{").replace("}}}", "}}}</script>"),
      "<script>null</script>",
    ],
  ])("%s gives %s", (text, expected) => expect(show(text, { list: ["<a>", null] })).toBe(expected));

  it("are in the site's language", () => {
    expect(show("{{number 1234.5}}", {}, german)).toBe("1.234,5");
  });
});

describe("a value that a helper cannot work with", () => {
  it.each([
    ["\n{{date extra.x}}", '{{date}} needs a date, but this is "tomorrow".', 2],
    ["{{time extra.nothing}}", "{{time}} needs a date, but this is nothing.", 1],
    ["{{month extra.x}}", '{{month}} needs a month such as 2026-01, but this is "tomorrow".', 1],
    ['{{date published style="tiny"}}', 'There is no date style "tiny".', 1],
    ["{{url extra.nothing}}", "{{url}} was given nothing.", 1],
    ["{{limit extra.x 2}}", '{{limit}} needs a list, but this is "tomorrow".', 1],
    ["{{#each (limit topics extra.x)}}{{name}}{{/each}}", "{{limit}} needs a number of items", 1],
    ["{{number extra.x}}", "{{number}} needs a number", 1],
    ["{{number 1 digits=99}}", "digits=99 is no number from 0 to 20.", 1],
    ['{{plural extra.x other="x"}}', "{{plural}} needs a number", 1],
    ['{{plural 1 two="x"}}', "{{plural}} lacks the form other=", 1],
    ["{{truncate extra.x extra.y}}", "{{truncate}} needs a length", 1],
    ["{{concat extra.list}}", "Text is needed here, but this is a list.", 1],
    ["{{{body extra.x}}}", "{{{body}}} needs a body", 1],
    ["{{t extra.x}}", 'The interface has no words called "tomorrow".', 1],
    ["{{asset extra.x}}", 'There is no asset "tomorrow".', 1],
    ['{{#sentence topics type="none"}}{{name}}{{/sentence}}', '{{sentence}} has no type "none".', 1],
  ])("%s", (text, message, line) => {
    const renderer = rendererWith([siteTemplate("article", text)]);
    expect(renderer.diagnostics).toEqual([]);
    htmlOf(renderer, pageOf({ ...article, extra: { x: "tomorrow", list: [1] } }));
    expect(renderer.diagnostics).toEqual([
      expect.objectContaining({
        message: expect.stringContaining(message),
        place: expect.objectContaining({ path: "templates/article.hbs", line }),
      }),
    ]);
  });

  it("is not told again by a page, where it was found before any", () => {
    const renderer = rendererWith([siteTemplate("article", '{{asset "styel.css"}}{{t "publishd"}}')]);
    expect(renderer.diagnostics).toHaveLength(2);
    htmlOf(renderer, pageOf(article));
    expect(renderer.diagnostics).toHaveLength(2);
  });

  it("is told once, however many pages have it", () => {
    const renderer = rendererWith([siteTemplate("article", "{{date extra.x}}")]);
    for (const path of ["a", "b"]) renderer.render({ ...pageOf(article), path } as ReturnType<typeof pageOf>);
    expect(renderer.diagnostics).toHaveLength(1);
  });
});

describe("helpers of the site's extensions", () => {
  const helpers = {
    shout: (...args: readonly unknown[]) => String(args[0]).toUpperCase(),
    facts: (...args: readonly unknown[]) => JSON.stringify(args.at(-1)),
    twice: function (this: unknown, ...args: readonly unknown[]): unknown {
      const { fn } = args.at(-1) as { fn: (context: unknown) => string };
      return fn(this) + fn(this);
    },
    broken: () => {
      throw new Error("no such thing");
    },
  };

  it("are called, escaped, and known to the check of names", () => {
    expect(show('{{shout "<a>"}} {{#with (shout dek) as |loud|}}{{loud}}{{/with}}', {}, { helpers })).toBe(
      "&lt;A&gt; THE VOTE ENDS A MONTH OF ARGUMENT ABOUT THE PRICE OF DREDGING.",
    );
    expect(rendererWith([siteTemplate("article", "{{shuot dek}}")], { helpers }).diagnostics).toEqual([
      expect.objectContaining({ code: "template-helper", fix: 'Write "shout".' }),
    ]);
  });

  it("are blocks too, with `this`", () => {
    expect(show("{{#twice}}<b>{{kicker}}</b>{{/twice}}", {}, { helpers })).toBe("<b>Budget</b><b>Budget</b>");
  });

  it("get their arguments, the language, the time zone and the site's address, and nothing else", () => {
    expect(
      JSON.parse(
        show('<script type="application/json">{{{json (facts 1 a=2)}}}</script>', {}, { helpers }).replace(
          /<[^>]*>/g,
          "",
        ),
      ),
    ).toBe(
      JSON.stringify({ hash: { a: 2 }, language: "en", timeZone: "UTC", url: "https://tidewater.example" }),
    );
  });

  it("that throw are a Diagnostic with template and line", () => {
    const renderer = rendererWith([siteTemplate("article", "a\n{{broken}}b")], { helpers });
    expect(htmlOf(renderer, pageOf(article))).toBe("a\nb");
    expect(renderer.diagnostics).toEqual([
      expect.objectContaining({
        code: "template-failed",
        message: 'The helper "broken" failed: no such thing. It came up on world/budget/index.html.',
        place: expect.objectContaining({ path: "templates/article.hbs", line: 2, column: 1 }),
      }),
    ]);
  });
});
