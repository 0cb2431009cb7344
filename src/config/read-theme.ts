// The settings of `theme`, and colours for light and dark wherever they stand.

import { isMapping } from "./as-text.js";
import type { Checker, Fields, Found } from "./checker.js";
import type { FontSetting, SchemeColours, ThemeSettings } from "./config.js";
import { colour, fontStack } from "./look-types.js";
import type { PlaceNotes } from "./setting-places.js";
import {
  fontSchema,
  fontsSchema,
  logoSchema,
  schemesSchema,
  type themeColoursSchema,
  themeSchema,
} from "./theme-schema.js";

const none: SchemeColours = { light: null, dark: null };

/** A colour, or `light` and `dark` of one. */
export function readColours(found: Found | undefined, checker: Checker): SchemeColours {
  if (found === undefined) return none;
  if (!isMapping(found.value)) return { ...none, light: checker.check(colour, found) ?? null };
  const fields = checker.fields(found, Object.keys(schemesSchema.shape));
  return { ...none, ...checker.checkAll(schemesSchema, fields) };
}

/** Notes where the colour of each scheme stands: `theme.accent.dark`. */
export function noteSchemes(name: string, found: Found | undefined, notes: PlaceNotes): void {
  if (found === undefined || !isMapping(found.value)) return;
  for (const scheme of Object.keys(found.value))
    notes.note(`${name}.${scheme}`, { path: [...found.path, scheme], value: null });
}

export function readTheme(found: Found | undefined, checker: Checker, notes: PlaceNotes): ThemeSettings {
  const fields = mappingOf(found, "theme", Object.keys(themeSchema.shape), checker);
  if (found !== undefined) notes.note("theme", found, fields);
  const coloursOf = (name: keyof typeof themeColoursSchema.shape): SchemeColours => {
    const at = fields.get(name);
    noteSchemes(`theme.${name}`, at, notes);
    return readColours(at, checker);
  };
  const fonts = mappingOf(fields.get("fonts"), "theme.fonts", Object.keys(fontsSchema.shape), checker);
  const fontOf = (name: keyof typeof fontsSchema.shape): FontSetting | null => {
    const at = fonts.get(name);
    if (at === undefined) return null;
    notes.note(`theme.fonts.${name}`, at);
    return readFont(at, checker);
  };
  return {
    paper: coloursOf("paper"),
    ink: coloursOf("ink"),
    link: coloursOf("link"),
    accent: coloursOf("accent"),
    fonts: { serif: fontOf("serif"), sans: fontOf("sans"), display: fontOf("display") },
    logo: readLogo(fields.get("logo"), checker, notes),
  };
}

function readFont(found: Found, checker: Checker): FontSetting | null {
  if (!isMapping(found.value)) {
    const stack = checker.check(fontStack, found);
    return stack === undefined ? null : { stack };
  }
  const fields = checker.fields(found, Object.keys(fontSchema.shape));
  const { family, file, files = [] } = checker.checkAll(fontSchema, fields);
  const names = [...(file === undefined ? [] : [file]), ...[files].flat()];
  if (family !== undefined && names.length > 0) return { family, files: names };
  const hasFiles = fields.has("file") || fields.has("files");
  // What is given and wrong has been told.
  if (fields.has("family") && hasFiles) return null;
  const lacks = fields.has("family") ? "`file`, a file of assets/fonts/" : "`family`, its name";
  const fix = "Write `family: …` and `file: ….woff2` below it.";
  checker.wrong(found, `A font of your own needs ${lacks}.`, fix);
  return null;
}

function readLogo(found: Found | undefined, checker: Checker, notes: PlaceNotes): ThemeSettings["logo"] {
  if (found === undefined) return null;
  const fields: Fields = isMapping(found.value)
    ? checker.fields(found, Object.keys(logoSchema.shape))
    : new Map([["light", found]]);
  notes.note("theme.logo", found, fields);
  const { light, dark = null } = checker.checkAll(logoSchema, fields);
  if (light !== undefined) return { light, dark };
  return dark === null ? null : { light: dark, dark: null };
}

function mappingOf(
  found: Found | undefined,
  name: string,
  known: readonly string[],
  checker: Checker,
): Fields {
  if (found === undefined) return new Map();
  if (isMapping(found.value)) return checker.fields(found, known);
  checker.wrong(
    found,
    `\`${name}\` must be a mapping.`,
    `Write its settings below it, indented: ${known.join(", ")}.`,
  );
  return new Map();
}
