// What readers must not get now: the texts of drafts and of articles that wait for their time, and what of an article is not free.

import type { Engine } from "../../engine/engine.js";
import type { Article, Piece } from "../../parse/article.js";
import { weightOfAll, wordsSaid, wordsSaidIn } from "../../text/runs/read-words.js";
import { longRun, shortRun } from "../../text/runs/shingles.js";
import type { Gathered } from "../gather.js";
import type { PlanOptions } from "../plan.js";
import { htmlApart, stringsIn, textsBeside } from "./texts-of.js";
import { isWithheld, type WhyWithheld, whyWithheld } from "./why-withheld.js";

export interface WithheldText {
  readonly path: string;
  readonly why: WhyWithheld;
  /** Runs of words of which ten that follow one another must not be seen. */
  readonly runs: readonly Int32Array[];
  /** Runs that must not be seen as a whole: a headline, a dek, what is said of a picture. */
  readonly wholes: readonly Int32Array[];
}

/** The texts, by path. `textOf` reads a file of the site: of an article with mistakes its source is all that there is. */
export async function withheldTexts(
  { bodyOf }: Pick<Engine, "bodyOf">,
  { parsed, now }: Gathered,
  options: PlanOptions,
  textOf: (path: string) => string | null,
): Promise<readonly WithheldText[]> {
  const texts: WithheldText[] = [];
  for (const file of parsed.files) {
    if (!isWithheld(file, now, options)) continue;
    const { path, article } = file;
    const why = whyWithheld(file, now, options);
    if (article === null) {
      const source = textOf(path);
      if (source !== null && why !== null)
        texts.push({ path, why, runs: longOf(wordsSaidIn(source)), wholes: [] });
    } else if (why !== null) texts.push(await wholeArticle(article, why, bodyOf));
    else if (article.whole !== null) {
      const { pieces } = await bodyOf(article.whole.address);
      const rest = pieces.findIndex((piece) => typeof piece !== "string" && piece.slot === "rest");
      const runs = rest < 0 ? [] : runsOf(pieces.slice(rest + 1));
      texts.push({ path, why: "paid", runs, wholes: [] });
    }
  }
  return texts.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function wholeArticle(
  article: Article,
  why: WhyWithheld,
  bodyOf: Engine["bodyOf"],
): Promise<WithheldText> {
  const { path, headline, dek, extra, body, whole } = article;
  const { pieces } = await bodyOf((whole ?? body).address);
  const beside = [headline, dek ?? "", ...textsBeside(article), ...textsBeside({ body: whole ?? body })];
  return {
    ...{ path, why },
    runs: [...runsOf(pieces), ...longOf([...beside, ...stringsIn(extra)].flatMap(wordsSaidIn))],
    wholes: beside
      .flatMap(wordsSaidIn)
      .filter((words) => weightOfAll(words) >= shortRun && weightOfAll(words) < longRun),
  };
}

const runsOf = (pieces: readonly Piece[]): readonly Int32Array[] => longOf(wordsSaid(htmlApart(pieces)));

const longOf = (runs: readonly Int32Array[]): readonly Int32Array[] =>
  runs.filter((words) => weightOfAll(words) >= longRun);
