// A heading: its id, its level below the page's headline, and the first of the first level as the article's headline.

import { escapeHtml } from "../../text/escape.js";
import { makeSlug } from "../../text/slug.js";
import { say } from "../../text/words.js";
import { idAttribute } from "./attributes.js";
import { oneLine } from "./excerpt.js";
import type { Gathered, Pass } from "./pass.js";
import { addSink, createSink, put, type Sink } from "./sink.js";
import { frameOf, push } from "./tree.js";

const givenId = /^\{#([\p{L}\p{N}][\p{L}\p{N}_:.-]*)\}\s*$/u;

/** An id of the writer's own at the end of a heading, `## The vote {#vote}`, and what stands before it; null without one. */
function takeGivenId(
  html: string,
): { readonly id: string; readonly before: string; readonly mark: string } | null {
  const at = html.lastIndexOf("{#");
  const id = at < 0 ? undefined : givenId.exec(html.slice(at))?.[1];
  return id === undefined ? null : { id, before: html.slice(0, at).trimEnd(), mark: `{#${id}}` };
}

/** A heading that is being written. */
export interface OpenHeading {
  /** Where it goes when it ends. */
  readonly outer: Sink;
  readonly gathered: Gathered;
  /** From 1 to 6. */
  readonly level: number;
  /** As written, or "". */
  readonly id: string;
  /** As HTML. */
  readonly attributes: string;
}

/** Opens a heading of a level from 1 to 6; `id` as written, or "", `attributes` as HTML. */
export function openHeading(pass: Pass, level: number, id: string, attributes: string): void {
  const heading = beginHeading(pass, level, id, attributes);
  const finish = (): void => endHeading(pass, heading, pass.stack.length);
  push(pass, frameOf(`h${level}`, "text", "", { finish }));
}

/** What is written from here on is its content. */
export function beginHeading(pass: Pass, level: number, id: string, attributes: string): OpenHeading {
  const heading = { outer: pass.sink, gathered: { text: "" }, level, id, attributes };
  pass.sink = createSink();
  pass.gathered = heading.gathered;
  return heading;
}

/** Writes it with what was written since it began, or takes it for the headline; `depth` is how many elements are open around it. */
export function endHeading(pass: Pass, heading: OpenHeading, depth: number): void {
  const { outer, gathered, id, attributes } = heading;
  const inner = pass.sink;
  pass.sink = outer;
  pass.gathered = null;
  const given = id === "" ? takeGivenId(inner.html) : null;
  if (given !== null) inner.html = given.before;
  const told = given === null ? gathered.text : gathered.text.replace(given.mark, "");
  const text = oneLine(told);
  const isFirst = heading.level === 1 && pass.firstHeading === null && depth === 0;
  if (pass.settings.takeHeading && isFirst && text !== "") {
    pass.firstHeading = text;
    return;
  }
  if (inner.pieces.length === 0 && !/\S/.test(inner.html)) return;
  const level = Math.min(6, Math.max(2, heading.level + pass.shift));
  const own = id === "" ? pass.ids.take(given?.id ?? (makeSlug(text) || "part")) : id;
  pass.headings.push({ level, id: own, text });
  put(outer, `<h${level}${idAttribute(own)}${attributes}>`);
  addSink(outer, inner);
  put(outer, `</h${level}>`);
}

/** Opens the heading of the footnotes: screen readers alone tell it, in the language's own word. */
export function openFootnotesHeading(pass: Pass, name: string): void {
  const outer = pass.sink;
  pass.sink = createSink();
  const more = {
    mute: true,
    finish: () => {
      pass.sink = outer;
      const label = escapeHtml(say(pass.settings.words, pass.settings.language, "footnotes"));
      put(outer, `<h2 id="${pass.ids.claim("footnote-label")}" class="visually-hidden">${label}</h2>`);
    },
  };
  push(pass, frameOf(name, "text", "", more));
}
