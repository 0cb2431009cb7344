// The fields of an `_index.md`: what it says of its section.

import { cssColours } from "../config/css-colours.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { loadZod, once } from "../lazy.js";
import { nearest } from "../text/nearest.js";
import type { Spot } from "./article.js";
import { checkField } from "./check-field.js";
import { plainName } from "./fields.js";
import type { FrontMatter } from "./front-matter.js";
import type { Positions } from "./positions.js";
import { textValue, type ValuePath, writtenScalar } from "./text-value.js";

const fieldSchemas = once(() => {
  const z = loadZod();
  const line = (what: string, most: number) =>
    z.string(`must be ${what}`).max(most, `must be at most ${most} characters long`);
  return {
    title: line("text", 1000),
    description: line("text", 20_000),
    colour: line("a colour such as #b3262e, or a name that CSS knows", 30).refine(
      (value) => /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value) || cssColours.includes(value.toLowerCase()),
      "must be a colour such as #b3262e, or a name that CSS knows",
    ),
    template: line("a template's name", 200),
  } as const;
});

type SectionField = keyof ReturnType<typeof fieldSchemas>;

const names: { readonly [name: string]: SectionField } = {
  title: "title",
  headline: "title",
  name: "title",
  description: "description",
  dek: "description",
  summary: "description",
  colour: "colour",
  color: "colour",
  template: "template",
};

/** What an `_index.md` says of its section; null for what it does not say. */
export type SectionFields = { readonly [field in SectionField]: string | null };

/** Where the fields stand, by name. */
export type SectionSpots = { readonly [field in SectionField]?: Spot };

/** Reads the fields. Codes: `field-type`, `field-unknown` (a near miss). */
export function readSectionFields(
  text: string,
  matter: FrontMatter,
  positions: Positions,
): {
  readonly fields: SectionFields;
  readonly spots: SectionSpots;
  readonly diagnostics: readonly Diagnostic[];
} {
  const fields: { [field in SectionField]: string | null } = {
    title: null,
    description: null,
    colour: null,
    template: null,
  };
  const spots: { [field in SectionField]?: Spot } = {};
  const diagnostics: Diagnostic[] = [];
  const placed = (path: ValuePath, what: "key" | "value") => {
    const at = matter.at(path, what) ?? { offset: 0, length: 0 };
    return positions.place(at.offset, at.length);
  };
  const written = (path: ValuePath): string | null => writtenScalar(text, matter.at(path, "value"));
  for (const [key, raw] of Object.entries(matter.values)) {
    const plain = plainName(key);
    if (plain === "defaults") continue;
    const field = Object.hasOwn(names, plain) ? names[plain] : undefined;
    if (field === undefined) {
      const near = plain.length > 3 ? nearest(plain, [...Object.keys(names), "defaults"]) : null;
      if (near !== null) diagnostics.push(unknownKey(key, near, placed([key], "key")));
      continue;
    }
    const value = textValue(raw, [key], written);
    if (value === null || fields[field] !== null) continue;
    const checked = checkField(key, fieldSchemas()[field], value);
    if ("value" in checked) {
      fields[field] = checked.value;
      const { offset, length } = matter.at([key], "value") ?? { offset: 0, length: 0 };
      spots[field] = positions.spot(offset, length);
    } else {
      for (const { code, message, fix } of checked.wrong) {
        diagnostics.push({ code, severity: "error", message, place: placed([key], "value"), fix });
      }
    }
  }
  return { fields, spots, diagnostics };
}

function unknownKey(key: string, near: string, place: Diagnostic["place"]): Diagnostic {
  return {
    code: "field-unknown",
    severity: "warning",
    message: `\`${key}\` is not a field of a section, though close to one.`,
    place,
    fix: `Write it as \`${near}\` if that is what you mean.`,
  };
}
