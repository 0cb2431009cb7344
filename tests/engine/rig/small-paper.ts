// A lean paper with something of everything: sections, authors, topics, a series, pictures, links, drafts, embargoes.

import { crc32, deflateSync } from "node:zlib";
import { storyFile } from "./story.js";

export const sections = ["world", "sport", "local"];
export const topics = ["money", "boats", "rain", "schools", "elections", "music"];
export const authorNames = ["Ana Velho", "Ben Okafor", "Cho Min", "Dita Rey"];

/** When the first build of a paper happens. */
export const paperNow = "2026-04-01T12:00:00Z";

/** A picture of a size, as SVG. */
export const picture = (width: number, height: number, colour = "red"): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect fill="${colour}"/></svg>\n`;

/** A picture of pixels, as PNG: stripes of a size. */
export function stripes(width: number, height: number, step: number): Buffer {
  const row = (y: number): Buffer =>
    Buffer.from([0, ...Array.from({ length: width * 3 }, (_, x) => (x * step + y * 7) % 256)]);
  const chunk = (kind: string, content: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(content.length);
    ends.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  // 8 bits for each of red, green and blue.
  head.set([8, 2], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, (_, y) => row(y))));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))],
  ]);
}

const pad = (number: number): string => String(number).padStart(3, "0");

/** Where the article with a number lies at first. */
export const pathOf = (number: number): string =>
  `articles/${sections[number % sections.length]}/story-${pad(number)}.md`;

/** What is special about some articles, by what is left of their number divided by 25. */
const specialMeta: { readonly [rest: number]: { readonly [field: string]: string } } = {
  1: { embargo: "2026-04-02T06:00:00Z" },
  3: { expires: "2026-04-03" },
  5: { draft: "true" },
  7: { series: "The long river" },
  9: { label: "opinion", kicker: "Words" },
  11: { image: '{ src: "crane.svg", alt: "A crane" }' },
  13: { corrections: "A name was wrong." },
  15: { aliases: "[/old/%/]" },
  14: { image: '{ src: "pier.png", alt: "A pier" }' },
  17: { dek: "A sentence below.", priority: "top" },
  19: { dateline: "Port Example" },
  10: { access: "members" },
  21: { access: "paid" },
  23: { access: "paid", layout: "longread" },
};

const specialText: { readonly [rest: number]: string } = {
  2: "\nSee [the next one](story-%+3.md#part).\n",
  4: ":::note[Tides]\nHigh at *noon*.\n:::\n",
  6: "It was said.[^1]\n\n[^1]: By somebody.\n",
  8: "![A crane over it](crane.svg 'The crane | Ana')\n",
  10: "| a | b |\n| - | - |\n| 1 | 2 |\n",
  21: "<!-- more -->\n\n![A pier](pier.png)\n\nPaid [for](story-%+3.md#part).\n",
  23: "Free.[^1]\n\n## Paid\n\n<!-- more -->\n\nPaid for.\n\n[^1]: And this.\n",
  12: "Some <abbr title='one'>raw</abbr> HTML.\n",
};

function story(number: number, count: number): string {
  const rest = number % 25;
  const day = new Date(Date.UTC(2026, 0, 1) + Math.floor((number * 92 * 86_400_000) / count)).toISOString();
  const meta = {
    headline: `Story ${pad(number)}`,
    date: day.slice(0, number % 2 === 0 ? 10 : 19) + (number % 2 === 0 ? "" : "Z"),
    authors: authorNames[number % authorNames.length] ?? "",
    topics: `[${topics[number % topics.length]}, ${topics[(number * 7 + 1) % topics.length]}]`,
    ...specialMeta[rest],
  };
  const next = number + sections.length < count ? number + sections.length : number % sections.length;
  const text = `${pad(number)} words stand here.\n\n## Part\n\n${specialText[rest] ?? "And some more.\n"}`;
  const named = storyFile({ meta, text });
  return named.replaceAll("%+3", pad(next)).replaceAll("%", pad(number));
}

export type Frame = "lean" | "the package's";

/** The settings, as JSON, which is YAML. */
export const paperSettings = {
  title: "The Paper",
  url: "https://paper.example",
  timeZone: "Europe/Berlin",
  pageSize: 12,
  related: 2,
  search: "yes",
  contact: "desk@paper.example",
  subscribe: "/about/",
  home: { top: 4, perSection: 2, latest: 5 },
  sections: { world: { title: "World" }, sport: { title: "Sport" }, local: { title: "Local" } },
  authors: { "ana-velho": { name: "Ana Velho", role: "Reporter" }, "ben-okafor": { name: "Ben Okafor" } },
  sources: { reuters: { name: "Reuters", url: "https://www.reuters.com" } },
  params: { strapline: "Since 1900" },
};

/** A frame that costs little to render, and still holds what the site's own partials and styles go into. */
const leanLayout = `<!DOCTYPE html>
<html lang="{{language}}"><head><title>{{title}}</title>
<link rel="stylesheet" href="{{asset "style.css"}}">
{{#with (asset "custom.css" optional=true) as |custom|}}<link rel="stylesheet" href="{{url custom}}">{{/with}}
{{> head-end}}</head>
<body>{{#each navigation}}<a href="{{url href}}">{{name}}</a>{{/each}}
{{> @partial-block}}
{{> footer}}{{> body-end}}</body></html>
`;

/** A card that costs little. */
const leanCard = `<h3>{{> state}}<a href="{{url href}}">{{headline}}</a></h3>
{{#if (eq style "lead")}}{{dek}}{{#if picture}}{{> picture picture}}{{/if}}{{/if}}{{time published}}
`;

/** The files of a paper of so many articles, by path, in the package's frame or a lean one. */
export function smallPaper(count: number, frame: Frame): { readonly [path: string]: string | Uint8Array } {
  const files: { [path: string]: string | Uint8Array } = {
    "site.yaml": JSON.stringify(paperSettings, null, 1),
    "authors/cho-min.yaml": "name: Cho Min\nrole: Pictures\n",
    "authors/dita-rey.md": "---\nname: Dita Rey\n---\n\nWrites about rain.\n",
    "pages/about.md": "---\nheadline: About\n---\n\nAbout us.\n",
    "data/figures.yaml": "rain: 12\nsun: 3\n",
    "data/ships.csv": "name,length\nAnna,12\nBo,30\n",
    "public/robots.txt": "User-agent: *\n",
    "assets/custom.css": "body { color: black }\n",
    "articles/local/_index.md": "---\ntitle: Local\ndescription: Near by.\n---\n\nWhat happens here.\n",
    "articles/sport/crane.svg": picture(40, 30),
    "articles/world/crane.svg": picture(80, 30),
    "articles/local/crane.svg": picture(20, 30),
    "articles/sport/pier.png": stripes(90, 40, 3),
    "articles/world/pier.png": stripes(60, 40, 2),
    "articles/local/pier.png": stripes(20, 40, 5),
    "templates/partials/article-end.hbs": "<p>{{@site.data.figures.rain}} mm</p>\n",
    ...(frame === "lean"
      ? { "templates/layout.hbs": leanLayout, "templates/partials/card.hbs": leanCard }
      : {}),
  };
  for (let number = 0; number < count; number++) files[pathOf(number)] = story(number, count);
  return files;
}
