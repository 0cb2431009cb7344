// Writes an address into `gone` of site.yaml, and changes no other byte of it.

import { intoList, listEntry } from "../text/into-list.js";
import { isMapping } from "./as-text.js";
import { readYaml } from "./yaml.js";

/** The file's text with the address; null where only a person can tell where it goes. */
export function addGone(text: string, address: string): string | null {
  const before = goneOf(text);
  if (before === null) return null;
  if (before.gone.includes(address)) return text;
  const changed = attempt(text, address);
  const after = changed === null ? null : goneOf(changed);
  return after !== null &&
    JSON.stringify(after.gone) === JSON.stringify([...before.gone, address]) &&
    after.others === before.others
    ? changed
    : null;
}

function goneOf(text: string): { readonly gone: readonly unknown[]; readonly others: string } | null {
  const reading = readYaml(text);
  if ("problems" in reading) return null;
  const value = reading.value ?? {};
  if (!isMapping(value)) return null;
  const { gone, ...others } = value as { readonly [name: string]: unknown };
  const list = gone === null || gone === undefined || gone === "" ? [] : Array.isArray(gone) ? gone : [gone];
  return { gone: list, others: JSON.stringify(others) };
}

function attempt(text: string, address: string): string | null {
  const reading = readYaml(text);
  if ("problems" in reading) return null;
  const entry = listEntry(address);
  const ending = text.includes("\r\n") ? "\r\n" : "\n";
  const key = reading.spotOf(["gone"], "key");
  const value = reading.spotOf(["gone"], "value");
  if (key === null) {
    const above = text === "" || text.endsWith("\n") ? text : text + ending;
    return `${above}${above === "" ? "" : ending}gone:${ending}  - ${entry.plain}${ending}`;
  }
  if (value === null || value.length === 0) {
    const colon = text.indexOf(":", key.offset + key.length);
    return colon === -1 ? null : `${text.slice(0, colon + 1)} [${entry.plain}]${text.slice(colon + 1)}`;
  }
  return intoList(text, value, entry);
}
