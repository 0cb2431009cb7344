// Two outputs for one path: what may stand aside does, and the rest is told.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { addressOfOutput } from "./address.js";
import type { Page } from "./page.js";
import { byPlace } from "./place-order.js";
import type { Claim, Planned } from "./planned.js";

interface Settled {
  readonly pages: readonly Page[];
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly Diagnostic[];
}

/**
 * Settles who gets each path, also where two differ by case or Unicode form alone, or where one is a file and the other
 * a folder. Codes: `path-conflict` (a warning where an article that is not published now is in it), `alias-taken`;
 * among the notes `public-overrides`.
 */
export function settleClaims(planned: readonly Planned[]): Settled {
  const diagnostics: Diagnostic[] = [];
  const notes: Diagnostic[] = [];
  const kept: Planned[] = [];
  const byKey = new Map<string, Planned[]>();
  for (const entry of planned) {
    const key = keyOf(entry.claim.path);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [entry]);
    else group.push(entry);
  }
  for (const group of byKey.values()) {
    const [first] = group;
    const winner = group.length === 1 ? first : settleGroup(group, diagnostics, notes);
    if (winner !== undefined) kept.push(winner);
  }
  diagnostics.push(...foldersAsFiles(kept));
  const pages = kept.flatMap(({ page }) => page ?? []);
  return { pages: pages.sort((a, b) => (a.path < b.path ? -1 : 1)), diagnostics, notes };
}

/** A path as the least careful file system compares it. */
export function keyOf(path: string): string {
  if (/^[\w./-]*$/.test(path)) return path.toLowerCase();
  return path.normalize("NFC").toLowerCase().normalize("NFC");
}

const weight: { readonly [rank in Claim["rank"]]: number } = {
  page: 0,
  file: 1,
  public: 2,
  default: 3,
  alias: 4,
  withheld: 5,
};

function settleGroup(
  group: readonly Planned[],
  diagnostics: Diagnostic[],
  notes: Diagnostic[],
): Planned | undefined {
  const [winner, ...others] = [...group].sort(
    (a, b) => weight[a.claim.rank] - weight[b.claim.rank] || bySource(a.claim, b.claim),
  );
  if (winner === undefined) return undefined;
  for (const { claim, page } of others) {
    if (page !== null && isSame(page, winner.page)) continue;
    if (claim.rank === "default" && winner.claim.rank === "public")
      notes.push(overridden(claim, winner.claim));
    else if (claim.rank !== "default") diagnostics.push(conflict(claim, winner.claim));
    else if (winner.claim.rank === "default") diagnostics.push(conflict(claim, winner.claim));
  }
  return winner;
}

const bySource = (a: Claim, b: Claim): number =>
  a.place !== null && b.place !== null
    ? byPlace(a.place, b.place)
    : Number(a.place === null) - Number(b.place === null);

const addressOf = ({ path }: Claim): string => addressOfOutput(path);

/** Two aliases of one article, or one file named twice. */
function isSame(page: Page, other: Page | null): boolean {
  return JSON.stringify(page) === JSON.stringify(other);
}

function conflict(claim: Claim, winner: Claim): Diagnostic {
  const [mine, theirs] = claim.place === null && winner.place !== null ? [winner, claim] : [claim, winner];
  const address = addressOf(mine);
  const apart =
    mine.path === theirs.path ? "" : `, as ${addressOf(theirs)}, which is the same file on many systems`;
  const alias = claim.rank === "alias" && winner.rank !== "alias";
  const message = alias
    ? `The alias ${address} is the address of ${winner.what}${apart}, so it cannot lead elsewhere.`
    : `Two things have the address ${address}: ${mine.what} and ${theirs.what}${apart}.`;
  const rest = {
    message,
    place: mine.place ?? nowhere,
    // A section's front may stand in the way of an article of its own.
    ...(theirs.place === null || theirs.place.path === mine.place?.path ? {} : { other: theirs.place }),
  };
  if (alias) {
    const fix = "Remove the alias, or give that page another address.";
    return { code: "alias-taken", severity: "error", ...rest, fix };
  }
  const severity = claim.rank === "withheld" || winner.rank === "withheld" ? "warning" : "error";
  return { code: "path-conflict", severity, ...rest, fix: fixFor(mine, theirs) };
}

const nowhere = { path: "site.yaml", line: 1, column: 1, length: 0, text: null };

function fixFor(mine: Claim, theirs: Claim): string {
  if (mine.rank === "file" || mine.rank === "public") return "Rename the file.";
  if (mine.rank === "alias") return "Keep the alias in one of the two.";
  return theirs.rank === "public"
    ? "Remove one of the two, or give the article another `permalink`."
    : "Give one of them another `slug` or `permalink`.";
}

function overridden(claim: Claim, winner: Claim): Diagnostic {
  return {
    code: "public-overrides",
    severity: "warning",
    message: `${winner.what.replace(/^the /, "The ")} takes the place of ${claim.what}.`,
    place: winner.place ?? nowhere,
    fix: null,
  };
}

/** A file where another output needs a folder: `/about` and `/about/`. */
function foldersAsFiles(kept: readonly Planned[]): Diagnostic[] {
  const files = new Map(kept.map((entry) => [keyOf(entry.claim.path), entry.claim]));
  const told = new Set<Claim>();
  return kept.flatMap(({ claim }) => {
    const key = keyOf(claim.path);
    for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1)) {
      const file = files.get(key.slice(0, end));
      if (file === undefined || told.has(file)) continue;
      told.add(file);
      const [mine, theirs] = file.place === null && claim.place !== null ? [claim, file] : [file, claim];
      return [
        {
          code: "path-conflict",
          severity: file.rank === "withheld" || claim.rank === "withheld" ? "warning" : "error",
          message: `/${file.path} would be a file for ${file.what} and a folder for ${claim.what}; it can be only one of them.`,
          place: mine.place ?? nowhere,
          ...(theirs.place === null ? {} : { other: theirs.place }),
          fix: fixFor(mine, theirs),
        } as const,
      ];
    }
    return [];
  });
}
