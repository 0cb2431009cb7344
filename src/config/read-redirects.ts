// `redirects`: what hosts are told of old addresses; `gone`: addresses that were published and are there no more.

import { type OwnAddress, siteAddress } from "../text/site-address.js";
import { isEmpty, isMapping } from "./as-text.js";
import type { Checker, Found } from "./checker.js";
import type { Config } from "./config.js";
import { redirectsFile, redirectsSchema } from "./redirects-schema.js";
import type { PlaceNotes } from "./setting-places.js";
import { isNo, isYes } from "./setting-types.js";

/** Reads `redirects`: `no`, the name of a dialect, or a mapping. Codes: those of the checker. */
export function readRedirects(
  found: Found | undefined,
  checker: Checker,
  notes: PlaceNotes,
): Config["redirects"] {
  const usual: Config["redirects"] = { file: "plain", json: true };
  if (found === undefined || isYes(found.value)) return usual;
  if (isNo(found.value)) return { file: null, json: false };
  if (!isMapping(found.value)) return { ...usual, file: fileOf(checker.check(redirectsFile, found)) };
  const fields = checker.fields(found, Object.keys(redirectsSchema.shape));
  notes.note("redirects", found, fields);
  const { file, json } = checker.checkAll(redirectsSchema, fields);
  return { file: fileOf(file), json: !isNo(json) };
}

const fileOf = (file: "plain" | "netlify" | "no" | undefined): Config["redirects"]["file"] =>
  file === "no" ? null : (file ?? "plain");

/** Reads `gone`: an address, or a list of them, each in its normal form and once. Codes: those of the checker. */
export function readGone(
  found: Found | undefined,
  site: OwnAddress,
  checker: Checker,
  notes: PlaceNotes,
): readonly string[] {
  if (found === undefined) return [];
  const all: readonly Found[] = Array.isArray(found.value)
    ? found.value.map((value, index) => ({ path: [...found.path, index], value }))
    : [found];
  const gone: string[] = [];
  for (const entry of all) {
    if (isEmpty(entry.value)) continue;
    if (typeof entry.value !== "string") {
      checker.wrong(entry, "`gone` must be a list of addresses.", "Write one address a line: `- /old/`.");
      continue;
    }
    const read = siteAddress(entry.value, site);
    if ("why" in read) {
      checker.wrong(entry, `"${entry.value}" is not an address on this site: ${read.why}`, read.fix);
      continue;
    }
    if (gone.includes(read.path)) continue;
    notes.note(`gone.${gone.length}`, entry);
    gone.push(read.path);
  }
  return gone;
}
