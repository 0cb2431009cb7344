import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const inBrowser = "tests/browser/**/*.test.ts";

export default defineConfig({
  test: {
    reporters: ["default", "./tests/rig/tally.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "program",
          include: ["tests/**/*.test.ts"],
          exclude: [inBrowser],
          globalSetup: ["tests/rig/needs.ts"],
        },
      },
      // These look at the same sites, which are built once and only where one of these tests runs.
      {
        extends: true,
        test: {
          name: "browser",
          include: [inBrowser],
          globalSetup: ["tests/rig/needs.ts", "tests/browser/sites.ts"],
          maxConcurrency: 3,
        },
      },
    ],
    setupFiles: ["tests/rig/seed.ts"],
    // Half as many as there are processors would leave one of two idle; those wait for browsers and disks now and then.
    maxWorkers: Math.max(3, Math.ceil(availableParallelism() / 2)),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Node itself loads the extensions of a test's site, as it does for a user.
    server: { deps: { external: [/extensions\.mjs/] } },
  },
});
