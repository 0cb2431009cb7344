// Made-up articles: every block that Markdown and Broadsheet know, within each other, spliced, and with slips of the pen.

import fc from "fast-check";
import { inlineText, labels, lineOfText, noteNames, someAddress, someTitle } from "./inline-arbitrary.js";

const prefixed = (text: string, first: string, others: string): string =>
  text
    .split("\n")
    .map((line, index) => (index === 0 ? first : line === "" ? "" : others) + line)
    .join("\n");

const heading = fc
  .tuple(
    fc.constantFrom("# ", "## ", "### ", "###### ", "#\t", "####### ", "#", " ## ", "    # "),
    lineOfText,
    fc.constantFrom("", "", "", " {#own-id}", " {#own-id .x}", " ##", " \\#", "{#a b}", " #", "  "),
  )
  .map((parts) => parts.join(""));
const underlined = fc
  .tuple(inlineText, fc.constantFrom("===", "---", "=", "-", " ----  ", "== ="))
  .map(([text, line]) => `${text.trim()}\n${line}`);
const thematicBreak = fc.constantFrom("---", "***", "___", "* * *", " - - -", "----------", "**  * ", "--");
const languages = [
  "",
  "js",
  "python",
  "html",
  "diff",
  "nosuch",
  " js",
  "js {1,3}",
  "c++",
  "mermaid",
  "{.js}",
  "a&amp;b",
  "a\\*b",
];
const codeLines = fc
  .array(
    fc.constantFrom(
      "let a = 1;",
      "",
      "    indented",
      "<b>&amp;</b>",

      ":::note",
      "\ttab",
      "*x*",
      "- y",
      "# z",
      "|a|",
    ),
    { maxLength: 4 },
  )
  .map((lines) => lines.join("\n"));
const fenced = fc
  .tuple(
    fc.constantFrom("```", "~~~", "````", "  ```"),
    fc.constantFrom(...languages),
    codeLines,
    fc.constantFrom(true, true, true, true, true, true, true, false),
  )
  .map(([fence, language, code, closed]) => `${fence}${language}\n${code}${closed ? `\n${fence}` : ""}`);
const indented = codeLines.map((code) => prefixed(code, "    ", "    "));
const picture = fc
  .tuple(
    fc.constantFrom(
      "photo.jpg",
      "clip.mp4",
      "talk.mp3?x",
      "../a b.png",
      "<a b.png>",
      "https://pics.example/a.webp",
      "",
    ),
    fc.constantFrom("", "A harbour", '*x* & "y"', "[z]"),
    someTitle,
  )
  .map(([source, alt, title]) => `![${alt}](${source}${title})`);
const definition = fc
  .tuple(fc.constantFrom(...labels), someAddress, someTitle)
  .map(([label, address, title]) => `[${label}]: ${address}${title}`);
