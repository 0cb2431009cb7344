// An `<iframe>` of a provider that the settings allow: what other tools export.

import { allowedEmbed, putEmbed } from "./embed.js";
import type { Pass } from "./pass.js";
import { placeBlock, placeLink } from "./place.js";

/** Writes what stood in an `<iframe>`; false where its provider is not allowed, or no block can stand there. */
export function putFrame(pass: Pass, written: string, title: string | undefined): boolean {
  const embed = allowedEmbed(pass, written);
  if (embed === null || !placeLink(pass) || !placeBlock(pass)) return false;
  putEmbed(pass, embed, titleOfFrame(title));
  return true;
}

/** What providers put there themselves says nothing. */
function titleOfFrame(title: string | undefined): string | null {
  const text = (title ?? "").replace(/\s+/g, " ").trim();
  return text === "" ||
    /^(?:youtube|vimeo)(?:[ -]video)?[ -]player$|^interactive or visual content$/i.test(text)
    ? null
    : text;
}
