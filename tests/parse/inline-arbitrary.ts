// Made-up Markdown within a line: every construct that an article may have there, within each other.

import fc from "fast-check";

/** Words as articles of many languages have them, and what is easily misread: marks, references, escapes, odd spaces. */
const words = [
  "harbour",
  "The council's",
  '"No comment,"',
  "she said...",
  "snake_case_name",
  "2*3*4",
  "5 < 6 > 4",
  "a--b",
  "1990-2000",
  "10%",
  "C#",
  "AT&T",
  "$5",
  "x^2^",
  "H~2~O",
  "[sic]",
  "[ ]",
  "(see below)",
  "!",
  "e.g.",
  "100:1",
  "a|b",
  "Zürich",
  "naïve",
  "東京で会見",
  "**強調**です。",
  "Москва",
  "القاهرة",
  "שלום",
  "हिन्दी",
  "ไทย",
  "한국어",
  "👩‍👩‍👧",
  "🇺🇦",
  "e\u0301",
  "a\u00a0b",
  "zero\u200bwidth",
  "soft\u00adhyphen",
  "wide\u3000space",
  "thin\u2009space",
  "&amp;",
  "&copy;",
  "&nbsp;",
  "&#8212;",
  "&#x1F600;",
  "&#0;",
  "&#128;",
  "&nosuch;",
  "&lt;b&gt;",
  "&quot;",
  "&copy",
  "&ngE;",
  "\\*",
  "\\_",
  "\\[",
  "\\]",
  "\\`",
  "\\<",
  "\\&amp;",
  "\\\\",
  "\\|",
  "\\!",
  "\\#",
  "\\a",
  "{{< video x >}}",
  "{{% note %}}",
  "{% include a.html %}",
  ":::",
  "::: note",
];
/** Marks without a partner. */
const strays = ["*", "_", "~", "`", "<", ">", "[", "]", "![", "](", "~~", ":::"];

const addresses = [
  "https://news.example/a",
  "http://news.example/a_b_c?d=1&e=2#f",
  "https://news.example/(a)",
  "https://ja.example/%E6%9D%B1/京",
  "HTTPS://NEWS.EXAMPLE",
  "www.news.example/a",
  "desk@news.example",
  "other-story.md",
  "../politics/vote.md#result",
  "/about/",
  "#own-id",
  "photo.jpg",
  "a%20b.md",
  "<a b.md>",
  "javascript:alert(1)",
  "ftp://x.example",
  "",
];
const titles = ["", ' "Title"', " 'Its'", " (Title)", ' "a \\"b\\" &amp; c"', "\n'on a new line'", ' "open'];
export const labels = ["r", "Ref", "ref two", "r*x*", "ß", "1", "note", "a\\]b"] as const;
const notes = ["1", "2", "note", "Note", "n-1", "ä", "missing"] as const;
const inlineTags =
  "b i em strong a span sub sup del ins abbr q cite kbd mark small u br img wbr time script foo p div".split(
    " ",
  );
const tagAttributes = [
  "",
  ' id="own-id"',
  ' href="other-story.md"',
  " href='x.md'",
  ' src="photo.jpg" alt="A &amp; B"',
  ' class="x"',
  ' style="color:red"',
  ' onclick="x()"',
  " hidden",
  " a=b",
  ' title="a > b"',
  "\nlang=en",
  " datetime=2020-01-01",
  "/",
  " /",
];

const address = fc.constantFrom(...addresses);
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("the", "harbour", "vote", "of", "Monday", "city") },
  { weight: 6, arbitrary: fc.constantFrom(...words) },
);
const space = fc.oneof(
  { weight: 28, arbitrary: fc.constant(" ") },
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 3, arbitrary: fc.constant("\n") },
  { weight: 1, arbitrary: fc.constantFrom("  \n", "\\\n", "   \n  ", "\t", " \n", "\u00a0", "  ", "\n\t") },
);
const codeSpan = fc
  .tuple(
    fc.constantFrom("`", "`", "``", "```"),
    fc.constantFrom("x", " a_b ", "`", "<b>", "&amp;", "a\nb", "\\", "*x*", "|", "  "),
  )
  .map(([ticks, code]) => ticks + code + ticks);
const bareAddress = fc
  .tuple(
    fc.constantFrom(...addresses.filter((text) => text !== "")),
    fc.constantFrom("", ".", ")", ",", "!", "_", "&copy;", "'", '"', "*", "~", "/", ":"),
  )
  .map(([text, end]) => text + end);
const autolink = fc.constantFrom(...addresses).map((text) => `<${text}>`);
const note = fc.constantFrom(...notes).map((name) => `[^${name}]`);
const comment = fc.constantFrom(
  "<!-- c -->",
  "<!-- more -->",
  "<!--more-->",
  "<!-->",
  "<!-- a -- b -->",
  "<!-- a\nb -->",
  "<?php x ?>",
  "<![CDATA[x]]>",
  "<!X y>",
  "<!--",
);
const startTag = fc
  .tuple(fc.constantFrom(...inlineTags), fc.constantFrom(...tagAttributes))
  .map(([name, attributes]) => `<${name}${attributes}>`);
const endTag = fc.constantFrom(...inlineTags).map((name) => `</${name}>`);
const leaf = fc.oneof(
  { weight: 40, arbitrary: word },
  { weight: 4, arbitrary: codeSpan },
  { weight: 2, arbitrary: bareAddress },
  fc.constantFrom(...strays),
  autolink,
  note,
  comment,
  startTag,
  endTag,
);
const marks = ["*", "_", "**", "__", "~~", "~", "*", "**", "_"] as const;

/** Most links have none in their text. */
const withoutNotes = (text: string): string =>
  text.length % 10 === 0 ? text : text.replace(/\[\^[^\]]*\]/g, "");

const { inline } = fc.letrec<{ inline: string; part: string; wrapped: string }>((tie) => ({
  inline: fc
    .array(fc.tuple(tie("part"), space), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map(([text, gap]) => text + gap).join("")),
  part: fc.oneof(
    { maxDepth: 3, depthSize: "xsmall", withCrossShrink: true },
    { weight: 5, arbitrary: leaf },
    { weight: 4, arbitrary: tie("wrapped") },
  ),
  wrapped: fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...marks), tie("inline"))
        .map(([mark, text]) => mark + text.trim() + mark),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...marks), tie("inline"), fc.constantFrom(...marks))
        .map((parts) => parts.join("")),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom("", "!"), tie("inline"), address, fc.constantFrom(...titles))
        .map(([mark, text, to, title]) => `${mark}[${withoutNotes(text.trim())}](${to}${title})`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom("", "!"),
          tie("inline"),
          fc.constantFrom(...labels),
          fc.constantFrom("full", "collapsed", "shortcut"),
        )
        .map(([mark, text, label, form]) =>
          form === "full"
            ? `${mark}[${withoutNotes(text.trim())}][${label}]`
            : `${mark}[${label}]${form === "collapsed" ? "[]" : ""}`,
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom("b", "a", "span", "q", "sub", "kbd"),
          fc.constantFrom(...tagAttributes),
          tie("inline"),
        )
        .map(([name, attributes, text]) => `<${name}${attributes}>${text}</${name}>`),
    },
  ),
}));

/** Text over one or several lines, without an empty one. */
export const inlineText = inline;
/** The same on one line. */
export const lineOfText = inline.map((text) => text.replace(/\s*\n\s*/g, " ").trim());
export const noteNames = notes;
export const someAddress = address;
export const someTitle = fc.constantFrom(...titles);
