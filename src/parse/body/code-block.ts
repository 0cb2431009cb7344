// A code block whose language is known: highlighted by classes.

import { escapeHtml } from "../../text/escape.js";
import { attributeOf } from "./attributes.js";
import type { Gathered, Pass } from "./pass.js";
import { addSink, createSink, put } from "./sink.js";
import type { Attributes } from "./tokens.js";
import { frameOf, push } from "./tree.js";

/** The language that a fence names, or null. */
export function languageOf(attributes: Attributes): string | null {
  const words = attributeOf(attributes, "class")?.split(/\s+/) ?? [];
  const language = words.find((word) => word.startsWith("language-"))?.slice("language-".length);
  return language !== undefined && /^[\p{L}\p{N}_+#.-]{1,40}$/u.test(language) ? language : null;
}

/** Opens the `<code>` of a block. */
export function openCodeBlock(pass: Pass, language: string): void {
  const outer = pass.sink;
  const code: Gathered = { text: "" };
  pass.sink = createSink();
  pass.codeText = code;
  pass.elements = 0;
  const more = {
    verbatim: true,
    finish: () => {
      const inner = pass.sink;
      pass.sink = outer;
      pass.codeText = null;
      const plain = pass.elements === 0 && inner.pieces.length === 0;
      const highlighted = plain ? pass.settings.highlight(code.text, language) : null;
      const name = escapeHtml(language);
      if (highlighted === null) {
        put(outer, `<code class="language-${name}">`);
        addSink(outer, inner);
      } else {
        pass.code = true;
        put(outer, `<code class="hljs language-${name}">${highlighted}`);
      }
      put(outer, "</code>");
    },
  };
  push(pass, frameOf("code", "inline", "</code>", more));
}
