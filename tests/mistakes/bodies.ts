// Markdown, HTML, directives, and what other tools make of a text.

import { body, type Theme } from "./mistake.js";

export const bodies: Theme = {
  theme: "the text",
  mistakes: [
    [
      "a footnote's mark without a footnote",
      body("It costs much.[^1]"),
      ["⚠ footnote-missing 5:15", "Add a paragraph of its own, after an empty line: [^1]: and the note."],
    ],
    [
      "a footnote that nothing calls",
      body("It costs much.\n\n[^1]: Twelve million."),
      ["⚠ footnote-unused 7:1", "Write [^1] where it belongs, or take the footnote out."],
    ],
    [
      "a directive that is never closed",
      body(":::factbox[The bridge]\n- 412 metres"),
      ["✘ directive-unclosed 5:1", 'Write a line ":::" after its last line.'],
    ],
    [
      "a directive closed by two colons",
      body(":::factbox\n- 412 metres\n::"),
      ["✘ directive-unclosed 5:1", 'Write a line ":::" after its last line.'],
    ],
    [
      "a slip in a directive's name",
      body(":::factbx[The bridge]\n- 412 metres\n:::"),
      ["⚠ directive-unknown 5:1", 'Write ":::factbox".'],
    ],
    [
      "another tool's directive",
      body(":::warning\nThe bridge closes.\n:::"),
      ["⚠ directive-unknown 5:1", "Use one of embed, factbox, gallery, note, pullquote, qa, timeline."],
    ],
    [
      "a film that the settings do not allow",
      body(":::embed{url=https://youtu.be/abcdefghijk}\n:::"),
      ["⚠ embed-refused 5:1", "Write `embeds: [youtube]` in site.yaml."],
    ],
    [
      "an embed with two colons",
      body("::embed{url=https://youtu.be/abcdefghijk}"),
      ["⚠ directive-unknown 5:1", 'Write ":::embed", and a line ":::" after its last.'],
    ],
    [
      "a directive in capitals",
      body(":::FactBox\n- 412 metres\n:::"),
      ["⚠ directive-unknown 5:1", 'Write ":::factbox".'],
    ],
    [
      "a directive with two colons",
      body("::factbox[The bridge]\n- 412 metres\n::"),
      ["⚠ directive-unknown 5:1", 'Write ":::factbox", and a line ":::" after its last.'],
    ],
    [
      "a script",
      body("Text.\n\n<script>alert(1)</script>"),
      ["⚠ html-removed 7:1", "Take it out; or, if you trust every article, write"],
    ],
    [
      "an onclick",
      body('<p onclick="open()">Text</p>'),
      ["⚠ html-removed 5:4", "Take them out; templates and style sheets say what an"],
    ],
    [
      "a video's iframe",
      body('<iframe src="https://video.example/1"></iframe>'),
      ["⚠ html-removed 5:1", "Take it out; or, if you trust every article, write"],
    ],
    [
      "a form",
      body('<form action="/send">Your name</form>'),
      ["⚠ html-removed 5:1", "Take it out; or, if you trust every article, write"],
    ],
    [
      "a style sheet",
      body("<style>p { color: red }</style>\n\nText."),
      ["⚠ html-removed 5:1", "Take it out; or, if you trust every article, write"],
    ],
    [
      "a style in a tag",
      body('<p style="color: red">Text</p>'),
      ["⚠ html-removed 5:4", "Take them out; templates and style sheets say what an"],
    ],
    [
      "a social network's embed with its script",
      body(
        '<blockquote>Text</blockquote>\n<script async src="https://platform.example/widgets.js"></script>',
      ),
      ["⚠ html-removed 6:1", "Take it out; or, if you trust every article, write"],
    ],
    [
      "a slip in a tag",
      body("The <storng>bridge</storng> is open."),
      ["⚠ html-unknown 5:5", "Write \\<storng> if it is meant as text, or take it out."],
    ],
    [
      "a tag of one's own",
      body("<factbox>\n412 metres\n</factbox>"),
      ["⚠ html-unknown 5:1", "Write \\<factbox> if it is meant as text, or take it out."],
    ],
    [
      "Hugo's shortcode",
      body("{{< youtube abc >}}"),
      ["⚠ foreign-syntax 5:1", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "Hugo's other shortcode",
      body("{{% note %}}The bridge closes.{{% /note %}}"),
      ["⚠ foreign-syntax 5:1", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "Hugo's ref for a link",
      body('See [the ferry]({{< ref "ferry.md" >}}).'),
      ["⚠ foreign-syntax 5:17", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "Jekyll's include",
      body('{% include video.html id="abc" %}'),
      ["⚠ foreign-syntax 5:1", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "Jekyll's variable",
      body("Hello from {{ page.title }}."),
      ["⚠ foreign-syntax 5:12", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "Eleventy's picture",
      body('{% image "hall.svg", "The hall" %}'),
      ["⚠ foreign-syntax 5:1", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "an import of MDX",
      body('import Chart from "./chart.js"\n\nText.'),
      ["⚠ foreign-syntax 5:1", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "a component of MDX",
      body("<Chart data={rows} />"),
      ["⚠ foreign-syntax 5:1", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "three hundred quotation marks, pasted",
      body(`${"> ".repeat(300)}Text`),
      ["✘ nesting-too-deep 5:1", "Look for a run of marks or unclosed elements that was"],
    ],
    [
      "a footnote under another name",
      body("It costs much.[^cost]\n\n[^costs]: Twelve million."),
      ["⚠ footnote-missing 5:15", "Write [^costs], which is the footnote that nothing calls."],
    ],
    [
      "a footnote without its colon",
      body("It costs much.[^1]\n\n[^1] Twelve million."),
      ["⚠ footnote-missing 7:1", 'Write "[^1]:".'],
    ],
    [
      "a heading without a space",
      body("##The vote\n\nThe council agreed."),
      ["⚠ block-unread 5:1", 'Write "## The vote".'],
    ],
    [
      "a table without its line of dashes",
      body("| item | cost |\n| roof | 12 |"),
      ["⚠ block-unread 5:1", "Write the line | --- | --- | below the first."],
    ],
    [
      "a table whose line of dashes is too short",
      body("| item | cost |\n| --- |\n| roof | 12 |"),
      ["⚠ block-unread 5:1", "Write the line | --- | --- | below the first."],
    ],
    [
      "a code block that never ends",
      body("```js\nlet a = 1;\n\nThe council agreed."),
      ["⚠ code-unclosed 5:1", "Write the same marks on a line of their own below the code."],
    ],
    [
      "marks of git",
      body("<<<<<<< HEAD\nThe bridge is open.\n=======\nThe bridge opens.\n>>>>>>> main"),
      ["✘ merge-unfinished 5:1", "Keep one of the two versions, and remove the marks."],
    ],
    [
      "kramdown's class below a picture",
      body("![The hall](hall.svg)\n{: .right}"),
      ["⚠ foreign-syntax 6:1", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "kramdown's target behind a link",
      body('[The ferry](ferry.md){:target="_blank"}'),
      ["⚠ foreign-syntax 5:22", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "WordPress's caption",
      body('[caption id="hall" align="left"]The hall[/caption]'),
      ["⚠ foreign-syntax 5:1", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "WordPress's gallery",
      body('[gallery ids="1,2"]'),
      ["⚠ foreign-syntax 5:1", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "a table of contents by its mark",
      body("[TOC]\n\nText."),
      ["⚠ foreign-syntax 5:1", "Replace it by Markdown, or by a directive such as :::note."],
    ],
  ],
};
