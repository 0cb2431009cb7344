// Reads settings of a site, and says what was told in short.

import type { Config } from "../../src/config/config.js";
import { readConfig } from "../../src/config/read-config.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";

/** Settings with the address that saves them a warning. */
export function read(text: string | null, authorFiles: { readonly [path: string]: string } = {}) {
  const files = Object.entries(authorFiles).map(([path, content]) => ({ path, text: content }));
  const whole = text === null ? null : `${text}\nurl: https://gazette.example\n`;
  return readConfig({ text: whole, path: "site.yaml", folderName: "gazette", authorFiles: files });
}

/** What a site.yaml without mistakes gives. */
export function settings(text: string): Config {
  const { config, diagnostics } = read(text);
  if (config === null || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return config;
}

/** `code path:LINE:COL text under the mark`. */
export function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, place }) => {
    const { path, line, column, length, text } = place;
    const marked = (text ?? "").slice(column - 1, column - 1 + length);
    return `${code} ${path}:${line}:${column}${marked === "" ? "" : ` ${marked}`}`;
  });
}

export const mistakes = (text: string): readonly string[] => told(read(text).diagnostics);

/** The fixes of all that is wrong. */
export const fixes = (text: string): readonly (string | null)[] =>
  read(text).diagnostics.map(({ fix }) => fix);
