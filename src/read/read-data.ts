// data/*.{yaml,json,csv}: what templates reach as `@site.data.<name>`.

import { readYaml } from "../config/yaml.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { placeAt } from "../diagnostics/place.js";
import type { Source } from "./source.js";

/** By file name without its ending. Code: `data-invalid`. */
export async function readData(sources: readonly Source[]): Promise<{
  readonly data: { readonly [name: string]: unknown };
  readonly diagnostics: readonly Diagnostic[];
}> {
  const data = new Map<string, unknown>();
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const [, name = "", ending = ""] = /([^/]+)\.([^.]+)$/.exec(source.path) ?? [];
    const read = ending === "csv" ? await readCsv(source.text) : readYaml(source.text);
    if ("problems" in read) {
      for (const { offset, length, message, fix } of read.problems) {
        diagnostics.push({
          code: "data-invalid",
          severity: "error",
          message,
          place: placeAt(source.path, source.text, offset, length),
          fix,
        });
      }
    } else data.set(name, read.value);
  }
  return { data: Object.fromEntries(data), diagnostics };
}

/** RFC 4180: the first line names the columns; each other line is a mapping of texts. */
async function readCsv(text: string) {
  const { CsvError, parse } = await import("csv-parse/sync");
  try {
    return { value: parse(text, { columns: true, skip_empty_lines: true, trim: true, bom: true }) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    const offset =
      text
        .split("\n")
        .slice(0, line - 1)
        .join("\n").length + (line > 1 ? 1 : 0);
    const message = `This is not CSV: ${error.message}.`;
    return {
      problems: [
        { offset, length: 0, message, fix: "Give every line as many values as the first line has names." },
      ],
    };
  }
}
