// Keys inside a field's mapping (`captoin` of an image) that are a slip away from one of its parts: nothing reads them.

import { nearest } from "../text/nearest.js";
import type { Wrong } from "./check-field.js";
import { plainName } from "./fields.js";
import { isMapping, noParts, type PartNames, type TextValue, type ValuePath } from "./text-value.js";

/** A misspelt part, and the one that was meant. */
export interface Misspelt extends Wrong {
  readonly meant: string;
}

/** The misspelt parts of a mapping, or of those in a list. Code: `field-unknown`. */
export function misspeltParts(name: string, value: TextValue, parts: PartNames): readonly Misspelt[] {
  if (typeof value !== "object" || value === null || parts === noParts) return [];
  if (Array.isArray(value) && !value.some(isMapping)) return [];
  const known = Object.keys(parts);
  const names = new Set([...known, ...Object.values(parts).flat()]);
  const mappings: (readonly [TextValue, ValuePath])[] = Array.isArray(value)
    ? value.map((entry: TextValue, index) => [entry, [index]] as const)
    : [[value, []]];
  return mappings.flatMap(([mapping, path]) => {
    if (!isMapping(mapping)) return [];
    const given = new Set(Object.keys(mapping).map(plainName));
    return Object.keys(mapping).flatMap((key): Misspelt[] => {
      const plain = plainName(key);
      const meant = names.has(plain) || plain.length < 3 ? null : nearest(plain, known);
      if (meant === null || given.has(meant) || Math.abs(meant.length - plain.length) > 1) return [];
      return [
        {
          code: "field-unknown",
          path: [...path, key],
          message: `\`${key}\` is no part of \`${name}\`, though close to one; nothing reads it.`,
          fix: `Write it as \`${meant}\` if that is what you mean.`,
          ofKey: true,
          meant,
        },
      ];
    });
  });
}

/** What is said to be missing where it is misspelt is told at the key. */
export function blameParts(wrong: readonly Wrong[], misspelt: readonly Misspelt[]): readonly Wrong[] {
  return wrong.map((each) => {
    const stray = misspelt.find(
      ({ meant, path }) =>
        meant === each.path.at(-1) && path.slice(0, -1).join() === each.path.slice(0, -1).join(),
    );
    return stray === undefined ? each : { ...each, path: stray.path, fix: stray.fix, ofKey: true };
  });
}
