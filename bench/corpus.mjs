// Writes a news corpus of N articles of about 4 KB: the same bytes for the same N.
// node bench/corpus.mjs <folder> <articles>

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder = "", count = "2000"] = process.argv.slice(2);
if (folder === "") throw new Error("Usage: node bench/corpus.mjs <folder> <articles>");

const words =
  "council budget river bridge school harbour vote report engine station winter market theatre museum library tax road garden storm record minister festival hospital research energy water housing transport union company island village coast summit treaty court witness judge farmer teacher student engineer nurse pilot painter singer coach season final".split(
    " ",
  );
const joints =
  "the a of in for with after before under its new old public local early final said will may has".split(" ");
const sections = ["world", "politics", "business", "science", "culture", "sport", "local", "opinion"];
const names = [
  "Ana Vale",
  "Bo Lind",
  "Chidi Obi",
  "Dora Kern",
  "Emre Tan",
  "Fay Moss",
  "Gil Roth",
  "Hana Ito",
];

/** Mulberry32: a small generator of numbers that is the same everywhere. */
function makeChance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const chance = makeChance(20260120);
const pick = (list) => list[Math.floor(chance() * list.length)];

function sentence() {
  const parts = [];
  const length = 8 + Math.floor(chance() * 14);
  for (let index = 0; index < length; index++) parts.push(pick(index % 2 === 0 ? joints : words));
  if (chance() < 0.1) parts[3] = `**${parts[3]}**`;
  if (chance() < 0.1) parts[5] = `[${parts[5]}](https://example.org/${parts[5]})`;
  const text = parts.join(" ");
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

const paragraph = () => Array.from({ length: 3 + Math.floor(chance() * 4) }, sentence).join(" ");

function article(index) {
  const day = new Date(Date.UTC(2016, 0, 1) + Math.floor((index * 3650 * 86_400_000) / Number(count)));
  const section = pick(sections);
  const slug = `${pick(words)}-${pick(words)}-${index}`;
  const topics = [...new Set([pick(words), pick(words), pick(words)])];
  let body = "";
  while (body.length < 3600) {
    if (chance() < 0.15) body += `## ${sentence().slice(0, -1)}\n\n`;
    if (chance() < 0.05) body += `- ${sentence()}\n- ${sentence()}\n- ${sentence()}\n\n`;
    if (chance() < 0.05) body += `> ${sentence()}\n\n`;
    if (chance() < 0.01)
      body += `| Item | Count |\n| --- | ---: |\n| ${pick(words)} | 12 |\n| ${pick(words)} | 7 |\n\n`;
    body += `${paragraph()}\n\n`;
  }
  if (chance() < 0.03) body += `A last word.[^1]\n\n[^1]: ${sentence()}\n`;
  const text = `---\nheadline: ${sentence()
    .slice(0, 60)
    .replace(/[*[\]():]/g, "")
    .trim()}\ndek: ${sentence().replace(/[*[\]():]/g, "")}\ndate: ${day.toISOString().slice(0, 19)}Z\nauthors: [${pick(names)}]\ntopics: [${topics.join(", ")}]\n---\n\n${body}`;
  return { path: join(folder, "articles", section, String(day.getUTCFullYear()), `${slug}.md`), text };
}

for (let index = 0; index < Number(count); index++) {
  const { path, text } = article(index);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}
writeFileSync(
  join(folder, "site.yaml"),
  "title: The Bench Post\nurl: https://bench.example\npublisher: Bench\ncontact: desk@bench.example\n",
);
