// Pictures that the last build measured, and that have not changed, are not measured again.

import type { MeasuredPictures } from "../read/measure-pictures.js";
import type { PictureFacts, PictureSizes } from "../read/picture-facts.js";
import type { PictureMemory } from "./picture-memory.js";

/** Measures pictures; `recall` gives what is known of one by the hash of its bytes. */
export type MeasurePictures = (
  paths: readonly string[],
  recall: (hash: string) => PictureFacts | null,
) => Promise<MeasuredPictures>;

/** The facts of all pictures, of which `measure` measures those that are not `known`. */
export async function measureOnce(
  paths: readonly string[],
  measure: MeasurePictures,
  {
    known,
    memory,
  }: {
    readonly known: (path: string) => PictureSizes[string] | null;
    readonly memory: () => PictureMemory;
  },
): Promise<MeasuredPictures> {
  const sizes = new Map(
    paths.flatMap((path) => ((facts) => (facts === null ? [] : [[path, facts] as const]))(known(path))),
  );
  const pictures = memory();
  const measured = await measure(
    paths.filter((path) => !sizes.has(path)),
    pictures.recall,
  );
  for (const facts of Object.values(measured.sizes)) pictures.note(facts);
  return { ...measured, sizes: { ...measured.sizes, ...Object.fromEntries(sizes) } };
}
