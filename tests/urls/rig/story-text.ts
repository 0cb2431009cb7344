// The text of a story's file, changed as an editor would change it.

import type { Draw } from "../../rig/draw.js";

const vocabulary =
  "harbour council bridge voted after months rain minister announced budget repairs began near old station while crowds gathered and officials said that engineers had found no fault in steel which was made long ago by hand".split(
    " ",
  );

/** A body of its own, with a token that no other has. */
export function bodyOf(draw: Draw, token: string): string {
  const sentence = (): string =>
    `${Array.from({ length: 8 + draw.number(8) }, () => draw.one(vocabulary) + (draw.rarely(3) ? draw.number(1000) : "")).join(" ")}.`;
  const paragraphs = Array.from({ length: 4 }, () => Array.from({ length: 4 }, sentence).join(" "));
  return `${paragraphs.join("\n\n")}\n\n${token} ends here.\n`;
}

/** The text with a share of the words of its body replaced, in runs. */
export function words(draw: Draw, text: string, share: number): string {
  const at = text.indexOf("\n---\n") + 5;
  const end = text.lastIndexOf("\n\n");
  const all = text.slice(at, end).split(" ");
  for (let left = Math.floor(all.length * share); left > 0; ) {
    const run = Math.min(left, 8);
    const from = draw.number(all.length);
    for (let index = from; index < from + run && index < all.length; index++)
      if (!all[index]?.includes("\n")) all[index] = `${draw.one(vocabulary)}${draw.number(1000)}`;
    left -= run;
  }
  return text.slice(0, at) + all.join(" ") + text.slice(end);
}

/** The line of a field, or null. */
export const field = (text: string, name: string): string | null =>
  new RegExp(`^${name}:.*(?:\\n  - .*)*\\n`, "m").exec(text)?.[0] ?? null;

export const fieldOf = (text: string, name: string): string | null =>
  field(text, name)
    ?.slice(name.length + 1)
    .trim() ?? null;

/** Sets a field of one line, or takes it out. */
export const withField =
  (name: string, value: string | null) =>
  (text: string): string => {
    const without = text.replace(field(text, name) ?? "\u0000", "");
    return value === null ? without : without.replace("---\n", () => `---\n${name}: ${value}\n`);
  };

export function withAliasesOf(
  text: string,
  change: (aliases: readonly string[]) => readonly string[],
): string {
  const aliases = [...(field(text, "aliases") ?? "").matchAll(/\/[^\s,\]]*/g)].map(([alias]) => alias);
  const changed = change(aliases);
  return withField("aliases", changed.length === 0 ? null : `[${changed.join(", ")}]`)(text);
}
