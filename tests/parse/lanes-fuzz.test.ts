// Both lanes give the same of any article: what is read of it may not depend on which of them a machine has.
// The long run: FUZZ=20000 npx vitest run tests/parse/lanes-fuzz.test.ts; SEED=… repeats one.

import fc from "fast-check";
import { expect, it } from "vitest";
import { markFences } from "../../src/parse/markdown/fences.js";
import { allEmbeds, express, parsedBy, remark } from "./body-rig.js";
import { markdownArticle } from "./markdown-arbitrary.js";

const documents = Number(process.env.FUZZ ?? 1_000);
const given = process.env.SEED ?? (process.env.FUZZ === undefined ? "1" : undefined);
const seed = given === undefined ? Date.now() % 1_000_000_000 : Number(given);

it(`${documents} made-up articles are the same in both lanes (seed ${seed})`, { timeout: 7_200_000 }, () => {
  fc.assert(
    fc.property(
      markdownArticle,
      fc.boolean(),
      fc.constantFrom("safe", "safe", "trusted"),
      fc.boolean(),
      (text, takeHeading, html, typography) => {
        const rigged = { takeHeading, embeds: allEmbeds, settings: { html, typography } } as const;
        // What goes through remark anyway shows nothing, and is not counted.
        fc.pre(express.because(markFences(text).markdown) === null);
        expect(parsedBy(express, text, rigged)).toEqual(parsedBy(remark, text, rigged));
      },
    ),
    { numRuns: documents, seed },
  );
});
