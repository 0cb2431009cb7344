// What stands at the address of an article that was retracted: its headline, who wrote it, and why it is gone.

import { placeOfSpot } from "../diagnostics/spot.js";
import type { Story } from "../model/site.js";
import { authorPath, sourcePath } from "./address.js";
import { bodyView } from "./body-view.js";
import { publishedOf, sectionLink } from "./card.js";
import { pageHead } from "./head.js";
import { type Planned, templatePage } from "./planned.js";
import { bearerOf, type Planner } from "./planner.js";
import { createProblems } from "./problems.js";
import { findPicture } from "./resolve-picture.js";
import type { CreditView, RetractedView } from "./views.js";

/** The notice; nothing of the text, the dek or the pictures is in its view. */
export function retractedPage(story: Story, planner: Planner): Planned {
  const { article, permalink } = story;
  noteFiles(story, planner);
  const at = article.corrections.findIndex(({ kind }) => kind === "retraction");
  const view: RetractedView = {
    kind: "retracted",
    ...pageHead(
      {
        // Results of a search, and links that are shared, shall not tell on what was taken back.
        title: planner.say("retracted-title", { headline: article.headline }),
        description: planner.say("retracted"),
        path: permalink,
        language: article.language,
        ...(story.state === null ? {} : { indexed: "no" as const }),
        section: sectionLink(story.section, planner),
      },
      planner,
    ),
    id: article.id,
    headline: article.headline,
    credit: creditOf(story, planner),
    published: publishedOf(story),
    retraction: article.corrections[at] ?? null,
    corrections: article.corrections.filter((_correction, index) => index !== at),
    state: story.state,
  };
  return templatePage({
    path: permalink,
    template: "retracted",
    view,
    what: `the article ${article.path}`,
    from: [article.path],
    place: placeOfSpot(article.path, article.spots.permalink ?? article.spots.slug),
  });
}

/** Files that the text named are no strangers in the folder, though nobody shows them; mistakes in it are nobody's any more. */
function noteFiles(story: Story, planner: Planner): void {
  const quiet = { ...planner, problems: createProblems() };
  const bearer = bearerOf(story, "withheld");
  bodyView(story.article.body, bearer, quiet);
  if (story.article.image !== null) findPicture(story.article.image, bearer, quiet);
}

/** Names as the byline has them: those whom no other article names have no page. */
function creditOf({ article, authors, source: slug }: Story, planner: Planner): CreditView {
  const groups = new Map<string | null, { name: string; href: string | null }[]>();
  for (const [index, { id, role }] of authors.entries()) {
    const author = planner.author(id);
    const name = author?.name ?? article.authors[index]?.name ?? id;
    const person = { name, href: author === null ? null : planner.href(authorPath(id)) };
    const people = groups.get(role);
    if (people === undefined) groups.set(role, [person]);
    else people.push(person);
  }
  const source = planner.source(slug);
  return {
    groups: [...groups].map(([role, people]) => ({ role, people })),
    source:
      source === null
        ? null
        : { name: source.name, href: planner.href(sourcePath(source.slug)), url: source.url, logo: null },
  };
}
