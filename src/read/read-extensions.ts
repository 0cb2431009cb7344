// Loads the site's extensions module: trusted code of the site's own developer.

import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import { loadAnew } from "./load-anew.js";

/** A remark plugin, or one with its options: what unified's `use` takes. */
type RemarkPlugin = unknown;

/** What an extensions module may export, by name or together as its default export. */
export interface Extensions {
  /** Run between remark-gfm and remark-html; any of them sends every article through remark. */
  readonly remarkPlugins: readonly RemarkPlugin[];
  /** Handlebars helpers by name; pure functions. */
  readonly helpers: { readonly [name: string]: (...parameters: unknown[]) => unknown };
  /** Called before pages are planned; may return another site, other data, or both. */
  readonly beforePages: ((input: { readonly site: unknown; readonly data: unknown }) => unknown) | null;
  /** Called when the built site is in place. */
  readonly afterBuild: ((input: { readonly out: string; readonly files: number }) => unknown) | null;
}

/** Where the module lies. Plain data, so that a thread can load it too. */
export interface ExtensionsPlace {
  /** Absolute. */
  readonly file: string;
  /** As the settings name it. */
  readonly shown: string;
  /** Changes with the module, so that a changed one is loaded anew. */
  readonly version: string;
}

const none: Extensions = { remarkPlugins: [], helpers: {}, beforePages: null, afterBuild: null };
const names = ["remarkPlugins", "helpers", "beforePages", "afterBuild"];

/** Imports the module; `null` gives no extensions. Diagnostics: `extensions-failed`, `extensions-invalid`. */
export async function readExtensions(
  place: ExtensionsPlace | null,
): Promise<{ readonly extensions: Extensions; readonly diagnostics: readonly Diagnostic[] }> {
  if (place === null) return { extensions: none, diagnostics: [] };
  const { file, shown: path, version } = place;
  let exported: { readonly [name: string]: unknown };
  try {
    const module = await loadAnew(file, version);
    exported = { ...(isRecord(module.default) ? module.default : {}), ...module };
  } catch (error) {
    return { extensions: none, diagnostics: [failed(path, error)] };
  }
  const diagnostics: Diagnostic[] = [];
  const wrong = (name: string, what: string): void => {
    diagnostics.push({
      code: "extensions-invalid",
      severity: "error",
      message: `"${name}" of the extensions module is not ${what}.`,
      place: wholeFile(path),
      fix: `Export ${what} as "${name}", or leave it out.`,
    });
  };
  for (const name of Object.keys(exported)) {
    if (name !== "default" && name !== "module.exports" && !names.includes(name)) {
      diagnostics.push({
        code: "extensions-invalid",
        severity: "warning",
        message: `Nothing reads the export "${name}" of the extensions module.`,
        place: wholeFile(path),
        fix: `Use one of ${names.join(", ")}, or remove it.`,
      });
    }
  }
  const { remarkPlugins = [], helpers = {}, beforePages = null, afterBuild = null } = exported;
  if (!Array.isArray(remarkPlugins)) wrong("remarkPlugins", "a list of remark plugins");
  if (!isHelpers(helpers)) wrong("helpers", "an object of functions");
  if (beforePages !== null && typeof beforePages !== "function") wrong("beforePages", "a function");
  if (afterBuild !== null && typeof afterBuild !== "function") wrong("afterBuild", "a function");
  return {
    extensions: {
      remarkPlugins: Array.isArray(remarkPlugins) ? remarkPlugins : [],
      helpers: isHelpers(helpers) ? helpers : {},
      // The checks above leave functions of the trusted module; what they take is documented, not checkable.
      beforePages: typeof beforePages === "function" ? (beforePages as Extensions["beforePages"]) : null,
      afterBuild: typeof afterBuild === "function" ? (afterBuild as Extensions["afterBuild"]) : null,
    },
    diagnostics,
  };
}

/** The Diagnostic for an extensions module, or for a hook of it, that threw. */
export function failed(path: string, error: unknown, hook?: "beforePages" | "afterBuild"): Diagnostic {
  const said = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
  const reason = said.replace(/file:\/\/[^\s"']*[?]v=[\w-]*/g, path);
  const what = hook === undefined ? "The extensions module" : `The hook \`${hook}\` of the extensions module`;
  return {
    code: "extensions-failed",
    severity: "error",
    message: `${what} failed: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`,
    place: placeOfError(path, error),
    fix: fixOf(path, error, hook),
  };
}

/** The Diagnostic for a hook `beforePages` that returns what is neither a site nor data: a promise, or other things in words. */
export function notSiteOrData(path: string, returned: string | Promise<unknown>): Diagnostic {
  const isLate = returned instanceof Promise;
  return {
    code: "extensions-invalid",
    severity: "error",
    message: isLate
      ? "The hook `beforePages` is asynchronous, and pages are planned at once."
      : `The hook \`beforePages\` returns ${returned}, which is neither a site nor data.`,
    place: wholeFile(path),
    fix: isLate
      ? "Take async and await out of it; what it has to wait for can be awaited at the top of the module."
      : "Return { site }, { data } or both, or nothing.",
  };
}

function fixOf(path: string, error: unknown, hook: string | undefined): string {
  // Node does not tell a program where the syntax is wrong.
  if (error instanceof SyntaxError) return `Run \`node --check ${path}\` to see the line.`;
  return hook === undefined
    ? "Mend the module, or take `extensions` out of site.yaml."
    : "Mend the hook, or take it out.";
}

/** Where the module itself comes first in the stack of an error; its whole file where it does not. */
function placeOfError(path: string, error: unknown): Place {
  const name = path.split("/").at(-1) ?? path;
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const [, file = "", line = "", column = "1"] of stack.matchAll(
    /([^\s/\\(]+?)(?:\?v=[\w-]*)?:(\d+)(?::(\d+))?/g,
  )) {
    if (decodeURIComponent(file) === name)
      return { ...wholeFile(path), line: Number(line), column: Number(column) };
  }
  return wholeFile(path);
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isHelpers(value: unknown): value is Extensions["helpers"] {
  return isRecord(value) && Object.values(value).every((helper) => typeof helper === "function");
}
