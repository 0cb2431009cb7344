// A parser that fails on an article costs that article, in every way of building, and nobody blames a plugin that is not there.

import { afterEach, expect, it, vi } from "vitest";
import { expressLane } from "../../src/parse/markdown/express.js";
import { makeSite, type TestSite } from "../rig/site.js";

let site: TestSite;
afterEach(() => {
  vi.restoreAllMocks();
  site.close();
});

const article = (text: string): string =>
  `---\nheadline: The tide\ndek: From the shore.\ndate: 2026-01-20\n---\n\nAs the harbour master has it.\n\n${text}\n`;

it("is told of in a whole build, and where a text alone has changed", async () => {
  site = makeSite({
    "site.yaml": "title: The Gazette\nurl: https://gazette.example\n",
    "articles/news/tide.md": article("It came in."),
    "articles/news/gulls.md": article("They are fatal."),
  });
  await site.build();
  const real = expressLane.html;
  vi.spyOn(expressLane, "html").mockImplementation((markdown) => {
    if (markdown.includes("fatal tide")) throw new Error("out of ideas");
    return real(markdown);
  });
  site.write("articles/news/tide.md", article("It was a fatal tide."));
  for (const options of [{}, { drafts: true }]) {
    const { outcome, diagnostics } = await site.build(options);
    expect(outcome).toBe("content");
    expect(diagnostics).toMatchObject([
      {
        code: "article-crashed",
        message: "The parser failed on this article: out of ideas; the others were parsed without it.",
        place: { path: "articles/news/tide.md" },
      },
    ]);
  }
});
