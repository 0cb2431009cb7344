import { describe, expect, it } from "vitest";
import { html, parse, remark, told } from "./body-rig.js";

const trusted = { settings: { html: "trusted" } } as const;

describe("raw HTML", () => {
  it("keeps what news articles use", () => {
    const kept =
      '<aside><p>A <abbr title="x">b</abbr> <mark>c</mark> <time datetime="2026-01-20">d</time> H<sub>2</sub>O <ins>e</ins></p></aside>';
    expect(html(kept)).toBe(kept);
    const list = '<dl>\n<dt>a</dt>\n<dd lang="de" dir="ltr">b</dd>\n</dl>';
    expect(html(list)).toBe(list);
  });

  it("loses scripts and styles with all that is in them, and says so", () => {
    const text = "A <script>alert('</p>')</script>b\n\n<style>\np { color: red }\n</style>\n\nC";
    expect(html(text)).toBe("<p>A b</p>\n<p>C</p>");
    expect(told(text)).toEqual([
      "⚠ html-removed 1:3+7 Articles may not use <script>; it was removed with all that is in it.",
      "⚠ html-removed 3:1+6 Articles may not use <style>; it was removed with all that is in it.",
    ]);
  });

  it("leaves a link for what is embedded", () => {
    expect(html('<iframe src="https://v.example/1" title="A film"></iframe>')).toBe(
      '<p><a href="https://v.example/1">A film</a></p>',
    );
    expect(html('<object data="//v.example/x"><embed src="//v.example/x"></object>')).toBe(
      '<p><a href="https://v.example/x">Open https://v.example/x</a></p>',
    );
    expect(told('\n<iframe src="https://v.example/1"></iframe>')).toEqual([
      "⚠ html-removed 2:1+7 Articles may not use <iframe>; a link to its address stands in its place.",
    ]);
    expect(html('<iframe src="javascript:alert(1)"></iframe>')).toBe("");
  });

  it("keeps the text of forms and other machinery", () => {
    expect(html("<form action='/x'><label>Name <input name=n></label><button>Go</button></form>")).toBe(
      "<p>Name Go</p>",
    );
  });

  it("shows tags that HTML does not know", () => {
    expect(html("Go to github.com/<challenge> now")).toBe("<p>Go to github.com/&lt;challenge&gt; now</p>");
    expect(told("Go to <challenge>")).toEqual([
      "⚠ html-unknown 1:7+10 HTML has no element <challenge>; the tag is shown as text.",
    ]);
  });

  it("gives old elements their names of today", () => {
    expect(html("<center><font color=red>A</font> <tt>b</tt> <strike>c</strike></center>")).toBe(
      '<div class="align-center">A <code>b</code> <s>c</s></div>',
    );
    expect(html("<section><main>A</main></section>")).toBe("<div><div>A</div></div>");
  });

  it("drops attributes, and tells of styles and scripts once", () => {
    expect(
      html(
        '<p onclick="x()" style="color:red" class="a" data-x="1">A</p>\n\n<p style="text-align: right">B</p>',
      ),
    ).toBe('<p>A</p>\n<p class="align-right">B</p>');
    expect(told('A <b style="color:red">b</b> <i style="x" onclick="y">c</i>')).toEqual([
      "⚠ html-removed 1:6+5 Articles may not bring styles or scripts of their own; 3 attributes were removed (onclick, style).",
    ]);
    expect(told('<p align="center" class="a" width="3" style="text-align:center">B</p>')).toEqual([]);
  });

  it("keeps attributes that are sound", () => {
    expect(html('<ol start="3" type="a" reversed><li value="x">a</li></ol>')).toBe(
      '<ol start="3" type="a" reversed><li>a</li></ol>',
    );
    expect(html('<time datetime="2026-02-30">a</time> <q cite="javascript:x">b</q>')).toBe(
      "<p><span>a</span> <q>b</q></p>",
    );
  });
});

