// The preview: builds into a folder of its own, serves what is good, watches, and tells open pages.

import type { RequestListener } from "node:http";
import { join } from "node:path";
import { type BuildOptions, type BuildResult, build } from "../build.js";
import { makeTemporaryFolder, removeTemporaryFolder } from "../disk/temporary-folder.js";
import { inUrl, isEveryInterface, ownHostNames, thisMachine } from "./host-names.js";
import { listen, type Port, type Refusal } from "./listen.js";
import { createLive } from "./live.js";
import { createRebuilder, type Pause, pauseForQuiet } from "./rebuilder.js";
import { type Responding, respond } from "./respond.js";
import { createStage } from "./stage.js";
import { type Watching, type WatchSite, watchSite } from "./watch-site.js";
import { sameSettings, usualSettings, type WatchedSettings } from "./watched-paths.js";

export interface PreviewOptions {
  readonly build: Pick<BuildOptions, "root" | "drafts" | "future" | "expired" | "now" | "threads">;
  /** `localhost` is both loopbacks. */
  readonly host: string;
  readonly port: Port;
  /** The text of what is wrong, as the terminal shows it without colours. */
  readonly describe: (result: BuildResult) => string;
  readonly onEvent: (event: PreviewEvent) => void;
  /** Other eyes and another clock, for tests. */
  readonly watch?: WatchSite;
  readonly pause?: Pause;
}

export type PreviewEvent =
  | { readonly event: "building"; readonly changed: readonly string[] }
  /** A build came to its end: what is served is new, unless it failed. */
  | { readonly event: "built"; readonly result: BuildResult; readonly changed: readonly string[] }
  /** The build threw: a bug of ours. */
  | { readonly event: "crashed"; readonly error: Error }
  /** Changes may go unnoticed from now on. */
  | { readonly event: "watch-failed"; readonly error: Error };

export interface Preview {
  /** Resolves when the first build, or what is wrong with it, is served. */
  readonly ready: Promise<void>;
  /** Where the site's front page is. */
  url(): string;
  /** Stops everything and leaves nothing behind. */
  close(): Promise<void>;
}

/** Starts a preview; resolves when its port is taken, or to why it cannot be had. */
export async function startPreview(options: PreviewOptions): Promise<Preview | Refusal> {
  const { host } = options;
  const temporary = makeTemporaryFolder("broadsheet-preview-");
  const folder = join(temporary, "site");
  const live = createLive();
  const stage = createStage(folder, live);
  const building = keepBuilding(options, folder, stage);
  let ready: Promise<void> = Promise.resolve();
  const listening = await listen(
    answering(() => ready, {
      ownNames: ownHostNames(host, thisMachine()),
      folder,
      showing: stage.showing,
      live,
    }),
    host,
    options.port,
  );
  if ("refusal" in listening) {
    removeTemporaryFolder(temporary);
    return listening;
  }
  ready = building.begin();
  return {
    ready,
    url: () =>
      `http://${isEveryInterface(host) ? "localhost" : inUrl(host)}:${listening.port}${stage.showing().basePath}/`,
    async close() {
      live.close();
      await Promise.all([listening.close(), building.end()]);
      removeTemporaryFolder(temporary);
    },
  };
}

/** Answers once there is something to show; what fails ends that one answer. */
function answering(ready: () => Promise<void>, responding: Responding): RequestListener {
  return (request, response) => {
    void ready()
      .then(() => respond(request, response, responding))
      .catch(() => {
        // The client went away, or a file cannot be read.
        if (response.headersSent) response.destroy();
        else
          response
            .writeHead(500, { "content-type": "text/plain; charset=utf-8" })
            .end("The file cannot be read.\n");
      });
  };
}

/** Builds at first and after every change, watching what the settings of the newest build name. */
function keepBuilding(
  { build: given, describe, onEvent, watch = watchSite, pause = pauseForQuiet }: PreviewOptions,
  folder: string,
  stage: ReturnType<typeof createStage>,
): { begin(): Promise<void>; end(): Promise<void> } {
  let settings: WatchedSettings = usualSettings;
  let watching: Watching | null = null;
  const watchAnew = async (): Promise<void> => {
    await watching?.close();
    watching = await watch(given.root, settings, rebuilder.change, (error) =>
      onEvent({ event: "watch-failed", error }),
    );
  };
  const buildOnce = async (changed: readonly string[]): Promise<void> => {
    onEvent({ event: "building", changed });
    try {
      const result = await build({ ...given, out: folder, plainNames: true, gated: false, urls: false });
      stage.take(result, describe);
      onEvent({ event: "built", result, changed });
      if (result.config === null || sameSettings(result.config, settings)) return;
      settings = { folders: result.config.folders, extensions: result.config.extensions };
      await watchAnew();
      // What changed in a folder before it was watched.
      rebuilder.change("site.yaml");
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      stage.fail(`This is a bug in Broadsheet, not in your site: ${error.message}`);
      onEvent({ event: "crashed", error });
    }
  };
  const rebuilder = createRebuilder(buildOnce, pause);
  return {
    async begin() {
      // Before the first build, so that no change is missed.
      await watchAnew();
      await rebuilder.run();
    },
    async end() {
      await rebuilder.stop();
      await watching?.close();
    },
  };
}
