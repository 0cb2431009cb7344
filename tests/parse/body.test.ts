import { describe, expect, it } from "vitest";
import { html, parse } from "./body-rig.js";

describe("headings", () => {
  it("get an id of their text, each once", () => {
    expect(html("## A *bridge*\n\n## A bridge")).toBe(
      '<h2 id="a-bridge">A <em>bridge</em></h2>\n<h2 id="a-bridge-1">A bridge</h2>',
    );
  });

  it("keep an id that their author gave them", () => {
    expect(html('<h2 id="why">Because</h2>\n\n## Why')).toBe(
      '<h2 id="why">Because</h2>\n<h2 id="why-1">Why</h2>',
    );
  });

  it("leave the ids of the page alone", () => {
    expect(parse("## Content\n\n## Related").facts.ids).toEqual(["content-1", "related-1"]);
  });

  it("have an id where the text gives none", () => {
    expect(html("## !!!")).toBe('<h2 id="part">!!!</h2>');
  });

  it("move down where the body has one of the first level", () => {
    expect(html("# A\n\n## B\n\n###### C")).toBe('<h2 id="a">A</h2>\n<h3 id="b">B</h3>\n<h6 id="c">C</h6>');
  });

  it("stay where they are without one", () => {
    expect(html("## A\n\n### B")).toBe('<h2 id="a">A</h2>\n<h3 id="b">B</h3>');
  });

  it("give the headline where the front matter does not, once", () => {
    const body = parse("# A *new* bridge\n\n## Why\n", { takeHeading: true });
    expect(body.firstHeading).toBe("A new bridge");
    expect(body.body.pieces.join("").trim()).toBe('<h2 id="why">Why</h2>');
    expect(parse("# A\n\n# B\n", { takeHeading: true }).facts.headings).toEqual([
      { level: 2, id: "b", text: "B" },
    ]);
  });

  it("without text are left out", () => {
    expect(html("#\n\n<h2> </h2>\n\nText")).toBe("<p>Text</p>");
  });
});

describe("an id that the writer gives a heading", () => {
  it("is its own, and is not shown", () => {
    expect(html("## The *vote* {#on-friday}\n\n## Again {#on-friday} ##\n\n## {#only}")).toBe(
      '<h2 id="on-friday">The <em>vote</em></h2>\n<h2 id="on-friday-1">Again</h2>',
    );
    expect(parse("# A hall {#hall}", { takeHeading: true }).firstHeading).toBe("A hall");
    expect(parse("## A {#b}").facts.headings).toEqual([{ level: 2, id: "b", text: "A" }]);
  });

  it("is text where it is none", () => {
    expect(html("## A {#b c} and {#d} e")).toBe('<h2 id="a-b-c-and-d-e">A {#b c} and {#d} e</h2>');
  });
});

describe("typography", () => {
  it("sees a quotation through its bold text", () => {
    expect(html(`He said "**no**" and '*yes*'.`)).toBe(
      "<p>He said “<strong>no</strong>” and ‘<em>yes</em>’.</p>",
    );
  });

  it("is the language's", () => {
    expect(html(`"Ja" -- nein...`, { language: "de" })).toBe("<p>„Ja“ – nein…</p>");
  });

  it("leaves code alone", () => {
    expect(html('`"a" -- b` <kbd>"</kbd>\n\n    "x"\n')).toBe(
      "<p><code>&quot;a&quot; -- b</code> <kbd>&quot;</kbd></p>\n<pre><code>&quot;x&quot;\n</code></pre>",
    );
  });

  it("begins anew in each block", () => {
    expect(html('- "a\n- "b"')).toBe("<ul>\n<li>“a</li>\n<li>“b”</li>\n</ul>");
  });

  it("reads characters of an old code page, and shows where one is none", () => {
    expect(html("It\u0092s \u0093so\u0094 &#1;\u0002 a\u0000b")).toBe(
      "<p>It’s “so” \ufffd\ufffd a\ufffdb</p>",
    );
  });

  it("can be switched off", () => {
    expect(html('"a" -- b', { settings: { typography: false } })).toBe("<p>&quot;a&quot; -- b</p>");
  });
});

