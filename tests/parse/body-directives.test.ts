import { describe, expect, it } from "vitest";
import { html, parse, told } from "./body-rig.js";

describe("directives", () => {
  it("are slots that hold what lies between their fences", () => {
    expect(parse(":::factbox\nA **b**.\n:::\n").body.pieces).toEqual([
      {
        slot: "directive",
        name: "factbox",
        title: null,
        attributes: {},
        body: ["<p>A <strong>b</strong>.</p>\n"],
      },
      "\n",
    ]);
    expect(parse(":::note\na\n:::\n\n:::note\nb\n:::\n\n:::qa\nc\n:::\n").facts.directives).toEqual([
      "note",
      "qa",
    ]);
  });

  it.each([
    [":::note[What *we* know]", '[note "What we know": <p>a</p>]'],
    [":::note What we know", '[note "What we know": <p>a</p>]'],
    ['::: note "Quoted" :::', '[note "“Quoted”": <p>a</p>]'],
    [':::note{title="What we know"}', '[note "What we know": <p>a</p>]'],
    [':::note[A]{.wide .tall key="x y" other=z}', '[note "A" class=wide tall key=x y other=z: <p>a</p>]'],
  ])("have titles and attributes: %s", (fence, shown) => {
    expect(html(`${fence}\na\n:::\n`)).toBe(shown);
  });

  it("keep an id for links", () => {
    const body = parse(":::note{#here}\na\n:::\n");
    expect(body.facts.ids).toEqual(["here"]);
    expect(html(":::note{#here}\na\n:::\n")).toBe('<div id="here">[note: <p>a</p>]</div>');
  });

  it("stand within each other, by longer fences or by the innermost", () => {
    expect(html("::::factbox\na\n\n:::note\nb\n:::\n\nc\n::::\n")).toBe(
      "[factbox: <p>a</p>\n[note: <p>b</p>]\n<p>c</p>]",
    );
    expect(html(":::factbox\n:::note\nb\n:::\nc\n:::\n")).toBe("[factbox: [note: <p>b</p>]\n<p>c</p>]");
  });

  it("stand in lists and quotes", () => {
    expect(html("- a\n  :::note\n  b\n  :::\n- c\n")).toBe(
      "<ul>\n<li>a\n[note: <p>b</p>]\n</li>\n<li>c</li>\n</ul>",
    );
    expect(html("> :::note\n> b\n> :::\n\nc")).toBe(
      "<blockquote>\n[note: <p>b</p>]\n</blockquote>\n<p>c</p>",
    );
  });

  it("hold every other block", () => {
    expect(html(":::timeline\n- a\n- b\n:::\n")).toBe("[timeline: <ul>\n<li>a</li>\n<li>b</li>\n</ul>]");
    expect(html(":::note\n| a |\n|---|\n| b |\n:::\nc")).toContain("</table>]\n<p>c</p>");
  });

  it("are shown where an article shows how they are written", () => {
    expect(html("```\n:::note[a]\n:::\n```\n\n    :::qa\n\n`:::note`")).toBe(
      "<pre><code>:::note[a]\n:::\n</code></pre>\n<pre><code>:::qa\n</code></pre>\n<p><code>:::note</code></p>",
    );
    expect(told("```\n:::note\n```\n")).toEqual([]);
  });

  it("in a comment stay hidden with it", () => {
    expect(html("<!--\n:::note\na\n:::\n-->\n\nb")).toBe("<p>b</p>");
  });

  it("cannot be forged", () => {
    expect(html("<!Xabc 0>\n\n<!-- directive note -->\n\na")).toBe("<p>a</p>");
  });

  it.each([":::note[Tides", ":::note[Tides]{#tides", ":::note Tides {#tides"])(
    "tell a label without its end: %s",
    (line) => {
      expect(told(`${line}\n\nText\n\n:::\n`)).toEqual([
        `⚠ directive-unread 1:1+${line.length} A bracket or a brace behind this directive's name is not closed, so it is shown in the title.`,
      ]);
    },
  );

  it("tell a line that closes nothing, and no label that is whole", () => {
    expect(told(":::\n")).toEqual([
      "⚠ directive-unread 1:1+3 This line closes no directive, and is shown as text.",
    ]);
    for (const line of [
      ":::note[Tides]{#a}",
      ":::note Tides [new] {#a}",
      ":::note[Tides [new]]",
      ":::note{.a}",
    ])
      expect(told(`${line}\n\nText\n\n:::\n`)).toEqual([]);
  });

  it("leave text with colons alone", () => {
    expect(html("At 10:30 see a:b::c ::: and [x]:y.")).toBe("<p>At 10:30 see a:b::c ::: and [x]:y.</p>");
    expect(html("a\n\n:::\n")).toBe("<p>a</p>\n<p>:::</p>");
    expect(told("At 10:30 see a:b::c ::: and [x]:y.")).toEqual([]);
  });

  it("of an unknown name stay text, with the name that was meant", () => {
    expect(html(":::factbx\na\n:::\n")).toBe("<p>:::factbx</p>\n<p>a</p>\n<p>:::</p>");
    const [diagnostic] = parse("\n:::factbx Title\na\n:::\n").diagnostics;
    expect(diagnostic).toMatchObject({
      code: "directive-unknown",
      severity: "warning",
      place: { line: 2, column: 1, length: 15 },
      fix: 'Write ":::factbox".',
    });
    expect(html(":::note\n:::other\na\n:::\nb\n:::\n")).toBe(
      "[note: <p>:::other</p>\n<p>a</p>\n<p>:::</p>\n<p>b</p>]",
    );
  });

  it("that are not closed are errors", () => {
    expect(told("a\n\n:::note\nb\n")).toEqual([
      '✘ directive-unclosed 3:1+7 The directive ":::note" is not closed before the text, or the block that it stands in, ends.',
    ]);
    expect(told("::::factbox\n:::note\nb\n::::\n")).toEqual([
      '✘ directive-unclosed 2:1+7 The directive ":::note" is not closed before the text, or the block that it stands in, ends.',
    ]);
    expect(told("- :::note\n  b\n\nc\n")).toEqual([
      '✘ directive-unclosed 1:1+9 The directive ":::note" is not closed before the text, or the block that it stands in, ends.',
    ]);
  });

  it("work with Windows line ends", () => {
    expect(html(":::note Title\r\na\r\n:::\r\n")).toBe('[note "Title": <p>a</p>]');
  });
});
