// The same sources built twice: with all that the builds before left behind, and with nothing of it. Nobody may see which.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { type BuildResult, build, buildOn } from "../../../src/build.js";
import { hashOf } from "../../../src/hash.js";
import type { EditedSite } from "./edited-site.js";
import { withoutStore } from "./without-store.js";

/** Everything below a folder: folders, and files with the hashes of what they hold. */
export type Built = ReadonlyMap<string, string>;

export function lookAt(folder: string): Built {
  const found = new Map<string, string>();
  const look = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) {
        found.set(path, "folder");
        look(`${path}/`);
      } else found.set(path, hashOf(readFileSync(join(folder, path))));
    }
  };
  try {
    look("");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  return found;
}

/** What differs between two folders, by path; empty where nothing does. */
export function differences(one: Built, other: Built): readonly string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])].sort();
  return paths.flatMap((path) => {
    const [here, there] = [one.get(path), other.get(path)];
    if (here === there) return [];
    return [`${path}: ${here === undefined ? "missing" : there === undefined ? "left over" : "other bytes"}`];
  });
}

/** The way that a build took: none of the pipeline, texts alone, or all of it. */
export type Way = "nothing" | "texts" | "whole" | "failed";

function wayOf({ stats, published }: BuildResult): Way {
  if (stats === null || !published) return "failed";
  if (stats.phases.some(({ phase }) => phase === "plan")) return "whole";
  return stats.read + stats.rendered === 0 ? "nothing" : "texts";
}

export interface Twins {
  readonly result: BuildResult;
  readonly way: Way;
  /** The site's own dist/ after the build. */
  readonly built: Built;
  /** What is not as the clean build has it, in words; empty where all is. */
  readonly faults: readonly string[];
}

/**
 * What a build is asked for. One whose moment is named records no addresses, so it is set as the clock of a site that keeps a
 * record.
 */
function askedOf({ root, now, asked, has }: EditedSite) {
  if (!has("urls.txt")) return { root, now, ...asked };
  vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.parse(now) / 1000));
  return { root, ...asked };
}

/** Builds a site in both ways, given what lay in its dist/ before. */
export async function buildTwins(site: EditedSite, before: Built): Promise<Twins> {
  const { root, clean } = site;
  const asked = askedOf(site);
  const record = join(root, "urls.txt");
  // Both begin with the same record, and leave the same.
  const otherRecord = `${clean}-urls.txt`;
  rmSync(otherRecord, { force: true });
  if (existsSync(record)) writeFileSync(otherRecord, readFileSync(record));
  const result = await build(asked);
  const built = lookAt(join(root, "dist"));
  const gated = result.config?.access.output ?? null;
  const whole = gated === null ? noFiles : lookAt(join(root, gated));
  rmSync(clean, { recursive: true, force: true });
  const disk = withoutStore(join(root, ".broadsheet"), { [record]: otherRecord });
  const other = await buildOn(disk, { ...asked, out: clean });
  const expected = result.published ? lookAt(clean) : before;
  const faults = [
    ...differences(built, expected),
    ...(textAt(record) === textAt(otherRecord)
      ? []
      : [`urls.txt: ${textAt(record)}\n  in the clean build: ${textAt(otherRecord)}`]),
    // The clean build has put its own there.
    ...(gated === null ? [] : differences(whole, lookAt(join(root, gated)))).map(
      (path) => `${gated}/${path}`,
    ),
    ...[...new Set([...Object.keys(told(result)), ...Object.keys(told(other))])].flatMap((name) => {
      const [one, two] = [told(result)[name], told(other)[name]].map((value) => JSON.stringify(value));
      return one === two ? [] : [`${name}: ${one}\n  in the clean build: ${two}`];
    }),
  ];
  return { result, way: wayOf(result), built, faults };
}

/** Builds a site once more, which has not changed: nothing is written, and the same is said. */
export async function buildAgain(site: EditedSite, { result, built }: Twins) {
  const record = join(site.root, "urls.txt");
  const recorded = textAt(record);
  const again = await build(askedOf(site));
  const { written, removed } = again.files;
  return {
    way: wayOf(again),
    faults: [
      ...differences(lookAt(join(site.root, "dist")), built),
      ...(textAt(record) === recorded ? [] : ["other addresses are recorded"]),
      ...(JSON.stringify(told(again)) === JSON.stringify(told(result)) ? [] : ["something else is said"]),
      ...((again.gated?.files.written ?? 0) === 0 ? [] : ["whole pages are written again"]),
      ...(written + removed === 0 ? [] : [`written: ${written}, removed: ${removed}`]),
    ],
  };
}

const textAt = (path: string): string | null => (existsSync(path) ? readFileSync(path, "utf8") : null);

const noFiles: Built = new Map();

/** What a result says of the site, and not of the folder that it was put into. */
function told(result: BuildResult): { readonly [name: string]: unknown } {
  const { outcome, diagnostics, notes, config, published, articles, pages, gated } = result;
  const whole = gated && { published: gated.published, pages: gated.pages };
  return { outcome, diagnostics, notes, config, published, articles, pages, whole };
}