describe("addresses", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " java\tscript:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x1;javascript:alert(1)",
    "java&NewLine;script:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "about:blank",
    "blob:x",
  ])("of a kind that may do harm are dropped: %s", (address) => {
    expect(html(`<a href="${address}">x</a>`)).toBe("<p>x</p>");
    expect(told(`<a href="${address}">x</a>`)[0]).toMatch(
      /^⚠ html-removed 1:\d+\+\d+ A link's address begins with/,
    );
    expect(html(`<img src="${address}" alt="y">`)).toBe("<p>y</p>");
  });

  it("are judged in Markdown too", () => {
    expect(html("[x](javascript:alert%281%29) ![y](data:image/png;base64,AA)")).toBe("<p>x y</p>");
    expect(told("Text\n[x](javascript:a)")).toEqual([
      '⚠ html-removed 2:5+12 A link\'s address begins with "javascript:", which an article may not use; its text stays without the link.',
    ]);
  });

  it("are written as addresses must be", () => {
    expect(html('<a href="https://e.example/a b>c">x</a>')).toBe(
      '<p><a href="https://e.example/a%20b%3Ec">x</a></p>',
    );
    expect(html("<a href='https://bücher.example/ü'>x</a>")).toBe(
      '<p><a href="https://bücher.example/ü">x</a></p>',
    );
  });

  it("without a host lead nowhere, and are told of", () => {
    expect(html("[x](<http:// e.example/>) [y](http:///)")).toBe("<p>x y</p>");
    expect(told("[x](<http:// e.example/>)")).toEqual([
      "⚠ link-invalid 1:6+18 This link's address has no host that a browser could find, so its text stays without the link.",
    ]);
  });

  it("are elsewhere when a browser says so", () => {
    expect(html('<a href="/\\e.example/x">x</a>')).toBe('<p><a href="https://e.example/x">x</a></p>');
  });
});

describe("HTML that is not well made", () => {
  it("cannot leave the body", () => {
    expect(html("</div></main></body></html><p>A</section></p>")).toBe("<p>A </p>");
    expect(html("A <b>b <i>c\n\nD")).toBe("<p>A <b>b <i>c</i></b></p>\n<p>D</p>");
  });

  it("does not take the rest of the article with it", () => {
    expect(html("<script>\n\nA\n\n<title>\n\nB")).toContain("B");
    expect(html("<svg>\n\nA")).toContain("A");
    expect(html('<div class="x>\n\nA "quoted" text')).toContain("A");
    expect(html("A <!- never closed\n\nB")).toBe("<p>A &lt;!- never closed</p>\n<p>B</p>");
  });

  it("tells of a comment that hides the rest", () => {
    expect(told("A\n\n<!-- never\n\nB")).toEqual([
      "⚠ html-removed 3:1+4 This comment is never closed, so the rest of the article was removed with it.",
    ]);
  });

  it("is put right", () => {
    expect(html("<li>a<li>b</li>")).toBe("<ul><li>a</li><li>b</li>\n</ul>");
    expect(html("<table><tr><td>a<td>b</table>")).toBe(
      "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>",
    );
    expect(html("<td>a</td><td>b</td>")).toBe("<p> a  b</p>");
    expect(html("<ul>text<li>a</ul>")).toBe("<ul><li>text</li><li>a</li></ul>");
    expect(html("<details>a</details>")).toBe("<details><summary>Details</summary>a</details>");
    // Both are there to be clicked on.
    expect(html('<div><a href="https://e.example">l<details>a</details></a></div>')).toBe(
      '<div><a href="https://e.example">l</a><details><summary>Details</summary>a</details></div>',
    );
    expect(html("<h3>Title\n\nText\n")).toBe('<h3 id="title">Title\n</h3><p>Text</p>');
    expect(html("<p>a<div>b</div>c</p>")).toBe("<p>a</p><div>b</div><p>c</p>");
    expect(html("<b>a<p>b</p>c</b>")).toBe("<p><b>a</b></p><p><b>b</b></p><p><b>c</b></p>");
    expect(html("<p>a</p>\n\n<p></p>\n\n<p> </p>")).toBe("<p>a</p>");
  });

  it("loses comments and what looks like code of a server", () => {
    expect(html("A <!-- b --> c <!-- more -->")).toBe("<p>A  c </p>");
    expect(html("<?php echo 1 ?>\n\nA")).toBe("<p>A</p>");
    expect(told("<?php echo 1 ?>\n\nA")).toEqual([
      "⚠ html-removed 1:1+2 Articles may not hold code of other languages (<?); it was removed.",
    ]);
  });
});

