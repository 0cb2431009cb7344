// What the pass found, told with its place in the file.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { InternalLink, Media, Picture } from "../article.js";
import { joinFootnoteSlips } from "./footnote-slips.js";
import type { Found, Locate } from "./locate.js";
import type { Pass, Remark } from "./pass.js";
import type { Places } from "./places.js";

/** The links of a body with their places. */
export function placeLinks(pass: Pass, places: Places, locate: Locate): InternalLink[] {
  return pass.links.map(({ value, at }) => ({ href: value, spot: locate(places.find(at)) }));
}

/** Its pictures. */
export function placePictures(pass: Pass, places: Places, locate: Locate): Picture[] {
  return pass.pictures.map(({ value, at }) => ({ ...value, focus: null, spot: locate(places.find(at)) }));
}

/** Its recordings. */
export function placeMedia(pass: Pass, places: Places, locate: Locate): Media[] {
  return pass.media.map(({ value, at }) => ({ ...value, spot: locate(places.find(at)) }));
}

/** Diagnostics of one message in a file; the first are enough to find the others. */
const mostOfOne = 50;
/** Diagnostics of one code in a file, since finding the place of each takes a look through the text. */
const mostOfCode = 200;

/** Every Diagnostic of a pass, one for each code, line and message. `ofLine` gives the place of a whole line. */
export function diagnose(
  pass: Pass,
  path: string,
  places: Places,
  locate: Locate,
  ofLine: (line: number) => Found,
): Diagnostic[] {
  if (pass.remarks.length === 0 && pass.removedAttributes.size === 0 && pass.foreign.length === 0) return [];
  const told = new Set<string>();
  const counts = new Map<string, number>();
  const codes = new Map<string, number>();
  return [...joinFootnoteSlips(pass.remarks), ...ofAttributes(pass), ...ofForeign(pass)].flatMap((remark) => {
    const { code, severity, message, fix, at } = remark;
    const count = (counts.get(message) ?? 0) + 1;
    counts.set(message, count);
    const ofCode = (codes.get(code) ?? 0) + 1;
    codes.set(code, ofCode);
    if (count > mostOfOne || ofCode > mostOfCode) return [];
    const found = placeOf(at, places, ofLine);
    if (found === null) return [];
    const spot = locate(found);
    const key = `${code} ${spot.line} ${message}`;
    if (told.has(key)) return [];
    told.add(key);
    return [{ code, severity, message, place: { ...spot, path }, fix }];
  });
}

function placeOf(at: Remark["at"], places: Places, ofLine: (line: number) => Found): Found | null {
  if (at.kind === "line") return ofLine(at.line);
  return at.kind === "unescaped" ? places.findUnescaped(at.value) : places.find(at);
}

/** Styles and scripts in attributes: imported articles are full of them, so they are told once a file. */
function ofAttributes({ removedAttributes }: Pass): Remark[] {
  const names = [...removedAttributes.keys()].sort();
  const [first] = removedAttributes.keys();
  if (first === undefined) return [];
  const count = [...removedAttributes.values()].reduce((sum, number) => sum + number, 0);
  return [
    {
      code: "html-removed",
      severity: "warning",
      message: `Articles may not bring styles or scripts of their own; ${count === 1 ? "an attribute was" : `${count} attributes were`} removed (${names.join(", ")}).`,
      fix: "Take them out; templates and style sheets say what an article looks like.",
      at: { kind: "attribute", value: first, ordinal: 0 },
    },
  ];
}

function ofForeign({ foreign }: Pass): Remark[] {
  const [first] = foreign;
  if (first === undefined) return [];
  const count = foreign.length;
  return [
    {
      code: "foreign-syntax",
      severity: "warning",
      message: `This looks like another generator's syntax, which means nothing here${count === 1 ? "" : ` (${count} times in this file)`}; it stays text.`,
      fix: "Replace it by Markdown, or by a directive such as :::note.",
      at: { kind: "text", value: first, ordinal: 0 },
    },
  ];
}
