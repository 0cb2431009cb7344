// The addresses on record as lines that a person can read and `grep` can search.

import type { UrlFate, UrlState } from "../pages/urls/urls-plan.js";
import { withCommas } from "./amounts.js";
import { type Colour, createPaint } from "./colour.js";
import { visible } from "./visible.js";

const colours: { readonly [state in UrlState]: Colour } = {
  living: "green",
  redirected: "green",
  gone: "dim",
  withheld: "yellow",
  failed: "red",
  moved: "red",
  lost: "red",
};

const states = Object.keys(colours) as readonly UrlState[];

/** One line for each address at which there is no page, then one that counts all. */
export function formatUrls(fates: readonly UrlFate[], colour: boolean): string {
  const paint = createPaint(colour);
  const shown = fates.filter(({ state }) => state !== "living");
  const width = Math.min(Math.max(0, ...shown.map(({ address }) => address.length)), 60);
  const lines = shown.map((fate) => {
    const state = paint(colours[fate.state], fate.state.padEnd(10));
    return `${state}  ${visible(fate.address).padEnd(width)}  ${visible(meaning(fate))}`.trimEnd();
  });
  const counts = states.flatMap((state) => {
    const found = fates.filter((fate) => fate.state === state).length;
    return found === 0 ? [] : `${withCommas(found)} ${state}`;
  });
  const total = `${withCommas(fates.length)} ${fates.length === 1 ? "address" : "addresses"} on record${counts.length === 0 ? "" : `: ${counts.join(", ")}`}`;
  return `${[...lines, ...(lines.length === 0 ? [] : [""]), total].join("\n")}\n`;
}

function meaning({ state, to, file }: UrlFate): string {
  switch (state) {
    case "redirected":
      return `to ${to}`;
    case "moved":
      return `${file} is at ${to}`;
    case "withheld":
      return file === null ? "" : `${file} is not published now`;
    case "failed":
      return "its article has errors";
    default:
      return "";
  }
}
