// The two lanes of Markdown behind one seam: Sätteri, the express lane, and remark, which defines what Markdown means.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { wholeFile } from "../../diagnostics/place.js";
import { differs } from "./differs.js";
import { type Highlight, loadHighlight, wantsHighlight } from "./highlight.js";
import type { Lane } from "./lane.js";

/** What parsing bodies needs to have loaded. */
export interface Lanes extends Lane {
  /** `remark` where it was asked for, has plugins, or stands in for the express lane. */
  readonly name: "express" | "remark";
  /** Null where it was not asked for, or is not installed. */
  readonly highlight: Highlight | null;
}

export interface LaneOptions {
  /** The texts that will be read: what only some of them need is loaded when one does (code's highlighter, remark). */
  readonly texts?: readonly string[];
  /** Loads the express lane; replaced in tests. */
  readonly loadExpress?: () => Promise<Lane>;
}

/**
 * Loads the lane that a site needs, and nothing else. `plugins` are remark plugins (what unified's `use` takes), run between
 * remark-gfm and remark-html. Diagnostics: `express-lane-missing` (a warning: Sätteri has no binary for this system, so
 * remark does the work), `plugin-failed`.
 */
export async function loadLanes(
  settings: { readonly engine: "auto" | "remark" },
  plugins: readonly unknown[] = [],
  options: LaneOptions = {},
): Promise<{ readonly lanes: Lanes; readonly diagnostics: readonly Diagnostic[] }> {
  const { texts = [] } = options;
  const highlight = texts.some(wantsHighlight) ? await loadHighlight() : null;
  const diagnostics: Diagnostic[] = [];
  let express: Lane | null = null;
  if (settings.engine === "auto") {
    try {
      express = await (options.loadExpress ?? importExpress)();
    } catch (error) {
      diagnostics.push(expressMissing(error));
    }
  }
  if (express !== null && plugins.length === 0) {
    const lane = texts.some(differs) ? choose(express, await loadRemark([], null)) : express;
    return { lanes: { ...lane, name: "express", highlight }, diagnostics };
  }
  let remark: Lane;
  try {
    remark = await loadRemark(plugins, express);
  } catch (error) {
    diagnostics.push(pluginRefused(error));
    remark = await loadRemark([], express);
  }
  return { lanes: { ...remark, name: "remark", highlight }, diagnostics };
}

async function loadRemark(plugins: readonly unknown[], express: Lane | null): Promise<Lane> {
  const { createRemarkLane } = await import("./remark.js");
  return createRemarkLane(plugins, express);
}

async function importExpress(): Promise<Lane> {
  const { expressLane } = await import("./express.js");
  return expressLane;
}

/** The express lane, but for texts with a construct that it reads in another way than remark. */
function choose(express: Lane, remark: Lane): Lane {
  const laneOf = (markdown: string): Lane => (differs(markdown) ? remark : express);
  return {
    html: (markdown) => laneOf(markdown).html(markdown),
    tree: (markdown) => laneOf(markdown).tree(markdown),
  };
}

function expressMissing(error: unknown): Diagnostic {
  const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
  return {
    code: "express-lane-missing",
    severity: "warning",
    message: `The fast Markdown reader could not be loaded, so remark does its work; the result is the same, slower. (${reason})`,
    place: wholeFile("site.yaml"),
    fix: "Install the packages again on this machine: npm ci.",
  };
}

function pluginRefused(error: unknown): Diagnostic {
  const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
  return {
    code: "plugin-failed",
    severity: "error",
    message: `remark refuses a plugin of the extensions module: ${reason}`,
    place: wholeFile("site.yaml"),
    fix: "Export functions, or lists of a function and its options, as `remarkPlugins`.",
  };
}
