// Watches what a site is made of. It says which path changed and nothing else: the build finds out what that means.

import { relative } from "node:path";
import { watch } from "chokidar";
import { isWatched, type WatchedSettings } from "./watched-paths.js";

export interface Watching {
  close(): Promise<void>;
}

/** Watches a site's folder; begun when it resolves. `onChange` gets paths relative to it, with `/`. */
export type WatchSite = (
  root: string,
  settings: WatchedSettings,
  onChange: (path: string) => void,
  onError: (error: Error) => void,
) => Promise<Watching>;

/** The watcher over chokidar, which knows atomic saves, new folders and deletions. */
export const watchSite: WatchSite = async (root, settings, onChange, onError) => {
  const pathOf = (path: string): string => relative(root, path).replaceAll("\\", "/");
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path) => !isWatched(pathOf(path), settings),
    ignorePermissionErrors: true,
  });
  // An unknown from a library that promises an Error.
  watcher.on("error", (error) => onError(error instanceof Error ? error : new Error(String(error))));
  watcher.on("all", (_event, path) => {
    const changed = pathOf(path);
    if (changed !== "") onChange(changed);
  });
  await new Promise<void>((resolve) => {
    watcher.once("ready", () => resolve());
  });
  return { close: () => watcher.close() };
};