const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "a",
      "12",
      "",
      "b c",
      "\\|",
      "`x|y`",
      "`x\\|y`",
      "*e*",
      "-",
      "---",
      ":-:",
      "<br>",
      "&#124;",
    ),
  },
  lineOfText,
);
const row = fc
  .tuple(
    fc.constantFrom("| ", "|", "", " | "),
    fc.array(cell, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(" |", "|", "", " | "),
  )
  .map(([begin, cells, end]) => begin + cells.join(" | ") + end);
const table = fc
  .tuple(
    fc.array(fc.tuple(cell, fc.constantFrom("---", ":--", "--:", ":-:", "-", " --- ")), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom("| ", "", "|"),
    fc.array(row, { maxLength: 3 }),
  )
  .map(([columns, bar, rows]) => {
    const end = bar === "" ? "" : " |";
    const line = (cells: readonly string[]): string => bar + cells.join(" | ") + end;
    return [line(columns.map(([head]) => head)), line(columns.map(([, rule]) => rule)), ...rows].join("\n");
  });
const htmlBlocks = [
  "<div>",
  "</div>",
  '<div class="x">\n\n',
  "<p align=center>centred</p>",
  "<table><tr><td>a</td></tr></table>",
  '<figure>\n<img src="photo.jpg" alt="x">\n<figcaption>C</figcaption>\n</figure>',
  "<details><summary>S</summary>\n\ntext\n\n</details>",
  "<!-- more -->",
  "<!-- a\n\nb -->",
  "<!-- never closed",
  '<iframe src="https://video.example/1"></iframe>',
  '<script>\nlet a = "<b>";\n\n</script>',
  "<style>\np { }\n</style>",
  "<pre>\n  a\n\n  b\n</pre>",
  "<pre><code>x</code></pre>",
  "<textarea>\n\n*a*",
  "<blockquote>q</blockquote>",
  "<center>\n*a*\n</center>",
  "<br>",
  "<hr/>",
  '<?xml version="1.0"?>',
  "<!DOCTYPE html>",
  "<![CDATA[\n*a*\n]]>",
  "<span>a</span>",
  "<foo-bar>\n*a*\n</foo-bar>",
  "<ul><li>a<li>b</ul>",
  "<dl><dt>a<dd>b</dl>",
  "<a name=x></a>",
  "<h2 id=own-id>H</h2>",
  "<div",
  '<a href="x',
  "</p>",
  "<video src=a.mp4></video>",
  '<video controls><source src="a.webm"><track src="a.vtt" srclang="en"><p>no</p></video>',
  '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
  "<div>\nhttps://youtu.be/abcdefghijk\n</div>",
  '<svg><path d=""/></svg>',
];
const html = fc.constantFrom(...htmlBlocks);
const directiveLabels = [
  "",
  "",
  " A title",
  "[A title]",
  '[T]{#own-id .c key="v"}',
  "{#a}",
  "[V]{url=https://youtu.be/abcdefghijk}",
  " {title='x'}",
  "[open",
  " :::",
  "{broken",
];
const foreign = fc.constantFrom(
  '{{< figure src="a.jpg" >}}',
  "{% raw %}",
  "$$\nx^2\n$$",
  "[TOC]",
  "toc\n{:.x}",
  "::: {.note}",
  "<!-- more -->",
);
const bareAddress = fc.constantFrom(
  "https://www.youtube.com/watch?v=a--b_c--d_e&t=90",
  "<https://youtu.be/abcdefghijk>",
  "www.youtube.com/watch?v=abcdefghijk",
  "https://vimeo.com/123456  ",
  "https://social.example/@ana/123456",
  "https://bsky.app/profile/ana.example/post/3kabc",
);
const plain = fc.oneof(
  { weight: 8, arbitrary: inlineText },
  { weight: 3, arbitrary: heading },
  underlined,
  thematicBreak,
  { weight: 2, arbitrary: fenced },
  indented,
  picture,
  { weight: 2, arbitrary: definition },
  { weight: 3, arbitrary: table },
  { weight: 2, arbitrary: html },
  bareAddress,
  foreign,
);
const gap = fc.constantFrom("\n\n", "\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n", "\n\t\n");
const markers = [
  "- ",
  "* ",
  "+ ",
  "1. ",
  "1) ",
  "7. ",
  "-   ",
  "-\t",
  "10. ",
  "- [ ] ",
  "- [x] ",
  "* [X] ",
  "-\n",
  "1. [ ] ",
  " - ",
];

const { blocks } = fc.letrec<{ blocks: string; block: string; nested: string }>((tie) => ({
  blocks: fc.array(fc.tuple(tie("block"), gap), { minLength: 1, maxLength: 3 }).map((parts) =>
    parts
      .map(([text, between]) => text + between)
      .join("")
      .trimEnd(),
  ),
  block: fc.oneof(
    { maxDepth: 2, depthSize: "xsmall", withCrossShrink: true },
    { weight: 6, arbitrary: plain },
    { weight: 3, arbitrary: tie("nested") },
  ),
  nested: fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...markers),
          fc.array(tie("blocks"), { minLength: 1, maxLength: 2 }),
          fc.constantFrom("\n", "\n\n"),
          fc.constantFrom(0, 0, 0, -1, 2),
        )
        .map(([marker, items, between, off]) => {
          const width = Math.max(
            0,
            marker
              .replace(/\[.\] $/, "")
              .replace("\t", "   ")
              .trimEnd().length +
              1 +
              off,
          );
          return items.map((item) => prefixed(item, marker, " ".repeat(width))).join(between);
        }),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(tie("blocks"), fc.constantFrom("> ", ">", "> ", "")).map(([text, others]) =>
        text
          .split("\n")
          .map((line, index) => (index === 0 ? "> " : others) + line)
          .join("\n"),
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom("factbox", "gallery", "embed", "note", "qa", "pullquote", "nosuch"),
          fc.constantFrom(...directiveLabels),
          tie("blocks"),
          fc.constantFrom(":::", "::::", "  :::"),
          fc.constantFrom(true, true, true, true, true, true, true, false),
        )
        .map(
          ([name, label, text, colons, closed]) =>
            `${colons}${name}${label}\n${text}${closed ? `\n${colons}` : ""}`,
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...noteNames), tie("blocks"), fc.constantFrom("    ", "    ", "  ", ""))
        .map(([name, text, others]) => prefixed(text, `[^${name}]: `, others)),
    },
  ),
}));

