import { afterEach, expect, it } from "vitest";
import { makeSite, type TestSite } from "../rig/site.js";
import { runIn } from "./rig.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

const story = "---\nheadline: The budget passes\ndate: 2026-01-20\n---\nThe council agreed.\n";

it("says that there is nothing yet", async () => {
  site = makeSite({ "site.yaml": "title: The Courier\n" });
  expect(await runIn(site.root, ["list"])).toMatchObject({ status: 0, out: "There are no articles yet.\n" });
});

it("says nothing of the articles where the settings cannot be read", async () => {
  site = makeSite({ "site.yaml": "title: [\n", "articles/world/budget.md": story });
  const { status, out, err } = await runIn(site.root, ["list"]);
  expect({ status, out }).toEqual({ status: 1, out: "" });
  expect(err).toContain("settings-unreadable  site.yaml:");
});

it("lists sound articles beside a wrong one", async () => {
  site = makeSite({
    "site.yaml": "title: The Courier\nurl: https://courier.example\n",
    "articles/world/budget.md": story,
    "articles/world/law.md": story.replace("2026-01-20", "soon"),
  });
  const { status, out, err } = await runIn(site.root, ["list"]);
  expect(status).toBe(1);
  expect(out).toBe(
    "published  2026-01-20  articles/world/budget.md  The budget passes\nfailed                 articles/world/law.md     law.md (it has errors)\n\n1 published, 1 not\n",
  );
  expect(err).toContain("date-invalid  articles/world/law.md:3:7");
});

it("says of a retracted article that a notice stands in its place", async () => {
  const retracted = story.replace(
    "date:",
    "corrections: [{ date: 2026-01-21, kind: retraction, text: It did not. }]\ndate:",
  );
  site = makeSite({
    "site.yaml": "title: The Courier\nurl: https://courier.example\n",
    "articles/world/budget.md": retracted,
  });
  const { out } = await runIn(site.root, ["list"]);
  expect(out).toBe(
    "retracted  2026-01-20  articles/world/budget.md  The budget passes (a notice stands in its place)\n\n0 published, 1 not\n",
  );
});
