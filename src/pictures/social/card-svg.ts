// A social card as SVG: masthead, section, headline and the site's host, all of it outlines.

import type { SocialCard } from "../../pages/social/social-card.js";
import { fitLines } from "./fit-lines.js";
import type { Typeface } from "./typeface.js";

export interface CardFaces {
  /** Headline and masthead. */
  readonly display: Typeface;
  /** Section and host. */
  readonly sans: Typeface;
}

const width = 1200;
const height = 630;
const margin = 72;
const measure = width - 2 * margin;

/** Baselines, rules and sizes, in pixels. */
const masthead = { baseline: 92, largest: 52, smallest: 18, rule: 122 };
const foot = { rule: 540, baseline: 585, size: 27 };
const label = { size: 30, gap: 30, bar: { width: 64, height: 8, gap: 24 } };
const headline = { mostLines: 5, largest: 140, smallest: 26, leading: 1.08 };
/** Between the rules, with room on both sides. */
const middle = { top: masthead.rule + 40, bottom: foot.rule - 36 };
/** Height of the capitals of both faces, in ems. */
const capital = 0.66;
/** What letters reach above the first baseline of the headline, in ems. */
const above = 0.73;
/** Below the last baseline, where only some letters reach, in ems. */
const below = 0.12;

/** The same card and faces give the same text. */
export function cardSvg(card: SocialCard, { display, sans }: CardFaces): string {
  const titleSize = sized(display.width(card.masthead), masthead);
  const title = display.draw(card.masthead, {
    x: (width - display.width(card.masthead) * titleSize) / 2,
    y: masthead.baseline,
    size: titleSize,
  });
  const labelHeight =
    label.bar.height + label.bar.gap + (card.section === null ? 0 : label.size * capital + label.gap);
  const place = { width: measure, height: middle.bottom - middle.top - labelHeight };
  const { lines, size } = fitLines(card.headline, display.width, { ...headline, ...place });
  const linesHeight = (above + below + (lines.length - 1) * headline.leading) * size;
  const top = middle.top + (middle.bottom - middle.top - labelHeight - linesHeight) / 2;
  const labelAt = top + label.bar.height + label.bar.gap + label.size * capital;
  const first = top + labelHeight + above * size;
  const drawn = lines.map((line, i) =>
    display.draw(line, { x: margin, y: first + i * headline.leading * size, size }),
  );
  const { paper, ink, soft, section: colour } = card.colours;
  const section = card.section ?? "";
  const labelSize = sized(sans.width(section), { largest: label.size, smallest: 14 });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    rect(0, 0, width, height, paper),
    `<g fill="${ink}">${title}${drawn.join("")}</g>`,
    rect(margin, masthead.rule, measure, 4, ink),
    rect(margin, masthead.rule + 8, measure, 1, ink),
    rect(margin, top, label.bar.width, label.bar.height, colour),
    `<g fill="${colour}">${sans.draw(section, { x: margin, y: labelAt, size: labelSize })}</g>`,
    rect(margin, foot.rule, measure, 1, soft),
    `<g fill="${soft}">${sans.draw(card.host, { x: margin, y: foot.baseline, size: sized(sans.width(card.host), { largest: foot.size, smallest: 12 }) })}</g>`,
    "</svg>",
  ].join("");
}

/** The size, in pixels, in which a line of so many ems fits the measure. */
const sized = (ems: number, { largest, smallest }: { largest: number; smallest: number }): number =>
  Math.max(smallest, Math.min(largest, Math.floor(measure / Math.max(ems, 1))));

const rect = (x: number, y: number, w: number, h: number, fill: string): string =>
  `<rect x="${x}" y="${Math.round(y)}" width="${w}" height="${h}" fill="${fill}"/>`;
