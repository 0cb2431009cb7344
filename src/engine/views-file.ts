// The views of the pages of one output folder, for when nothing but a text has changed: a file that grows and is renewed.

import { join } from "node:path";
import type { Disk } from "../disk/disk.js";
import { type Appender, createAppender, type Location, readAt } from "./store/article-store.js";
import type { PageRecord } from "./store/site-state.js";

export interface ViewsFile {
  /** Adds a view. */
  add(text: string): Location;
  flush(): void;
  /** The pages, with their views in a new file where most of the old one is of no more use. */
  renew(pages: { readonly [path: string]: PageRecord }): { readonly [path: string]: PageRecord };
}

const fileName = (number: number): string => `views-${number}`;

/** In bytes; below it nothing is gained by a new file. */
const smallest = 1 << 20;

export function openViews(disk: Disk, folder: string): ViewsFile {
  let appender: Appender | null = null;
  const current = (): number => {
    const numbers =
      disk.kindOf(folder) === null
        ? []
        : disk.list(folder).flatMap(({ name }) => (/^views-\d+$/.test(name) ? [Number(name.slice(6))] : []));
    return Math.max(0, ...numbers);
  };
  let number: number | null = null;
  return {
    add(text) {
      if (appender === null) {
        disk.makeFolder(folder);
        number = current();
        appender = createAppender(disk, join(folder, fileName(number)), number);
      }
      return appender.add("view", text);
    },
    flush: () => appender?.flush(),
    renew(pages) {
      const old = number ?? current();
      const size = disk.state(join(folder, fileName(old)))?.size ?? 0;
      const used = Object.values(pages).reduce((sum, { viewAt }) => sum + (viewAt?.[2] ?? 0), 0);
      if (size < 2 * used + smallest) return pages;
      const renewed = createAppender(disk, join(folder, fileName(old + 1)), old + 1);
      const moved = Object.entries(pages).map(([path, page]) => {
        const text = page.viewAt === null ? null : readView(disk, folder, page.viewAt);
        const viewAt = text === null ? null : renewed.add("view", text);
        return [path, { ...page, viewAt }] as const;
      });
      renewed.flush();
      disk.removeFile(join(folder, fileName(old)));
      return Object.fromEntries(moved);
    },
  };
}

/** The text of a view; null where it is not what was written. */
export function readView(disk: Disk, folder: string, at: Location): string | null {
  const content = readAt(disk, join(folder, fileName(at[0])), at);
  return content === null ? null : Buffer.from(content).toString("utf8");
}
