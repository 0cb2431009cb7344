// What `announce` says: what goes where, and what was answered.

import type { Announced, Told } from "../announce/announce.js";
import { count, withCommas } from "./amounts.js";
import { createPaint, type Paint } from "./colour.js";
import type { Terminal } from "./terminal.js";
import { visible } from "./visible.js";

type Report = Exclude<Announced, { readonly wrong: string }>;

interface Manner {
  readonly send: boolean;
  readonly form: "text" | "json";
}

/** Addresses of one message that are printed. */
const mostShown = 20;

export function reportAnnounced(report: Report, { send, form }: Manner, terminal: Terminal): void {
  if (form === "json") {
    terminal.out(`${JSON.stringify(asJson(report, send), null, 2)}\n`);
    return;
  }
  const paint = createPaint(terminal.colour.out);
  const { messages, known, since, kept, settled } = report;
  if (messages.length === 0) {
    terminal.out(nothingToTell(known, since));
    return;
  }
  for (const [index, message] of messages.entries())
    terminal.out(linesOf(message, messages[index - 1]?.to !== message.to, paint));
  const failed = messages.filter(({ answer }) => answer?.accepted === false).length;
  if (!send) terminal.out(`Nothing was sent; \`broadsheet announce --send\` sends it.\n`);
  else if (failed === 0) terminal.out(`${paint("green", "✔")} ${count(messages.length, "message")} sent\n`);
  else
    terminal.err(
      `${createPaint(terminal.colour.err)("red", "✘")} ${failed} of ${count(messages.length, "message")} not accepted${kept ? "; the next `announce --send` tries again" : ""}\n`,
    );
  if (!settled)
    terminal.err(
      "A build has the store, so it could not be noted what was sent: the next `announce --send` tells it again.\n",
    );
}

function nothingToTell(known: Report["known"], since: string | null): string {
  if (known === "unknown")
    return "Nothing is announced: of what was published before, nothing is remembered.\n  `broadsheet announce --all` tells of everything there is.\n";
  return `There is nothing to announce${known === "all" || since === null ? "" : ` since ${since}`}.\n`;
}

/** `isFirst`: the message before goes to another service. */
function linesOf({ protocol, to, urls, answer }: Told, isFirst: boolean, paint: Paint): string {
  const what =
    protocol === "indexnow"
      ? `IndexNow, ${withCommas(urls.length)} address${urls.length === 1 ? "" : "es"}`
      : "WebSub";
  const shown = urls.slice(0, mostShown).map((url) => `  ${url}\n`);
  const more = urls.length > mostShown ? `  … and ${urls.length - mostShown} more\n` : "";
  const head = !isFirst && protocol === "websub" ? "" : `${paint("bold", visible(to))} (${what})\n`;
  return `${head}${shown.join("")}${more}${answer === null ? "" : answered(answer, paint)}`;
}

function answered({ accepted, status, problem }: NonNullable<Told["answer"]>, paint: Paint): string {
  const said = status === null ? "" : ` ${status}`;
  return `  ${accepted ? paint("green", "✔") : paint("red", "✘")}${said}${problem === null ? "" : ` ${visible(problem)}`}\n`;
}

function asJson({ since, known, messages, kept, settled }: Report, sent: boolean): object {
  return {
    ...{ since, known, sent, kept, settled },
    messages: messages.map(({ protocol, to, urls, body, answer }) => ({ protocol, to, urls, body, answer })),
  };
}
