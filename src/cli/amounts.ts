// Numbers as a person reads them.

/** `1 file`, `12,345 files`. */
export function count(number: number, noun: string): string {
  return `${withCommas(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** `12,345`. */
export const withCommas = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

/** `5 ms`, `1.25 s`, `12.5 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}

/** `57 MB`; a megabyte is a million bytes. */
export const megabytes = (bytes: number): string => `${withCommas(Math.round(bytes / 1e6))} MB`;
