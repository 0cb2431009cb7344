// What an article shows of elsewhere, where the settings allow its provider: a slot, and no request before the reader asks.

import type { Config } from "../../config/config.js";
import type { Piece } from "../article.js";
import { type Embed, readEmbed } from "./embed-address.js";
import { type Pass, topOf } from "./pass.js";
import { addSlot, type Sink } from "./sink.js";

/** Whether the settings let articles show it. */
function isAllowed({ providers, mastodon }: Config["embeds"], { provider, host }: Embed): boolean {
  return providers.includes(provider) && (host === null || mastodon.includes(host));
}

/** What an address shows, where the settings allow it; null otherwise. */
export function allowedEmbed({ settings }: Pass, written: string): Embed | null {
  const embed = settings.embeds.providers.length === 0 ? null : readEmbed(written);
  return embed !== null && isAllowed(settings.embeds, embed) ? embed : null;
}

/** Writes it where the pass stands, which is between blocks. */
export function putEmbed(
  pass: Pass,
  embed: Embed,
  title: string | null,
  body: readonly Piece[] = [],
  shape = embed.shape,
): void {
  pass.directives.add("embed");
  const { provider, name: by, kind, href, frame } = embed;
  const attributes = { provider, by, kind, shape, href, frame };
  addSlot(pass.sink, { slot: "directive", name: "embed", title, attributes, body });
}

const bareLink = /^<a href="(https?:\/\/[^"\s]+)">(?:https?:\/\/|www\.)[^\s<]+<\/a>\s*$/i;
const bareText = /^https?:\/\/[^\s<"]+\s*$/i;

/** What a paragraph shows that holds nothing but an address, where its provider is allowed. */
export function embedOfParagraph(pass: Pass, { pieces, html }: Sink): Embed | null {
  if (pieces.length > 0 || html.length > 1000 || !/^(?:<a href=")?https?:/i.test(html)) return null;
  const written = bareLink.exec(html)?.[1] ?? bareText.exec(html)?.[0];
  if (written === undefined || pass.stack.some(({ name }) => name === "a")) return null;
  return allowedEmbed(pass, written.trim().replace(/&(?:amp|#x26);/g, "&"));
}

/** `<div>https://…</div>`, as other tools export what they embed; false where the text is something else. */
export function putEmbedText(pass: Pass, text: string): boolean {
  const written = text.trim();
  const { name } = topOf(pass) ?? {};
  if ((name !== "div" && name !== "figure") || !bareText.test(written)) return false;
  const embed = allowedEmbed(pass, written);
  if (embed === null || pass.stack.some((frame) => frame.name === "a")) return false;
  putEmbed(pass, embed, null);
  return true;
}
