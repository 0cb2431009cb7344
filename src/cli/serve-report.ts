// What `serve` says while it runs.

import type { BuildResult } from "../build.js";
import { formatDiagnostic, summarise } from "../diagnostics/format.js";
import type { PreviewEvent } from "../serve/preview.js";
import { count, withCommas } from "./amounts.js";
import { createPaint } from "./colour.js";
import { printDiagnostics } from "./print-diagnostics.js";
import { settleOutput } from "./settle-output.js";
import { fromSite } from "./shown-path.js";
import type { Complaint } from "./surroundings.js";
import type { Terminal } from "./terminal.js";

export interface ServeReport {
  /** The text for the browser. */
  describe(result: BuildResult): string;
  onEvent(event: PreviewEvent): void;
  started(url: string): void;
}

export function createServeReport(root: string, terminal: Terminal): ServeReport {
  const paint = createPaint(terminal.colour.err);
  const relative = fromSite(terminal.workingFolder, root);
  let toldBefore = "";
  let shown = false;

  /** The mistakes that the site has as text; the same ones are not told twice. */
  const describe = (result: BuildResult): string => {
    const texts = result.diagnostics.map((diagnostic) =>
      formatDiagnostic(diagnostic, { relative, colour: false }).trimEnd(),
    );
    return [...texts, summarise(result.diagnostics)].join("\n\n");
  };

  const onBuilt = (result: BuildResult, changed: readonly string[]): void => {
    if (changed.length === 0 && result.config !== null) settleOutput(root, result.config);
    const told = describe(result);
    if (result.diagnostics.length > 0 && told !== toldBefore)
      printDiagnostics(result.diagnostics, root, terminal);
    toldBefore = told;
    const why = changed.length === 0 ? "" : `${relative(changed[0] ?? "")}${more(changed.length)}: `;
    const time = paint("dim", `(${Math.round(result.milliseconds)} ms)`);
    shown ||= result.published;
    const kept = shown ? "not built; the last good site is kept" : "not built yet";
    if (result.published) terminal.err(`${paint("green", "✔")} ${why}${outcome(result)} ${time}\n`);
    else terminal.err(`${paint("red", "✘")} ${why}${kept} ${time}\n`);
  };

  return {
    describe,
    started: (url) => {
      terminal.out(`${createPaint(terminal.colour.out)("bold", url)}\n`);
      terminal.err("Changes are shown at once. Stop with Ctrl-C.\n");
    },
    onEvent(event) {
      switch (event.event) {
        case "building":
          return;
        case "built":
          return onBuilt(event.result, event.changed);
        case "crashed":
          terminal.err(
            `${paint("red", "✘")} This is a bug in Broadsheet, not in your site: ${event.error.message}\n`,
          );
          if (terminal.environment.BROADSHEET_DEBUG === "1") terminal.err(`${event.error.stack ?? ""}\n`);
          return;
        case "watch-failed":
          terminal.err(`${paint("yellow", "⚠")} Changes may go unnoticed: ${event.error.message}\n`);
      }
    },
  };
}

function outcome({ articles, pages, files }: BuildResult): string {
  const touched = count(files.written + files.removed, "file");
  return `${count(articles, "article")}, ${count(pages, "page")}, ${touched} changed`;
}

const more = (changed: number): string => (changed > 1 ? ` and ${withCommas(changed - 1)} more` : "");

/** Why there is no preview, in words. */
export function describeRefusal(
  { code, port }: { readonly code: string; readonly port: number },
  host: string,
): Complaint {
  switch (code) {
    case "EADDRINUSE":
      return {
        message: `Port ${port} is in use by another program.`,
        fix: "Choose another with --port, or leave --port out for the next free one.",
      };
    case "EACCES":
      return {
        message: `Port ${port} needs rights that you do not have.`,
        fix: "Choose one from 1024 on with --port.",
      };
    case "EADDRNOTAVAIL":
      return {
        message: `${host} is no address of this machine.`,
        fix: "Use --host 0.0.0.0 for all of its addresses, or leave --host out.",
      };
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return {
        message: `There is no host named ${host}.`,
        fix: "Use an address of this machine with --host.",
      };
    default:
      return { message: `The system refused to listen on ${host}, port ${port} (${code}).`, fix: null };
  }
}
