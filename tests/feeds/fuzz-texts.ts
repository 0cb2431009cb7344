// Texts that have broken feeds before, and bodies of every shape with them in it.

import type { Draw } from "../rig/draw.js";
import { noCharacters } from "../rig/xml.js";

/** Each with words around it, since a headline of nothing but these is none. */
const hostile: readonly string[] = [
  "<b>bold</b>",
  "<script>alert(1)</script>",
  "</title><item>",
  "a < b && c > d",
  "&amp; &lt; &#8217; &nbsp; &nosuch;",
  "\"double\" 'single' `back` “set” «here»",
  "]]>",
  "<![CDATA[ in ]]> out",
  "<!-- gone -->",
  "<?xml version='1.0'?>",
  "null\u0000byte",
  "bell\u0007 tab\u000b form\u000c escape\u001b",
  "unit\u001f del\u007f next\u0085 apc\u009f",
  "non\ufffechar\uffff",
  "half \ud83d and \udc4d halves",
  "\ufeffmark of order",
  "👩🏽‍🚀 family 👨‍👩‍👧‍👦 flag 🇦🇶 keycap 3️⃣",
  "שלום עולם",
  "مرحبا بالعالم ١٢٣",
  "\u202eover\u202c \u2066isolated\u2069 \u200fmark",
  "soft\u00adhyphen zero\u200bwidth no\u00a0break",
  "line\u2028and\u2029paragraph",
  "combining z\u0351\u0342\u0300\u0301a\u0327lgo",
  "*stars* _lines_ ~~struck~~ `code` [link](https://e.example/?a=1&b=2)",
  "https://e.example/?q=a&b=c#d",
  "100 % {{braces}} {% liquid %} $dollar",
  "\\backslash \\u0041 \\x41",
  "日本語の見出し、そして中文標題",
  "ﷺ ﬁ Ⅷ ½",
];

/** Words with something hostile among them; no line ends. */
export function hostileText(draw: Draw): string {
  const words = ["Harbour", draw.one(hostile), "opens", draw.one(hostile), "again"];
  if (draw.rarely(40)) words.push("long ".repeat(150));
  if (draw.rarely(3)) words.splice(1, 1);
  return words.join(" ");
}

/** A field of YAML in double quotes, with what a file cannot hold as escapes. */
export const quoted = (text: string): string =>
  JSON.stringify(text)
    .replace(noCharacters, escaped)
    .replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The same as Markdown can hold it: no NUL, no halves of characters, no mark of order. */
const inline = (draw: Draw): string =>
  hostileText(draw)
    .replaceAll("\0", "")
    .replace(/\ufeff|\p{Surrogate}/gu, "");

type Block = (draw: Draw, number: number) => string;

