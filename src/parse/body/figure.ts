// A picture or a recording with its caption and credit.

import { escapeHtml } from "../../text/escape.js";
import { say } from "../../text/words.js";
import type { Piece } from "../article.js";
import type { FoundMedia, Pass } from "./pass.js";
import { addPieces, put } from "./sink.js";

export interface Captioned {
  readonly caption: string | null;
  readonly credit: string | null;
}

/** What an inline picture's title is written as; a figure shows it as its caption instead. */
export function titleSpan(title: string): string {
  return `<span title="${escapeHtml(title)}">`;
}

/** What a recording says below its player: without a caption it is what describes it, which nobody could read otherwise. */
export function captionOf(media: FoundMedia | undefined): Captioned | undefined {
  if (media === undefined || media.caption !== null || media.label === "") return media;
  return { caption: media.label, credit: media.credit };
}

/** Writes a figure around what was written in a paragraph; `attributes` as HTML. */
export function putFigure(
  pass: Pass,
  inner: readonly Piece[],
  { caption, credit }: Captioned,
  attributes: string,
): void {
  const { words, language } = pass.settings;
  const by =
    credit === null
      ? ""
      : `<span class="credit">${escapeHtml(say(words, language, "credit", { credit }))}</span>`;
  const below = [escapeHtml(caption ?? ""), by].filter((text) => text !== "").join(" ");
  put(pass.sink, `<figure${attributes}>`);
  addPieces(
    pass.sink,
    inner.map((piece) =>
      typeof piece === "string" ? piece.replace(/<span title="[^"]*">|<\/span>/g, "") : piece,
    ),
  );
  put(pass.sink, below === "" ? "</figure>" : `<figcaption>${below}</figcaption></figure>`);
}