describe("pictures", () => {
  it("are slots, with what is known of them", () => {
    const body = parse("Text ![A boat](boat.jpg).\n");
    expect(body.facts.pictures).toMatchObject([
      { src: "boat.jpg", alt: "A boat", caption: null, credit: null, width: null, height: null },
    ]);
    expect(body.facts.pictures[0]?.spot).toMatchObject({ line: 1, column: 16, length: 8 });
    expect(body.body.pieces).toEqual(["<p>Text ", { slot: "picture", index: 0, alt: "A boat" }, ".</p>\n"]);
  });

  it("with a title, alone in a paragraph, are figures with caption and credit", () => {
    expect(html("![A boat](boat.jpg \"The 'Anna' at dawn | Ana Díaz\")")).toBe(
      '<figure>[picture 0]<figcaption>The ‘Anna’ at dawn <span class="credit">Picture: Ana Díaz</span></figcaption></figure>',
    );
    expect(html('[![A boat](boat.jpg "Dawn")](https://e.example)')).toBe(
      '<figure><a href="https://e.example">[picture 0]</a><figcaption>Dawn</figcaption></figure>',
    );
  });

  it("within text keep their title as one", () => {
    expect(html('A ![boat](boat.jpg "Dawn").')).toBe('<p>A <span title="Dawn">[picture 0]</span>.</p>');
  });

  it("of raw HTML are the same", () => {
    const body = parse(
      '<figure><img src="a.jpg" alt="x" width="640" height="480px"><figcaption>Text</figcaption></figure>',
    );
    expect(body.facts.pictures).toMatchObject([{ src: "a.jpg", width: 640, height: 480 }]);
    expect(html('<img src="a.jpg" srcset="b.jpg 2x" onload="x()" alt="x">')).toBe("<p>[picture 0]</p>");
  });

  it("without an address leave their description", () => {
    expect(html('<img alt="A boat">')).toBe("<p>A boat</p>");
  });
});

describe("links", () => {
  it("within the site are slots, from a file, the root or this page", () => {
    const body = parse("[a](../world/b.md#c) [d](/e/) [f](#g) [h](?i)\n", { before: "---\nx: y\n---\n" });
    expect(body.facts.links.map(({ href, spot }) => [href, spot.line, spot.column])).toEqual([
      ["../world/b.md#c", 4, 5],
      ["/e/", 4, 26],
      ["#g", 4, 35],
      ["?i", 4, 43],
    ]);
    expect(html("[a](b.md 'T')")).toBe('<p><a href="[link 0]" title="T">a</a></p>');
  });

  it("elsewhere are links", () => {
    expect(html("[a](https://e.example/?a&b) [m](mailto:a@b.example) [t](tel:+1) [p](//e.example/x)")).toBe(
      '<p><a href="https://e.example/?a&amp;b">a</a> <a href="mailto:a@b.example">m</a> <a href="tel:+1">t</a> <a href="https://e.example/x">p</a></p>',
    );
  });

  it("tell where they stand, the same address twice too", () => {
    const { links } = parse("[a][r]\n\n[b](c.md)\n\n`[b](c.md)`\n\n[d](c.md)\n\n[r]: d.md\n").facts;
    expect(links.map(({ href, spot }) => `${href} ${spot.line}:${spot.column}`)).toEqual([
      "d.md 9:6",
      "c.md 3:5",
      "c.md 7:5",
    ]);
  });

  it("do not nest", () => {
    expect(html("[a <a href='https://b.example'>b</a> c](https://d.example)")).toBe(
      '<p><a href="https://d.example">a </a><a href="https://b.example">b</a> c</p>',
    );
  });

  it("go on behind the block that interrupts them", () => {
    expect(html('<a href="https://e.example"><h3>Title</h3></a>')).toBe(
      '<h3 id="title"><a href="https://e.example">Title</a></h3>',
    );
  });

  it("with a name are places to link to", () => {
    const body = parse('<a name="here"></a>Text');
    expect(body.facts.ids).toEqual(["here"]);
    expect(body.body.pieces).toEqual(['<p><span id="here"></span>Text</p>\n']);
  });
});

