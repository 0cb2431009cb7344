// Articles that are not free, in every shape that Markdown has. `{f}` stands for a word that every reader gets, `{p}` for one
// that nobody may find in the built site; each is another word every time it stands there.

export interface Shape {
  readonly name: string;
  readonly text: string;
  /** More lines of the front matter. */
  readonly meta?: string;
  /** Files beside the article, which is a folder of its own then. */
  readonly files?: { readonly [name: string]: string };
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><desc>{p}</desc></svg>';
const freeSvg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><desc>{f}</desc></svg>';

export const shapes: readonly Shape[] = [
  { name: "a mark between paragraphs", text: "One {f}.\n\nTwo {f}.\n\n<!-- more -->\n\nThree {p}.\n" },
  { name: "a mark before everything", text: "<!-- more -->\n\nOne {p}.\n\nTwo {p}.\n" },
  { name: "a mark after one paragraph", text: "One {f}.\n\n<!-- more -->\n\nTwo {p}.\n" },
  { name: "no mark", text: "One {f}.\n\nTwo {f}.\n\nThree {p}.\n\nFour {p}.\n" },
  {
    name: "no mark, headings between",
    text: "## {f}\n\nOne {f}.\n\n## {f}\n\nTwo {f}.\n\n## {p}\n\nThree {p}.\n",
  },
  { name: "no mark, a heading at the end", text: "One {f}.\n\n## {p}\n\n- {p}\n" },
  { name: "no mark, a list at once", text: "- {p}\n- {p}\n\nOne {p}.\n" },
  { name: "no mark, a list in between", text: "One {f}.\n\n1. {p}\n2. {p}\n\nTwo {p}.\n" },
  {
    name: "no mark, a table in between",
    text: "One {f}.\n\n| {p} | b |\n|---|---|\n| {p} | d |\n\nTwo {p}.\n",
  },
  { name: "no mark, a quote in between", text: "One {f}.\n\n> {p}\n\nTwo {p}.\n" },
  { name: "no mark, code in between", text: "One {f}.\n\n```js\n{p}\n```\n\nTwo {p}.\n" },
  { name: "no mark, indented code in between", text: "One {f}.\n\n    {p}\n\nTwo {p}.\n" },
  {
    name: "no mark, a directive in between",
    text: "One {f}.\n\n:::factbox[{p}]\n{p}\n:::\n\nTwo {p}.\n",
  },
  { name: "no mark, HTML in between", text: "One {f}.\n\n<div>{p}</div>\n\nTwo {p}.\n" },
  { name: "no mark, a break in between", text: "One {f}.\n\n***\n\nTwo {p}.\n" },
  {
    name: "no mark, pictures in between",
    text: "![{f}](free.svg)\n\nOne {f}.\n\n![{f}](free.svg)\n\nTwo {f}.\n\n![{p}](paid.svg)\n\nThree {p}.\n",
    files: { "free.svg": freeSvg, "paid.svg": svg },
  },
  {
    name: "no mark, comments and definitions in between",
    text: "One [{f}][a].\n\n<!-- a note -->\n\n[a]: https://example.org/{f}\n\nTwo {f}.\n\n[b]: https://example.org/{p2}\n\nThree {p}.\n",
  },
  { name: "a mark without blanks", text: "One {f}.\n\n<!--more-->\n\nTwo {p}.\n" },
  { name: "a mark in capitals", text: "One {f}.\n\n<!-- MORE -->\n\nTwo {p}.\n" },
  { name: "a mark over two lines", text: "One {f}.\n\n<!--\nmore\n-->\n\nTwo {p}.\n" },
  {
    name: "a mark with lines that end in CR and LF",
    text: "One {f}.\r\n\r\n<!-- more -->\r\n\r\nTwo {p}.\r\n",
  },
  { name: "several marks", text: "One {f}.\n\n<!-- more -->\n\nTwo {p}.\n\n<!-- more -->\n\nThree {p}.\n" },
  {
    name: "a mark far below",
    text: "One {f}.\n\nTwo {f}.\n\n- {f}\n\nThree {f}.\n\n<!-- more -->\n\nFour {p}.\n",
  },
  {
    name: "a mark in fenced code is none",
    text: "```html\n<!-- more --> {p}\n```\n\nOne {p}.\n\nTwo {p}.\n",
  },
  {
    name: "a mark in code after paragraphs is none",
    text: "One {f}: `<!-- more -->` {f}.\n\nTwo {f}.\n\n```html\n<!-- more -->\n```\n\nThree {p}.\n",
  },
  {
    name: "a mark in code before a real one",
    text: "One {f}.\n\n```html\n<!-- more -->\n{f}\n```\n\nTwo {f}.\n\n<!-- more -->\n\nThree {p}.\n",
  },
  {
    name: "a mark that is escaped is none",
    text: "One {f} \\<!-- more --> {f}.\n\nTwo {f}.\n\nThree {p}.\n",
  },
  { name: "a mark within a paragraph", text: "One {f} <!-- more --> {p}.\n\nTwo {p}.\n" },
  {
    name: "a mark within emphasis",
    text: "One {f} **bold {f} and *both {f} <!-- more --> {p}* {p}** {p}.\n\nTwo {p}.\n",
  },
  { name: "a mark at the beginning of emphasis", text: "One {f} **<!-- more --> {p}** {p}.\n" },
  {
    name: "a mark within a link",
    text: 'One {f} [link {f} <!-- more --> {p}](https://example.org/{p} "{p}") {p}.\n\nTwo {p}.\n',
  },
  { name: "a mark within a heading", text: "One {f}.\n\n## {f} <!-- more --> {p}\n\nTwo {p}.\n" },
  { name: "a mark within an underlined heading", text: "{f} <!-- more --> {p}\n=======\n\nTwo {p}.\n" },
  {
    name: "a mark within a list item",
    text: "One {f}.\n\n- {f}\n- {f} <!-- more --> {p}\n- {p}\n\nTwo {p}.\n",
  },
  { name: "a mark alone in a list item", text: "One {f}.\n\n- {f}\n- <!-- more -->\n- {p}\n\nTwo {p}.\n" },
  {
    name: "a mark as a block of a list item",
    text: "1. {f}\n\n   {f}\n\n   <!-- more -->\n\n   {p}\n\n2. {p}\n",
  },
  {
    name: "a mark in nested lists",
    text: "- {f}\n  - {f}\n    - {f}\n      <!-- more -->\n      {p}\n  - {p}\n- {p}\n",
  },
  { name: "a mark in a task list", text: "- [x] {f}\n- [ ] {f} <!-- more --> {p}\n- [x] {p}\n" },
  { name: "a mark in a quote", text: "> {f}\n>\n> <!-- more -->\n>\n> {p}\n\nTwo {p}.\n" },
  { name: "a mark at the beginning of a quote", text: "One {f}.\n\n> <!-- more -->\n> {p}\n\nTwo {p}.\n" },
  { name: "a mark in a quote in a list", text: "- {f}\n\n  > {f} <!-- more --> {p}\n  > {p}\n\n- {p}\n" },
  {
    name: "a mark in a cell",
    text: "| {f} | b |\n|---|---|\n| {f} | {f} <!-- more --> {p} |\n| {p} | {p} |\n\nTwo {p}.\n",
  },
  {
    name: "a mark in the head of a table",
    text: "| {f} | {f} <!-- more --> {p} | {p} |\n|---|:--|--:|\n| {p} | {p} | {p} |\n\nTwo {p}.\n",
  },
  {
    name: "a mark in a directive",
    text: ':::factbox[{f}]{#box data="{f2}"}\n{f}\n\n<!-- more -->\n\n{p}\n:::\n\nTwo {p}.\n',
  },
  {
    name: "a mark in directives within each other",
    text: "::::note[{f}]\n{f}\n\n:::factbox[{f}]\n- {f}\n\n<!-- more -->\n\n{p}\n:::\n\n{p}\n::::\n\n:::note[{p}]\n{p}\n:::\n",
  },
  {
    name: "directives on both sides",
    text: ":::note[{f}]\n{f}\n:::\n\n<!-- more -->\n\n:::factbox[{p}]\n{p}\n:::\n\n:::pullquote\n{p}\n:::\n",
  },
  {
    name: "a mark in a block of HTML",
    text: '<div id="{f}">\n<p>{f}</p>\n<!-- more -->\n<p title="{p}">{p}</p>\n</div>\n\nTwo {p}.\n',
  },
  {
    name: "a mark in a table of HTML",
    text: "<table>\n<tr><td>{f}</td></tr>\n<tr><td><!-- more -->{p}</td></tr>\n</table>\n\nTwo {p}.\n",
  },
  {
    name: "a mark in details",
    text: "<details>\n<summary>{f}</summary>\n\n{f}\n\n<!-- more -->\n\n{p}\n\n</details>\n\nTwo {p}.\n",
  },
  { name: "a mark in an attribute", text: 'One {f} <a title="<!-- more --> {p}" href="/{p}/">{p}</a>.\n' },
  { name: "a mark in a comment", text: "One {f}.\n\n<!-- {p2} <!-- more --> {p}\n\nTwo {p}.\n" },
  {
    name: "comments behind the mark",
    text: "One {f}.\n\n<!-- more -->\n\n<!-- {p2} -->\n\nTwo {p}.\n",
  },
  {
    name: "footnotes on both sides",
    text: "One {f}.[^a] Two {f}.[^b]\n\n[^a]: Note {f}.\n\n<!-- more -->\n\nThree {p}.[^c]\n\n[^b]: Note {p}.\n\n[^c]: Note {p}.\n    {p}\n",
  },
  {
    name: "a mark in a footnote",
    text: "One {f}.[^a]\n\n[^a]: Note {f} <!-- more --> {p}.\n\n    {p}\n\nTwo {p}.\n",
  },
  {
    name: "a mark that begins a footnote",
    text: "One {f}.[^a]\n\n[^a]: <!-- more --> {p}.\n\n    {p}\n\nTwo {p}.\n",
  },
  {
    name: "definitions behind the mark",
    text: 'One [{f}][a], [{f}] and ![{f}][pic].\n\n<!-- more -->\n\nTwo [{p}][c].\n\n[a]: https://example.org/a_(b)&copy "{p}"\n[c]: https://example.org/{p} \'{p}\'\n[pic]: https://example.org/a.png "{p}"\n',
  },
  {
    name: "pictures on both sides",
    text: '![{f}](free.svg "{f}")\n\n<!-- more -->\n\n![{p}](paid.svg "{p}")\n\n<img src="paid.svg" alt="{p}">\n',
    files: { "free.svg": freeSvg, "paid.svg": svg, "nobody-names-it.txt": "{p}" },
  },
  {
    name: "files that are linked on both sides",
    text: "One [{f}](free.txt).\n\n<!-- more -->\n\nTwo [{p}](paid.txt).\n",
    meta: "attachment: named.txt\n",
    files: { "free.txt": "{f}", "paid.txt": "{p}", "named.txt": "{f}" },
  },
  {
    name: "recordings on both sides",
    text: "One {f}.\n\n![{f}](free.mp3)\n\n<!-- more -->\n\n![{p}](paid.mp4)\n",
    files: { "free.mp3": "{f}", "paid.mp4": "{p}", "paid.vtt": "WEBVTT {p}", "paid.jpg.txt": "{p}" },
  },
  {
    name: "embeds behind the mark",
    text: "One {f}.\n\n<!-- more -->\n\n:::embed[{p}]\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n:::\n\nhttps://vimeo.com/{p}\n",
  },
  {
    name: "code with a language behind the mark",
    text: "One {f}.\n\n<!-- more -->\n\n```js\nconst {p2} = 1; // {p}\n```\n\nAnd `{p}`.\n",
  },
  {
    name: "a long read with chapters",
    text: "Lead {f}.\n\n## {f}\n\nOne {f}.\n\n## {f}\n\n<!-- more -->\n\n## {p}\n\nTwo {p}.\n\n## {p} {#{p2}}\n",
    meta: "layout: longread\n",
  },
  {
    name: "the headline is a heading of the text",
    text: "# {f}\n\nOne {f}.\n\n<!-- more -->\n\n# {p}\n\nTwo {p}.\n",
    meta: "-headline\n",
  },
  {
    name: "no headline but one behind the mark",
    text: "One {f}.\n\n<!-- more -->\n\n# {p}\n\nTwo {p}.\n",
    meta: "-headline\n",
  },
  {
    name: "the headline, then a list",
    text: "# {f}\n\n- {p}\n\nTwo {p}.\n",
    meta: "-headline\n",
  },
  {
    name: "the dek is public, the text is not",
    text: "<!-- more -->\n\nOne {p}.\n",
    meta: "dek: A dek {f}.\n",
  },
  { name: "members too", text: "One {f}.\n\n<!-- more -->\n\nTwo {p}.\n", meta: "access: members\n" },
  {
    name: "a brief",
    text: "One {f}.\n\n<!-- more -->\n\nTwo {p}.\n",
    meta: "layout: brief\npriority: brief\nlabel: opinion\n",
  },
  {
    name: "letters of every kind",
    text: "Ünï 𝒳 {f} **𝒳 {f} <!-- more --> 𝒳 {p}** 😀 {p}.\n\nTwo {p}.\n",
  },
  {
    name: "characters that Sätteri reads otherwise",
    text: "One {f}.\r<!-- more -->\rTwo {p}.\r\rThree {p}.\r",
  },
  {
    name: "links by themselves",
    text: "See https://example.org/{f} <!-- more --> https://example.org/{p}\n",
  },
];
