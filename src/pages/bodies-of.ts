// Which bodies a page shows, and what it comes to when nothing but the text of one has changed.

import type { Article, BodyFacts } from "../parse/article.js";
import type { Page } from "./page.js";
import { readingMinutes } from "./reading-time.js";
import type { BodyView, View } from "./views.js";

/** The addresses of the bodies that a page shows. */
export function bodiesOf(page: Page): readonly string[] {
  if (page.render === "feed")
    return page.view.text === "dek" ? [] : page.view.items.flatMap(({ body }) => body?.address ?? []);
  return page.render === "template" ? bodyViews(page.view).map(({ address }) => address) : [];
}

function bodyViews(view: View): readonly BodyView[] {
  if (view.kind === "article" || view.kind === "page") return [view.body];
  return view.kind === "section" && view.introduction !== null ? [view.introduction] : [];
}

/**
 * Whether pages can take the new text of an article without being planned anew: all that others may show of it, what its
 * links and pictures lead to and its parts are as they were.
 */
export function differsInTextAlone(before: Article, after: Article): boolean {
  return JSON.stringify(withoutText(before)) === JSON.stringify(withoutText(after));
}

function withoutText(article: Article): unknown {
  const { body, whole } = article;
  return {
    ...article,
    minor: null,
    sketch: null,
    body: factsWithoutText(body),
    whole: whole === null ? null : factsWithoutText(whole),
  };
}

function factsWithoutText(facts: BodyFacts): unknown {
  const { links, pictures, media } = facts;
  return {
    ...facts,
    address: null,
    words: null,
    links: links.map((link) => ({ ...link, spot: null })),
    pictures: pictures.map((picture) => ({ ...picture, spot: null })),
    media: media.map((recording) => ({ ...recording, spot: null })),
  };
}

/** The view of a page that shows the body of `before`, with the text of `after`; they differ in their text alone. */
export function withText(view: View, before: Article, after: Article, language: string): View {
  const renewed = (body: BodyView): BodyView =>
    body.address === before.whole?.address && after.whole !== null
      ? { ...body, address: after.whole.address }
      : body.address === before.body.address
        ? { ...body, address: after.body.address }
        : body;
  switch (view.kind) {
    case "article": {
      const { words } = after.whole ?? after.body;
      const minutes = readingMinutes(words, after.language ?? language);
      return { ...view, body: renewed(view.body), words, minutes };
    }
    case "page":
      return { ...view, body: renewed(view.body) };
    default:
      return view;
  }
}
