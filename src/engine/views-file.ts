// The views of the pages of one output folder, for when nothing but a text has changed: files that grow and are renewed.

import { join } from "node:path";
import type { Disk } from "../disk/disk.js";
import { createAppender, type Location, readAt } from "./store/appender.js";
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

/** A view as it is kept; `text` is JSON in which hashes stand for the cards, or for the stories of a feed. */
interface KeptView {
  /** Null for a feed. */
  readonly template: string | null;
  readonly text: string;
  readonly cards: readonly string[];
}

export interface ViewWriter {
  /** Where the view will lie once all is flushed. A card is written once, however many views show it; `textOf` gives its JSON. */
  add(view: KeptView, textOf: (hash: string) => string): Location;
  flush(): void;
}

/** Adds to the file of one writer, 0 for the main thread. */
export function viewsWriter(disk: Disk, folder: string, writer: number): ViewWriter {
  disk.makeFolder(folder);
  return writeViews(disk, folder, generationOf(numbersIn(disk, folder)) * writers + (writer % writers));
}

function writeViews(disk: Disk, folder: string, number: number): ViewWriter {
  const file = createAppender(disk, join(folder, fileName(number)), number);
  const cards = new Map<string, string>();
  const placeOf = (hash: string, textOf: (hash: string) => string): string => {
    const known = cards.get(hash);
    if (known !== undefined) return known;
    const place = `"${hash}":${JSON.stringify(file.add("card", textOf(hash)))}`;
    cards.set(hash, place);
    return place;
  };
  return {
    flush: () => file.flush(),
    add({ template, text, cards: shown }, textOf) {
      const places = [...new Set(shown)].map((hash) => placeOf(hash, textOf));
      return file.add(
        "view",
        `{"template":${JSON.stringify(template)},"cards":{${places.join(",")}},"view":${text}}`,
      );
    },
  };
}

/** A view as it was kept, with the places of its cards. */
interface FoundView {
  readonly template: string | null;
  /** What `encode` or `encodeFeed` of the table of cards made, read as JSON. */
  readonly view: unknown;
  readonly cards: { readonly [hash: string]: Location };
}

export interface ViewReader {
  /** Null where it is not what was written. */
  view(at: Location): FoundView | null;
  /** Its cards by their hashes, one object for each in all views; null where one is lost. */
  cards<T>(view: FoundView): { readonly [hash: string]: T } | null;
}

export function viewReader(disk: Disk, folder: string): ViewReader {
  const known = new Map<string, unknown>();
  const read = (at: Location): unknown => {
    const content = readAt(disk, join(folder, fileName(at[0])), at);
    return content === null ? null : JSON.parse(Buffer.from(content).toString("utf8"));
  };
  return {
    view: (at) => read(at) as FoundView | null,
    cards<T>({ cards }: FoundView) {
      const found: { [hash: string]: T } = {};
      for (const [hash, at] of Object.entries(cards)) {
        const card = known.get(hash) ?? read(at);
        if (card === null) return null;
        known.set(hash, card);
        // Whoever wrote the view had such cards.
        found[hash] = card as T;
      }
      return found;
    },
  };
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
  const reader = viewReader(disk, folder);
  const renewed = writeViews(disk, folder, (generationOf(numbers) + 1) * writers);
  const move = (at: Location): Location | null => {
    const found = reader.view(at);
    const cards = found === null ? null : reader.cards<unknown>(found);
    if (found === null || cards === null) return null;
    const { template, view } = found;
    return renewed.add({ template, text: JSON.stringify(view), cards: Object.keys(cards) }, (hash) =>
      JSON.stringify(cards[hash]),
    );
  };
  // The formats of a feed share a view.
  const places = new Map<string, Location | null>();
  const moved = Object.entries(pages).map(([path, page]) => {
    const key = JSON.stringify(page.viewAt);
    if (!places.has(key)) places.set(key, page.viewAt === null ? null : move(page.viewAt));
    return [path, { ...page, viewAt: places.get(key) ?? null }] as const;
  });
  renewed.flush();
  for (const number of numbers) disk.removeFile(join(folder, fileName(number)));
  return Object.fromEntries(moved);
}
