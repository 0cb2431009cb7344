// The short way through the finishing pass gives what the long way gives, whatever the HTML. A long run: FUZZ=200000.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEndTags } from "../../src/parse/body/end-tags.js";
import { finishBody, finishByTags } from "../../src/parse/body/finish-body.js";
import { createIds } from "../../src/parse/body/ids.js";
import { createPass, type Pass, type PassSettings } from "../../src/parse/body/pass.js";
import { readPlain } from "../../src/parse/body/plain-blocks.js";
import { piecesOf } from "../../src/parse/body/sink.js";
import { markFences } from "../../src/parse/markdown/fences.js";
import { createTypography } from "../../src/text/typography.js";
import { allEmbeds, express, parseWords } from "./body-rig.js";

const cases = { numRuns: Number(process.env.FUZZ ?? 2_000), seed: 20_260_120 };

interface Choice {
  readonly trusted: boolean;
  readonly language: string | null;
  readonly takeHeading: boolean;
  readonly embeds: boolean;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  trusted: fc.boolean(),
  language: fc.constantFrom("en", "fr", "de", null),
  takeHeading: fc.boolean(),
  embeds: fc.boolean(),
});

function settings({ trusted, language, takeHeading, embeds }: Choice, markdown: string): PassSettings {
  const { fences, nonce } = markFences(markdown);
  return {
    language: language ?? "en",
    words: parseWords,
    trusted,
    typography: language === null ? null : createTypography(language),
    embeds: embeds ? allEmbeds : { providers: [], mastodon: [] },
    highlight: () => null,
    takeHeading,
    fences,
    nonce,
  };
}

/** Everything that is read from a pass when it is over. */
function found(pass: Pass) {
  const { counter, headings, ids, links, pictures, media, directives, code, remarks, footnoteIds, tooDeep } =
    pass;
  const { foreign, removedAttributes, met, firstHeading, firstParagraph, anyParagraph, unfinished } = pass;
  return {
    pieces: piecesOf(pass.sink),
    words: counter.count,
    ids: ids.taken,
    ...{ headings, links, pictures, media, directives, code, remarks, footnoteIds, tooDeep },
    ...{ foreign, removedAttributes, met, firstHeading, firstParagraph, anyParagraph, unfinished },
  };
}

function expectSame(html: string, markdown: string, chosen: Choice): void {
  const short = found(finishBody(html, settings(chosen, markdown)));
  expect(short).toEqual(found(finishByTags(html, settings(chosen, markdown))));
}

const words = [
  ..."a|word|two words|Über|中文|ab/cd|it's|\"said|said\"|'x'|5'10\"|1990|...|..|--|a-b|a – b|end.|\u00a0|😀|\u0085|\u0001".split(
    "|",
  ),
  ..."[x]|[^1]|[a](b.md|](c.md)|{{|}}|{{< x >}}|{% y %}|{:.z}|{#own}|:note|# h|## h|##h|import x from 'y'|export const a|b: c".split(
    "|",
  ),
];

describe("Markdown", () => {
  const marks = [
    ...'**|*|_|~~|`|``|[l](https://e.example/a?b=1&c=2)|[l](u.md)|[](x.md)|[t](y.md "T")|![p](i.png)'.split(
      "|",
    ),
    ...'![p](i.png "T|C")|!["q" & \'s\'](i.png)|https://a.example|<https://b.example>|[r]|\\*|&amp;|&lt;|&copy;|<|>|<b>|</b>'.split(
      "|",
    ),
    ..."<br>|<sup>|</sup>|<!-- c -->|<a id=x>|</a>|[j](javascript:x)|[e]()|[h](//)|[f]({{x}})|[c](<a b>)|\ud800".split(
      "|",
    ),
    ..."  \n|\\\n|\n|\n\n|\n\n\n|\n  |\r\n|\r\n\r\n|\t".split("|"),
    ..."\n\n- |\n- |\n  - |\n1. |\n\n7. |\n\n> |\n> |\n\n# |\n\n## |\n\n---\n\n|\n\n```js\n|\n```\n\n|\n\n    ".split(
      "|",
    ),
    ..."\n- [x] |\n\n<div>\n\n|\n\n</div>\n\n|\n\n:::note\n\n|\n\n:::\n\n|\n\n[r]: https://r.example 'R'\n\n|\n\n[^1]: n\n\n".split(
      "|",
    ),
    "\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n",
    "\n\nhttps://youtu.be/abc--efghij?t=9&x=1\n\n",
    "\n\n- <https://vimeo.com/123456>\n\n  b\n\n",
    "![v](clip.mp4)",
    '![a](talk.mp3 "T|C")',
  ];
  const part = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: fc.constantFrom(" ", "\n\n") },
    { weight: 4, arbitrary: fc.constantFrom(...marks) },
  );
  const document = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(""));

  it("is finished by both ways alike", () => {
    fc.assert(
      fc.property(document, choice, (text, chosen) => {
        expectSame(express.html(markFences(text).markdown), text, chosen);
      }),
      cases,
    );
  });
});

