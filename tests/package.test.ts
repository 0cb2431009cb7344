// The package as it is installed: nothing is downloaded or compiled besides, and it stays small.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
}

const lock: { readonly packages: { readonly [path: string]: Locked } } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

describe("an installation", () => {
  it("runs no install script, of no package that it must have", () => {
    const scripts = installed.filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional);
    expect(scripts.map(([path]) => path)).toEqual([]);
  });

  it("needs 150 packages at most", () => {
    const required = installed.filter(
      ([, { dev, optional, devOptional }]) => !dev && !optional && !devOptional,
    );
    expect(required.length).toBeGreaterThan(10);
    expect(required.length).toBeLessThanOrEqual(150);
  });

  it("says of no package where it was fetched", () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
