// The settings that say whom robots.txt lets in, and how the newsroom works.

import { loadZod } from "../lazy.js";
import { crawlerGroups } from "./crawlers.js";
import { policyNames } from "./policies.js";
import { page, text } from "./setting-types.js";

const z = loadZod();

/** A field for each name. */
function eachOf<Name extends string, Type>(names: readonly Name[], make: () => Type) {
  // Object.fromEntries forgets the names.
  return Object.fromEntries(names.map((name) => [name, make()])) as { [name in Name]: Type };
}

/** What `publisher.policies` may name. */
export const policiesSchema = z.object(
  eachOf(policyNames, () => page.describe("A page of this site, or a web address.")),
);

/** May they come in? */
export const crawlerRule = z
  .string({ error: "allow or block" })
  .toLowerCase()
  .pipe(
    z.enum(
      ["allow", "block", "allowed", "blocked", "deny", "disallow", "yes", "no", "true", "false", "on", "off"],
      { error: "allow or block" },
    ),
  );

/** The beginning of a path that no crawler shall fetch. */
export const hiddenPath = text
  .refine((value) => value !== "/", {
    error: "a part of the site (`others: block` is for all of it)",
    abort: true,
  })
  .refine((value) => /^\/[^\s#\p{Cc}]*$/u.test(value), {
    error: "a path that begins with /, such as /internal/",
    params: { suggest: (value: string) => (/^[\w-][\w/-]*$/.test(value) ? `/${value}` : null) },
  });

export const crawlersSchema = z
  .object({
    ...eachOf(crawlerGroups, () => crawlerRule),
    others: crawlerRule.describe("All that nothing else is said of."),
    hide: z
      .union([hiddenPath, z.array(hiddenPath)])
      .describe("Paths that no crawler shall fetch: /internal/."),
  })
  .partial()
  .catchall(crawlerRule);
