// Icons that are made of one logo, at the addresses where browsers and home screens look for them.

import { wholeFile } from "../diagnostics/place.js";
import type { PictureFacts } from "../read/picture-facts.js";
import { endedSetting, tellEnded } from "./picture-rights.js";
import type { Planned } from "./planned.js";
import type { PlannerBase } from "./planner.js";
import type { IconRecipe, Size } from "./recipe.js";
import { factsOf } from "./resolve-picture.js";
import { settingFile } from "./setting-picture.js";
import { noteRefused, showsDrawn, useFile } from "./use-file.js";
import type { IconView } from "./views.js";
import { paperColours } from "./web-manifest.js";

export interface LogoIcons {
  readonly pages: readonly Planned[];
  /** Names at the root of the site. */
  readonly made: ReadonlySet<string>;
  /** The logo itself, where nothing can be made of it. */
  readonly bare: IconView | null;
}

const none: LogoIcons = { pages: [], made: new Set(), bare: null };

/** Pixels a side that an icon has at most, and a logo at least. */
const largest = 512;
/** Longer side by shorter up to which a logo counts as square. */
const nearlySquare = 1.1;
/** Part of a square that a logo takes where paper stands around it. */
const onPaper = 0.8;
/** Part of an icon in which the logo may stand so that no mask cuts it: a circle of two fifths as its radius (W3C, Web Application Manifest). */
const safeCircle = 0.8;

/** The icons of the setting `icon`. Codes: `picture-missing`; the warnings `icon-small`, `icon-shape`, `icon-text`. */
export function logoIcons(planner: PlannerBase): LogoIcons {
  const { config, input } = planner;
  if (config.icon === null) return none;
  const place = planner.settingPlace("icon");
  const found = settingFile(config.icon, null, planner);
  const ended = found === null ? endedSetting(config.icon, null, planner) : null;
  if (ended !== null) {
    tellEnded(`The picture "${config.icon}"`, ended, place, planner);
    return none;
  }
  if (found === null) {
    const message = `There is no picture "${config.icon}".`;
    const fix = `Put the file into ${config.folders.public}/ or assets/, and name it from there.`;
    planner.problems.add({ code: "picture-missing", severity: "error", message, place, fix });
    return none;
  }
  const file = found.asset.path;
  if (noteRefused(file, "site.yaml", planner) || input.wrongPictures?.has(file) === true) return none;
  const facts = factsOf(file, planner);
  tellUnfit(file, facts, planner);
  const isDrawing = /\.svg$/i.test(file);
  const files = new Map<string, IconRecipe | null>(isDrawing ? [["favicon.svg", null]] : []);
  const hash = facts?.drawing?.hash ?? facts?.drawable?.hash;
  if (facts !== null && hash !== undefined && input.canDrawIcons === true)
    for (const [name, recipe] of recipesOf(facts, paperColours(config).light)) files.set(name, recipe);
  if (files.size === 0) {
    useFile(found, { standing: "live", file: "site.yaml" }, planner);
    return { ...none, bare: { rel: "icon", href: planner.href(found.path), type: null, sizes: null } };
  }
  showsDrawn(file, planner);
  const weight = facts?.drawable?.weight ?? found.asset.size + drawingWeight;
  const pages = [...files].map(([path, recipe]): Planned => {
    const from = [file];
    return {
      page:
        recipe === null
          ? { render: "copy", path, file, package: false, from }
          : { render: "picture", path, file, hash: hash ?? "", weight, recipe, from },
      claim: { path, what: `the icon that is made of ${file}`, place: wholeFile(file), rank: "default" },
    };
  });
  return { pages, made: new Set(files.keys()), bare: null };
}

/** Bytes that it takes to draw a drawing as large as an icon, a few times. */
const drawingWeight = 4 * 4 * largest * largest;

function recipesOf(facts: PictureFacts, paper: string): readonly (readonly [string, IconRecipe])[] {
  const isSquare = ratioOf(facts) <= nearlySquare;
  const isWhole = isSquare && facts.drawable?.alpha === false;
  const share = isSquare ? 1 : onPaper;
  const ground = isSquare ? null : paper;
  const png = (
    name: string,
    side: number,
    logo: Size,
    below: string | null,
  ): readonly [string, IconRecipe] => [
    name,
    { format: "png", squares: [{ side, logo }], ground: below, fromRim: isSquare && below !== null },
  ];
  const within = (side: number, part: number): Size => fitted(facts, side * part);
  return [
    [
      "favicon.ico",
      {
        ...{ format: "ico", ground, fromRim: false },
        squares: [16, 32, 48].map((side) => ({ side, logo: within(side, 1) })),
      },
    ],
    png("apple-touch-icon.png", 180, within(180, isWhole ? 1 : onPaper), paper),
    png("icon-192.png", 192, within(192, share), ground),
    png("icon-512.png", largest, within(largest, share), ground),
    png("icon-maskable-512.png", largest, inCircle(facts, largest * safeCircle), paper),
  ];
}

const ratioOf = ({ width, height }: Size): number => Math.max(width, height) / Math.min(width, height);

/** As large as fits into a square. */
function fitted({ width, height }: Size, side: number): Size {
  const scale = side / Math.max(width, height);
  return { width: pixels(width * scale), height: pixels(height * scale) };
}

/** As large as fits into a circle. */
function inCircle({ width, height }: Size, diameter: number): Size {
  const scale = diameter / Math.hypot(width, height);
  return { width: pixels(width * scale), height: pixels(height * scale) };
}

const pixels = (length: number): number => Math.max(1, Math.floor(length));

/** Tells what a logo is no good icon for; it becomes one all the same. */
function tellUnfit(file: string, facts: PictureFacts | null, planner: PlannerBase): void {
  const place = planner.settingPlace("icon");
  const tell = (code: "icon-small" | "icon-shape" | "icon-text", message: string, fix: string): void =>
    planner.problems.add({ code, severity: "warning", message, place, fix });
  if (facts === null) {
    if (/\.svg$/i.test(file))
      tell(
        "icon-shape",
        `The drawing ${file} says no size of its own, so that no icons can be made of it but itself.`,
        'Give its root element a `viewBox`, such as `viewBox="0 0 512 512"`.',
      );
    return;
  }
  const { width, height } = facts;
  if (ratioOf(facts) > nearlySquare)
    tell(
      "icon-shape",
      `The logo ${file} is ${width} × ${height} pixels, and icons are square: it stands small on the colour of the paper.`,
      "Name a square version of it, a single letter or a sign.",
    );
  if (facts.drawing === undefined && Math.max(width, height) < largest)
    tell(
      "icon-small",
      `The logo ${file} has ${width} × ${height} pixels, and icons have up to ${largest} × ${largest}: the large ones are blurred.`,
      `Export it with ${largest} × ${largest} pixels or more, or as SVG.`,
    );
  if (facts.drawing?.hasText === true)
    tell(
      "icon-text",
      `The drawing ${file} has text, which looks as the fonts are of the machine that makes the icons.`,
      "Export it with its letters as outlines.",
    );
}
