// The links of a body that only the site as a whole can answer: where each leads, or what is wrong with it.

import { placeOfSpot } from "../diagnostics/spot.js";
import type { Article, InternalLink } from "../parse/article.js";
import { nearest } from "../text/nearest.js";
import { decodePath, tidyReference } from "./address.js";
import { follow, type Reference, splitReference } from "./follow.js";
import { tellEnded } from "./picture-rights.js";
import type { Bearer, Planner } from "./planner.js";
import { useFile } from "./use-file.js";
import { withheldNote } from "./withheld-note.js";

/**
 * The address for a link, or null where the link goes and its text stays. Codes: `link-dead`, `link-outside`,
 * `link-part-missing`, `link-unanswered` (a warning, once a target), `withheld-reference` (a warning).
 */
export function resolveLink(link: InternalLink, bearer: Bearer, planner: Planner): string | null {
  const reference = splitReference(link.href);
  if (reference.path === "") {
    checkPart(link, reference, bearer.ids, bearer, planner);
    return tidyReference(reference.query + reference.fragment) || "#";
  }
  if (reference.path.startsWith("//")) return tidyReference(link.href);
  const followed = follow(
    reference.path,
    { file: bearer.file, permalink: bearer.permalink },
    planner.targets,
    planner.config,
  );
  if (followed.is !== "target") return unanswered(link, reference, followed, bearer, planner);
  const { target } = followed;
  const rest = tidyReference(reference.query + reference.fragment);
  switch (target.is) {
    case "story":
      checkPart(link, reference, idsOf(target.story.article), bearer, planner);
      return planner.href(target.story.permalink) + rest;
    case "retracted":
      // The parts of its text are gone; the notice is what is left to lead to.
      return planner.href(target.story.permalink) + tidyReference(reference.query);
    case "page":
      return planner.href(target.path) + rest;
    case "file":
      useFile(target, bearer, planner);
      return planner.href(target.path) + rest;
    case "ended":
      if (bearer.standing === "live") {
        const place = placeOfSpot(bearer.file, link.spot);
        tellEnded(`The file "${shown(link.href)}"`, target.expires, place, planner);
      }
      return null;
    case "failed":
      return null;
    case "gone":
      planner.problems.add({
        code: "link-dead",
        severity: bearer.standing === "live" ? "error" : "warning",
        message: `The link "${shown(link.href)}" leads to a page that is gone for good, as \`gone\` in the settings says.`,
        place: placeOfSpot(bearer.file, link.spot),
        fix: "Lead to another page, or remove the link.",
      });
      return null;
    case "withheld":
      withheldNote(`The link "${shown(link.href)}"`, target.withheld, link.spot, bearer, planner);
      return null;
  }
}

/** Of all of an article: a part that not every reader gets is there. */
const idsOf = ({ body, whole }: Article): readonly string[] => (whole ?? body).ids;

function unanswered(
  link: InternalLink,
  reference: Reference,
  followed: Exclude<ReturnType<typeof follow>, { is: "target" }>,
  bearer: Bearer,
  planner: Planner,
): string | null {
  const place = placeOfSpot(bearer.file, link.spot);
  const severity = bearer.standing === "live" ? "error" : "warning";
  const written = `"${shown(link.href)}"`;
  if (followed.is === "malformed") {
    const message = `The link ${written} leads nowhere: a \`%\` in it is followed by no valid code.`;
    planner.problems.add({
      code: "link-dead",
      severity,
      message,
      place,
      fix: "Write the character itself, or `%25` for a percent sign.",
    });
    return null;
  }
  if (followed.is === "outside") {
    const message = `The link ${written} leads out of the folders that this site is made of, and nothing there is published.`;
    const fix = "Link to a file of the site, or write the whole address with https:// in front.";
    planner.problems.add({ code: "link-outside", severity, message, place, fix });
    return null;
  }
  if (followed.file !== null) {
    const near =
      addressMeant(link.href) ??
      suffixed(
        planner.nearFile(followed.file.replaceAll("\\", "/"), bearer.file),
        reference.query + reference.fragment,
      );
    const message = `The link ${written} leads nowhere: there is no file ${followed.file}.`;
    const fix = near === null ? "Correct the path, or remove the link." : `Write \`${near}\`.`;
    planner.problems.add({ code: "link-dead", severity, message, place, fix });
    return null;
  }
  const path = decodePath(reference.path) ?? reference.path;
  const name =
    path
      .split("/")
      .findLast((part) => part !== "")
      ?.toLowerCase() ?? "";
  if (planner.targets.failedNames.has(name.replace(/\.(?:html?|md|markdown)$/, ""))) return null;
  planner.problems.once(`link ${path}`, place, (first) => {
    const message = `Nothing on this site answers the link "${shown(reference.path)}"; readers see what the host has there.`;
    const near = nearest(path, nearAddresses(path, planner));
    const fix =
      near === null
        ? "Correct the address, unless the host serves it from elsewhere."
        : `Write \`${near}\` if that is what you mean.`;
    return { code: "link-unanswered", severity: "warning", message, place: first, fix };
  });
  return withBasePath(link.href, planner);
}

