// Until when pictures may be shown: what the settings and articles say of it, for each file and each web address.

import type { Place } from "../diagnostics/diagnostic.js";
import type { Site, Story } from "../model/site.js";
import { nearest } from "../text/nearest.js";
import type { Moment } from "../time/moment.js";
import { isElsewhere, tidyReference } from "./address.js";
import { follow, splitReference } from "./follow.js";
import type { PlanInput } from "./input.js";
import type { Page } from "./page.js";
import type { PlannerBase } from "./planner.js";
import type { FoundRights } from "./rights.js";
import type { Targets } from "./target.js";

const none: FoundRights = { rights: new Map(), ended: new Map(), strangers: [] };

/**
 * The rights to the pictures of a site. The earliest end that anybody names holds for the picture wherever it is shown, and also
 * what is withheld now counts: the clock alone decides nothing of it.
 */
export function findRights({ site, config, now }: PlanInput, targets: Targets): FoundRights {
  const stories = storiesOf(site).filter(({ article }) => article.image?.expires !== undefined);
  if (stories.length === 0 && config.pictureRights.length === 0) return none;
  const rights = new Map<string, Moment>();
  const note = (key: string, expires: Moment): void => {
    const known = rights.get(key);
    if (known === undefined || expires.instant < known.instant) rights.set(key, expires);
  };
  const keyOf = (src: string, file: string, permalink: string): string | null => {
    if (isElsewhere(src)) return tidyReference(src);
    const { path } = splitReference(src);
    for (const candidate of path.startsWith("/") || path.startsWith(".") ? [path] : [path, `/${path}`]) {
      const followed = follow(candidate, { file, permalink }, targets, config);
      if (followed.is === "target" && followed.target.is === "file") return followed.target.asset.path;
    }
    return null;
  };
  const strangers: string[] = [];
  for (const { src, expires } of config.pictureRights) {
    const key = keyOf(src, "site.yaml", "/");
    if (key !== null) note(key, expires);
    else if (!isWithheld(src, targets, config)) strangers.push(src);
  }
  for (const { article, permalink } of stories) {
    const { src, expires } = article.image ?? {};
    const key = src === undefined ? null : keyOf(src.trim(), article.path, permalink);
    if (key !== null && expires !== undefined) note(key, expires);
  }
  return { rights, ended: new Map([...rights].filter(([, { instant }]) => instant <= now)), strangers };
}

const storiesOf = ({
  stories,
  pages,
  retracted,
  withheld,
}: Site): readonly Pick<Story, "article" | "permalink">[] => [
  ...stories,
  ...pages,
  ...retracted,
  ...withheld,
];

/** A file in the folder of an article that is not published is there, though it has no address. */
function isWithheld(src: string, targets: Targets, config: PlanInput["config"]): boolean {
  const followed = follow(`/${src.replace(/^\/+/, "")}`, { file: "", permalink: "/" }, targets, config);
  return followed.is === "target" && (followed.target.is === "withheld" || followed.target.is === "failed");
}

/** Code: `rights-unknown` (a warning): a right that is named for no file keeps nothing back. */
export function tellStrangers({ strangers }: FoundRights, planner: PlannerBase): void {
  for (const src of strangers) {
    const near = nearest(
      src,
      planner.input.assets.map(({ path }) => path),
    );
    planner.problems.add({
      code: "rights-unknown",
      severity: "warning",
      message: `\`pictureRights\` names "${src}", and there is no such file.`,
      place: planner.settingPlace(`pictureRights.${src}`, "pictureRights"),
      fix:
        near === null
          ? "Correct the path, which is from the site's folder, or take the line out."
          : `Write \`${near}\`.`,
    });
  }
}

/** Code: `picture-expired` (a warning). `what` begins the sentence: `The picture "…"`. */
export function tellEnded(what: string, expires: Moment, place: Place, planner: PlannerBase): void {
  planner.problems.once(`ended ${place.path} ${place.line} ${what}`, place, (first) => ({
    code: "picture-expired",
    severity: "warning",
    message: `${what} is not shown any more: the right to it ended (${expires.iso}).`,
    place: first,
    fix: "Take it out here, or write a later date where its end is written.",
  }));
}

/** The end of the right to a picture that a text names, where that has come. */
export function endedRight(
  src: string,
  bearer: { readonly file: string; readonly permalink: string },
  { rights, targets, config }: PlannerBase,
): Moment | null {
  if (rights.ended.size === 0) return null;
  const written = src.trim();
  if (isElsewhere(written)) return rights.ended.get(tidyReference(written)) ?? null;
  const { path } = splitReference(written);
  for (const candidate of path.startsWith("/") || path.startsWith(".") ? [path] : [path, `/${path}`]) {
    const followed = follow(candidate, bearer, targets, config);
    if (followed.is === "target") return followed.target.is === "ended" ? followed.target.expires : null;
  }
  return null;
}

/** The end of the right to a picture of a setting. */
export const endedSetting = (src: string, file: string | null, planner: PlannerBase): Moment | null =>
  endedRight(src, { file: file ?? "site.yaml", permalink: "/" }, planner) ??
  endedRight(src, { file: "site.yaml", permalink: "/" }, planner);

/** The pages without the files to which the right has ended; notes when it ends for the others. */
export function withRights(pages: readonly Page[], planner: PlannerBase): readonly Page[] {
  const { rights, ended } = planner.rights;
  if (rights.size === 0) return pages;
  for (const { instant } of rights.values()) planner.turns.reached(instant);
  const shown = new Set(planner.elsewhere);
  const kept = pages.filter((page) => {
    if (page.render !== "copy" && page.render !== "picture") return true;
    if (page.render === "copy" && page.package) return true;
    shown.add(page.file);
    return !ended.has(page.file);
  });
  for (const path of shown) {
    const instant = rights.get(path)?.instant ?? 0;
    if (instant > planner.input.now) planner.turns.note({ instant, reason: "picture", path, name: null });
  }
  return kept.length === pages.length ? pages : kept;
}
