// The two lanes of Markdown behind one seam: Sätteri, the express lane, and remark, which defines what Markdown means.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { wholeFile } from "../../diagnostics/place.js";
import { type Difference, differs } from "./differs.js";
import { type Highlight, loadHighlight } from "./highlight.js";
import type { Lane } from "./lane.js";

/** Why a text goes through remark. */
export type SlowReason = Difference | "a remark plugin" | "remark was asked for" | "Sätteri is missing";

/** What only some texts need, and what is loaded when the first one does. */
type Part = "remark" | "highlight";

/** What parsing bodies needs. `html`, `tree` and `highlight` throw `Unloaded` for a text that needs what is not loaded yet. */
export interface Lanes extends Lane {
  /** `remark` where it was asked for, has plugins, or stands in for the express lane. */
  readonly name: "express" | "remark";
  /** Why a Markdown text goes through remark; null where it does not. */
  because(markdown: string): SlowReason | null;
  /** Null for a language that is not known, or where highlight.js is not installed. */
  readonly highlight: Highlight;
  load(part: Part): Promise<void>;
}

/** A text needs a part that is not loaded; `whenLoaded` loads it. */
export class Unloaded extends Error {
  constructor(readonly part: Part) {
    super(`${part} is not loaded`);
  }
}

/** What `parse` gives, once everything that it needs is loaded. */
export async function whenLoaded<T>(lanes: Lanes, parse: () => T): Promise<T> {
  for (;;) {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof Unloaded)) throw error;
      await lanes.load(error.part);
    }
  }
}

/**
 * Loads the lane that a site needs, and nothing else. `plugins` are remark plugins (what unified's `use` takes), run between
 * remark-gfm and remark-html. Diagnostics: `express-lane-missing` (a warning: Sätteri has no binary for this system, so
 * remark does the work), `plugin-failed`. `importExpress` is replaced in tests.
 */
export async function loadLanes(
  settings: { readonly engine: "auto" | "remark" },
  plugins: readonly unknown[] = [],
  importExpress: () => Promise<Lane> = express,
): Promise<{ readonly lanes: Lanes; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  let fast: Lane | null = null;
  if (settings.engine === "auto") {
    try {
      fast = await importExpress();
    } catch (error) {
      diagnostics.push(expressMissing(error));
    }
  }
  if (fast !== null && plugins.length === 0) return { lanes: chooseByText(fast), diagnostics };
  let remark: Lane;
  try {
    remark = await loadRemark(plugins, fast);
  } catch (error) {
    diagnostics.push(pluginRefused(error));
    remark = await loadRemark([], fast);
  }
  const { highlight, load } = createHighlight();
  const reason = settings.engine === "remark" ? "remark was asked for" : "Sätteri is missing";
  const because = () => (plugins.length > 0 ? "a remark plugin" : reason);
  const lanes: Lanes = {
    name: "remark",
    html: remark.html,
    tree: remark.tree,
    because,
    highlight,
    load: async (part) => (part === "highlight" ? load() : undefined),
  };
  return { lanes, diagnostics };
}

/** The express lane, but for texts with a construct that it reads in another way than remark. */
function chooseByText(fast: Lane): Lanes {
  let remark: Lane | null = null;
  const { highlight, load } = createHighlight();
  let last: { readonly markdown: string; readonly because: Difference | null } | null = null;
  const because = (markdown: string): Difference | null => {
    if (last?.markdown !== markdown) last = { markdown, because: differs(markdown) };
    return last.because;
  };
  const laneOf = (markdown: string): Lane => {
    if (because(markdown) === null) return fast;
    if (remark === null) throw new Unloaded("remark");
    return remark;
  };
  return {
    name: "express",
    html: (markdown) => laneOf(markdown).html(markdown),
    tree: (markdown) => laneOf(markdown).tree(markdown),
    because,
    highlight,
    async load(part) {
      if (part === "highlight") await load();
      else remark ??= await loadRemark([], null);
    },
  };
}

function createHighlight(): { readonly highlight: Highlight; readonly load: () => Promise<void> } {
  let loaded: { readonly highlight: Highlight | null } | null = null;
  return {
    highlight(code, language) {
      if (loaded === null) throw new Unloaded("highlight");
      return loaded.highlight?.(code, language) ?? null;
    },
    async load() {
      loaded ??= { highlight: await loadHighlight() };
    },
  };
}

async function loadRemark(plugins: readonly unknown[], fast: Lane | null): Promise<Lane> {
  const { createRemarkLane } = await import("./remark.js");
  return createRemarkLane(plugins, fast);
}

async function express(): Promise<Lane> {
  const { expressLane } = await import("./express.js");
  return expressLane;
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
