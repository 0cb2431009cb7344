// data/*.csv: RFC 4180. The first line names the columns; each other line is a mapping of texts.

import type { CsvError as CsvMistake } from "csv-parse/sync";
import type { JsonProblem } from "./read-json.js";

/** Reads CSV (blank lines and blanks around values do not count); csv-parse is loaded when there is a file to read. */
export async function readCsv(
  text: string,
): Promise<{ readonly value: readonly unknown[] } | { readonly problems: readonly JsonProblem[] }> {
  const { CsvError, parse } = await import("csv-parse/sync");
  const [first = ""] = text.split(/\r?\n/, 1);
  if (!first.includes(",") && /[;\t]/.test(first)) return { problems: [separated(first, text)] };
  const repeated = new Set<string>();
  const noteRepeated = (names: readonly string[]): string[] => {
    for (const [index, name] of names.entries()) if (names.indexOf(name) !== index) repeated.add(name);
    return [...names];
  };
  try {
    const value = parse(text, { columns: noteRepeated, skip_empty_lines: true, trim: true });
    const [name] = repeated;
    return name === undefined ? { value } : { problems: [twice(name, text)] };
  } catch (error) {
    if (error instanceof CsvError) return { problems: [explain(error, text)] };
    throw error;
  }
}

function explain(error: CsvMistake, text: string): JsonProblem {
  const { code, bytes, lines, columns, record } = error;
  if (Array.isArray(columns) && Array.isArray(record)) {
    return {
      ...lineSpan(text, typeof lines === "number" ? lines : 1),
      message: `There ${count(record.length, "value")} here, and the first line has ${columns.length} names.`,
      fix: "Give every line as many values as the first line has names; put a value with a comma in quotes.",
    };
  }
  // csv-parse counts bytes up to the end of the value before the one in which it stopped.
  const end = Buffer.from(text)
    .subarray(0, typeof bytes === "number" ? bytes : 0)
    .toString().length;
  const offset = text[end] === "," ? end + 1 : end;
  return code === "CSV_QUOTE_NOT_CLOSED"
    ? { offset, length: 1, message: "A quote is opened here and never closed.", fix: 'Close it with ".' }
    : {
        offset,
        length: 0,
        message: "A quote stands in the middle of a value here.",
        fix: 'Put the whole value in quotes, and write each " in it twice.',
      };
}

/** As spreadsheets write it in countries where the comma belongs to numbers. */
function separated(first: string, text: string): JsonProblem {
  const [mark, name] = first.includes(";") ? [";", "semicolons"] : ["\t", "tabs"];
  const message = `The values of this file are separated by ${name}, and commas are read.`;
  const offset = text.indexOf(mark);
  return { offset, length: 1, message, fix: "Save it as CSV with commas between the values." };
}

function twice(name: string, text: string): JsonProblem {
  const message = `The first line names the column "${name}" twice, so that one of them would be lost.`;
  return { ...lineSpan(text, 1), message, fix: "Rename one of the two." };
}

const count = (number: number, noun: string): string =>
  number === 1 ? `is 1 ${noun}` : `are ${number} ${noun}s`;

/** Where the text of a line (1-based) lies. */
function lineSpan(text: string, line: number): Pick<JsonProblem, "offset" | "length"> {
  let offset = 0;
  for (let number = 1; number < line; number++) {
    const end = /\r\n?|\n/g;
    end.lastIndex = offset;
    if (end.exec(text) === null) break;
    offset = end.lastIndex;
  }
  return { offset, length: /[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0 };
}
