// The publisher: a name, or a mapping with what readers should know.

import { type Checker, type Found, isMapping } from "./checker.js";
import type { Config } from "./config.js";
import { readNamed } from "./read-lists.js";
import { publisherSchema } from "./schema.js";

/** `publisher` with its defaults, and `contact`, which may stand in it too. */
export function readPublisher(
  found: Found | undefined,
  title: string,
  checker: Checker,
  contact: string | null,
): Pick<Config, "publisher" | "contact"> {
  const known = [...Object.keys(publisherSchema.shape), "profiles"];
  const fields =
    found !== undefined && isMapping(found.value) ? checker.fields(found, known) : new Map<string, Found>();
  const plain =
    found !== undefined && !isMapping(found.value)
      ? { name: found.value }
      : Object.fromEntries(
          [...fields].filter(([key]) => key !== "profiles").map(([key, at]) => [key, at.value]),
        );
  const read = checker.check(publisherSchema, { path: found?.path ?? [], value: plain }, "publisher") ?? {};
  const address =
    read.address === undefined
      ? []
      : Array.isArray(read.address)
        ? read.address
        : read.address.split(/\r?\n/);
  return {
    contact: contact || read.contact || null,
    publisher: {
      name: read.name || title,
      logo: read.logo || null,
      email: read.email || null,
      phone: read.phone || null,
      address: address.map((line) => line.trim()).filter((line) => line !== ""),
      profiles: readNamed(fields.get("profiles"), "publisher.profiles", checker, true),
    },
  };
}
