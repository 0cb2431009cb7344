// Which file a writer may add to: the main thread and each worker have files of their own.

/** More than there are writers in a build; the main thread is number 0. */
export const writers = 1024;

/** The number of the file for a writer; what is added to a torn one would not be found again. */
export function fileOfWriter(writer: number, torn: readonly number[]): number {
  let file = writer % writers;
  while (torn.includes(file)) file += writers;
  return file;
}