/** A whole, and usually well-formed, article. */
const article = fc
  .tuple(fc.array(blocks, { minLength: 1, maxLength: 3 }), fc.constantFrom("\n", "\n\n", ""))
  .map(([parts, end]) => parts.join("\n\n") + end);

/** The beginning of one and the end of another. */
const spliced = fc
  .tuple(article, article, fc.nat(1_000), fc.nat(1_000))
  .map(
    ([a, b, left, right]) =>
      a.slice(0, Math.round((a.length * left) / 1_000)) + b.slice(Math.round((b.length * right) / 1_000)),
  );

const slips = [
  "",
  "",
  "",
  "\n",
  "\n\n",
  " ",
  "    ",
  "\t",
  "\r",
  "\r\n",
  "*",
  "_",
  "`",
  "<",
  ">",
  "[",
  "]",
  "(",
  ")",
  "!",
  "|",
  ":",
  "-",
  "#",
  "&",
  "\\",
  '"',
  "'",
  "~",
  "^",
  "=",
  "\u00a0",
  "\u0000",
  "\ufeff",
  "\u200b",
  "\u2028",
  "\u000c",
  "\u000b",
  "é",
  "漢",
  "😀",
  "\ud83d",
];
const mistaken = fc
  .tuple(
    article,
    fc.array(fc.tuple(fc.nat(1_000), fc.nat(3), fc.constantFrom(...slips)), { minLength: 1, maxLength: 6 }),
  )
  .map(([text, changes]) =>
    changes.reduce((made, [where, length, slip]) => {
      const at = Math.round((made.length * where) / 1_000);
      return made.slice(0, at) + slip + made.slice(at + length);
    }, text),
  );
const rewritten = fc.tuple(article, fc.constantFrom("crlf", "cr", "tabs", "long")).map(([text, how]) => {
  if (how === "crlf") return text.replaceAll("\n", "\r\n");
  if (how === "cr") return text.replaceAll("\n", "\r");
  if (how === "tabs") return text.replaceAll("    ", "\t");
  return text.replace(/([a-z]) /g, (_, letter: string) => letter + " harbour".repeat(40));
});

/** A Markdown text with all that an article may hold, and some that no writer meant. */
export const markdownArticle = fc
  .oneof(
    { weight: 5, arbitrary: article },
    { weight: 2, arbitrary: spliced },
    { weight: 3, arbitrary: mistaken },
    { weight: 1, arbitrary: rewritten },
  )
  // No file holds half a character.
  .map((text) => text.replace(/\p{Surrogate}/gu, "\ufffd"));
