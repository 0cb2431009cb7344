// Articles in several languages on one site: those without a stemmer are found by their words as they are.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, it } from "vitest";
import { makeSite, type TestSite } from "../rig/site.js";
import { openIndex } from "./script.js";

let site: TestSite | undefined;
afterEach(() => site?.close());

it("finds what has no stemmer beside what has one", async () => {
  const made = makeSite({
    "site.yaml": 'title: The Test\nurl: https://test.example\nsearch: "yes"\n',
    "articles/world/ferry.md": "---\nheadline: Ferries are moving again\ndate: 2026-01-20\n---\nText.\n",
    "articles/world/biznes.md":
      "---\nheadline: Biznes nad morzem\nlanguage: pl\ndate: 2026-01-21\n---\nTekst.\n",
  });
  site = made;
  expect((await made.build()).outcome).toBe("built");
  const dist = join(made.root, "dist");
  const index = await openIndex(
    async (name, kind) => {
      const file = readFileSync(join(dist, "assets/search", name));
      return kind === "json" ? JSON.parse(file.toString()) : new Uint8Array(file);
    },
    (address) => import(/* @vite-ignore */ pathToFileURL(join(dist, address)).href),
  );
  const found = async (query: string): Promise<readonly string[]> =>
    (await Promise.all(index.read((await index.search({ query })).articles))).map(
      (result) => result?.headline ?? "",
    );
  expect(await found("biznes ")).toEqual(["Biznes nad morzem"]);
  expect(await found("ferry move")).toEqual(["Ferries are moving again"]);
});