describe("trusted HTML", () => {
  it("stays as it is", () => {
    const raw =
      '<form class="a" action="/x" method="post" style="color:red"><input name="q" required=""></form>\n<script>if (a < b) "c"</script>\n<section onclick="x()">d</section>';
    expect(html(raw, trusted)).toBe(raw);
    expect(told(raw, trusted)).toEqual([]);
  });

  it("keeps comments, but no mark for the builder, and footnotes are as they are elsewhere", () => {
    expect(html("A\n\n<!-- esi -->\n\n<!-- more -->\n\n<!--more on this-->\n\nB", trusted)).toBe(
      "<p>A</p>\n<!-- esi -->\n<p>B</p>",
    );
    const footnotes = "Said.[^1]\n\n[^1]: By her.";
    expect(html(footnotes, trusted)).toBe(html(footnotes));
  });

  it("still has slots, ids and typography", () => {
    expect(html('<my-box>"A" <a href="b.md">c</a> <img src="d.png"></my-box>\n\n## E', trusted)).toBe(
      '<p><my-box>“A” <a href="[link 0]">c</a> [picture 0]</my-box></p>\n<h2 id="e">E</h2>',
    );
  });
});

describe("another generator's syntax", () => {
  it("stays text, with one warning a file", () => {
    const text = '{{< youtube id="x" >}}\n\nA {% include "y" %} b\n\n`{{ code }}`';
    expect(html(text)).toBe(
      "<p>{{&lt; youtube id=&quot;x&quot; &gt;}}</p>\n<p>A {% include &quot;y&quot; %} b</p>\n<p><code>{{ code }}</code></p>",
    );
    expect(told(text)).toEqual([
      "⚠ foreign-syntax 1:1+22 This looks like another generator's syntax, which means nothing here (2 times in this file); it stays text.",
    ]);
    expect(told("`{{ code }}`\n\n    {% code %}\n")).toEqual([]);
  });

  it("of MDX too", () => {
    const text =
      'import Chart from "./chart.js"\nexport const a = "b"\n\n<Chart rows={3} />\n\nimport duties rose "again"';
    expect(html(text)).toBe(
      "<p>import Chart from &quot;./chart.js&quot;\nexport const a = &quot;b&quot;</p>\n<p>&lt;Chart rows={3} /&gt;</p>\n<p>import duties rose “again”</p>",
    );
    expect(told(text)).toHaveLength(1);
  });

  it("stays as an address of a link or a picture too, and is followed nowhere", () => {
    expect(html('<p><a href="{{< ref "a.md" >}}">b</a> <img src="{{ site.url }}/c.png" alt="d"></p>')).toBe(
      "<p>[b]({{&lt; ref &quot;a.md&quot; &gt;}}) ![d]({{ site.url }}/c.png)</p>",
    );
    expect(html("[b]({{site.url}}/é) ![c]({{d}}.png)")).toBe("<p>[b]({{site.url}}/é) ![c]({{d}}.png)</p>");
    expect(html("[b]({{site.url}}/x)", { lanes: remark })).toBe("<p>[b]({{site.url}}/x)</p>");
    expect(parse("[b]({{site.url}}/x)").facts.links).toEqual([]);
  });

  it("does not become an element", () => {
    expect(html('{{[](a&"b)', { lanes: remark })).toBe(html('{{[](a&"b)'));
    expect(html("{{<figure src='a'>}} b {{</figure>}}")).toBe(
      "<p>{{&lt;figure src=&#39;a&#39;&gt;}} b {{&lt;/figure&gt;}}</p>",
    );
  });
});
