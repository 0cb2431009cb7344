// A site of many made-up articles that would break a careless feed, and what is true of each.

import sharp from "sharp";
import { createDraw, type Draw } from "../rig/draw.js";
import { makeSite, type TestSite } from "../rig/site.js";
import { bodyText, hostileText, quoted } from "./fuzz-texts.js";

/** Instants of an article, as it was made. */
interface Truth {
  readonly published: number;
  /** The latest of its date, `updated` and its corrections. */
  readonly changed: number;
  readonly isRetracted: boolean;
  /** Whether a part of it is not for everybody. */
  readonly isGated: boolean;
}

export interface FuzzSite {
  readonly site: TestSite;
  readonly url: string;
  /** By the paths of articles: `/world/a-12/`. */
  readonly truths: ReadonlyMap<string, Truth>;
}

export const fuzzNow = "2026-06-01T12:00:00Z";
const sections = ["world", "local", "sport", "culture"];
const labels = ["analysis", "opinion", "review", "obituary", "explainer", "live", "sponsored"];
const kinds = ["correction", "clarification", "editors-note", "update"];
const hour = 3_600_000;

/** A word of what is not for everybody. */
export const behind = "BEHINDTHECUT";

export async function makeFuzzSite(
  seed: number,
  articles: number,
  html: "safe" | "trusted",
): Promise<FuzzSite> {
  const draw = createDraw(seed);
  const topics = Array.from({ length: 16 }, (_, index) => `${index} ${hostileText(draw)}`.slice(0, 80));
  const authors = Array.from({ length: 12 }, (_, index) => `Ana${index} ${hostileText(draw)}`.slice(0, 80));
  const url = "https://courier.example/news";
  const site = makeSite({
    "site.yaml": settings(url, html, draw),
    "pages/about.md": "---\ntitle: About\n---\n## Top {#top}\n\nAbout us.\n",
    ...(await pictures()),
  });
  const truths = new Map<string, Truth>();
  for (let index = 0; index < articles; index++) {
    const section = draw.one(sections);
    const { text, truth } = article(index, { topics, authors, html }, draw);
    site.write(`articles/${section}/a-${index}.md`, text);
    truths.set(`/${section}/a-${index}/`, truth);
  }
  return { site, url, truths };
}

const settings = (url: string, html: string, draw: Draw): string => `title: ${quoted(hostileText(draw))}
tagline: ${quoted(hostileText(draw))}
url: ${url}
timeZone: Europe/Berlin
publisher: { name: ${quoted(hostileText(draw))} }
markdown: { html: ${html} }
embeds: [youtube, vimeo]
hubs: ["https://hub.example/", "https://hub.example/?a=1&b=2"]
sections:
${sections.map((name) => `  ${name}: ${quoted(`${name} ${hostileText(draw).slice(0, 60)}`)}`).join("\n")}
sources:
  reuters: { name: "Reuters & <Sons>", url: "https://www.reuters.com/?a=1&b=2" }
  unknown: { name: ${quoted(hostileText(draw).slice(0, 60))} }
feeds:
  for: [site, sections, topics, authors, labels, sources]
  partners:
    everything: { formats: [rss, atom, json], items: 5000, guid: id }
    late: { title: ${quoted(hostileText(draw))}, text: dek, media: no, delay: 2 hours, within: 3 days, formats: [rss, atom, json] }
    nobody: { sections: world, labels: review, topics: "no such topic", formats: [rss, atom, json] }
`;

async function pictures(): Promise<{ readonly [path: string]: Uint8Array | string }> {
  const png = (width: number, height: number): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 3, background: "#7a2f2a" } })
      .png()
      .toBuffer();
  const [dot, wide] = [await png(40, 30), await png(1000, 500)];
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><rect width="9" height="9"/></svg>';
  const files: { [path: string]: Uint8Array | string } = {};
  for (const section of sections) {
    files[`articles/${section}/dot.png`] = dot;
    files[`articles/${section}/wide.png`] = wide;
    files[`articles/${section}/drawing.svg`] = svg;
    files[`articles/${section}/talk.mp3`] = "ID3";
    files[`articles/${section}/clip.mp4`] = "ftyp";
    files[`articles/${section}/clip.vtt`] = "WEBVTT\n";
    files[`articles/${section}/clip.png`] = dot;
  }
  return files;
}

interface Names {
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly html: "safe" | "trusted";
}

