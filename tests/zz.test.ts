import { it } from "vitest";
import { lintSite } from "../src/lint-site.js";
import { formatDiagnostic } from "../src/diagnostics/format.js";
it("x", async () => {
  const t = performance.now();
  const r = await lintSite({ root: process.env.ROOT ?? process.cwd() });
  console.log(r.outcome, r.pages, performance.now() - t, r.diagnostics.map((d) => formatDiagnostic(d, { relative: (p) => p, colour: false })).join("\n"));
});
