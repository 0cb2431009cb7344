// What is said of a name, partial or helper that a template gets wrong.

import { nearest } from "../text/nearest.js";
import type { Problem } from "./problems.js";
import type { Shape } from "./shapes.js";
import { type Expression, literalName } from "./syntax.js";

/** A mustache that would show a list or an object. */
export function notText(name: string, shape: Shape & { is: "list" | "object" }): Problem {
  if (shape.is === "list")
    return {
      code: "template-value",
      message: `{{${name}}} is a list, which cannot be shown as text.`,
      fix: `Go through it with {{#each ${name}}}, or write {{join ${name}}}.`,
    };
  const fields = Object.keys(shape.fields).slice(0, 6);
  return {
    code: "template-value",
    message: `{{${name}}} is an object (${shape.name}), which cannot be shown as text.`,
    fix: `Name one of its fields: ${fields.map((field) => `${name}.${field}`).join(", ")}.`,
  };
}

/** A lone name may have been meant for a helper. */
export function withHelperHint(problem: Problem, name: string, helpers: readonly string[]): Problem {
  const { code, message } = problem;
  return {
    code,
    message,
    // Worked out when it is told: a template is checked for kinds of page that it does not fit, too.
    get fix() {
      if (problem.fix?.startsWith("Write ") === true) return problem.fix;
      const near = nearest(name, helpers);
      return near === null ? problem.fix : `Write {{${near} …}}, if you mean the helper.`;
    },
  };
}

/** A partial that there is not, and whether another has nearly its name. */
export function unknownPartial(
  name: string,
  known: readonly string[],
): { readonly problem: Problem; readonly isNear: boolean } {
  // A partial goes by its path below partials/, without its ending.
  const plain = name.replace(/^(?:\.?\/|templates\/|partials\/)+|\.(?:hbs|html|handlebars)$/g, "");
  const near = known.includes(plain) ? plain : nearest(plain, known);
  return {
    isNear: near !== null,
    problem: {
      code: "template-partial",
      message: `There is no partial "${name}".`,
      fix:
        near === null
          ? `Write it in templates/partials/${plain}.hbs${plain === name ? "" : `, and call it {{> ${plain}}}`}.`
          : `Write {{> ${near}}}.`,
    },
  };
}

/** A call of a helper that there is not. */
export function unknownHelper(name: string, known: readonly string[]): Problem {
  const near = nearest(name, known);
  return {
    code: "template-helper",
    message: `There is no helper "${name}".`,
    fix: /^els?e?_?if$/i.test(name)
      ? "Write {{else if …}}."
      : near === null
        ? "docs/templates.md lists all helpers; your own go into the extensions module."
        : `Write "${near}".`,
  };
}

/** What is wrong with going through a value that is no list, or null. */
export function notAList(helper: string, given: Expression | undefined, shape: Shape): Problem | null {
  if (shape.is === "any" || shape.is === "list" || (shape.is === "object" && helper === "each")) return null;
  const name = (given === undefined ? null : literalName(given)) ?? "this";
  return {
    code: "template-value",
    message: `{{#${helper}}} goes through a list, but ${name} is none.`,
    fix: shape.is === "text" ? `Write {{${name}}}.` : `Name the list that you mean.`,
  };
}

/** `@partial-block` in a template that has none. */
export const noPartialBlock: Problem = {
  code: "template-partial",
  message: "{{> @partial-block}} stands in a template that was called without a block.",
  fix: "Call it with one: {{#> name}}…{{/name}}.",
};
