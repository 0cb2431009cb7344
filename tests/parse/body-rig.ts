// Parses Markdown as the body of an article, and shows what came of it in one string.

import type { Config } from "../../src/config/config.js";
import type { Piece } from "../../src/parse/article.js";
import { type Lanes, loadLanes } from "../../src/parse/markdown/lanes.js";
import { type ParsedBody, parseBody } from "../../src/parse/parse-body.js";
import type { Words } from "../../src/text/words.js";

export const parseWords: Words = {
  credit: "Picture: {credit}",
  details: "Details",
  "embed-link": "Open {address}",
  footnotes: "Footnotes",
  "footnote-back": "Back to {number}",
  "task-done": "Done",
  "task-open": "Not done",
};

/** Every provider that there is. */
export const allEmbeds: Config["embeds"] = {
  providers: ["bluesky", "datawrapper", "flourish", "mastodon", "vimeo", "youtube"],
  mastodon: ["social.example"],
};

/** With all that a text may need. */
async function complete(engine: "auto" | "remark"): Promise<Lanes> {
  const { lanes } = await loadLanes({ engine });
  await lanes.load("remark");
  await lanes.load("highlight");
  return lanes;
}

export const express: Lanes = await complete("auto");
export const remark: Lanes = await complete("remark");

export interface Rigged {
  readonly lanes?: Lanes;
  readonly language?: string;
  readonly settings?: Partial<Config["markdown"]>;
  readonly embeds?: Config["embeds"];
  readonly takeHeading?: boolean;
  /** What stands before the Markdown in the file. */
  readonly before?: string;
}

export function parse(markdown: string, rigged: Rigged = {}): ParsedBody {
  const before = rigged.before ?? "";
  return parseBody({
    markdown,
    source: before + markdown,
    offset: before.length,
    path: "articles/a.md",
    language: rigged.language ?? "en",
    words: parseWords,
    settings: { html: "safe", typography: true, engine: "auto", ...rigged.settings },
    embeds: rigged.embeds ?? { providers: [], mastodon: [] },
    takeHeading: rigged.takeHeading ?? false,
    lanes: rigged.lanes ?? express,
  });
}

/** All that both lanes must agree on: why the slow one was taken is theirs. */
export function parsedBy(lanes: Lanes, markdown: string, rigged: Rigged = {}): Omit<ParsedBody, "slow"> {
  const { slow, ...parsed } = parse(markdown, { ...rigged, lanes });
  return parsed;
}

/** HTML of a body with its slots shown: `[link 0]`, `[picture 0]`, `[note: …]`. */
export function html(markdown: string, rigged: Rigged = {}): string {
  return show(parse(markdown, rigged).body.pieces).trim();
}

function show(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.slot === "rest") return "[rest]";
      if (piece.slot !== "directive") return `[${piece.slot} ${piece.index}]`;
      const title = piece.title === null ? "" : ` "${piece.title}"`;
      const attributes = Object.entries(piece.attributes).map(([name, value]) => ` ${name}=${value}`);
      return `[${piece.name}${title}${attributes.join("")}: ${show(piece.body).trim()}]`;
    })
    .join("");
}

/** The same as HTML that a browser could read: links lead to `#`, pictures are there, directives are divisions. */
export function plainHtml(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.slot === "link") return "#";
      if (piece.slot === "rest") return "";
      if (piece.slot === "media") return '<audio controls src="a.mp3"></audio>';
      return piece.slot === "picture" ? '<img src="a.png" alt="">' : `<div>${plainHtml(piece.body)}</div>`;
    })
    .join("");
}

/** Diagnostics in short: `⚠ html-removed 3:1+7 Articles may …`. */
export function told(markdown: string, rigged: Rigged = {}): string[] {
  return parse(markdown, rigged).diagnostics.map(
    ({ severity, code, place, message }) =>
      `${severity === "error" ? "✘" : "⚠"} ${code} ${place.line}:${place.column}+${place.length} ${message}`,
  );
}
