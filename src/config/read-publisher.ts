// The publisher: a name, or a mapping with what readers should know.

import { isMapping } from "./as-text.js";
import type { Checker, Fields, Found } from "./checker.js";
import type { Config } from "./config.js";
import { policiesSchema } from "./crawlers-schema.js";
import { policyNames } from "./policies.js";
import { readLinks } from "./read-links.js";
import { profileSchema, publisherSchema } from "./schema.js";
import type { PlaceNotes } from "./setting-places.js";

/** `publisher` with its defaults, and `contact`, which may stand in it too. */
export function readPublisher(
  found: Found | undefined,
  title: string,
  checker: Checker,
  notes: PlaceNotes,
): { readonly publisher: Config["publisher"]; readonly contact: string | null } {
  const fields = found === undefined ? new Map<string, Found>() : fieldsOf(found, checker);
  if (found !== undefined) notes.note("publisher", found, fields);
  const read = checker.checkAll(publisherSchema, fields);
  const {
    name = title,
    logo = null,
    email = null,
    phone = null,
    contact = null,
    address = [],
    founded = null,
  } = read;
  const lines = typeof address === "string" ? address.split(/\r?\n/) : address;
  const profiles = readLinks(fields.get("profiles"), "publisher.profiles", profileSchema, checker);
  return {
    contact,
    publisher: {
      name,
      logo,
      email,
      phone,
      address: lines.map((line) => line?.trim() ?? "").filter((line) => line !== ""),
      profiles: profiles.map(({ name: called, url }) => ({ name: called, url })),
      policies: readPolicies(fields.get("policies"), checker, notes),
      founded,
    },
  };
}

/** `ethics: /ethics/`: pages by what they say. */
function readPolicies(
  found: Found | undefined,
  checker: Checker,
  notes: PlaceNotes,
): Config["publisher"]["policies"] {
  if (found === undefined) return [];
  if (!isMapping(found.value)) {
    const fix = `Write below it, indented, what each page says and its address: \`ethics: /ethics/\`. Known here: ${policyNames.join(", ")}.`;
    checker.wrong(found, "`publisher.policies` must be a mapping.", fix);
    return [];
  }
  const fields = checker.fields(found, policyNames);
  notes.note("publisher.policies", found, fields);
  const read = checker.checkAll(policiesSchema, fields);
  return policyNames.flatMap((kind) => {
    const url = read[kind];
    return url === undefined ? [] : [{ kind, url }];
  });
}

function fieldsOf(found: Found, checker: Checker): Fields {
  if (isMapping(found.value))
    return checker.fields(found, [...Object.keys(publisherSchema.shape), "profiles", "policies"]);
  if (!Array.isArray(found.value)) return new Map([["name", found]]);
  checker.wrong(
    found,
    "`publisher` must be a name, or a mapping of its fields, not a list.",
    "Write its fields below it, indented: name, logo, email, phone, contact, address, founded, profiles, policies.",
  );
  return new Map();
}
