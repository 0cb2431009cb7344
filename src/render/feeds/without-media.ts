// A text for those who want no pictures and recordings: without them, and without what was there for them alone.

import { voidElements } from "./feed-markup.js";

interface Open {
  readonly element: string;
  html: string;
  /** Whether a picture or a recording went from it. */
  lost: boolean;
  /** Whether it says something by itself. */
  says: boolean;
}

const media: ReadonlySet<string> = new Set(["img", "audio", "video", "source", "track"]);
/** They say something of what they stand beside. */
const captions: ReadonlySet<string> = new Set(["figcaption", "caption"]);
/** Others would move into the place of one that goes. */
const cells: ReadonlySet<string> = new Set(["td", "th"]);
const silent: ReadonlySet<string> = new Set(["br", "wbr", "col"]);

/** `html` is as `feedHtml` writes it: each element has its end, and `<` and `>` stand in tags alone. */
export function withoutMedia(html: string): string {
  const open: Open[] = [];
  let top: Open = { element: "", html: "", lost: false, says: false };
  for (const part of html.split(/(<[^>]*>)/)) {
    const [tag, end, element = ""] = /^<(\/?)([^\s>]*)/.exec(part) ?? [];
    if (tag === undefined) {
      top.html += part;
      top.says ||= part.trim() !== "";
    } else if (end === "/") {
      const closed = top;
      top = open.pop() ?? { element: "", html: "", lost: false, says: false };
      close(closed, top);
    } else if (!voidElements.has(element)) {
      open.push(top);
      top = { element, html: part, lost: false, says: false };
    } else if (media.has(element)) top.lost = true;
    else {
      top.html += part;
      top.says ||= !silent.has(element);
    }
  }
  return top.html.trim();
}

/** Puts an element into the one around it, unless it goes. */
function close({ element, html, lost, says }: Open, around: Open): void {
  const empty = lost && !says;
  around.lost ||= empty || media.has(element);
  if (media.has(element) || (empty && !cells.has(element))) return;
  around.html += `${html}</${element}>`;
  around.says ||= says && !captions.has(element);
}
