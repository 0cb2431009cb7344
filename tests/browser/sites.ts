// Builds, once for all tests in a browser, the sites that they look at.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { lookNow, siteNames, writeSites } from "../../scripts/look/sites.mjs";
import { build } from "../../src/build.js";
import { printed } from "../rig/site.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of each built site by its name. */
    readonly built: { readonly [site: string]: string };
  }
}

export default async function buildSites(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-browser-"));
  await writeSites(folder);
  const built: { [site: string]: string } = {};
  for (const name of siteNames) {
    const result = await build({ root: join(folder, name), now: lookNow });
    if (result.outcome !== "built") throw new Error(`${name} was not built:\n${printed(result)}`);
    built[name] = join(folder, name, "dist");
  }
  project.provide("built", built);
  return () => rmSync(folder, { recursive: true, force: true });
}
