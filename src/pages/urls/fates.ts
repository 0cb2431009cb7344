// What becomes of each address of urls.txt in the site that is planned now.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { StoryEntry, UrlLine, UrlsFile } from "../../urls/urls-file.js";
import type { Failures } from "../input.js";
import { placeOfLine } from "./line-place.js";
import type { OldRedirect } from "./old-redirects.js";
import { listAbove, type OldAddresses } from "./resolve-redirect.js";
import type { KnownStory } from "./stories.js";
import type { UrlFate } from "./urls-plan.js";

export interface FatesInput {
  readonly old: OldAddresses;
  readonly redirects: ReadonlyMap<string, OldRedirect>;
  readonly waiting: ReadonlySet<string>;
  readonly failures: Failures;
}

/** In the order of the lines; of an address that has several, the first. Codes: `url-moved`, `url-lost`. */
export function fatesOf(
  file: UrlsFile,
  input: FatesInput,
): { readonly fates: readonly UrlFate[]; readonly diagnostics: readonly Diagnostic[] } {
  const fates = new Map<string, UrlFate>();
  const told = new Map<string, Diagnostic>();
  for (const line of file.lines) {
    const known = fates.get(line.address);
    // Where branches met, an address may have two lines; what one of them explains is explained.
    if (known !== undefined && known.state !== "lost") continue;
    const { diagnostic, ...fate } = fateOf(line, input);
    fates.set(line.address, fate);
    if (diagnostic === undefined) told.delete(line.address);
    else told.set(line.address, diagnostic);
  }
  return { fates: [...fates.values()], diagnostics: [...few([...told.values()])] };
}

/** More than this is mostly one thing, a pattern of addresses that has changed: the rest is counted. */
const mostTold = 30;

function few(told: readonly Diagnostic[]): readonly Diagnostic[] {
  const next = told[mostTold];
  if (next === undefined) return told;
  return [
    ...told.slice(0, mostTold),
    {
      ...next,
      message: `${next.message} The same is to be said of ${told.length - mostTold - 1} more addresses.`,
      fix: "Run `broadsheet urls` to see all of them; `broadsheet urls --fix` writes the aliases of all articles that have moved.",
    },
  ];
}

function fateOf(line: UrlLine, input: FatesInput): UrlFate & { readonly diagnostic?: Diagnostic } {
  const { address } = line;
  const { old, redirects } = input;
  const none = { address, to: null, file: null };
  const answer = old.answers.at(address);
  if (answer?.is === "alias")
    return { ...none, state: "redirected", to: answer.to, file: answer.entry.page?.from[0] ?? null };
  if (answer !== null)
    return {
      ...none,
      state: "living",
      file: answer.is === "story" ? (answer.entry.page?.from[0] ?? null) : null,
    };
  if (old.gone.has(address)) return { ...none, state: "gone" };
  const redirect = redirects.get(address);
  if (redirect !== undefined) return { ...none, state: "redirected", to: redirect.to ?? redirect.href };
  const there = old.stories.withheldAt(address);
  if (there !== null) return { ...none, state: "withheld", file: there.article.path };
  if (line.is === "list") return { ...none, state: "redirected", to: listAbove(address, old.answers) };
  // What is wrong with the line is told of the line.
  if (line.is === "redirect") return { ...none, state: input.waiting.has(address) ? "withheld" : "lost" };
  return ofArticle(line, input);
}

function ofArticle(
  line: UrlLine & StoryEntry,
  { old, failures }: FatesInput,
): UrlFate & { readonly diagnostic?: Diagnostic } {
  const { address } = line;
  const byId = old.stories.byId(line);
  if (byId === null && failures.ids.includes(line.id))
    return { address, state: "failed", to: null, file: null };
  const story = byId ?? old.stories.byText(line);
  const file = story?.article.path ?? null;
  // A draft, or what has expired, comes back by somebody's hand alone, and may be given its alias then.
  if (story?.published === "not") return { address, state: "withheld", to: null, file };
  if (story === null && failures.unknown) return { address, state: "failed", to: null, file };
  if (story === null) return { address, state: "lost", to: null, file, diagnostic: lost(line) };
  const diagnostic = moved(line, story, byId !== null);
  return { address, state: "moved", to: story.permalink, file, diagnostic };
}

function moved(
  line: UrlLine & StoryEntry,
  { article, permalink, published }: KnownStory,
  isById: boolean,
): Diagnostic {
  const { address } = line;
  const known = isById ? "" : ", which has the same text";
  return {
    code: "url-moved",
    severity: "error",
    message: `${address} was published, and nothing is there any more: its article is ${article.path}${known}, ${published === "now" ? "now" : "soon"} at ${permalink}.`,
    place: placeOfLine(line),
    fix: `Run \`broadsheet urls --fix\`, which writes \`aliases: [${address}]\` into ${article.path}, or write it there yourself.`,
  };
}

function lost(line: UrlLine & StoryEntry): Diagnostic {
  const { address, id, is } = line;
  return {
    code: "url-lost",
    severity: "error",
    message: `${address} was published, and nothing is there any more: there is no ${is} with the id "${id}", and none that can be told by its text.`,
    place: placeOfLine(line),
    fix: `Write \`aliases: [${address}]\` into the article that takes its place, or \`${address} -> /another/page/\` here instead; where it shall be gone, add it to \`gone:\` in site.yaml.`,
  };
}
