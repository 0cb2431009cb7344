// What a build did, in figures: the block that `build --stats` adds to the report, and the same as data for `--json`.

import type { BuildResult } from "../build.js";
import { count, duration, megabytes, withCommas } from "./amounts.js";
import type { Paint } from "./colour.js";
import { type Titled, titledLines } from "./titled-lines.js";
import { visible } from "./visible.js";

type Stats = NonNullable<BuildResult["stats"]>;

/** Articles that are named for each reason of the slow lane. */
const named = 3;

/** The figures as lines, each with its end; `shown` turns a path of the site into one that a person can use. */
export function formatStats(
  stats: Stats,
  milliseconds: number,
  shown: (path: string) => string,
  paint: Paint,
): string {
  const blocks: readonly Titled[] = [
    [
      "sources",
      [
        `${withCommas(stats.found)} found, ${withCommas(stats.read)} read, ${withCommas(stats.parsed)} parsed`,
      ],
    ],
    [
      "pages",
      [
        `${withCommas(stats.rendered)} rendered; ${count(stats.written, "file")} written, ${withCommas(stats.removed)} removed`,
      ],
    ],
    ...pictures(stats.pictures),
    ["threads", [stats.threads === 0 ? "the main one alone" : `the main one and ${stats.threads} more`]],
    ["memory", [`${megabytes(stats.peakMemory)} at its peak`]],
    ["time", timed(withRest(stats.phases, milliseconds))],
    [
      "slowest articles",
      timed(stats.slowestArticles.map(({ name, ...rest }) => ({ ...rest, name: visible(shown(name)) }))),
    ],
    ["slowest templates", timed(stats.slowestTemplates)],
    ["slow Markdown", slowLane(stats, shown)],
  ];
  return titledLines(blocks, paint)
    .map((line) => `${line}\n`)
    .join("");
}

/** Nothing where no picture was due. */
function pictures({ drawn, stored }: Stats["pictures"]): readonly Titled[] {
  if (drawn + stored === 0) return [];
  return [["pictures", [`${withCommas(drawn)} worked on, ${withCommas(stored)} from the store`]]];
}

interface Timed {
  readonly name: string;
  readonly milliseconds: number;
}

/** The phases, and what lies between them: loading the program's parts for the most part. */
function withRest(phases: Stats["phases"], whole: number): readonly Timed[] {
  const sum = phases.reduce((total, { milliseconds }) => total + milliseconds, 0);
  const named = phases.map(({ phase, milliseconds }) => ({ name: phase, milliseconds }));
  return [...named, { name: "the rest", milliseconds: Math.max(0, whole - sum) }];
}

/** Durations in a column, each with its name. */
function timed(all: readonly Timed[]): readonly string[] {
  const durations = all.map(({ milliseconds }) => duration(milliseconds));
  const width = Math.max(0, ...durations.map(({ length }) => length));
  return all.map(({ name }, index) => `${(durations[index] ?? "").padStart(width)}  ${name}`);
}

/** Why remark read articles of those that were parsed, the commonest reason first, each with some of them. */
function slowLane({ slowLane: articles, parsed }: Stats, shown: (path: string) => string): readonly string[] {
  if (articles.length === 0) return [];
  const byReason = new Map<string, string[]>();
  for (const { path, because } of articles) {
    const paths = byReason.get(because) ?? [];
    byReason.set(because, paths);
    paths.push(visible(shown(path)));
  }
  const reasons = [...byReason].sort(
    ([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1),
  );
  const width = withCommas(reasons[0]?.[1].length ?? 0).length;
  return [
    `${withCommas(articles.length)} of the ${count(parsed, "source")} parsed went through remark:`,
    ...reasons.flatMap(([because, paths]) => [
      `${withCommas(paths.length).padStart(width)}  ${because}`,
      ...paths.slice(0, named).map((path) => `${" ".repeat(width)}    ${path}`),
      ...(paths.length > named
        ? [`${" ".repeat(width)}    and ${withCommas(paths.length - named)} more`]
        : []),
    ]),
  ];
}

/** The figures as data: durations in tenths of a millisecond, paths for a person. */
export function statsAsJson(stats: Stats, shown: (path: string) => string): object {
  const rounded = <T extends { readonly milliseconds: number }>(timed: T): T => ({
    ...timed,
    milliseconds: Math.round(timed.milliseconds * 10) / 10,
  });
  return {
    ...stats,
    phases: stats.phases.map(rounded),
    slowestArticles: stats.slowestArticles.map(({ name, ...rest }) =>
      rounded({ name: shown(name), ...rest }),
    ),
    slowestTemplates: stats.slowestTemplates.map(rounded),
    slowLane: stats.slowLane.map(({ path, because }) => ({ path: shown(path), because })),
  };
}
