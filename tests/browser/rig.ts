// One Chromium and the built sites behind servers, for the tests of one file.

import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { chromiumFlags, chromiumPath } from "../../scripts/look/chromium.mjs";
import type { Kind } from "../../scripts/look/kinds.mjs";
import { type ServeOptions, serveFolder } from "../../scripts/look/serve-folder.mjs";

type Server = Awaited<ReturnType<typeof serveFolder>>;

export interface Rig {
  /** Does something with a page in a context of its own, which is closed afterwards. */
  visit<T>(kind: Kind, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T>;
  /** A page of its own context that is nowhere yet. */
  open<T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T>;
  server(site: string): Server;
  address(kind: Kind): string;
}

/** To be called once at the head of a file: everything starts before its tests and ends after them. */
export function useBrowser(options: ServeOptions = {}): Rig {
  let browser: Browser;
  const servers = new Map<string, Server>();
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
    for (const [name, dist] of Object.entries(inject("built")))
      servers.set(name, await serveFolder(dist, options));
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of servers.values()) await server.close();
  });
  const rig: Rig = {
    async open(context, look) {
      const opened = await browser.newContext({ reducedMotion: "reduce", ...context });
      try {
        return await look(await opened.newPage());
      } finally {
        await opened.close();
      }
    },
    visit: (kind, context, look) =>
      rig.open(context, async (page) => {
        await page.goto(rig.address(kind));
        return await look(page);
      }),
    server(site) {
      const server = servers.get(site);
      if (server === undefined) throw new Error(`there is no site ${site}`);
      return server;
    },
    address: (kind) => rig.server(kind.site).url + kind.path,
  };
  return rig;
}

/** A page of that width, as high as it happens to be. */
export const wide = (width: number): BrowserContextOptions => ({ viewport: { width, height: 900 } });

/** A new size or style has its effects, and those of what listens to it, once the next frame is painted. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
