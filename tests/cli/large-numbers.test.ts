// What a large site is told of itself can be read: 11,935 files, not 11935.

import { expect, it } from "vitest";
import type { BuildResult } from "../../src/build.js";
import { reportBuild } from "../../src/cli/build-report.js";
import { formatList } from "../../src/cli/format-list.js";
import { createServeReport } from "../../src/cli/serve-report.js";
import type { ListedArticle } from "../../src/list.js";
import { testTerminal } from "./rig.js";

const result: BuildResult = {
  outcome: "built",
  diagnostics: [],
  notes: [],
  sinceLast: [],
  changes: null,
  config: null,
  out: "/site/dist",
  published: true,
  articles: 10_000,
  pages: 12_345,
  files: { written: 1, unchanged: 11_935, removed: 1_000 },
  next: null,
  late: null,
  gated: null,
  stats: null,
  milliseconds: 500,
};

it("by a build", () => {
  const terminal = testTerminal("/site");
  reportBuild(result, "/site", terminal, { summary: true, stats: false, changes: false });
  expect(terminal.printed.out).toBe(
    "✔ 10,000 articles and 12,345 pages in 500 ms, no warnings\n  dist: 1 file written, 11,935 unchanged, 1,000 removed\n",
  );
});

it("by a preview", () => {
  const terminal = testTerminal("/site");
  const changed = Array.from({ length: 2_001 }, (_, number) => `/site/articles/${number}.md`);
  createServeReport("/site", terminal).onEvent({ event: "built", result, changed });
  expect(terminal.printed.err).toBe(
    "✔ articles/0.md and 2,000 more: 10,000 articles, 12,345 pages, 1,001 files changed (500 ms)\n",
  );
});

it("by the list", () => {
  const article: ListedArticle = {
    path: "articles/a.md",
    headline: "A",
    state: "published",
    until: null,
    permalink: "/a/",
    date: null,
  };
  const articles = Array.from({ length: 2_000 }, () => article);
  expect(formatList([...articles, { ...article, state: "draft" }], false)).toMatch(
    /\n2,000 published, 1 not\n$/,
  );
});
