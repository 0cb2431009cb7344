// The colours of a social card: those of the site's light paper, so that what is text can be read on it.

import type { ThemeSettings } from "../../config/config.js";
import { asWritten, mixed, type Rgb, readColour, writeColour } from "../style/colour.js";
import { readable } from "../style/contrast.js";
import { defaultColours } from "../style/default-colours.js";
import { usualInk } from "../style/ink.js";

/** As `#rrggbb`. */
export interface CardColours {
  readonly paper: string;
  readonly ink: string;
  /** Lesser texts, and thin lines. */
  readonly soft: string;
  /** The section's. */
  readonly section: string;
}

/** Not quite white, so that a card has an edge where it stands on white. */
const usualPaper = "#fdfcf9";
const white: Rgb = [1, 1, 1];

/** `section`: the colour of the article's section as the settings have it. */
export function cardColours(
  { paper: papers, ink: inks, accent }: Pick<ThemeSettings, "paper" | "ink" | "accent">,
  section: string | null,
): CardColours {
  const paper = readColour(papers.light ?? usualPaper) ?? white;
  const legible = (text: string): Rgb => readable(readColour(text) ?? [0, 0, 0], [paper]);
  const ink = inks.light === null ? usualInk("light", paper) : legible(inks.light);
  return {
    paper: writeColour(paper),
    ink: writeColour(ink),
    soft: writeColour(readable(asWritten(mixed(ink, paper, 0.7)), [paper])),
    section: writeColour(legible(section ?? accent.light ?? defaultColours.accent.light)),
  };
}
