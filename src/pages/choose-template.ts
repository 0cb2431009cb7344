// Which template renders a page that asks for one of its own.

import type { Place } from "../diagnostics/diagnostic.js";
import { nearest } from "../text/nearest.js";
import type { Planner } from "./planner.js";

/** Templates that are frames or parts, and no page's own. */
const noPages: ReadonlySet<string> = new Set(["layout"]);

/** The template that was asked for where it is there, else the usual one. Code: `template-unknown` (a warning). */
export function chooseTemplate(asked: string | null, usual: string, place: Place, planner: Planner): string {
  if (asked === null) return usual;
  const known = planner.input.templates.filter((name) => !name.includes("/") && !noPages.has(name));
  if (known.includes(asked)) return asked;
  const near = nearest(asked, known);
  const message = `There is no template "${asked}".`;
  const fix =
    near === null
      ? `Add ${planner.config.folders.templates}/${asked}.hbs, or remove the field.`
      : `Write \`${near}\`.`;
  planner.problems.add({ code: "template-unknown", severity: "warning", message, place, fix });
  return usual;
}
