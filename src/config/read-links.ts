// Lists of links: the navigation, a publisher's profiles, an author's links.

import type { z } from "zod";
import { onOneLine } from "../text/one-line.js";
import { isEmpty, isMapping } from "./as-text.js";
import type { Checker, Fields, Found } from "./checker.js";
import { entriesOf } from "./entries.js";

interface ReadLink {
  readonly name: string;
  readonly url: string;
  readonly found: Found;
  readonly fields: Fields;
}

type LinkSchema = z.ZodObject<{ name: z.ZodType<string>; url: z.ZodType<string> }>;

/**
 * Reads `Name: address`, `- name: Name` with `url:`, or, where they are addresses of the web, `- address` alone, which is
 * called by its host. `name` is the list's, for messages.
 */
export function readLinks(
  found: Found | undefined,
  name: string,
  schema: LinkSchema,
  checker: Checker,
): readonly ReadLink[] {
  return entriesOf(found, name, ["name", "url"], checker).flatMap((entry): readonly ReadLink[] => {
    const { found: at } = entry;
    const key = entry.key === null ? null : onOneLine(entry.key);
    if (isEmpty(at.value)) return [];
    if (!isMapping(at.value)) {
      const url = checker.check(schema.shape.url, at);
      const called = key ?? (url === undefined ? null : hostOf(url));
      if (url === undefined) return [];
      if (called !== null) return [{ name: called, url, found: at, fields: new Map() }];
      checker.wrong(at, `\`${name}\` has a link without a name.`, `Write \`Name: ${url}\`.`);
      return [];
    }
    const fields = checker.fields(at, ["name", "url"]);
    const read = checker.checkAll(schema, fields);
    for (const field of ["name", "url"]) {
      if (fields.has(field) || (field === "name" && key !== null)) continue;
      const example = field === "name" ? "name: About" : "url: /about/";
      checker.wrong(
        at,
        `\`${name}.${field}\` is missing: a link is a name and an address.`,
        `Add \`${field}\`, for example \`${example}\`.`,
      );
    }
    const called = read.name ?? key;
    return called === null || read.url === undefined
      ? []
      : [{ name: called, url: read.url, found: at, fields }];
  });
}

/** `social.example` of a web address; null for what has no host. */
function hostOf(url: string): string | null {
  return /^https?:/i.test(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}
