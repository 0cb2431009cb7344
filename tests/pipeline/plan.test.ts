// Pictures are measured under whatever names references find them.

import { afterEach, describe, expect, it } from "vitest";
import { makeSite, type TestSite } from "../rig/site.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

/** PNG of one pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);

describe("a picture has its size", () => {
  it.each([
    ["plain.png", "plain.png"],
    ["plain.png", "/world/plain.png?v=2#there"],
    ["with space.png", "with%20space.png"],
    ["per%cent.png", "per%25cent.png"],
    // What looks like a code in a file's name is none.
    ["100%25.png", "100%2525.png"],
    ["a#b.png", "a%23b.png"],
    // Two ways to write é.
    ["caf\u0065\u0301.png", "caf\u00e9.png"],
    ["caf\u00e9.png", "caf\u0065\u0301.png"],
  ])("where the file %s is named %s", async (file, reference) => {
    site = makeSite({
      "site.yaml": "title: The Courier\nurl: https://courier.example\n",
      [`articles/world/${file}`]: pixel,
      "articles/world/law.md": `---\nheadline: The law\ndate: 2026-01-20\n---\n![x](${reference})\n`,
    });
    expect((await site.build()).diagnostics).toEqual([]);
    expect(site.read("dist/world/law/index.html")).toMatch(/<img src="[^"]+" alt="x" width="1" height="1"/);
  });
});