describe("HTML", () => {
  const tags = [
    ...'<p>|</p>|<ul>|</ul>|<ol>|<ol start="3">|<ol start="0x">|</ol>|<li>|</li>|<blockquote>|</blockquote>|<hr>|<hr/>'.split(
      "|",
    ),
    ..."<h1>|</h1>|<h2>|</h2>|<h6>|</h6>|<h7>|<em>|</em>|<strong>|</strong>|<del>|</del>|<code>|</code>|<br>|<br/>".split(
      "|",
    ),
    ...'<a href="https://e.example/">|<a href="https://e.example:x">|<a href="x.md" title="T">|<a href="">|</a>'.split(
      "|",
    ),
    ...'<a href="x" title=" ">|<a href="x" href="y">|<a href=\'x\'>|<a href="&amp;\u0001">|<a href="|">|<img src="i.png"'.split(
      "|",
    ),
    ...' alt="A">| title="T">|<img src="i.png" alt="A" title="T|C">|<img src="javascript:x" alt="A">|<img src="">'.split(
      "|",
    ),
    ...'<div>|</div>|<b>|</b>|<p class="x">|<P>|<p |<!-- c -->|<!|<?x|<script>|</script>|<x-y>|</x-y>|<td>|<table>|</table>'.split(
      "|",
    ),
    ...'&amp;|&lt;|&gt;|&quot;|&#x27;|&nbsp;|&|&am|&#x3C;|<pre>|</pre>|<code class="language-js">|<section>|</section>'.split(
      "|",
    ),
    ...'<a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>|<p id="user-content-fn-1">|<td align="left">|<th style="text-align: right">|<td align="top">'.split(
      "|",
    ),
    ..."\n|\n\n| |\n  |\t|\f".split("|"),
  ];
  /** Mostly elements that are closed, or the short way would end at once. */
  const names = [
    "p",
    "p",
    "em",
    "strong",
    "del",
    "code",
    "a",
    "ul",
    "ol",
    "li",
    "li",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
  ];
  const part = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: fc.constantFrom(...tags) },
  );
  const tree = fc.letrec<{ node: string; element: string }>((tie) => ({
    node: fc.oneof({ depthSize: "small", withCrossShrink: true }, part, tie("element"), tie("element")),
    element: fc
      .tuple(
        fc.constantFrom(...names),
        fc.array(tie("node"), { maxLength: 4 }),
        fc.constantFrom("", "\n", " "),
      )
      .map(
        ([name, inner, space]) =>
          `<${name === "a" ? 'a href="https://e.example/a_b"' : name}>${inner.join(space)}</${name}>`,
      ),
  }));
  const document = fc
    .array(tree.node, { maxLength: 12 })
    .chain((parts) => fc.constantFrom(parts.join(""), parts.join("\n")));

  it("is finished by both ways alike", () => {
    fc.assert(
      fc.property(document, choice, (html, chosen) => expectSame(html, "", chosen)),
      cases,
    );
  });
});

describe("the short way", () => {
  const passOf = (html: string) =>
    createPass(
      settings({ trusted: false, language: "en", takeHeading: false, embeds: false }, ""),
      createEndTags(() => html),
      createIds([]),
      new Set(),
    );

  it("is taken by all that an ordinary article has", () => {
    const html = express.html(`# One

"Two", *three* and **four [five](https://e.example/?a=1&b=2)** or \`six\`,
~~seven~~ [eight](nine.md "Ten")\\
![eleven](twelve.png "Thirteen | Fourteen")

- a
- b

  c
  1. d

3. e

> f — g…

| h | i |
|---|--:|
| *j* | 1 |

---
`);
    expect(readPlain(passOf(html), html, 0)).toBe(html.length);
  });

  it("leaves a block that is not plain as if it had not been there", () => {
    const plain = '<p>a <a href="b.md">c</a> ![d] <img src="e.png"></p>';
    const alone = passOf(plain);
    expect(readPlain(alone, plain, 0)).toBe(plain.length);
    const whole = `${plain}\n<ul><li><p>f <a href="l.md">m</a> [n](o p.md) <img src="j.png"><b>k</b></p></li></ul>`;
    const before = passOf(whole);
    expect(readPlain(before, whole, 0)).toBe(plain.length);
    expect(found(before)).toEqual(found(alone));
  });

  it.each([
    "<p>a</p><x-y>b</x-y>",
    "<ul><li>",
    "<p><em>a</em><b>c</b></p>",
    '<p><a href="x',
    "<table>",
    "</p>",
  ])("takes time in proportion to what of %j there is", (unit) => {
    const html = unit.repeat(400_000 / unit.length);
    const pass = finishBody(
      html,
      settings({ trusted: false, language: "en", takeHeading: false, embeds: false }, ""),
    );
    expect(pass.stack).toEqual([]);
  });
});
