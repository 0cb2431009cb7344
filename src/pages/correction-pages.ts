// `/corrections/` and a page for each month. A new correction touches the two alone, beside its article.

import type { Site } from "../model/site.js";
import { formatMonth } from "../time/format.js";
import { correctionsMonthPath, correctionsPath } from "./address.js";
import { byMonth, correctionsOf, knowsCorrections, type StoryCorrection } from "./corrections.js";
import { pageHead } from "./head.js";
import { type Planned, templatePage } from "./planned.js";
import type { Planner } from "./planner.js";
import { splitList } from "./split-list.js";
import type { CorrectionEntry, CorrectionsMonthView, CorrectionsView } from "./views.js";

/** None where no article has a correction. What the site itself has at one of these addresses wins. */
export function correctionPages(planner: Planner): readonly Planned[] {
  const { site, config } = planner;
  if (!knowsCorrections(site)) return [];
  const all = correctionsOf(planner);
  const entries = new Map(all.map((each) => [each, entryOf(each, planner)]));
  const entriesOf = (some: readonly StoryCorrection[]) => some.flatMap((each) => entries.get(each) ?? []);
  const months = byMonth(all);
  const newest = [...byMonth(all.slice(0, config.pageSize))].map(([month, some]) => ({
    month,
    href: planner.href(correctionsMonthPath(month)),
    entries: entriesOf(some),
  }));
  return [
    overview(newest, months, planner),
    ...[...months].flatMap(([month, some]) => monthPages(month, entriesOf(some), planner)),
  ];
}

/** The addresses of the pages above. */
export function correctionPaths(site: Site, pageSize: number): readonly string[] {
  if (!knowsCorrections(site)) return [];
  const months = [...byMonth(correctionsOf({ site }))].flatMap(([month, some]) =>
    partsOf(month, some, pageSize).map(({ path }) => path),
  );
  return [correctionsPath, ...months];
}

const partsOf = (month: string, some: readonly unknown[], pageSize: number) =>
  splitList(correctionsMonthPath(month), [...some.keys()], pageSize);

function overview(
  newest: CorrectionsView["newest"],
  months: ReturnType<typeof byMonth>,
  planner: Planner,
): Planned {
  const name = planner.say("corrections");
  const description = planner.say("about-corrections", { site: planner.config.title });
  return templatePage({
    path: correctionsPath,
    template: "all-corrections",
    what: "the list of corrections",
    rank: "default",
    view: {
      kind: "corrections",
      ...pageHead({ title: name, description, path: correctionsPath }, planner),
      headline: name,
      newest,
      months: [...months].map(([month, some]) => ({
        month,
        href: planner.href(correctionsMonthPath(month)),
        count: some.length,
      })),
    },
  });
}

function monthPages(month: string, entries: readonly CorrectionEntry[], planner: Planner): Planned[] {
  const name = formatMonth(month, planner.config.language);
  const title = planner.say("corrections-of", { period: name });
  const about = planner.say("about-corrections", { site: planner.config.title });
  const link = (key: string, path: string | null) =>
    path === null ? null : { name: planner.say(key), href: planner.href(path) };
  return partsOf(month, entries, planner.config.pageSize).map(({ path, number, stories, newer, older }) => {
    const page = number === null ? "" : ` – ${planner.say("page-number", { number })}`;
    const view: CorrectionsMonthView = {
      kind: "corrections-month",
      ...pageHead(
        {
          ...{ title: title + page, description: `${about} ${name}${page}.`, path },
          list: correctionsPath,
        },
        planner,
      ),
      headline: name,
      month,
      entries: stories.flatMap((index) => entries[index] ?? []),
      pagination: {
        number,
        newer: link("newer-corrections", newer),
        older: link("older-corrections", older),
      },
    };
    return templatePage({
      path,
      template: "corrections-month",
      what: `the corrections of ${month}`,
      rank: "default",
      view: view,
    });
  });
}

function entryOf({ story, correction }: StoryCorrection, planner: Planner): CorrectionEntry {
  const { article, permalink } = story;
  const { kind, date, text } = correction;
  const { language, headline } = article;
  return { kind, date, text, headline, href: planner.href(permalink), language };
}
