// A paragraph: dropped when nothing is left in it, a figure when a picture with a title is all that it holds, and the
// article's excerpt when it is the first.

import { embedOfParagraph, putEmbed } from "./embed.js";
import { oneLine } from "./excerpt.js";
import { type Captioned, captionOf, putFigure } from "./figure.js";
import { putGallery } from "./gallery.js";
import { type Frame, type Gathered, type Pass, topOf } from "./pass.js";
import { addSink, createSink, piecesOf, put, type Sink } from "./sink.js";
import { frameOf, push } from "./tree.js";

/** A paragraph that is being written. */
export interface Paragraph {
  /** Where it goes when it ends. */
  readonly outer: Sink;
  /** As HTML. */
  readonly attributes: string;
  readonly gathered: Gathered;
  /** The number that a picture in it would have. */
  readonly firstPicture: number;
  /** The number that a recording in it would have. */
  readonly firstMedia: number;
  /** Words of the text before it. */
  readonly words: number;
}

/** Opens a paragraph; `attributes` as HTML. */
export function openParagraph(pass: Pass, attributes: string, why: "written" | "implied"): void {
  const paragraph = beginParagraph(pass, attributes);
  const more = {
    implied: why === "implied",
    finish: (_: Pass, { implied, filled }: Frame) =>
      endParagraph(pass, paragraph, { implied, filled, worded: false }, pass.stack.length),
  };
  push(pass, frameOf("p", "text", "</p>", more));
}

/** What is written from here on is its content. */
export function beginParagraph(pass: Pass, attributes: string): Paragraph {
  const gathered: Gathered = { text: "" };
  const paragraph = {
    outer: pass.sink,
    attributes,
    gathered,
    firstPicture: pass.pictures.length,
    firstMedia: pass.media.length,
    words: pass.counter.count,
  };
  pass.sink = createSink();
  pass.gathered = pass.firstParagraph === null ? gathered : null;
  pass.elements = 0;
  return paragraph;
}

/**
 * Writes it with what was written since it began. `worded` where letters or digits are known to be in it; `depth` is how
 * many elements are open around it.
 */
export function endParagraph(
  pass: Pass,
  paragraph: Paragraph,
  { implied, filled, worded }: Pick<Frame, "implied" | "filled"> & { readonly worded: boolean },
  depth: number,
): void {
  const { outer, attributes, gathered, words } = paragraph;
  const inner = pass.sink;
  pass.sink = outer;
  pass.gathered = null;
  const after = implied && inner.html.endsWith("\n") ? "\n" : "";
  if (after !== "") inner.html = inner.html.slice(0, -1);
  const bare = !worded && inner.pieces.length === 0 && attributes === "" && !/\S/.test(inner.html);
  if (bare) return;
  const top = topOf(pass)?.name;
  const isBare = !filled && pass.elements === 0;
  if (isBare && top === "directive gallery" && putGallery(pass, inner, attributes)) {
    put(outer, after);
    return;
  }
  const shown = isBare ? captionedAlone(pass, paragraph) : null;
  if (shown !== null && top !== "figure") {
    putFigure(pass, piecesOf(inner), shown, attributes);
    put(outer, after);
    return;
  }
  const embed = pass.settings.embeds.providers.length === 0 ? null : embedOfParagraph(pass, inner);
  if (embed !== null) {
    // An address is no text: the same counts as nothing where it stands in an `<iframe>`.
    pass.counter.count = words;
    putEmbed(pass, embed, null);
    put(outer, after);
    return;
  }
  put(outer, `<p${attributes}>`);
  addSink(outer, inner);
  put(outer, `</p>${after}`);
  noteExcerpt(pass, gathered.text, depth);
}

/** What a paragraph's one picture or recording says below it, where it says anything; null where it holds more or less. */
function captionedAlone(pass: Pass, { firstPicture, firstMedia }: Paragraph): Captioned | null {
  const pictures = pass.pictures.length - firstPicture;
  const media = pass.media.length - firstMedia;
  if (pictures + media !== 1) return null;
  const shown =
    pictures === 1 ? pass.pictures[firstPicture]?.value : captionOf(pass.media[firstMedia]?.value);
  return shown === undefined || shown.caption === null ? null : shown;
}

function noteExcerpt(pass: Pass, gathered: string, depth: number): void {
  if (pass.firstParagraph !== null || (pass.anyParagraph !== null && depth > 0)) return;
  const text = oneLine(gathered);
  if (!/[\p{L}\p{N}]/u.test(text) || isForeign(text) || pass.stack.some(({ name }) => name === "section"))
    return;
  pass.anyParagraph ??= text;
  if (depth === 0) pass.firstParagraph = text;
}

/** Whether a paragraph is nothing but another generator's call. */
function isForeign(text: string): boolean {
  return /^(?:\{\{.*\}\}|\{%.*%\}|\{:.*\})$/.test(text) || /^(?:import|export)\s.*["“”'‘’;{]/.test(text);
}
