// A partial of the package that a site's template calls where its values are not: told once, at the call, since nobody
// can mend the package's own file.

import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import { noPartialBlock } from "./name-problems.js";

const isOwn = (place: Place | undefined): boolean => place?.path.startsWith("broadsheet/templates/") === true;

/**
 * Replaces what is wrong inside the package's partials by one `template-name` for each call that is to blame, or by a
 * `template-partial` where the call has no block and should.
 */
export function blameCalls(told: readonly Diagnostic[]): readonly Diagnostic[] {
  const diagnostics = told.map((diagnostic) =>
    lacksBlock(diagnostic) ? withoutBlock(diagnostic) : diagnostic,
  );
  const isInside = ({ code, place, other }: Diagnostic): boolean =>
    code === "template-name" && isOwn(place) && other !== undefined && !isOwn(other);
  const inside = diagnostics.filter(isInside);
  if (inside.length === 0) return diagnostics;
  const calls = new Map<string, Diagnostic[]>();
  for (const diagnostic of inside) {
    const key = JSON.stringify(diagnostic.other);
    calls.set(key, [...(calls.get(key) ?? []), diagnostic]);
  }
  // What else is wrong inside the package's files follows from these.
  return [...diagnostics.filter(({ place }) => !isOwn(place)), ...[...calls.values()].flatMap(atCall)];
}

const lacksBlock = ({ message, place, other }: Diagnostic): boolean =>
  message === noPartialBlock.message && isOwn(place) && other !== undefined && !isOwn(other);

function withoutBlock(diagnostic: Diagnostic): Diagnostic {
  const { other, place, ...rest } = diagnostic;
  const partial = partialOf(place);
  return {
    ...rest,
    message: `The partial "${partial}" is called without a block, and shows what stands in one.`,
    place: other ?? place,
    fix: `Call it with one: {{#> ${partial}}}…{{/${partial}}}.`,
  };
}

const partialOf = ({ path }: Place): string => path.replace(/^.*\/(?:partials\/)?([^/]+)\.hbs$/, "$1");

function atCall(missing: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first] = missing;
  if (first?.other === undefined) return [];
  const partial = partialOf(first.place);
  const names = [
    ...new Set(missing.flatMap(({ message }) => /^There is no "([^"]+)"/.exec(message)?.[1] ?? [])),
  ];
  const shape = /\((\w+)\)\.$/.exec(first.message)?.[1];
  return [
    {
      code: "template-name",
      severity: "error",
      message: `The partial "${partial}" asks for what is not here${shape === undefined ? "" : ` (${shape})`}: ${names.join(", ")}.`,
      place: first.other,
      fix: `Call it where its values are, such as inside {{#each}}, or hand them over: {{> ${partial} ${names[0]}=…}}.`,
    },
  ];
}
