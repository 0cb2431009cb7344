// The archive's years and months; the stories of a month are a list.

import { archivePath, monthPath, yearPath } from "./address.js";
import { pageHead } from "./head.js";
import { type Planned, templatePage } from "./planned.js";
import type { Planner } from "./planner.js";
import type { ArchiveView, ArchiveYearView } from "./views.js";

type Months = ArchiveYearView["months"];

/** `/archive/`, which is there for a site without stories too, and a page for each year. */
export function archivePages(planner: Planner): readonly Planned[] {
  const years = monthsByYear(planner);
  const { title } = planner.config;
  const name = planner.say("archive");
  const whole = templatePage({
    path: archivePath,
    template: "archive",
    what: "the archive",
    view: {
      kind: "archive",
      ...pageHead(
        { title: name, description: planner.say("about-archive", { site: title }), path: archivePath },
        planner,
      ),
      headline: name,
      years: archiveYears(planner),
    },
  });
  const each = [...years].map(([year, months]) =>
    templatePage({
      path: yearPath(year),
      template: "archive-year",
      what: `the archive of ${year}`,
      view: {
        kind: "archive-year",
        ...pageHead(
          {
            title: planner.say("archive-of", { period: year }),
            description: planner.say("about-period", { period: year, site: title }),
            path: yearPath(year),
          },
          planner,
        ),
        headline: year,
        year,
        months,
      },
    }),
  );
  return [whole, ...each];
}

/** The years as the archive shows them, newest first. */
export const archiveYears = (planner: Planner): ArchiveView["years"] =>
  [...monthsByYear(planner)].map(([year, months]) => ({ year, href: planner.href(yearPath(year)), months }));

/** Years with their months, newest first. */
function monthsByYear({ site, href }: Planner): ReadonlyMap<string, Months> {
  const years = new Map<string, Months>();
  for (const { month, stories } of site.archive) {
    const year = month.replace(/-\d+$/, "");
    const entry = { month, href: href(monthPath(month)), count: stories.length };
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return years;
}

/** Addresses of the archive and of its years. */
export function archivePaths(months: readonly string[]): readonly string[] {
  return [archivePath, ...new Set(months.map((month) => yearPath(month.replace(/-\d+$/, ""))))];
}
