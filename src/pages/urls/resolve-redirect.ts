// Where a redirect of urls.txt ends: chains are followed to their last address, and circles are found.

import { siteAddress } from "../../text/site-address.js";
import type { UrlEntry } from "../../urls/urls-file.js";
import { isElsewhere } from "../address.js";
import { splitReference } from "../follow.js";
import type { Planner } from "../planner.js";
import type { Answers } from "./answers.js";
import type { Stories } from "./stories.js";

export type End =
  /** An address without the base path, and what follows it (`?…#…`). */
  | { readonly is: "here"; readonly path: string; readonly rest: string }
  | { readonly is: "elsewhere"; readonly href: string }
  | { readonly is: "gone" }
  /** An article that is not published now; nothing is told of it, and nothing leads there. */
  | { readonly is: "withheld"; readonly file: string }
  | { readonly is: "circle"; readonly through: ReadonlySet<string> }
  | { readonly is: "nothing"; readonly path: string };

/** What old addresses come to, before their own pages are made. */
export interface OldAddresses {
  readonly answers: Answers;
  readonly stories: Stories;
  readonly redirects: ReadonlyMap<string, UrlEntry & { readonly is: "redirect" }>;
  readonly gone: ReadonlySet<string>;
  /** Addresses of articles that were published. */
  readonly recorded: ReadonlySet<string>;
  /** Addresses of lists that were published. */
  readonly lists: ReadonlySet<string>;
}

/** Follows a line of urls.txt. */
export function resolveRedirect(
  line: Pick<UrlEntry & { readonly is: "redirect" }, "address" | "to">,
  old: OldAddresses,
  planner: Planner,
): End {
  const seen = new Set([line.address]);
  let { to } = line;
  let rest = "";
  for (;;) {
    const own = siteAddress(splitReference(to).path || "/", planner.config);
    if (isElsewhere(to) && "why" in own) return { is: "elsewhere", href: to };
    const parts = splitReference(to);
    rest = parts.query + parts.fragment || rest;
    const file = isElsewhere(to) ? null : fileAt(parts.path, old.answers);
    if (file !== null) return { is: "here", path: file, rest };
    if ("why" in own) return { is: "nothing", path: to };
    const { path } = own;
    const answer = old.answers.at(path);
    if (answer !== null && answer.is !== "alias") return { is: "here", path, rest };
    if (answer !== null) return { is: "here", path: answer.to, rest };
    if (old.gone.has(path)) return { is: "gone" };
    const next = old.redirects.get(path);
    if (next === undefined) return endOf(path, rest, old);
    if (seen.has(path)) return { is: "circle", through: seen };
    seen.add(path);
    to = next.to;
  }
}

function endOf(path: string, rest: string, old: OldAddresses): End {
  const withheld = old.stories.withheldAt(path);
  if (withheld !== null) return { is: "withheld", file: withheld.article.path };
  if (old.lists.has(path)) return { is: "here", path: listAbove(path, old.answers), rest };
  return { is: "nothing", path };
}

/** A file has its address without a slash at its end. */
function fileAt(path: string, answers: Answers): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path).normalize("NFC");
  } catch {
    return null;
  }
  return decoded.startsWith("/") && answers.at(decoded)?.is === "file" ? decoded : null;
}

/** The list that takes the place of one without stories: the nearest one above it, at last the front. */
export function listAbove(address: string, answers: Answers): string {
  for (let path = address; path !== "/"; ) {
    path = path.replace(/[^/]+\/?$/, "") || "/";
    if (answers.at(path)?.is === "list") return path;
  }
  return "/";
}
