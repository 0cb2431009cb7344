// A paragraph: dropped when nothing is left in it, a figure when a picture with a title is all that it holds, and the
// article's excerpt when it is the first.

import { escapeHtml } from "../../text/escape.js";
import { say } from "../../text/words.js";
import { type FoundPicture, type Frame, type Gathered, type Pass, topOf } from "./pass.js";
import { addPieces, addSink, createSink, put, type Sink } from "./sink.js";
import { frameOf, push } from "./tree.js";

/** Opens a paragraph; `attributes` as HTML. */
export function openParagraph(pass: Pass, attributes: string, why: "written" | "implied"): void {
  const outer = pass.sink;
  const gathered: Gathered = { text: "" };
  const firstPicture = pass.pictures.length;
  pass.sink = createSink();
  pass.gathered = pass.firstParagraph === null ? gathered : null;
  pass.elements = 0;
  const more = {
    implied: why === "implied",
    finish: (_: Pass, frame: Frame) => {
      const inner = pass.sink;
      pass.sink = outer;
      pass.gathered = null;
      const after = frame.implied && inner.html.endsWith("\n") ? "\n" : "";
      if (after !== "") inner.html = inner.html.slice(0, -1);
      const bare = inner.pieces.length === 0 && attributes === "" && !/\S/.test(inner.html);
      if (bare) return;
      const alone = !frame.filled && pass.elements === 0 && pass.pictures.length === firstPicture + 1;
      const picture = alone ? pass.pictures[firstPicture]?.value : undefined;
      if (picture?.caption != null && topOf(pass)?.name !== "figure") {
        putFigure(pass, inner, picture, attributes);
        put(outer, after);
        return;
      }
      put(outer, `<p${attributes}>`);
      addSink(outer, inner);
      put(outer, `</p>${after}`);
      noteExcerpt(pass, gathered.text);
    },
  };
  push(pass, frameOf("p", "text", "</p>", more));
}

/** What an inline picture's title is written as; a figure shows it as its caption instead. */
export function titleSpan(title: string): string {
  return `<span title="${escapeHtml(title)}">`;
}

function putFigure(pass: Pass, inner: Sink, picture: FoundPicture, attributes: string): void {
  const { words, language } = pass.settings;
  const pieces = [...inner.pieces, inner.html].map((piece) =>
    typeof piece === "string" ? piece.replace(/<span title="[^"]*">|<\/span>/g, "") : piece,
  );
  const credit =
    picture.credit === null
      ? ""
      : `<span class="credit">${escapeHtml(say(words, language, "credit", { credit: picture.credit }))}</span>`;
  const caption = [escapeHtml(picture.caption ?? ""), credit].filter((text) => text !== "").join(" ");
  put(pass.sink, `<figure${attributes}>`);
  addPieces(pass.sink, pieces);
  put(pass.sink, caption === "" ? "</figure>" : `<figcaption>${caption}</figcaption></figure>`);
}

function noteExcerpt(pass: Pass, gathered: string): void {
  if (pass.firstParagraph !== null || (pass.anyParagraph !== null && pass.stack.length > 0)) return;
  const text = gathered.replace(/\s+/g, " ").trim();
  if (!/[\p{L}\p{N}]/u.test(text) || isForeign(text) || pass.stack.some(({ name }) => name === "section"))
    return;
  pass.anyParagraph ??= text;
  if (pass.stack.length === 0) pass.firstParagraph = text;
}

/** Whether a paragraph is nothing but another generator's call. */
function isForeign(text: string): boolean {
  return /^(?:\{\{.*\}\}|\{%.*%\}|\{:.*\})$/.test(text) || /^(?:import|export)\s.*["“”'‘’;{]/.test(text);
}