describe("GFM", () => {
  it("has footnotes with plain ids, in the language's words", () => {
    expect(html("A[^n] b[^n].\n\n[^n]: Note.\n")).toBe(
      `<p>A<sup><a href="#fn-n" id="fnref-n" class="footnote-ref" aria-describedby="footnote-label">1</a></sup> b<sup><a href="#fn-n" id="fnref-n-2" class="footnote-ref" aria-describedby="footnote-label">1</a></sup>.</p>
<section class="footnotes" aria-labelledby="footnote-label"><h2 id="footnote-label" class="visually-hidden">Footnotes</h2>
<ol>
<li id="fn-n">
<p>Note. <a href="#fnref-n" class="footnote-back" aria-label="Back to 1">↩</a> <a href="#fnref-n-2" class="footnote-back" aria-label="Back to 1-2">↩<sup>2</sup></a></p>
</li>
</ol>
</section>`,
    );
  });

  it("keeps the ids of footnotes from headings", () => {
    expect(parse("## fn n\n\nA[^n]\n\n[^n]: Note.\n").facts.ids).toEqual([
      "fn-n-1",
      "fnref-n",
      "footnote-label",
      "fn-n",
    ]);
  });

  it("has task boxes that say what they show", () => {
    expect(html("- [x] a\n- [ ] b")).toBe(
      `<ul class="contains-task-list">
<li class="task-list-item"><input type="checkbox" disabled checked aria-label="Done"> a</li>
<li class="task-list-item"><input type="checkbox" disabled aria-label="Not done"> b</li>
</ul>`,
    );
  });

  it("has tables, aligned by classes", () => {
    expect(html("| a | b |\n|---|--:|\n| 1 | 2 |")).toContain('<th class="align-right">b</th>');
    expect(html("| a |\n|:-:|\n| 1 |")).not.toMatch(/style|align=/);
  });
});

describe("code", () => {
  it("is highlighted by classes where its language is known", () => {
    const body = parse("```js\nlet a;\n```\n");
    expect(body.facts.code).toBe(true);
    expect(body.body.pieces).toEqual([
      '<pre><code class="hljs language-js"><span class="hljs-keyword">let</span> a;\n</code></pre>\n',
    ]);
  });

  it("is escaped where it is not", () => {
    const body = parse("```nonsense\n<b>\n```\n");
    expect(body.facts.code).toBe(false);
    expect(body.body.pieces).toEqual(['<pre><code class="language-nonsense">&lt;b&gt;\n</code></pre>\n']);
  });
});

describe("what other pages need", () => {
  it("is the first paragraph of the text, without marks and shortened at a word", () => {
    expect(parse("> Quoted.\n\n![a](b.png)\n\n**Two** words[^1]\nand more.\n\n[^1]: x\n").excerpt).toBe(
      "Two words and more.",
    );
    const long = parse(`${"word ".repeat(60)}\n`).excerpt ?? "";
    expect(long).toMatch(/^(word )+word…$/);
    expect(long.length).toBeLessThanOrEqual(201);
    expect(parse("{{< gallery >}}\n\nText.\n").excerpt).toBe("Text.");
    expect(parse("## Only\n\n- a list\n").excerpt).toBeNull();
  });

  it("is how many words there are, code blocks apart", () => {
    expect(parse("One **t**wo, it's co-op—three.\n\n    not this\n").facts.words).toBe(5);
    expect(parse("日本語の記事\n").facts.words).toBe(6);
    expect(parse("A[^1]\n\n[^1]: B\n").facts.words).toBe(2);
  });

  it("is every id", () => {
    expect(parse('## A\n\n<p id="b">x</p>\n\n<div id="b">y</div>\n').facts.ids).toEqual(["a", "b", "b-1"]);
  });

  it("changes its address when its HTML does", () => {
    expect(parse("a").facts.address).toBe(parse("a", { language: "de" }).facts.address);
    expect(parse('"a"').facts.address).not.toBe(parse('"a"', { language: "de" }).facts.address);
  });
});
