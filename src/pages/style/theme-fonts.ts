// The fonts of `theme`: rules for the site's own files, and custom properties with the families.

import type { FontSetting, ThemeSettings } from "../../config/config.js";
import { withQuotes } from "../../config/font-families.js";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../text/nearest.js";

/** What stands in for a font while it is loaded, and where it lacks a letter. */
const fallbacks = {
  serif: 'Georgia, "Noto Naskh Arabic", serif',
  sans: 'system-ui, "Noto Sans Arabic", sans-serif',
  display: "var(--serif)",
} as const;

type Role = keyof typeof fallbacks;

const formats: { readonly [ending: string]: string } = {
  woff2: "woff2",
  woff: "woff",
  ttf: "truetype",
  otf: "opentype",
};

/** `files` are the names of all files below assets/. Code: `font-missing`. */
export function themeFonts(
  fonts: ThemeSettings["fonts"],
  files: ReadonlySet<string>,
  placeOf: (...paths: readonly string[]) => Place,
): {
  readonly rules: readonly string[];
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const rules = new Set<string>();
  const properties: (readonly [string, string])[] = [];
  for (const role of ["serif", "sans", "display"] as const) {
    const font = fonts[role];
    if (font === null) continue;
    properties.push([`--${role}`, familyOf(font, role)]);
    for (const file of "files" in font ? font.files : []) {
      const name = nameOf(file);
      if (files.has(name)) rules.add(faceOf("family" in font ? font.family : "", name));
      else diagnostics.push(missing(name, files, placeOf(`theme.fonts.${role}`, "theme")));
    }
  }
  // Headlines follow the text that a site chooses.
  if (fonts.serif !== null && fonts.display === null) properties.push(["--display", "var(--serif)"]);
  return { rules: [...rules], properties, diagnostics };
}

const familyOf = (font: FontSetting, role: Role): string =>
  "stack" in font ? withQuotes(font.stack) : `${quoted(font.family)}, ${fallbacks[role]}`;

/** Below assets/: `serif.woff2` and `assets/fonts/serif.woff2` are `fonts/serif.woff2`. */
const nameOf = (file: string): string => `fonts/${file.replace(/^(?:\.\/)*(?:assets\/)?(?:fonts\/)?/, "")}`;

function faceOf(family: string, name: string): string {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const { weight, style } = looksOf(name);
  return [
    "@font-face {",
    `  font-family: ${quoted(family)};`,
    `  src: url(${quoted(encodeURI(name))}) format("${formats[ending] ?? ending}");`,
    `  font-weight: ${weight};`,
    `  font-style: ${style};`,
    "  font-display: swap;",
    "}",
  ].join("\n");
}

const weights: readonly (readonly [RegExp, string])[] = [
  [/\[[^\]]*wght[^\]]*\]|variable|(?<![a-z])vf(?![a-z])/, "100 900"],
  [/(?<!\d)([1-9]00)(?!\d)/, "$1"],
  [/thin|hairline/, "100"],
  [/(?:extra|ultra)[-_ ]?light/, "200"],
  [/(?:semi|demi)[-_ ]?bold/, "600"],
  [/(?:extra|ultra)[-_ ]?bold/, "800"],
  [/black|heavy/, "900"],
  [/bold/, "700"],
  [/medium/, "500"],
  [/(?<!high)light/, "300"],
];

/** Weight and style as a file's name says them: `serif-700-italic.woff2`. */
function looksOf(name: string): { readonly weight: string; readonly style: string } {
  const words = name.slice(name.lastIndexOf("/") + 1).toLowerCase();
  const [pattern, weight] = weights.find(([words_]) => words_.test(words)) ?? [null, "400"];
  return {
    weight: weight === "$1" ? (pattern?.exec(words)?.[1] ?? "400") : weight,
    style: /italic|oblique/.test(words) ? "italic" : "normal",
  };
}

/** A text of CSS. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replace(/[\n\r\f<]/g, " ")}"`;

function missing(name: string, files: ReadonlySet<string>, place: Place): Diagnostic {
  const near = nearest(
    name,
    [...files].filter((file) => /\.(?:woff2?|[ot]tf)$/i.test(file)),
  );
  return {
    code: "font-missing",
    severity: "error",
    message: `There is no font assets/${name}.`,
    place,
    fix: near === null ? "Put the file into assets/fonts/." : `Write \`${near.replace(/^fonts\//, "")}\`.`,
  };
}