/** An address of the web, or for mail, that lacks its scheme or has something before it: `(https://host/)`. */
function addressMeant(href: string): string | null {
  const web = /https?:\/\/[^\s"'<>)]+/i.exec(href)?.[0];
  if (web !== undefined) return web;
  const bare = /^h?t{1,3}ps?\/+([^\s/.]+\.[^\s"'<>)]+)$/i.exec(href)?.[1];
  if (bare !== undefined) return `https://${bare}`;
  if (/^www\.[^\s/.]+\.[a-z]{2,}/i.test(href)) return `https://${href}`;
  return /^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(href) ? `mailto:${href}` : null;
}

function suffixed(path: string | null, suffix: string): string | null {
  return path === null ? null : path + suffix;
}

/** Addresses in the same folder: few, so that a proposal costs little. */
function nearAddresses(path: string, planner: Planner): readonly string[] {
  planner.siblings ??= siblingsOf(planner);
  return planner.siblings.get(parentOf(path)) ?? [];
}

function siblingsOf(planner: Planner): Map<string, string[]> {
  const siblings = new Map<string, string[]>();
  for (const [path, target] of planner.targets.byAddress) {
    if (target.is === "withheld" || target.is === "failed") continue;
    const list = siblings.get(parentOf(path));
    if (list === undefined) siblings.set(parentOf(path), [path]);
    else list.push(path);
  }
  return siblings;
}

const parentOf = (path: string): string => path.replace(/[^/]*\/?$/, "");

/** An address that the host may answer, as written, below the site's base path. */
export function withBasePath(href: string, planner: Pick<Planner, "config">): string {
  const { basePath } = planner.config;
  const tidy = tidyReference(href);
  return basePath !== "" && `${tidy}/`.startsWith(`${basePath}/`) ? tidy : basePath + tidy;
}

function checkPart(
  link: InternalLink,
  { path, fragment }: Reference,
  ids: readonly string[],
  bearer: Bearer,
  planner: Planner,
): void {
  const part = decodePath(fragment.slice(1)) ?? fragment.slice(1);
  // `#top` is the top of every page, `#:~:` a text that browsers look for (HTML, 7.4.6.4; Scroll to Text Fragment).
  if (part === "" || part.toLowerCase() === "top" || part.startsWith(":~:")) return;
  const bare = part.replace(/:~:.*$/s, "");
  if (ids.some((id) => id === bare || id.normalize("NFC") === bare)) return;
  const near = nearest(bare, ids);
  const whose = path === "" ? "This article" : `The article that "${shown(path)}" leads to`;
  planner.problems.add({
    code: "link-part-missing",
    severity: bearer.standing === "live" ? "error" : "warning",
    message: `${whose} has no part "#${shortened(bare)}".`,
    place: placeOfSpot(bearer.file, link.spot),
    fix:
      near === null
        ? "Link to the id of one of its headings, or to the article as a whole."
        : `Write \`${path}#${near}\`.`,
  });
}

/** A reference as people write it. */
export function shown(reference: string): string {
  return shortened(decodePath(reference) ?? reference);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
