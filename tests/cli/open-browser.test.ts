import { afterEach, expect, it, vi } from "vitest";
import { openBrowser, openerOf } from "../../src/cli/open-browser.js";

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  ["darwin", "open"],
  ["win32", "explorer.exe"],
  ["linux", "xdg-open"],
  ["freebsd", "xdg-open"],
] as const)("knows the opener of %s", (platform, program) => {
  const url = "http://localhost:4000/news/";
  expect(openerOf(url, platform)).toEqual({ program, arguments: [url] });
});

it("says so where there is no opener", async () => {
  vi.stubEnv("PATH", "");
  expect(await openBrowser("http://localhost:4000/", "linux")).toBe(false);
});
