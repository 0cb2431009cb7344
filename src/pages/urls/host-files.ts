// What hosts are told of old addresses: `_redirects`, as static hosts read it, and redirects.json for servers of one's own.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { outputOf } from "../address.js";
import type { Planned } from "../planned.js";
import type { Planner } from "../planner.js";
import { gonePageAt } from "./old-pages.js";
import type { Redirect } from "./urls-plan.js";

/** Cloudflare Pages reads no more rules without a placeholder than this, and no longer ones. */
const mostRules = 2000;
const longestRule = 1000;

/** The page that Netlify answers with where something is gone. */
const gonePath = "/410.html";

/** Both files, where there is anything to say. A site's own in public/ win. Code, among the notes: `redirects-many`. */
export function hostFiles(
  redirects: readonly Redirect[],
  planner: Planner,
): { readonly pages: readonly Planned[]; readonly notes: readonly Diagnostic[] } {
  const { file, json } = planner.config.redirects;
  if (redirects.length === 0) return { pages: [], notes: [] };
  const rules = file === null ? [] : rulesOf(redirects, file, planner);
  const isGone = redirects.some(({ status }) => status === 410);
  return {
    pages: [
      ...(rules.length === 0 ? [] : [textFile("_redirects", `${rules.join("\n")}\n`)]),
      ...(file === "netlify" && isGone ? [gonePageAt(gonePath, "the page for what is gone", planner)] : []),
      ...(json ? [textFile("redirects.json", jsonOf(redirects))] : []),
    ],
    notes: file === "plain" ? tellMany(rules, planner) : [],
  };
}

/**
 * Netlify serves a file rather than a rule for its address, unless the rule has a `!`, and answers with any status; Cloudflare
 * Pages follows rules first, knows no `!`, and no status but those of redirects.
 */
function rulesOf(
  redirects: readonly Redirect[],
  file: "plain" | "netlify",
  { href }: Planner,
): readonly string[] {
  return redirects.flatMap(({ from, to, status }) => {
    if (file === "netlify") return `${from} ${to ?? href(gonePath)} ${status}!`;
    return to === null ? [] : `${from} ${to} ${status}`;
  });
}

const jsonOf = (redirects: readonly Redirect[]): string =>
  `[\n${redirects.map((redirect) => `  ${JSON.stringify(redirect)}`).join(",\n")}\n]\n`;

function textFile(path: string, text: string): Planned {
  return {
    page: { render: "text", path, text, from: [] },
    claim: {
      path: outputOf(`/${path}`),
      what: `the ${path} that is made by default`,
      place: null,
      rank: "default",
    },
  };
}

function tellMany(rules: readonly string[], planner: Planner): readonly Diagnostic[] {
  const long = rules.filter((rule) => rule.length > longestRule).length;
  if (rules.length <= mostRules && long === 0) return [];
  const why =
    rules.length > mostRules
      ? `\`_redirects\` has ${rules.length} lines, and Cloudflare Pages reads the first ${mostRules}`
      : `\`_redirects\` has ${long} lines of more than ${longestRule} characters, which Cloudflare Pages does not read`;
  return [
    {
      code: "redirects-many",
      severity: "warning",
      message: `${why}; there, readers of the others are sent on by the pages that stand at the old addresses.`,
      place: planner.settingPlace("redirects.file", "redirects"),
      fix: null,
    },
  ];
}
