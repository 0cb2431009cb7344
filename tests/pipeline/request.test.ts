// What was asked of a build, as it is remembered: the same request in other words is the same request.

import { expect, it } from "vitest";
import { requestOf } from "../../src/pipeline/outcome.js";

it("is the same whether a flag is false or left out, and in whatever order", () => {
  const plain = requestOf({ root: "/site", drafts: true, baseUrl: "https://example.org" });
  const wordy = requestOf({
    root: "/site",
    baseUrl: "https://example.org",
    keepGoing: false,
    strict: false,
    future: false,
    expired: false,
    drafts: true,
  });
  expect(JSON.stringify(wordy)).toBe(JSON.stringify(plain));
  expect(plain).toEqual({ drafts: true, baseUrl: "https://example.org" });
});

it("is another one for --markdown auto, which overrules the settings", () => {
  expect(requestOf({ root: "/site", markdown: "auto" })).toEqual({ markdown: "auto" });
});
