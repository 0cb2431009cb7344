// How each command that builds begins: its site and its moment are checked before anything heavy is loaded.

import { checkNow } from "./check-now.js";
import { findSite } from "./find-site.js";
import { refuse, type Surroundings } from "./surroundings.js";

/** The site's absolute folder; or the exit status of a call that was refused, as JSON on stdout where that was asked for. */
export async function begin(
  dir: string | undefined,
  flags: { readonly now?: string; readonly json?: boolean },
  surroundings: Surroundings,
): Promise<{ readonly root: string } | { readonly status: number }> {
  const form = flags.json ? "json" : "text";
  const site = findSite(dir, surroundings);
  if ("complaint" in site) return { status: refuse(surroundings.terminal, site.complaint, form) };
  const wrongNow = await checkNow(flags.now, surroundings);
  return wrongNow === null ? site : { status: refuse(surroundings.terminal, wrongNow, form) };
}
