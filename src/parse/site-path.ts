// Addresses on this site as front matter gives them: permalinks, aliases and slugs, in one normal form.

import type { Config } from "../config/config.js";
import { faultOfPart, siteAddress } from "../text/site-address.js";
import { slugify } from "../text/slug.js";
import type { Read, Wrong } from "./check-field.js";
import type { ValuePath } from "./text-value.js";

/**
 * A path of this site as `/a/b/` or `/a/b.html`: NFC, decoded, with its outer slashes. A full URL counts when it is of
 * this site. Code: the one given, `permalink-invalid` or `alias-invalid`.
 */
export function readSitePath(
  text: string,
  site: Pick<Config, "url" | "basePath">,
  code: Wrong["code"],
  path: ValuePath = [],
): Read<string> {
  const read = siteAddress(text, site);
  if ("path" in read) return { value: read.path };
  const message = `"${shortened(text)}" is not an address on this site: ${read.why}`;
  return { wrong: [{ code, path, message, fix: read.fix }] };
}

/** A given slug in its normal form. Codes: `slug-invalid`, `slug-empty`. */
export function readSlug(text: string): Read<string> {
  const invalid = (why: string, fix: string): Read<string> => ({
    wrong: [
      { code: "slug-invalid", path: [], message: `"${shortened(text)}" cannot be a slug: ${why}`, fix },
    ],
  });
  if (/[/\\]/.test(text)) {
    return invalid(
      "a slug is one part of an address and holds no slash.",
      "Use `permalink` for a whole address.",
    );
  }
  if (text.includes("..")) return invalid("it holds `..`.", "Write words with `-` between them.");
  const slug = slugify(text);
  const fault = slug === "" ? null : faultOfPart(slug);
  if (fault !== null) return invalid(fault, "Choose another slug.");
  if (slug !== "") return { value: slug };
  const message = `"${shortened(text)}" leaves an empty slug: it has neither letters nor digits.`;
  return { wrong: [{ code: "slug-empty", path: [], message, fix: "Write words with `-` between them." }] };
}

/** What keeps a name from having a page of its own (a topic's, an author's), or nothing. Code: `name-invalid`. */
export function faultOfName(name: string, path: ValuePath): Wrong[] {
  const slug = slugify(name);
  const why = slug === "" ? "it has neither letters nor digits." : faultOfPart(slug);
  if (why === null) return [];
  const message = `"${shortened(name)}" can have no page of its own: ${why}`;
  return [{ code: "name-invalid", path, message, fix: "Write another name, or remove it." }];
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
