// The fingerprints of a text hold every run of ten words that a look at its words finds, and every short run at a start.

import { expect, it } from "vitest";
import { printsOf } from "../../src/text/runs/prints.js";
import { wordsOfText, wordsToKeep } from "../../src/text/runs/read-words.js";
import { longRun, printOfStart, printsOfRun } from "../../src/text/runs/shingles.js";
import { createDraw, type Draw } from "../rig/draw.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const vocabulary =
  "the harbour was closed on tuesday after café divers had naïve Straße found wreck of a lost ferry 1917 Москва újság İzmir".split(
    " ",
  );
const between = [
  " ",
  "\n",
  " – ",
  ", ",
  " “",
  "” ",
  "&nbsp;",
  " <b>",
  "</b> ",
  ' <a href="/x/">',
  "</a> ",
  "&#8211;",
];
const spelt = (word: string, draw: Draw): string => {
  if (draw.rarely(8) && !word.includes("ß")) return word.toUpperCase();
  if (draw.rarely(8)) return word.replace("é", "&eacute;").replace("a", "&#97;");
  return draw.rarely(12) ? `${word.slice(0, 1)}\u00ad${word.slice(1)}` : word;
};
const wrap: readonly ((text: string) => string)[] = [
  (text) => `<p class="a b c">${text}</p>`,
  (text) =>
    `<rss><description>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</description>`,
  (text) => `<![CDATA[<p>${text}</p>]]>`,
  (text) => JSON.stringify({ title: "x", html: text }),
  (text) => JSON.stringify({ html: text }).replaceAll("<", "\\u003c"),
  (text) => `<meta name="description" content="${text.replace(/<[^>]*>/g, " ")}"><p>Else</p>`,
  (text) => `<img title='${text.replace(/<[^>]*>/g, " ")}' src=x>`,
];

it("hold every run of ten words, however it is spelt, marked up and wrapped", () => {
  const draw = createDraw(11);
  for (let round = 0; round < 2000; round++) {
    const passage = draw.some(vocabulary, longRun).slice(0, longRun);
    while (passage.length < longRun) passage.push(draw.one(vocabulary));
    const around = (): string =>
      Array.from({ length: draw.number(20) }, () => draw.one(vocabulary)).join(" ");
    const written = passage.map((word) => spelt(word, draw) + draw.one(between)).join("");
    const page = draw.one(wrap)(`${around()} ${written} ${around()}`);
    const found = new Set(printsOf(bytesOf(page)));
    const [words = new Int32Array()] = wordsOfText(passage.join(" "));
    expect(words).toHaveLength(longRun);
    expect(
      printsOfRun(words).every((print) => found.has(print)),
      page,
    ).toBe(true);
  }
});

it("hold what begins something", () => {
  const [words = new Int32Array()] = wordsOfText("all that nobody may know");
  for (const text of [
    "Soon: ALL THAT nobody may know",
    "<h1><em>All</em> that nobody&nbsp;may know</h1>",
    '<img alt="All that nobody may know" src="/x.png">',
    '{"title":"All that nobody may know"}',
    "Others say so. All that nobody may know!",
  ])
    expect(printsOf(bytesOf(text)).includes(printOfStart(words, 0) ?? 0), text).toBe(true);
});

it("make of a text's words what they make of its bytes", () => {
  const text = Array.from(
    { length: 300 },
    (_, index) => vocabulary[(index * index) % vocabulary.length],
  ).join(" ");
  const [{ words } = { words: new Int32Array() }] = wordsToKeep(bytesOf(text));
  const found = new Set(printsOf(bytesOf(text)));
  expect(printsOfRun(words).every((print) => found.has(print))).toBe(true);
});

it("say nothing of tags that hold addresses and names alone", () => {
  const tag = '<link rel="preload" as="font" href="https://paper.example/assets/fonts/a-b-c-d-e.woff2">';
  expect(printsOf(bytesOf(tag))).toHaveLength(0);
});
