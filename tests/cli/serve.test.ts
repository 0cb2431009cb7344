import { afterEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { makeSite, type TestSite } from "../rig/site.js";
import { testTerminal } from "./rig.js";

let site: TestSite;
afterEach(() => site.close());

const article = "---\nheadline: A story\ndate: 2026-01-20\n---\n\nText.\n";

describe("serve", () => {
  it("opens the browser once the site is there, and ends at Ctrl-C", async () => {
    site = makeSite({ "site.yaml": "url: https://example.org/news\n", "articles/a.md": article });
    let opened: (url: string) => void = () => {};
    const url = new Promise<string>((resolve) => {
      opened = resolve;
    });
    const terminal = testTerminal(site.root, {
      openBrowser: async (given) => {
        opened(given);
        return true;
      },
    });
    const ended = run(["serve", "--open", "--port", "0"], "0.0.0-test", terminal);
    expect(await url).toMatch(/^http:\/\/localhost:\d+\/news\/$/);
    expect(await (await fetch(await url)).text()).toContain("A story");
    terminal.interrupt();
    expect(await ended).toBe(130);
    expect(terminal.printed.out).toBe(`${await url}\n`);
    expect(terminal.printed.err).toContain("Changes are shown at once. Stop with Ctrl-C.");
  });

  it("ends well when it is asked to by the system, and says that no browser could be opened", async () => {
    site = makeSite({ "site.yaml": "", "articles/a.md": article });
    let told: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      told = resolve;
    });
    const terminal = testTerminal(site.root, {
      openBrowser: async () => {
        setImmediate(told);
        return false;
      },
    });
    const ended = run(["serve", "--open", "--port", "0"], "0.0.0-test", terminal);
    await asked;
    expect(terminal.printed.err).toContain("open the address above by hand");
    terminal.interrupt("SIGTERM");
    expect(await ended).toBe(0);
  });
});
