// The hook `beforePages` of the extensions module: the site and its data as it leaves them.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Site } from "../model/site.js";
import { failed, notSiteOrData } from "../read/read-extensions.js";
import type { Gathered } from "./gather.js";

interface Given {
  readonly site: Site;
  readonly data: Gathered["site"]["data"];
}

/** Runs the hook, where there is one; where it returns what is neither a site nor data, all is as it was given. */
export function runBeforePages(
  { site: { data }, config, extensions }: Pick<Gathered, "site" | "config" | "extensions">,
  site: Site,
): Given & { readonly diagnostics: readonly Diagnostic[] } {
  const given: Given = { site, data };
  const module = config.extensions ?? "";
  try {
    const changed = extensions.beforePages?.(given) ?? {};
    if (changed instanceof Promise) changed.catch(() => {}); // What it would have come to is of no use any more.
    const wrong = changed instanceof Promise ? changed : wrongIn(changed, site);
    if (wrong !== null) return { ...given, diagnostics: [notSiteOrData(module, wrong)] };
    // What a trusted hook returns has, in its depths, the shape of what it was given.
    return { ...given, ...(changed as Partial<Given>), diagnostics: [] };
  } catch (error) {
    return { ...given, diagnostics: [failed(module, error, "beforePages")] };
  }
}

/** What of a hook's result is neither a site nor data, in words; null for nothing. */
function wrongIn(changed: unknown, site: Site): string | null {
  if (!isRecord(changed)) return kindOf(changed);
  for (const [name, value] of Object.entries(changed)) {
    if (name !== "site" && name !== "data") return `\`${name}\``;
    if (!isRecord(value)) return `${kindOf(value)} as \`${name}\``;
    // A site is made of lists, and the pages are made of them.
    const lacking =
      name === "data" ? undefined : Object.keys(site).find((list) => !Array.isArray(value[list]));
    if (lacking !== undefined) return `a \`site\` without the list \`${lacking}\``;
  }
  return null;
}

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}
