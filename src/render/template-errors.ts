// What is told of an error that a template or a helper throws while a page is rendered.

import { HelperError } from "./helpers/helper.js";
import type { Problem, Problems } from "./problems.js";

/** No template of that name. */
export const missing = (name: string): Problem => ({
  code: "template-partial",
  message: `There is no template "${name}".`,
  fix: `Write it in templates/${name.includes("/") ? `partials/${name}` : name}.hbs.`,
});

/** What to tell of an error; `helper` names the one that threw it. */
export function problemOf(error: unknown, helper: string | null): Problem {
  if (error instanceof HelperError) return { code: error.code, message: error.message, fix: error.fix };
  if (isOverflow(error))
    return {
      code: "template-cycle",
      message: "The templates of this page include each other without end.",
      fix: "Look for a partial with a computed name that leads back to itself.",
    };
  const said = error instanceof Error ? error.message : String(error);
  const partial = /^The partial (.+) could not be found/.exec(said)?.[1];
  if (partial !== undefined) return missing(partial);
  return {
    code: "template-failed",
    message: helper === null ? `The template failed: ${said}.` : `The helper "${helper}" failed: ${said}.`,
    fix:
      helper === null
        ? null
        : "Look at the values that it is given, and at its code in the extensions module.",
  };
}

/** True where templates call each other without end. */
export const isOverflow = (error: unknown): boolean =>
  error instanceof RangeError && /call stack/i.test(error.message);

/** True where a page fails for what the check of the templates has told: a ring, a call, a helper or partial that is not there, or is broken. */
export function isTold(
  error: unknown,
  broken: ReadonlySet<string>,
  { diagnostics, isSound }: Problems,
): boolean {
  if (isOverflow(error)) return diagnostics.some(({ code }) => code === "template-cycle");
  const said = error instanceof Error ? error.message : "";
  const partial = /^The partial (.+) could not be found/.exec(said)?.[1];
  if (partial === undefined || partial === "@partial-block") return !isSound;
  const isKnown = diagnostics.some(
    ({ code, message }) => code === "template-partial" && message.includes(`"${partial}"`),
  );
  return broken.has(partial) || isKnown;
}
