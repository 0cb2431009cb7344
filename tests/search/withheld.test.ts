// Nothing that is withheld is in the index, nor what of an article is not free.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeSite } from "../rig/site.js";

const story = (meta: string, text: string): string =>
  `---\nheadline: A story\ndate: 2026-01-20\n${meta}\n---\n\n${text}\n`;

it.each(["yes", "full"])("search: %s", async (search) => {
  const site = makeSite({
    "site.yaml": `title: Post\nsearch: ${search}\n`,
    "articles/world/open.md": story("", "Publicword stands here."),
    "articles/world/draft.md": story("draft: true", "Draftword stands here."),
    "articles/world/embargo.md": story("embargo: 2027-01-01", "Embargoword stands here."),
    "articles/world/expired.md": story("expires: 2026-01-25", "Expiredword stands here."),
    "articles/world/retracted.md": story(
      "corrections:\n  - kind: retraction\n    date: 2026-01-21\n    text: It was wrong.",
      "Retractedword stands here.",
    ),
    "articles/world/paid.md": story(
      "access: paid",
      "Freeword begins.\n\n<!-- more -->\n\nPaidword stands here.",
    ),
  });
  const result = await site.build();
  expect(result.outcome).toBe("built");
  const index = site
    .files()
    .filter((path) => path.startsWith("assets/search/") && !path.includes("/stem-"))
    .map((path) => readFileSync(join(site.root, "dist", path), "latin1").toLowerCase())
    .join("\n");
  for (const word of ["publicw", "freew"]) expect(index).toContain(word);
  for (const word of ["draftw", "embargow", "expiredw", "retractedw", "paidw"])
    expect(index).not.toContain(word);
});
