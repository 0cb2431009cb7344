// A picture: a slot, since only the site as a whole knows its address and its size.

import { escapeHtml } from "../../text/escape.js";
import { asTyped, emptyAddress, invalidAddress, judgePicture } from "./address.js";
import { attributeOf } from "./attributes.js";
import { titleSpan } from "./figure.js";
import { mediaKind, putMedia } from "./media.js";
import type { Pass } from "./pass.js";
import { addSlot, put } from "./sink.js";
import { putText } from "./text.js";
import type { Attributes } from "./tokens.js";

/** Writes the slot of an `<img>`, its alt text where it has no address that may be shown, itself where that is another tool's. */
export function putPicture(pass: Pass, attributes: Attributes): void {
  const src = attributeOf(attributes, "src") ?? "";
  const alt = (attributeOf(attributes, "alt") ?? "").replace(/\s+/g, " ").trim();
  const address = judgePicture(src);
  const at = { kind: "picture", value: src, ordinal: 0 } as const;
  if (address.kind === "unsafe") {
    pass.remarks.push({
      code: "html-removed",
      severity: "warning",
      message: `A picture's address begins with "${address.scheme}:", which an article may not use; its description is shown instead.`,
      fix: "Put the picture beside the article and write its file name.",
      at,
    });
  } else if (address.kind === "foreign") {
    pass.foreign.push(src);
    put(pass.sink, escapeHtml(`![${alt}](${asTyped(src)})`));
    return;
  } else if (address.kind === "invalid") pass.remarks.push(invalidAddress("picture", src));
  else if (address.kind === "empty") pass.remarks.push(emptyAddress("picture"));
  if (address.kind !== "external" && address.kind !== "internal") {
    if (alt !== "") putText(pass, alt);
    return;
  }
  const title = (attributeOf(attributes, "title") ?? "").replace(/\s+/g, " ").trim();
  const { caption, credit } = splitTitle(pass, title);
  const width = pixels(attributeOf(attributes, "width"));
  const height = pixels(attributeOf(attributes, "height"));
  const kind = mediaKind(address.href);
  if (kind !== null) {
    const rest = { poster: null, tracks: [], width, height, muted: false, loop: false };
    putMedia(pass, { kind, sources: [address.href], label: alt, caption, credit, ...rest }, title, at);
    return;
  }
  pass.pictures.push({
    value: {
      src: address.href,
      alt,
      caption,
      credit,
      width,
      height,
    },
    at,
  });
  if (pass.gathered !== null && pass.stack.some(({ name }) => /^h\d$/.test(name))) pass.gathered.text += alt;
  if (title !== "") put(pass.sink, titleSpan(title));
  addSlot(pass.sink, { slot: "picture", index: pass.pictures.length - 1, alt });
  if (title !== "") put(pass.sink, "</span>");
}

/** `The harbour at dawn | Ana Díaz`: the caption, and after the last bar whom the picture is from. */
function splitTitle(
  pass: Pass,
  title: string,
): { readonly caption: string | null; readonly credit: string | null } {
  if (title === "") return { caption: null, credit: null };
  const bar = title.lastIndexOf("|");
  const caption = (bar === -1 ? title : title.slice(0, bar)).trim();
  const credit = bar === -1 ? "" : title.slice(bar + 1).trim();
  return { caption: setApart(pass, caption), credit: credit === "" ? null : setApart(pass, credit) };
}

/** Typography for a text that stands by itself within another. */
function setApart(pass: Pass, text: string): string {
  const { typography } = pass.settings;
  if (typography === null) return text;
  typography.reset();
  const set = typography(text);
  typography.reset();
  return set;
}

/** A number of CSS pixels as HTML writes it; null for none. */
export function pixels(value: string | undefined): number | null {
  const number = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(value ?? "")?.[1];
  return number === undefined || Number(number) === 0 ? null : Number(number);
}
