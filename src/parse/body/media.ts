// Recordings: a slot like a picture's, since only the site as a whole knows where the file lies and what lies beside it.

import type { Media } from "../article.js";
import { titleSpan } from "./figure.js";
import type { Finding, FoundMedia, Pass } from "./pass.js";
import { placeLink, placeText } from "./place.js";
import { addSlot, put } from "./sink.js";
import { putText } from "./text.js";

const endings = /\.(?:(mp3|m4a|aac|ogg|oga|opus|wav|flac)|(?:mp4|m4v|webm|ogv|mov))(?:[?#]|$)/i;

/** Whether an address is that of a recording, by its ending. */
export function mediaKind(address: string): Media["kind"] | null {
  const found = endings.exec(address);
  if (found === null) return null;
  return found[1] === undefined ? "video" : "audio";
}

/** Writes the slot; a link holds no player, so that it stands behind one. `title` is what a paragraph around it shows. */
export function putMedia(pass: Pass, value: FoundMedia, title: string, at: Finding): void {
  if (!placeLink(pass)) {
    if (value.label !== "") putText(pass, value.label);
    return;
  }
  placeText(pass);
  pass.media.push({ value, at });
  if (title !== "") put(pass.sink, titleSpan(title));
  addSlot(pass.sink, { slot: "media", index: pass.media.length - 1, alt: value.label });
  if (title !== "") put(pass.sink, "</span>");
}
