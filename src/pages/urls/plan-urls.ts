// Old addresses: what was published and is elsewhere now, or gone, and what nobody has said anything of.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { StoryEntry, UrlLine, UrlsFile } from "../../urls/urls-file.js";
import { addressOfOutput, outputOf } from "../address.js";
import type { Failures } from "../input.js";
import type { Planned } from "../planned.js";
import type { Planner } from "../planner.js";
import { type Answers, createAnswers } from "./answers.js";
import { fatesOf } from "./fates.js";
import { goneAddresses } from "./gone-addresses.js";
import { hostFiles } from "./host-files.js";
import { placeOfLine } from "./line-place.js";
import { gonePageAt, redirectPageAt } from "./old-pages.js";
import { oldRedirects } from "./old-redirects.js";
import { publishedUrls } from "./published-urls.js";
import { listAbove, type OldAddresses } from "./resolve-redirect.js";
import { createStories } from "./stories.js";
import type { Redirect, UrlsPlan } from "./urls-plan.js";

export interface PlannedUrls {
  readonly plan: UrlsPlan;
  readonly pages: readonly Planned[];
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
}

const noFile: UrlsFile = { head: [], lines: [], foot: [], ending: "\n" };
const noFailures: Failures = { ids: [], unknown: false };

/** `planned`: all else that the site publishes, aliases included. Codes: those of what it is made of. */
export function planUrls(planned: readonly Planned[], planner: Planner): PlannedUrls {
  const { config, input } = planner;
  const file = input.urls ?? noFile;
  const aliases = aliasesOf(planner);
  const answers = createAnswers(planned, aliases);
  const redirectLines = file.lines.filter((line) => line.is === "redirect");
  const lines = new Map(redirectLines.map((line) => [line.address, line] as const));
  const storyLines = file.lines.filter(
    (line): line is UrlLine & StoryEntry => line.is === "article" || line.is === "page",
  );
  const stories = createStories(planner.site, storyLines);
  const declared: OldAddresses = {
    answers,
    stories,
    redirects: lines,
    gone: new Set(config.gone),
    recorded: new Set(storyLines.map(({ address }) => address)),
    lists: new Set(file.lines.flatMap((line) => (line.is === "list" ? line.address : []))),
  };
  const gone = goneAddresses({ ...declared, lines }, planner);
  const redirected = oldRedirects(redirectLines, declared, planner);
  const allGone = [...gone.gone, ...redirected.gone];
  const old = { ...declared, gone: new Set([...declared.gone, ...redirected.gone]) };
  const redirects = new Map(redirected.redirects.map((redirect) => [redirect.address, redirect]));
  const { fates, diagnostics } = fatesOf(file, {
    ...{ old, redirects, waiting: redirected.waiting, failures: input.failures ?? noFailures },
  });
  const lists = idleLists(file, old, redirects, answers);
  const free = (address: string): boolean => !answers.isTaken(address);
  const pages = [
    ...redirected.redirects.flatMap(({ address, href }) => {
      const line = lines.get(address);
      return free(address)
        ? redirectPageAt(address, href, line === undefined ? null : placeOfLine(line), planner)
        : [];
    }),
    ...lists.flatMap(({ address, to }) =>
      free(address) ? redirectPageAt(address, planner.href(to), null, planner) : [],
    ),
    ...allGone.flatMap((address) =>
      free(address) ? gonePageAt(address, `the page that says that ${address} is gone`, planner) : [],
    ),
  ];
  const all: readonly Redirect[] = [
    ...[...aliases].flatMap(([path, to]): readonly Redirect[] => {
      const address = addressOfOutput(path);
      return answers.at(address)?.is === "alias"
        ? [{ from: planner.href(address), to: planner.href(to), status: 301 }]
        : [];
    }),
    ...redirected.redirects.map(
      ({ address, href }): Redirect => ({ from: planner.href(address), to: href, status: 301 }),
    ),
    // A list may have stories again.
    ...lists.map(
      ({ address, to }): Redirect => ({ from: planner.href(address), to: planner.href(to), status: 302 }),
    ),
    ...allGone.map((address): Redirect => ({ from: planner.href(address), to: null, status: 410 })),
  ];
  const hosts = hostFiles(
    [...all].sort((a, b) => (a.from < b.from ? -1 : 1)),
    planner,
  );
  return {
    plan: {
      fates,
      published: input.urls ? publishedUrls(file, stories.all, answers) : null,
    },
    pages: [...pages, ...hosts.pages],
    diagnostics: [...gone.diagnostics, ...redirected.diagnostics, ...diagnostics],
    notes: hosts.notes,
  };
}

/** Where each alias leads, by its output path. */
function aliasesOf({ site }: Planner): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const { article, permalink } of [...site.stories, ...site.pages, ...site.retracted]) {
    for (const alias of article.aliases) {
      const path = outputOf(alias);
      if (alias !== permalink && !aliases.has(path)) aliases.set(path, permalink);
    }
  }
  return aliases;
}

/** Lists that were published and have no stories now, with the one that takes their place. */
function idleLists(
  file: UrlsFile,
  old: OldAddresses,
  redirects: ReadonlyMap<string, unknown>,
  answers: Answers,
): readonly { readonly address: string; readonly to: string }[] {
  const idle = new Set(
    file.lines.flatMap(({ is, address }) =>
      is === "list" &&
      answers.at(address) === null &&
      !old.gone.has(address) &&
      !redirects.has(address) &&
      old.stories.withheldAt(address) === null
        ? address
        : [],
    ),
  );
  return [...idle].map((address) => ({ address, to: listAbove(address, answers) }));
}
