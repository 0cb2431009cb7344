// Reads the values of options; a wrong one names what is right, and the nearest where it is a near miss.

import { InvalidArgumentError } from "commander";
import { nearest } from "../text/nearest.js";
import { siteAddress } from "../text/site-address.js";

/** A parser for an option that takes one of a few words. */
export function oneOf<Word extends string>(words: readonly Word[]): (value: string) => Word {
  return (value) => {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    const near = nearest(value, words);
    throw new InvalidArgumentError(
      near === null ? `Use one of ${words.join(", ")}.` : `Did you mean ${near}?`,
    );
  };
}

/** A TCP port; 0 lets the system choose. */
export function portNumber(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65535) return port;
  throw new InvalidArgumentError("Use a number from 0 to 65535.");
}

/** Threads beside the main one; 0 for none. */
export function threadCount(value: string): number {
  const threads = /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN;
  if (threads <= 64) return threads;
  throw new InvalidArgumentError("Use a whole number from 0 to 64.");
}

/** How many entries of a list. */
export function instantCount(value: string): number {
  const count = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= 1000) return count;
  throw new InvalidArgumentError("Use a whole number from 1 to 1000.");
}

/** An http(s) address without a query or a fragment. */
export function siteUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError(
      "Use a full address, for example https://example.org or https://example.org/news.",
    );
  }
  if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "") {
    throw new InvalidArgumentError("An address with a path at most, without ?, # and names.");
  }
  return value;
}

/** Ids with commas or spaces between them. */
export function ruleNames(value: string, before: readonly string[] = []): readonly string[] {
  const names = value.split(/[\s,]+/).filter((name) => name !== "");
  if (names.length > 0) return [...before, ...names];
  throw new InvalidArgumentError("Name a rule; lint --rules lists all.");
}

/** A host's name or address, without a scheme, a port or a path. */
export function hostName(value: string): string {
  if (/^[a-z0-9.-]+$/i.test(value) || /^\[?[0-9a-f:.]+\]?$/i.test(value)) return value;
  throw new InvalidArgumentError("Use a name or an address alone, for example 0.0.0.0.");
}

/** Addresses of a site, gathered: paths, and full ones, of which the settings say whether they are the site's. */
export function siteAddresses(value: string, before: readonly string[] = []): readonly string[] {
  const isFull = /^https?:\/\/./i.test(value) && URL.canParse(value);
  const read = isFull ? { path: value } : siteAddress(value, { url: null, basePath: "" });
  if ("why" in read)
    throw new InvalidArgumentError(`Write a path of the site, such as /offers/: ${read.why}`);
  if (read.path === "/") throw new InvalidArgumentError(neverGone);
  return before.includes(read.path) ? before : [...before, read.path];
}

export const neverGone = "The front of a site is never gone: name another page.";
