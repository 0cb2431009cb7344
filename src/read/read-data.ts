// data/*.{yaml,json,csv}: what templates reach as `@site.data.<name>`.

import { readYaml } from "../config/yaml.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeAt, wholeFile } from "../diagnostics/place.js";
import { readCsv } from "./read-csv.js";
import { readJson } from "./read-json.js";

/** A file of data/ as text; its path ends in `.yaml`, `.yml`, `.json` or `.csv`. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** By file name without its ending. Code: `data-invalid`. */
export async function readData(files: readonly DataFile[]): Promise<{
  readonly data: { readonly [name: string]: unknown };
  readonly diagnostics: readonly Diagnostic[];
}> {
  const data = new Map<string, unknown>();
  const owners = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { path, text } of files) {
    const [, name = "", ending = ""] = /([^/]+)\.([^.]+)$/.exec(path) ?? [];
    const owner = owners.get(name);
    if (owner !== undefined) diagnostics.push(sameName(path, owner, name));
    owners.set(name, path);
    const read = await readOne(text, ending.toLowerCase());
    if ("value" in read) data.set(name, read.value);
    else {
      for (const { offset, length, message, fix } of read.problems) {
        const place = placeAt(path, text, offset, length);
        diagnostics.push({ code: "data-invalid", severity: "error", message, place, fix });
      }
    }
  }
  return { data: Object.fromEntries(data), diagnostics };
}

function readOne(text: string, ending: string) {
  if (ending === "csv") return readCsv(text);
  // Through the YAML reader a megabyte of JSON takes three seconds.
  return ending === "json" ? readJson(text) : readYaml(text);
}

const sameName = (path: string, other: string, name: string): Diagnostic => ({
  code: "data-invalid",
  severity: "error",
  message: `This file and ${other} would both be @site.data.${name}.`,
  place: wholeFile(path),
  other: wholeFile(other),
  fix: "Rename one of the two.",
});
