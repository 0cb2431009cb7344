// The pages of a list: section fronts, topics, authors, sources, months.

import type { Place } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { placeOfSpot } from "../diagnostics/spot.js";
import { formatMonth } from "../time/format.js";
import { sectionPath } from "./address.js";
import { bodyView } from "./body-view.js";
import { cardsOf } from "./card.js";
import { chooseTemplate } from "./choose-template.js";
import { declaredPaths } from "./declared-paths.js";
import { type HeadInput, pageHead } from "./head.js";
import type { StoryList } from "./lists.js";
import { portrait } from "./picture-shapes.js";
import { type Planned, templatePage } from "./planned.js";
import type { Planner } from "./planner.js";
import { settingPicture } from "./setting-picture.js";
import { type ListPart, splitList } from "./split-list.js";
import type { BodyView, ListView, Pagination } from "./views.js";

/** A list's own page and its numbered ones. */
export function listPages(list: StoryList, planner: Planner): readonly Planned[] {
  const parts = splitList(list.path, list.stories, planner.config.pageSize);
  const make = makerOf(list, planner);
  return parts.map((part) => make(part));
}

type Maker = (part: ListPart) => Planned;
type Of<Kind extends StoryList["of"]> = StoryList & { readonly of: Kind };

function makerOf(list: StoryList, planner: Planner): Maker {
  switch (list.of) {
    case "section":
      return sectionMaker(list, planner);
    case "topic":
      return topicMaker(list, planner);
    case "label":
      return labelMaker(list, planner);
    case "author":
      return authorMaker(list, planner);
    case "source":
      return sourceMaker(list, planner);
    case "month":
      return monthMaker(list, planner);
  }
}

function topicMaker({ topic }: Of<"topic">, planner: Planner): Maker {
  const description = planner.say("about-topic", { name: topic.name, site: planner.config.title });
  return (part) =>
    templatePage({
      path: part.path,
      template: "topic",
      what: `the list of the topic "${topic.name}"`,
      view: { kind: "topic", ...listView(part, { name: topic.name, description }, planner) },
    });
}

function labelMaker({ label }: Of<"label">, planner: Planner): Maker {
  const name = planner.say(`label-${label}`);
  const description = planner.say("about-label", { name, site: planner.config.title });
  return (part) =>
    templatePage({
      path: part.path,
      template: "label",
      what: `the list of the label "${label}"`,
      view: { kind: "label", ...listView(part, { name, description }, planner), label },
    });
}

function authorMaker({ author }: Of<"author">, planner: Planner): Maker {
  const { name, role, path } = author;
  const description = author.biography ?? planner.say("about-author", { name, site: planner.config.title });
  const paths = (field: string) => declaredPaths(planner.config, "authors", author.id, field);
  const picture = settingPicture(author.picture, name, paths("picture"), planner, path, portrait);
  const links = author.links.map((link) => ({ name: link.name, href: link.url }));
  return (part) =>
    templatePage({
      path: part.path,
      template: "author",
      what: `the page of the author "${name}"`,
      from: path === null ? [] : [path],
      place: author.declared && path === null ? planner.settingPlace(...paths("id")) : null,
      view: {
        kind: "author",
        id: author.id,
        ...listView(part, { name, description }, planner),
        role,
        biography: author.biography,
        picture,
        links,
      },
    });
}

function sourceMaker({ source }: Of<"source">, planner: Planner): Maker {
  const { name, slug, url } = source;
  const headline = planner.say("all-from", { name });
  const description = planner.say("about-source", { name, site: planner.config.title });
  const logo = settingPicture(
    source.logo,
    name,
    declaredPaths(planner.config, "sources", slug, "logo"),
    planner,
  );
  return (part) =>
    templatePage({
      path: part.path,
      template: "source",
      what: `the list of the source "${name}"`,
      view: { kind: "source", ...listView(part, { name: headline, description }, planner), url, logo },
    });
}

