// The redirects that an editor wrote into urls.txt, each followed to its end.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { UrlLine } from "../../urls/urls-file.js";
import type { Planner } from "../planner.js";
import { placeOfLine } from "./line-place.js";
import { type OldAddresses, resolveRedirect } from "./resolve-redirect.js";

/** A redirect that holds: from an address of the site, without the base path. */
export interface OldRedirect {
  readonly address: string;
  /** As a link has it. */
  readonly href: string;
  /** Without the base path; null for another host's. */
  readonly to: string | null;
}

export interface ReadRedirects {
  readonly redirects: readonly OldRedirect[];
  /** Addresses that lead to what is gone, and so are gone too. */
  readonly gone: readonly string[];
  /** Addresses that lead to an article which is not published now. */
  readonly waiting: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Codes: `redirect-taken` (a warning where the page that is in the way is not published now), `redirect-loop`, `redirect-dead`,
 * `redirect-twice`, `withheld-reference` (a warning).
 */
export function oldRedirects(
  lines: readonly (UrlLine & { readonly is: "redirect" })[],
  old: OldAddresses,
  planner: Planner,
): ReadRedirects {
  const redirects: OldRedirect[] = [];
  const gone: string[] = [];
  const waiting = new Set<string>();
  const circles = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, UrlLine & { readonly is: "redirect" }>();
  for (const line of lines) {
    const { address } = line;
    const place = placeOfLine(line);
    const tell = (
      code: string,
      message: string,
      fix: string,
      more: Partial<Pick<Diagnostic, "severity" | "other">> = {},
    ): void => void diagnostics.push({ code, severity: "error", message, place, fix, ...more });
    const earlier = first.get(address);
    if (earlier !== undefined) {
      if (earlier.to !== line.to)
        tell(
          "redirect-twice",
          `Two lines send readers of ${address} on, one to ${earlier.to} and one to ${line.to}.`,
          "Keep the one that is right.",
          { other: placeOfLine(earlier) },
        );
      continue;
    }
    first.set(address, line);
    if (old.gone.has(address)) continue; // Told where `gone` says so.
    const end = resolveRedirect(line, old, planner);
    const answer = old.answers.at(address);
    const to = end.is === "here" ? end.path : null;
    // The same that an alias says already, or a line that leads to the page at its own address in another way.
    if (answer?.is === "alias" && answer.to === to) continue;
    const later = answer === null ? old.stories.withheldAt(address) : null;
    if (answer !== null || later?.published === "later") {
      const what = answer?.entry.claim.what ?? `the article ${later?.article.path}`;
      const taken = answer?.entry.claim.place ?? null;
      tell(
        "redirect-taken",
        answer?.is === "alias"
          ? `${address} is ${what}, so that this line cannot lead elsewhere.`
          : address === to
            ? `${address} leads to itself.`
            : `There is a page at ${address}: ${what}. Nobody can be sent on from there.`,
        "Remove this line, or give that page another address.",
        taken === null ? {} : { other: taken },
      );
      continue;
    }
    switch (end.is) {
      case "here":
        redirects.push({ address, href: planner.href(end.path) + end.rest, to: end.path });
        break;
      case "elsewhere":
        redirects.push({ address, href: end.href, to: null });
        break;
      case "gone":
        gone.push(address);
        break;
      case "withheld":
        waiting.add(address);
        tell(
          "withheld-reference",
          `Nobody is sent on from ${address} now, because ${end.file} is not published.`,
          "Lead to another page, unless that article will be published: then it works by itself.",
          { severity: "warning" },
        );
        break;
      case "circle":
        if ([...end.through].some((each) => circles.has(each))) break;
        circles.add(address);
        tell(
          "redirect-loop",
          line.to === address
            ? `${address} leads to itself.`
            : `From ${address}, readers are sent in a circle and never arrive.`,
          "Let one of these lines lead to a page.",
        );
        break;
      default:
        // It may be the address of an article that failed; of one that was published itself, its own line tells.
        if (planner.site.failed.length > 0 || old.recorded.has(end.path)) break;
        tell(
          "redirect-dead",
          `${address} leads to ${end.path}, and nothing is there.`,
          "Write the address of a page that there is, or list the old one in `gone:` of site.yaml.",
        );
    }
  }
  return { redirects, gone, waiting, diagnostics };
}
