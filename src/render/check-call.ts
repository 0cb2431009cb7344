// Whether a helper may be called as a template calls it.

import { nearest } from "../text/nearest.js";
import type { Helper } from "./helpers/helper.js";
import type { Problem } from "./problems.js";
import type { Call } from "./syntax.js";

/** What is wrong with a call, or null. */
export function callProblem(
  name: string,
  helper: Helper,
  call: Call,
  place: "mustache" | "block" | "sub",
): Problem | null {
  const [least, most] = helper.params;
  const given = call.params.length;
  if (place !== "block" && helper.block === "always")
    return wrong(
      `{{${name}}} is a block: it has a beginning and an end.`,
      `Write {{#${name} …}}…{{/${name}}}.`,
    );
  if (place === "block" && helper.block === "never")
    return wrong(
      `{{${name}}} is no block: it gives a value and has no end.`,
      `Write {{#if (${name} …)}} or {{#with (${name} …)}}; if you mean a field of that name, {{#with ${name}}}.`,
    );
  if (given < least)
    return wrong(
      `The helper "${name}" needs ${least === 1 ? "a value" : `${least} values`}, but was given ${given === 0 ? "none" : given}.`,
      given === 0 && place === "mustache"
        ? name === "body"
          ? "Write {{{body body}}}."
          : `Write {{${name} …}} with its value; if you mean a field of that name, write {{this.${name}}}.`
        : `Write ${least === 1 ? "it" : "them"} after the name.`,
    );
  if (given > most)
    return wrong(
      `The helper "${name}" takes ${most === 1 ? "one value" : `${most} values`}, but was given ${given}.`,
      "Put a helper's call inside another into parentheses: (helper value).",
    );
  if (helper.named !== "any") {
    const names = helper.named;
    const stranger = (call.hash?.pairs ?? []).find((pair) => !names.includes(pair.key));
    if (stranger !== undefined) {
      const near = nearest(stranger.key, names);
      return wrong(
        `The helper "${name}" takes no ${stranger.key}=.`,
        near !== null
          ? `Write ${near}=.`
          : names.length === 0
            ? "Take it away."
            : `It takes ${names.map((word) => `${word}=`).join(", ")}.`,
      );
    }
  }
  return helper.literals?.(call) ?? null;
}

const wrong = (message: string, fix: string): Problem => ({ code: "template-helper", message, fix });
