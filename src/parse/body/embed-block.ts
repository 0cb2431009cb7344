// `:::embed[Title]{url=…}`: what stands between its fences is the caption, and may hold the address instead.

import { escapeHtml } from "../../text/escape.js";
import type { Piece } from "../article.js";
import { judgeLink } from "./address.js";
import { allowedEmbed, putEmbed } from "./embed.js";
import { type Embed, embedShapes, readEmbed } from "./embed-address.js";
import { putEmbedLink } from "./link.js";
import type { Fence, Pass } from "./pass.js";
import { addPieces, put } from "./sink.js";

/** Writes the directive, or a link and the caption where it cannot be shown. Code: `embed-refused` (a warning). */
export function putEmbedBlock(pass: Pass, fence: Fence, title: string | null, body: readonly Piece[]): void {
  const { url, src, href, shape: asked } = fence.attributes;
  const written = url ?? src ?? href ?? "";
  const shape = embedShapes.find((name) => name === asked);
  const embed = allowedEmbed(pass, written);
  if (embed !== null) {
    putEmbed(pass, embed, title, withoutBlanks(body), shape);
    return;
  }
  const inside = body.find((piece) => typeof piece !== "string" && isEmbed(piece));
  if (written === "" && typeof inside === "object" && inside.slot === "directive") {
    const attributes = shape === undefined ? inside.attributes : { ...inside.attributes, shape };
    const caption = withoutBlanks(body.filter((piece) => piece !== inside));
    addPieces(pass.sink, [{ ...inside, title: title ?? inside.title, attributes, body: caption }]);
    return;
  }
  const judged = judgeLink(written);
  const isLink = judged.kind === "external" || judged.kind === "internal";
  refuse(pass, fence, written, isLink);
  if (isLink) {
    put(pass.sink, "<p>");
    putEmbedLink(pass, judged, written, title ?? undefined);
    put(pass.sink, "</p>");
  } else if (title !== null) put(pass.sink, `<p>${escapeHtml(title)}</p>`);
  addPieces(pass.sink, body);
}

const withoutBlanks = (body: readonly Piece[]): readonly Piece[] =>
  body.filter((piece) => typeof piece !== "string" || piece.trim() !== "");

function isEmbed(piece: Exclude<Piece, string>): boolean {
  return piece.slot === "directive" && piece.name === "embed";
}

function refuse(pass: Pass, { line }: Fence, written: string, isLink: boolean): void {
  const embed = readEmbed(written);
  const [message, fix] =
    embed === null
      ? [
          written === ""
            ? "This :::embed names no address, so that nothing can be shown."
            : `This :::embed leads to none of the providers whose things can be shown; ${isLink ? "a link stands in its place" : "its words alone stay"}.`,
          "Write `:::embed[Title]{url=https://www.youtube.com/watch?v=…}`, or the address of Vimeo, Datawrapper, Flourish, Mastodon or Bluesky.",
        ]
      : [
          `The settings do not allow what ${embed.name} shows; a link stands in its place.`,
          `${howToAllow(pass, embed)}.`,
        ];
  pass.remarks.push({ code: "embed-refused", severity: "warning", message, fix, at: { kind: "line", line } });
}

/** The setting that would allow it beside what is allowed, as the beginning of a sentence. */
export function howToAllow({ settings }: Pass, { provider, host }: Embed): string {
  const { providers, mastodon } = settings.embeds;
  const servers = [...new Set([...mastodon, ...(host === null ? [] : [host])])].sort();
  const entries = [...new Set([...providers, provider])]
    .sort()
    .map((name) => (name === "mastodon" ? `mastodon: [${servers.join(", ")}]` : name));
  return `Write \`embeds: [${entries.join(", ")}]\` in site.yaml`;
}
