// What becomes of elements that an article may not use, and what is said of it.

import { judgeLink } from "./address.js";
import { attributeOf } from "./attributes.js";
import { type Removal, removalOf } from "./elements.js";
import { readEmbed } from "./embed-address.js";
import { howToAllow } from "./embed-block.js";
import { putFrame } from "./embed-frame.js";
import { putEmbedLink } from "./link.js";
import { addToMedia, openMedia, putMediaElement } from "./media-element.js";
import type { Pass } from "./pass.js";
import { placeBlock, placeText } from "./place.js";
import { put } from "./sink.js";
import type { Swallowed } from "./swallowed.js";
import { type OpenTag, rawElements } from "./tokens.js";
import { openText } from "./tree.js";

const removeOrTrust =
  "Take it out; or, if you trust every article, write `markdown: { html: trusted }` in site.yaml.";

/** Deals with the start tag of an element that has no rule; false where HTML does not know the element. */
export function removeElement(pass: Pass, tag: OpenTag): boolean {
  const found = removalOf(tag.name);
  if (found === null) return false;
  const { removal, told } = found;
  const content = removal !== "unwrap" && isClosed(pass, tag);
  if (told && removal !== "link") tell(pass, tag.name, removal, content);
  if (removal === "unwrap") return true;
  const swallowed: Swallowed = {
    name: tag.name,
    depth: 1,
    address: removal === "link" ? addressOf(tag) : null,
    title: attributeOf(tag.attributes, "title"),
    removal,
    media: openMedia(tag),
  };
  if (content) pass.swallowed = swallowed;
  else finishSwallowed(pass, swallowed);
  return true;
}

/** A start tag within what is left out: it may say where the video lies. */
export function swallowTag(swallowed: Swallowed, tag: OpenTag): void {
  if (tag.name === swallowed.name && !rawElements.has(tag.name)) swallowed.depth++;
  if (swallowed.media !== null) addToMedia(swallowed.media, tag);
  if (swallowed.removal === "link" && swallowed.address === null) swallowed.address = addressOf(tag);
}

/** An end tag within it. */
export function swallowEnd(pass: Pass, swallowed: Swallowed, name: string): void {
  if (name !== swallowed.name || --swallowed.depth > 0) return;
  pass.swallowed = null;
  finishSwallowed(pass, swallowed);
}

/** Leaves the link to what was embedded. */
function finishSwallowed(pass: Pass, { name, removal, address, title, media }: Swallowed): void {
  if (removal !== "link") return;
  if (media !== null && media.sources.length > 0) {
    putMediaElement(pass, media, { kind: "element", value: name, ordinal: count(pass, name) });
    return;
  }
  if (name === "iframe" && address !== null && putFrame(pass, address, title)) {
    count(pass, name);
    return;
  }
  const judged = address === null ? null : judgeLink(address);
  if (judged?.kind !== "external" && judged?.kind !== "internal") {
    if (shown.has(name) && address === null)
      tell(pass, name, "nothing", true, "Give it the address in src, or take it out.");
    else tell(pass, name, "vanish", true);
    return;
  }
  const inline = openText(pass) !== null || !placeBlock(pass);
  if (inline) placeText(pass);
  else put(pass.sink, "<p>");
  putEmbedLink(pass, judged, address ?? "", title);
  if (!inline) put(pass.sink, "</p>");
  const embed = name === "iframe" ? readEmbed(address ?? "") : null;
  tell(
    pass,
    name,
    "link",
    true,
    embed === null ? removeOrTrust : `${howToAllow(pass, embed)} to show it, or take it out.`,
  );
}

function isClosed(pass: Pass, { name, end }: OpenTag): boolean {
  if (name === "embed") return false;
  return rawElements.has(name) ? pass.endTags.follows(name, end) : pass.endTags.balances(name, end);
}

function addressOf({ name, attributes }: OpenTag): string | null {
  if (name === "param") {
    const of = attributeOf(attributes, "name")?.toLowerCase();
    return of === "movie" || of === "src" ? (attributeOf(attributes, "value") ?? null) : null;
  }
  const written = attributeOf(attributes, name === "object" ? "data" : "src") ?? null;
  return written === null || written.trim() === "" ? null : written;
}

/** Which of that name it is, from 0. */
function count(pass: Pass, name: string): number {
  const ordinal = pass.met.get(name) ?? 0;
  pass.met.set(name, ordinal + 1);
  return ordinal;
}

/** What an article may have, if it says where the thing lies. */
const shown: ReadonlySet<string> = new Set(["audio", "video", "iframe"]);

function tell(
  pass: Pass,
  name: string,
  removal: Removal | "nothing",
  content: boolean,
  fix = removeOrTrust,
): void {
  const ordinal = count(pass, name);
  const messages: { readonly [key in Removal | "nothing"]: string } = {
    vanish: `Articles may not use <${name}>; it was removed${content ? " with all that is in it" : ""}.`,
    nothing: `This <${name}> names nothing that it shows; it was removed.`,
    unwrap: `Articles may not use <${name}>; it was removed, and its text stays.`,
    link: `Articles may not use <${name}>; a link to its address stands in its place.`,
  };
  pass.remarks.push({
    code: "html-removed",
    severity: "warning",
    message: messages[removal],
    fix,
    at: { kind: "element", value: name, ordinal },
  });
}