function article(
  index: number,
  { topics, authors, html }: Names,
  draw: Draw,
): { text: string; truth: Truth } {
  const date = moment(Date.parse("2025-01-05T00:00:00Z") + draw.number(500 * 24) * hour, draw);
  const updated = draw.rarely(3) ? moment(date.instant + (draw.number(80) - 20) * hour, draw) : null;
  const corrections = draw.rarely(5)
    ? Array.from({ length: 1 + draw.number(3) }, () => moment(date.instant + draw.number(90) * hour, draw))
    : [];
  const isRetracted = draw.rarely(20);
  const isGated = html === "safe" && draw.rarely(10);
  const noteText = ({ text }: { readonly text: string }, kind: string): string =>
    `  - { date: ${quoted(text)}, kind: ${kind}, text: ${quoted(hostileText(draw))} }`;
  const notes = corrections.map((note) => noteText(note, draw.one(kinds)));
  if (isRetracted) {
    const retraction = moment(date.instant + draw.number(90) * hour, draw);
    corrections.push(retraction);
    notes.push(noteText(retraction, "retraction"));
  }
  const lines = [
    `headline: ${quoted(`${index} ${hostileText(draw)}`)}`,
    `date: ${date.text}`,
    draw.rarely(4) ? "" : `dek: ${quoted(hostileText(draw))}`,
    updated === null ? "" : `updated: ${updated.text}`,
    `topics: [${draw.some(topics, 3).map(quoted).join(", ")}]`,
    draw.rarely(5)
      ? `source: ${draw.one(["Reuters & <Sons>", "unknown", '{ name: "A \\u0007 <agency>" }'])}`
      : `authors: [${draw.some(authors, 3).map(quoted).join(", ")}]`,
    draw.rarely(4) ? `label: ${draw.one(labels)}` : "",
    draw.rarely(6) ? `dateline: ${quoted(hostileText(draw).slice(0, 40))}` : "",
    draw.rarely(6) ? `language: ${draw.one(["ar", "he", "de", "zh-Hant-TW"])}` : "",
    draw.rarely(9) ? "canonical: https://www.reuters.com/a?b=1&c=2" : "",
    draw.rarely(9) ? `layout: ${draw.one(["longread", "brief"])}` : "",
    draw.rarely(4)
      ? `image: { src: ${draw.one(["dot.png", "wide.png", "drawing.svg"])}, alt: ${quoted(hostileText(draw))}, caption: ${quoted(hostileText(draw))}, credit: ${quoted(hostileText(draw).slice(0, 60))} }`
      : "",
    isGated ? `access: ${draw.one(["members", "paid"])}` : "",
    ...(notes.length === 0 ? [] : ["corrections:", ...notes]),
  ];
  const rest = isGated ? `\n<!-- more -->\n\n${behind}\n\n${bodyText(draw, html)}\n\n${behind}\n` : "";
  const text = `---\n${lines.filter((line) => line !== "").join("\n")}\n---\n\n${bodyText(draw, html)}\n${rest}`;
  const instants = [date, updated, ...corrections].flatMap((one) => one?.instant ?? []);
  return { text, truth: { published: date.instant, changed: Math.max(...instants), isRetracted, isGated } };
}

/** A date as somebody writes it: a day alone, a time of Berlin, a time with an offset. */
function moment(instant: number, draw: Draw): { readonly text: string; readonly instant: number } {
  // Berlin's clocks change on 30 March 2025, 26 October 2025 and 29 March 2026, at 01:00 UTC.
  const summers = [["2025-03-30", "2025-10-26"] as const, ["2026-03-29", "2026-10-25"] as const];
  const isSummer = summers.some(
    ([from, to]) => instant >= Date.parse(`${from}T01:00Z`) && instant < Date.parse(`${to}T01:00Z`),
  );
  const berlin = (isSummer ? 2 : 1) * hour;
  const local = (offset: number): string => new Date(instant + offset).toISOString();
  switch (draw.number(3)) {
    case 0: {
      const day = local(berlin).slice(0, 10);
      // On the day of a change midnight is before it.
      const before = summers.some(([from]) => from === day) ? hour : berlin;
      const change = summers.some(([, to]) => to === day) ? 2 * hour : before;
      return { text: day, instant: Date.parse(`${day}T00:00:00Z`) - change };
    }
    case 1:
      return { text: `${local(0).slice(0, 19)}Z`, instant };
    default: {
      const offset = (draw.number(25) - 12) * hour;
      const shown = `${offset < 0 ? "-" : "+"}${String(Math.abs(offset) / hour).padStart(2, "0")}:00`;
      return { text: `${local(offset).slice(0, 19)}${shown}`, instant };
    }
  }
}
