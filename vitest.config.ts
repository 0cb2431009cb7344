import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/rig/needs.ts"],
    setupFiles: ["tests/rig/seed.ts"],
    reporters: ["default", "./tests/rig/tally.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Node itself loads the extensions of a test's site, as it does for a user.
    server: { deps: { external: [/extensions\.mjs/] } },
  },
});
