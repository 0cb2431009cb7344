// A heading: its id, its level below the page's headline, and the first of the first level as the article's headline.

import { escapeHtml } from "../../text/escape.js";
import { slugify } from "../../text/slug.js";
import { say } from "../../text/words.js";
import { idAttribute } from "./attributes.js";
import type { Gathered, Pass } from "./pass.js";
import { addSink, createSink, put } from "./sink.js";
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

/** Opens a heading of a level from 1 to 6; `id` as written, or "", `attributes` as HTML. */
export function openHeading(pass: Pass, written: number, id: string, attributes: string): void {
  const outer = pass.sink;
  const gathered: Gathered = { text: "" };
  pass.sink = createSink();
  pass.gathered = gathered;
  const more = {
    finish: () => {
      const inner = pass.sink;
      pass.sink = outer;
      pass.gathered = null;
      const given = id === "" ? takeGivenId(inner.html) : null;
      if (given !== null) inner.html = given.before;
      const told = given === null ? gathered.text : gathered.text.replace(given.mark, "");
      const text = told.replace(/\s+/g, " ").trim();
      const { takeHeading } = pass.settings;
      if (
        takeHeading &&
        written === 1 &&
        pass.firstHeading === null &&
        pass.stack.length === 0 &&
        text !== ""
      ) {
        pass.firstHeading = text;
        return;
      }
      if (inner.pieces.length === 0 && !/\S/.test(inner.html)) return;
      const level = Math.min(6, Math.max(2, written + pass.shift));
      const own = id === "" ? pass.ids.take(given?.id ?? (slugify(text) || "part")) : id;
      pass.headings.push({ level, id: own, text });
      put(outer, `<h${level}${idAttribute(own)}${attributes}>`);
      addSink(outer, inner);
      put(outer, `</h${level}>`);
    },
  };
  push(pass, frameOf(`h${written}`, "text", "", more));
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