const blocks: readonly Block[] = [
  (draw) => `${inline(draw)} and *${inline(draw)}* and **more**.`,
  (draw) => `## ${inline(draw)}\n\nBelow it.`,
  (draw) => `| a | b |\n| :-- | --: |\n| ${inline(draw).replaceAll("|", "")} | 1 |\n| \`x<y\` | 2 |`,
  (draw) => `- one\n- ${inline(draw)}\n  - deeper\n    1. deepest\n- [x] done\n- [ ] to do`,
  (draw, number) =>
    `It was said.[^n${number}] And again.[^n${number}]\n\n[^n${number}]: ${inline(draw)} [there](https://e.example/).`,
  (draw) => `\`\`\`js\nconst a = "<b>&amp;" + '${inline(draw).replaceAll("`", "")}';\n\`\`\``,
  (draw) => `> ${inline(draw)}\n>\n> > deeper\n\n---`,
  () =>
    '<details open><summary>More</summary><p>An <abbr title="a &amp; b">abbr</abbr> <kbd>k</kbd></p></details>',
  () => '<blockquote cite="/elsewhere"><p>Quoted <q cite="https://e.example/q">here</q></p></blockquote>',
  () =>
    '<table><caption>Cap</caption><tr><th scope="row">A</th><td colspan="2" style="color:red">B</td></tr></table>',
  () =>
    '<script>evil()</script><p onclick="evil()" style="color:red" class="x">Clicked</p><style>p{}</style>',
  () =>
    '<iframe src="https://e.example/frame?a=1&amp;b=2"></iframe>\n\n<form action="/x"><input name="q"></form>',
  () => '<img src="https://e.example/far.png" alt="Far & away" onerror="evil()" width="40" height="30">',
  () => "<p>Unclosed <b>bold <i>both</b> italic\n\n<div><p>in a div",
  (draw) =>
    `[one](javascript:evil()) [two](mailto:a@e.example) [three](tel:+49123) <${draw.one(["https://e.example/ü?x=ä&y", "ftp://e.example/f"])}>`,
  () => "[About](/about/) [feeds](/feeds/) [front](/) [query](/about/?a=b&c=d#top)",
  (draw) =>
    `:::factbox[${inline(draw).replace(/[[\]{}:]/g, "")}]\n- **Length:** 412 metres\n- [About](/about/)\n:::`,
  (draw) => `:::pullquote[A reader]\n${inline(draw)}\n:::`,
  () => ":::timeline[How]\n- **2024:** cracks\n- **2026:** open\n:::\n\n:::qa\n**Why?**\n\nBecause.\n:::",
  () => "::::note[Tides]{#tides}\n:::pullquote\nInner.\n:::\n::::",
  () => "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
  (draw) =>
    `:::embed[${inline(draw).replace(/[[\]{}:]/g, "")}]{url=https://vimeo.com/76979871}\nFrom the **pier**.\n:::`,
  () => '![A dot](dot.png "The dot | Ana Velho")',
  () => '![A wide one](wide.png)\n\n![Drawn & done](drawing.svg "Drawn | <Ben>")',
  () => ':::gallery[Two]\n![A dot](dot.png "The dot | Ana Velho")\n![A wide one](wide.png "Wide")\n:::',
  (draw) => `![Talk](talk.mp3 "The talk | Ben Okafor")\n\n![Clip](clip.mp4)\n\n${inline(draw)}`,
  () => '<a id="by-hand"></a>A place. [Back](#by-hand)',
  (draw) =>
    `Term ~~struck~~ <sub>2</sub><sup>3</sup> ${inline(draw)}<br>next<wbr>line <time datetime="2026-01-20">then</time>`,
];

/** Beside what is in all sites: what a site gets that trusts its articles. */
const trusted: readonly Block[] = [
  () => '<script>document.write("<p>evil</p>")</script><p>After a script.</p>',
  () =>
    '<script src="https://e.example/x.js" async></script><noscript><img src="https://e.example/pixel.gif"></noscript>',
  () =>
    '<iframe src="/frame" title="A frame"><p>No frames</p></iframe><object data="/x.swf"><embed src="/y"></object>',
  () =>
    '<style>.a{color:red}</style><div class="a" style="color:red" onmouseover=evil()>Styled <custom-thing x="y">inside</custom-thing></div>',
  () =>
    "<p>Unclosed <b>bold <i>both</b> italic <table><tr><td>cell<p>in <a href='/about/'>link <a href=//e.example/x>nested",
  () => '<svg viewBox="0 0 1 1"><script>evil()</script><text>drawn</text></svg><math><mi>x</mi></math>',
  () =>
    '<form action="/go"><label>Name <input name="q"></label><select><option>1</select><button>Go</button></form>',
  () =>
    '<a href=" javascript:evil()">run</a> <a href="&#106;avascript:evil()">run</a> <a href="data:text/html,x">data</a> <a href="//e.example/p">p</a>',
  () =>
    '<img src="dot.png" srcset="a.png 1x, b.png 2x" onerror=evil()> <img alt="no source"> <video src="clip.mp4" autoplay poster="dot.png"></video>',
  () => "<p>a ]]> b <![CDATA[ c ]]> d <!-- e --> f <?php g ?> h &nosuch; i &#0; j &#xfffe; k</p>",
  () => "<textarea>typed <b>text</b></textarea><xmp><b>x</b></xmp><plaintext>the rest <b>is text",
];

/** A body of some blocks, each after an empty line. */
export function bodyText(draw: Draw, html: "safe" | "trusted"): string {
  const kinds = html === "safe" ? blocks : [...blocks, ...trusted, ...trusted];
  return Array.from({ length: 1 + draw.number(6) }, (_, number) => draw.one(kinds)(draw, number)).join(
    "\n\n",
  );
}
