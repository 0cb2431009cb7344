// For a site that keeps no record of its addresses: what was there in the last build and is not any more. It is told once, and
// decides nothing of what is built.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { LastAddress } from "../engine/last-addresses.js";
import { addressOfOutput, outputOf } from "../pages/address.js";
import type { Gathered } from "./gather.js";
import type { Planned } from "./plan.js";

/** More are counted. */
const mostTold = 10;

/** Nothing for a site that has a urls.txt; `renamed` has articles' new files by their old ones. Code: `url-vanished` (a warning). */
export function vanishedUrls(
  last: readonly LastAddress[],
  renamed: ReadonlyMap<string, string>,
  { urls, config }: Pick<Gathered, "urls" | "config">,
  { pages, site }: Pick<Planned, "pages" | "site">,
): readonly Diagnostic[] {
  if (urls !== null || last.length === 0) return [];
  const there = new Set(pages.map(({ path }) => path));
  const missing = last.filter(({ path }) => !there.has(path));
  if (missing.length === 0) return [];
  const failed = new Set(site.failed);
  const withheld = new Set(site.withheld.map(({ path }) => path));
  const reserved = new Set(
    site.withheld.flatMap(({ permalink, article }) => [permalink, ...article.aliases].map(outputOf)),
  );
  const now = new Map(
    [...site.stories, ...site.pages, ...site.retracted].map(({ article, permalink }) => [
      article.path,
      permalink,
    ]),
  );
  const told = missing
    .map((address) => ({ ...address, was: address.file, file: renamed.get(address.file) ?? address.file }))
    .filter(({ path, file }) => !failed.has(file) && !withheld.has(file) && !reserved.has(path))
    .map(({ path, file, was }): Diagnostic => {
      const address = addressOfOutput(path);
      const permalink = now.get(file);
      return {
        code: "url-vanished",
        severity: "warning",
        message:
          permalink === undefined
            ? `${address} was there in the last build, and is not any more: ${was} is gone.`
            : `${address} was there in the last build, and is not any more: ${was === file ? file : `${was} is ${file} now, and that`} is at ${permalink}${was === file ? " now" : ""}.`,
        place: wholeFile(permalink === undefined ? "site.yaml" : file),
        fix:
          permalink === undefined
            ? `Write \`aliases: [${address}]\` into the article that takes its place, or \`gone: [${address}]\` into site.yaml; \`broadsheet urls --init\` begins a record that keeps such addresses.`
            : `Write \`aliases: [${address}]\` into the front matter.`,
      };
    });
  const rest = told.length - mostTold;
  if (rest <= 0) return told;
  return [
    ...told.slice(0, mostTold),
    {
      code: "url-vanished",
      severity: "warning",
      message: `${rest} more addresses that were there in the last build are not any more.`,
      place: wholeFile("site.yaml"),
      fix: `Look at \`permalinks\` (now ${config.permalinks.article}), if that has changed.`,
    },
  ];
}
