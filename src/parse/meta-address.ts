// Where an article lives: its slug, its permalink, the older addresses that lead to it, and its id.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { faultOfPart } from "../text/site-address.js";
import { slugify } from "../text/slug.js";
import { readAliases } from "./lists.js";
import { noted, notedEntries, type Reading } from "./reading.js";
import { readSitePath, readSlug } from "./site-path.js";
import { webAddress } from "./web-address.js";

/** The part of an article that says where. */
export interface MetaAddress {
  readonly id: string;
  readonly slug: string;
  readonly permalink: string | null;
  readonly aliases: readonly string[];
  readonly canonical: string | null;
}

/** Codes: `slug-invalid`, `slug-empty`, `permalink-invalid`, `alias-invalid`, `url-invalid`. */
export function readAddress(reading: Reading): {
  readonly address: MetaAddress;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { taker } = reading;
  const { config } = reading.context;
  const permalink = taker.take("permalink", (value) => readSitePath(value, config, "permalink-invalid"));
  const aliases = taker.take("aliases", (value) => readAliases(value, config));
  const canonical = taker.take("canonical", (value) => {
    const url = webAddress(value);
    if (url !== null) return { value: url };
    const message = `"${value}" is not an absolute http or https URL.`;
    return {
      wrong: [
        { code: "url-invalid", path: [], message, fix: "Write the whole URL, with https:// in front." },
      ],
    };
  });
  const id = taker.take("id", (value) => ({ value }));
  if (aliases !== null) {
    const entries = aliases.value.map(({ path }) => ({ path, taken: aliases }));
    notedEntries(reading, "aliases", entries);
  }
  const { slug, diagnostics } = slugOf(reading);
  const address: MetaAddress = {
    id: noted(reading, "id", id) ?? reading.place.id,
    slug,
    permalink: noted(reading, "permalink", permalink),
    aliases: noted(reading, "aliases", aliases)?.map(({ text }) => text) ?? [],
    canonical: noted(reading, "canonical", canonical),
  };
  return { address, diagnostics };
}

function slugOf(reading: Reading): { readonly slug: string; readonly diagnostics: readonly Diagnostic[] } {
  const { taker, place, positions } = reading;
  const given = noted(reading, "slug", taker.take("slug", readSlug));
  const slug = given ?? slugify(place.name);
  if (given !== null || taker.failed.has("slug")) return { slug, diagnostics: [] };
  const fault = slug === "" ? "it has neither letters nor digits." : faultOfPart(slug);
  if (fault === null) return { slug, diagnostics: [] };
  const mistake: Diagnostic = {
    ...(slug === "" ? { code: "slug-empty" } : { code: "slug-invalid" }),
    severity: "error",
    message: `The name "${place.name}" gives no slug for the address: ${fault}`,
    place: positions.start,
    fix: "Add `slug` to the front matter, or rename the file.",
  };
  return { slug, diagnostics: [mistake] };
}
