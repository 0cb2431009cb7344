// The views of the pages of one output folder, for when nothing but a text has changed: files that grow and are renewed.

import { join } from "node:path";
import type { Disk } from "../disk/disk.js";
import { type Appender, createAppender, type Location, readAt } from "./store/appender.js";
import type { PageRecord } from "./store/site-state.js";
import { writers } from "./store/writers.js";

const fileName = (number: number): string => `views-${number}`;

/** In bytes; below it nothing is gained by new files. */
const smallest = 1 << 20;

/** The numbers of the files in a folder. Each generation has one for each writer. */
function numbersIn(disk: Disk, folder: string): readonly number[] {
  if (disk.kindOf(folder) === null) return [];
  return disk
    .list(folder)
    .flatMap(({ name }) => (/^views-\d+$/.test(name) ? [Number(name.slice("views-".length))] : []));
}

const generationOf = (numbers: readonly number[]): number =>
  Math.max(0, ...numbers.map((number) => Math.floor(number / writers)));

/** Adds views (`add`) to the file of one writer, 0 for the main thread. */
export function viewsWriter(disk: Disk, folder: string, writer: number): Appender {
  disk.makeFolder(folder);
  const number = generationOf(numbersIn(disk, folder)) * writers + (writer % writers);
  return createAppender(disk, join(folder, fileName(number)), number);
}

/** The pages, with their views in a new file where most of the old ones is of no more use. */
export function renewViews(
  disk: Disk,
  folder: string,
  pages: { readonly [path: string]: PageRecord },
): { readonly [path: string]: PageRecord } {
  const numbers = numbersIn(disk, folder);
  const size = numbers.reduce(
    (sum, number) => sum + (disk.state(join(folder, fileName(number)))?.size ?? 0),
    0,
  );
  const used = Object.values(pages).reduce((sum, { viewAt }) => sum + (viewAt?.[2] ?? 0), 0);
  if (size < 2 * used + smallest) return pages;
  const next = (generationOf(numbers) + 1) * writers;
  const renewed = createAppender(disk, join(folder, fileName(next)), next);
  const moved = Object.entries(pages).map(([path, page]) => {
    const text = page.viewAt === null ? null : readView(disk, folder, page.viewAt);
    return [path, { ...page, viewAt: text === null ? null : renewed.add("view", text) }] as const;
  });
  renewed.flush();
  for (const number of numbers) disk.removeFile(join(folder, fileName(number)));
  return Object.fromEntries(moved);
}

/** The text of a view; null where it is not what was written. */
export function readView(disk: Disk, folder: string, at: Location): string | null {
  const content = readAt(disk, join(folder, fileName(at[0])), at);
  return content === null ? null : Buffer.from(content).toString("utf8");
}