function monthMaker({ month }: Of<"month">, planner: Planner): Maker {
  const name = formatMonth(month, planner.config.language);
  const title = planner.say("archive-of", { period: name });
  const description = planner.say("about-period", { period: name, site: planner.config.title });
  return (part) =>
    templatePage({
      path: part.path,
      template: "archive-month",
      what: `the archive of ${month}`,
      view: { kind: "archive-month", ...listView(part, { name, title, description }, planner), month },
    });
}

function sectionMaker({ section }: Of<"section">, planner: Planner): Maker {
  const { title, slug, colour } = section;
  const link = { name: title, href: planner.href(sectionPath(slug)), slug };
  const description =
    section.description ?? planner.say("about-section", { name: title, site: planner.config.title });
  const file = section.path;
  const place = placeOfSection(section, planner);
  const template = chooseTemplate(section.template, "section", placeOfTemplate(section, planner), planner);
  const introduction = introductionOf(section, planner);
  return (part) =>
    templatePage({
      path: part.path,
      template,
      what: `the front of the section "${title}"`,
      from: file === null ? [] : [file],
      place,
      view: {
        kind: "section",
        ...listView(part, { name: title, description, section: link }, planner),
        dek: section.description,
        colour,
        // What opens the section stands on its own page alone.
        introduction: part.number === null ? introduction : null,
      },
    });
}

/** Where the section's template is asked for: the settings come first. */
function placeOfTemplate(section: Of<"section">["section"], planner: Planner): Place {
  const { slug, path, spots } = section;
  const isSet = planner.config.sections.some((setting) => setting.slug === slug && setting.template !== null);
  if (isSet) return planner.settingPlace(...declaredPaths(planner.config, "sections", slug, "template"));
  return path === null ? placeOfSection(section, planner) : placeOfSpot(path, spots.template);
}

/** Its `_index.md`, else the settings that declare it, else the newest story that names it. */
function placeOfSection({ slug, path, stories }: Of<"section">["section"], planner: Planner): Place {
  const { config, site } = planner;
  if (path !== null) return wholeFile(path);
  const story = site.stories[stories[0] ?? -1];
  if (story === undefined || config.sections.some((setting) => setting.slug === slug)) {
    return planner.settingPlace(...declaredPaths(config, "sections", slug, "template"));
  }
  return placeOfSpot(story.article.path, story.article.spots.section);
}

function introductionOf(
  { introduction, path, slug }: Of<"section">["section"],
  planner: Planner,
): BodyView | null {
  if (introduction === null || path === null) return null;
  const permalink = sectionPath(slug);
  return bodyView(
    introduction,
    { file: path, permalink, language: null, standing: "live", ids: introduction.ids },
    planner,
  );
}

function listView(
  part: ListPart,
  about: { readonly name: string; readonly title?: string; readonly description: string } & Pick<
    HeadInput,
    "section"
  >,
  planner: Planner,
): ListView {
  const { name, title = name, section = null } = about;
  const { number } = part;
  const page = number === null ? null : planner.say("page-number", { number });
  const sentence = /\p{Sentence_Terminal}$/u.test(about.description)
    ? about.description
    : `${about.description}.`;
  const { path } = part;
  const head = pageHead(
    page === null
      ? { title, description: about.description, path, section }
      : {
          ...{ title: `${title} – ${page}`, description: `${sentence} ${page}.`, path, section },
          list: path.replace(/page\/\d+\/$/, ""),
        },
    planner,
  );
  return {
    ...head,
    headline: name,
    cards: cardsOf(part.stories, planner),
    pagination: pagination(part, planner),
  };
}

function pagination({ number, newer, older }: ListPart, planner: Planner): Pagination {
  const link = (key: string, path: string | null) =>
    path === null ? null : { name: planner.say(key), href: planner.href(path) };
  return { number, newer: link("newer", newer), older: link("older", older) };
}
