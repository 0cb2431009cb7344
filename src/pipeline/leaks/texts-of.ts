// What readers can read of an article, as far as it is known before any template has shown it.

import type { Article, BodyFacts, Piece, Slot } from "../../parse/article.js";
import { wordApart } from "../../text/runs/read-words.js";

/** The HTML of a body, as pages may show it: what is said of pictures and recordings in their places, titles before or behind. */
export function htmlOf(pieces: readonly Piece[], facts: Pick<BodyFacts, "pictures" | "media">): string {
  return htmlWith(pieces, (slot) => {
    if (slot.slot === "picture") {
      const { caption, credit } = facts.pictures[slot.index] ?? {};
      return textOf([caption, credit]);
    }
    if (slot.slot === "media") {
      const { label, caption, credit } = facts.media[slot.index] ?? {};
      return textOf([label, caption, credit]);
    }
    if (slot.slot === "directive")
      return `${textOf([slot.title])}${htmlOf(slot.body, facts)}${textOf([slot.title])}`;
    return "";
  });
}

/** The HTML of a body without what only a page can fill in: what stands around that is as far apart as can be. */
export const htmlApart = (pieces: readonly Piece[]): string =>
  htmlWith(pieces, (slot) => {
    if (slot.slot === "picture" || slot.slot === "media") return textApart;
    if (slot.slot === "directive")
      return [textOf([slot.title]), htmlApart(slot.body), ""].join(slot.title === null ? "" : textApart);
    return "";
  });

const htmlWith = (pieces: readonly Piece[], fill: (slot: Slot) => string): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : fill(piece))).join("");

const textOf = (texts: readonly (string | null | undefined)[]): string =>
  texts.map((text) => `<p>${(text ?? "").replaceAll("<", "&lt;")}</p>`).join("");

const textApart = textOf([wordApart]);

/** What is said of an article's pictures and recordings, and the corrections that it carries. */
export function textsBeside(
  article: { readonly body: BodyFacts } & Partial<Pick<Article, "image" | "corrections">>,
): readonly string[] {
  const { body, image = null, corrections = [] } = article;
  return [
    ...[...(image === null ? [] : [image]), ...body.pictures].flatMap(({ alt, caption }) => [
      alt,
      caption ?? "",
    ]),
    ...body.media.flatMap(({ label, caption }) => [label, caption ?? ""]),
    ...corrections.map(({ text }) => text),
  ];
}

/** Every text in a value of front matter, settings or data. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** All that other pages may show of an article, which is public when the article is. */
export function textsOfMeta({ spots, whole, body, ...meta }: Article): readonly string[] {
  const { headings, pictures, media } = body;
  const shown = (all: readonly object[]): unknown => all.map((each) => ({ ...each, spot: null }));
  return stringsIn({ ...meta, headings, pictures: shown(pictures), media: shown(media) });
}
