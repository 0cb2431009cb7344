// Feeds for partners, as the settings describe them: /feeds/<name>/.

import type { PartnerSetting } from "../../config/config.js";
import type { Story } from "../../model/site.js";
import { nearest } from "../../text/nearest.js";
import { slugify } from "../../text/slug.js";
import { releasedAt } from "../card.js";
import { labelsOf } from "../labels.js";
import type { Planned } from "../planned.js";
import type { Planner } from "../planner.js";
import { entriesOf, feedPages } from "./feed-pages.js";
import { notePartnerTurn } from "./partner-turns.js";

const partnerPath = (name: string): string => `/feeds/${name}/`;

/** Codes (warnings): `feed-filter-unknown`, `feed-empty`. */
export function partnerFeeds(planner: Planner): readonly Planned[] {
  const { config, site } = planner;
  if (config.url === null) return [];
  return config.feeds.partners.flatMap((partner) => {
    const { passes, isKnown } = filterOf(partner, planner);
    const fitting = site.stories.flatMap((story, rank) => (passes(story) ? [rank] : []));
    const stories = fitting.filter((rank) => isInTime(site.stories[rank], partner, planner));
    notePartnerTurn(partner, fitting, stories, planner);
    // What is unknown has been told, and is why nothing passes.
    const filters = [partner.sections, partner.topics, partner.labels, partner.sources];
    const isLimited = filters.some((names) => names.length > 0);
    if (isLimited && isKnown && fitting.length === 0) tellEmpty(partner, planner);
    if (partner.within !== null && partner.within < partner.delay) tellNever(partner, planner);
    const title = partner.title ?? `${config.title} – ${partner.name}`;
    return feedPages(
      {
        ...{ folder: partnerPath(partner.name), title, home: "/", manner: partner },
        entries: entriesOf(stories, partner.items, planner),
        description: planner.say("feed-partner", { site: config.title }),
        place: planner.settingPlace(`feeds.partners.${partner.name}`, "feeds"),
      },
      planner,
    );
  });
}

interface Filter {
  /** A story passes that is in one of the sections, has one of the topics, one of the labels, and is from one of the sources. */
  passes(story: Story): boolean;
  /** Whether there is all that it names. */
  readonly isKnown: boolean;
}

function filterOf(partner: PartnerSetting, planner: Planner): Filter {
  let isKnown = true;
  const { site } = planner;
  const chosen = (filter: "sections" | "topics" | "labels" | "sources", known: readonly Named[]) =>
    new Set(
      partner[filter].map((name, index) => {
        const wanted = slugify(name);
        const found = known.find((entry) => entry.slug === wanted || slugify(entry.name) === wanted);
        if (found === undefined) {
          isKnown = false;
          tellUnknown(partner, filter, index, name, known, planner);
        }
        return found?.slug ?? wanted;
      }),
    );
  const sections = chosen(
    "sections",
    site.sections.map(({ slug, title: name }) => ({ slug, name })),
  );
  const topics = chosen("topics", site.topics);
  const sources = chosen("sources", site.sources);
  const named = chosen(
    "labels",
    labelsOf(planner).map((label) => ({ slug: label, name: planner.say(`label-${label}`) })),
  );
  const has = (wanted: ReadonlySet<string>, slugs: readonly (string | null)[]): boolean =>
    wanted.size === 0 || slugs.some((slug) => slug !== null && wanted.has(slug));
  const passes = (story: Story): boolean =>
    has(sections, [story.section]) &&
    has(topics, story.topics) &&
    has(sources, [story.source]) &&
    has(named, [story.article.label]);
  return { passes, isKnown };
}

interface Named {
  readonly slug: string;
  readonly name: string;
}

function isInTime(story: Story | undefined, { delay, within }: PartnerSetting, { turns }: Planner): boolean {
  if (story === undefined) return false;
  const instant = releasedAt(story);
  if (!turns.reached(instant + delay)) return false;
  // The last moment counts.
  return within === null || !turns.reached(instant + within + 1);
}

const nouns = { sections: "section", topics: "topic", labels: "label", sources: "source" } as const;

function tellUnknown(
  { name: partner }: PartnerSetting,
  filter: keyof typeof nouns,
  index: number,
  name: string,
  known: readonly Named[],
  planner: Planner,
): void {
  const near = nearest(
    name,
    known.flatMap((entry) => [entry.slug, entry.name]),
  );
  const at = `feeds.partners.${partner}.${filter}`;
  planner.problems.add({
    code: "feed-filter-unknown",
    severity: "warning",
    message: `The feed "${partner}" takes stories of the ${nouns[filter]} "${name}", and no story has that.`,
    place: planner.settingPlace(`${at}.${index}`, at),
    fix: near === null ? `Correct the name, or take it out of \`${filter}\`.` : `Write \`${near}\`.`,
  });
}

function tellNever({ name }: PartnerSetting, planner: Planner): void {
  const at = `feeds.partners.${name}`;
  planner.problems.add({
    code: "feed-empty",
    severity: "warning",
    message: `A story would go from the feed "${name}" (\`within\`) before it has come (\`delay\`), so that it is always empty.`,
    place: planner.settingPlace(`${at}.within`, at, "feeds.partners"),
    fix: "Make `within` longer than `delay`, or take one of them out.",
  });
}

function tellEmpty({ name }: PartnerSetting, planner: Planner): void {
  const at = `feeds.partners.${name}`;
  planner.problems.add({
    code: "feed-empty",
    severity: "warning",
    message: `No story passes the filters of the feed "${name}", so that it is empty.`,
    place: planner.settingPlace(at, "feeds.partners"),
    fix: "Correct its sections, topics, labels and sources: a story must pass all of those that are given.",
  });
}
