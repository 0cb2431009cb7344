// What `explain` says: a page with all that it is made of, and what the last build did with it.

import type { Explained } from "../engine/explain-page.js";
import { count } from "./amounts.js";
import { createPaint } from "./colour.js";
import { flagsOf } from "./flags-of.js";
import { fromSite, shownPath } from "./shown-path.js";
import { type Titled, titledLines } from "./titled-lines.js";
import { visible } from "./visible.js";

type Answer = Exclude<Explained, { unknown: unknown }>;
type Explanation = Extract<Answer, { explanation: unknown }>["explanation"];
type Withheld = Extract<Answer, { noPage: unknown }>["noPage"];

export interface Folders {
  /** The site's, absolute. */
  readonly root: string;
  readonly workingFolder: string;
}

/** The answer as lines, wrapped to so many columns where they list something. */
export function formatExplanation(
  answer: Answer,
  folders: Folders,
  { width, colour }: { readonly width: number; readonly colour: boolean },
): string {
  const paint = createPaint(colour);
  const shown = fromSite(folders.workingFolder, folders.root);
  if ("noPage" in answer) return `${whyNoPage(answer.noPage, (path) => visible(shown(path)))}\n`;
  const { explanation } = answer;
  const lines = titledLines(listed(answer, explanation, folders), paint, (items, column) =>
    wrapped(items.map(visible), width - column),
  );
  return [
    `${paint("bold", visible(explanation.page))}  ${visible(explanation.address)}`,
    ...lines,
    "",
    ...deeds(explanation),
    "",
  ].join("\n");
}

/** Titles, each with what is listed behind it. */
function listed(
  { request, out }: Answer,
  { template, from, texts, reach, alsoMade }: Explanation,
  { root, workingFolder }: Folders,
): readonly Titled[] {
  const shown = fromSite(workingFolder, root);
  const ofPackage = "broadsheet/templates/";
  const asNamed = (path: string): string => path.slice(ofPackage.length).replace(/^partials\/|\.hbs$/g, "");
  const flags = flagsOf(request, workingFolder);
  return [
    ["build", [`${shownPath(workingFolder, out)}${flags === "" ? "" : `, with ${flags}`}`]],
    ["template", template === null ? [] : [template]],
    ["made from", from.map(shown)],
    [
      "text of",
      texts.map(({ path, words }) => `${shown(path)}${words === null ? "" : ` (${count(words, "word")})`}`),
    ],
    ["site templates", reach.templates.filter((path) => !path.startsWith(ofPackage)).map(shown)],
    ["package templates", reach.templates.filter((path) => path.startsWith(ofPackage)).map(asNamed)],
    ["of the site", reach.site],
    ["words", reach.words ?? ["all"]],
    ["besides", reach.others.map((thing) => others[thing] ?? thing)],
    ["also made", alsoMade],
  ];
}

const others: { readonly [thing: string]: string } = {
  assets: "addresses of the theme's files",
  settings: "address, language, time zone and date style of the site",
  extensions: "the extensions module",
};

/** Items with commas in lines of so many columns at most, but for an item that is longer. */
function wrapped(items: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const [index, item] of items.entries()) {
    const piece = index === items.length - 1 ? item : `${item},`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= width)
      lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

function deeds({ template, lastBuild, before }: Explanation): readonly string[] {
  const verb = template === null ? "written" : "rendered";
  const did = ({ rendered, because }: Explanation["lastBuild"]): string =>
    rendered
      ? `was ${verb} because ${visible(because ?? "")}.`
      : `was not ${verb}: nothing that it is made of has changed.`;
  const at = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
  if (before === null) return [`In the last build (${at(lastBuild.at)}) it ${did(lastBuild)}`];
  return [
    `In the last build (${at(lastBuild.at)}) it was not ${verb}: nothing in the site had changed.`,
    `In the last one that found changes (${at(before.at)}) it ${did(before)}`,
  ];
}

function whyNoPage({ source, reason, until }: Withheld, shown: (path: string) => string): string {
  const path = shown(source);
  switch (reason) {
    case "draft":
      return `${path} makes no page: it is a draft.\n  Take out draft: true, or build with --drafts.`;
    case "embargo":
      return `${path} makes no page yet: it is under embargo until ${until}.`;
    case "future":
      return `${path} makes no page yet: it is dated ${until}.`;
    case "expired":
      return `${path} makes no page any more: it expired ${until}.`;
    case "failed":
      return `${path} makes no page: it has mistakes.\n  Run "broadsheet build" to see them.`;
    case null:
      return `${path} makes no page of its own.`;
  }
}

/** The answer as data: moments as ISO instants, files of the site as a person who stands in the working folder writes them. */
export function explanationAsJson(answer: Answer, { root, workingFolder }: Folders): object {
  const shown = fromSite(workingFolder, root);
  const about = {
    outcome: "explained",
    build: { ...answer.request, out: shownPath(workingFolder, answer.out) },
  };
  if ("noPage" in answer)
    return { ...about, page: null, noPage: { ...answer.noPage, source: shown(answer.noPage.source) } };
  const { from, texts, lastBuild, before, ...rest } = answer.explanation;
  const instant = (deed: Explanation["lastBuild"]): object => ({
    ...deed,
    at: new Date(deed.at).toISOString(),
  });
  return {
    ...about,
    ...rest,
    from: from.map(shown),
    texts: texts.map(({ path, words }) => ({ path: shown(path), words })),
    lastBuild: instant(lastBuild),
    before: before === null ? null : instant(before),
  };
}
