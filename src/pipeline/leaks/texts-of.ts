// What readers can read of an article, as far as it is known before any template has shown it.

import type { Article, BodyFacts, Piece } from "../../parse/article.js";

/** The HTML of a body, without what only a page can fill in. */
export function htmlOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      switch (piece.slot) {
        case "directive":
          return `<div>${piece.title ?? ""}</div>${htmlOf(piece.body)}`;
        // What is said of pictures is known from the article.
        default:
          return "";
      }
    })
    .join("");
}

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
