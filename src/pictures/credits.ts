// Who made a picture and whose it is, as its file says: all that goes with the files that are made from it.

import type { Metadata } from "sharp";
import { lazily } from "../lazy.js";
import { escapeHtml } from "../text/escape.js";

/** Names of EXIF. */
export interface Credits {
  readonly Artist?: string;
  readonly Copyright?: string;
}

/** From EXIF, else from IPTC or XMP. */
export function readCredits({ exif, iptc, xmp }: Pick<Metadata, "exif" | "iptc" | "xmp">): Credits {
  const image = exif === undefined ? {} : imageTags(exif);
  const packet = xmp === undefined ? "" : Buffer.from(xmp).toString("utf8");
  const artist =
    tidy(image.Artist) ??
    ofIptc(iptc, 80) ??
    ofIptc(iptc, 110) ??
    ofXmp(packet, ["photoshop:Credit", "dc:creator"]);
  const copyright = tidy(image.Copyright) ?? ofIptc(iptc, 116) ?? ofXmp(packet, ["dc:rights"]);
  return {
    ...(artist === null ? {} : { Artist: artist }),
    ...(copyright === null ? {} : { Copyright: copyright }),
  };
}

const loadReader = lazily<typeof import("exif-reader")>("exif-reader");

function imageTags(exif: Uint8Array): { readonly Artist?: unknown; readonly Copyright?: unknown } {
  try {
    return loadReader()(Buffer.from(exif)).Image ?? {};
  } catch {
    return {};
  }
}

/** Longest text that is kept, in characters. */
const longest = 300;

function tidy(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const text = value.replace(/[\p{Cc}\s]+/gu, " ").trim();
  return text === "" ? null : text.slice(0, longest);
}

/** A field of IPTC's application record: marked by 0x1c 0x02, its number, its length. */
function ofIptc(iptc: Uint8Array | undefined, field: number): string | null {
  if (iptc === undefined) return null;
  const bytes = Buffer.from(iptc);
  for (let at = bytes.indexOf(0x1c); at >= 0 && at + 5 <= bytes.length; at = bytes.indexOf(0x1c, at + 1)) {
    if (bytes[at + 1] !== 2 || bytes[at + 2] !== field) continue;
    const length = bytes.readUInt16BE(at + 3);
    const text = tidy(bytes.toString("utf8", at + 5, at + 5 + length));
    if (text !== null) return text;
  }
  return null;
}

function ofXmp(packet: string, names: readonly string[]): string | null {
  for (const name of names) {
    const attribute = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(packet);
    const element = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]{0,4000}?)</${name}>`).exec(packet)?.[1];
    const item = element === undefined ? undefined : /<rdf:li[^>]*>([^<]*)</.exec(element)?.[1];
    const found = attribute?.[1] ?? attribute?.[2] ?? item ?? (element?.includes("<") ? undefined : element);
    const text = tidy(found === undefined ? undefined : plain(found));
    if (text !== null) return text;
  }
  return null;
}

/** The same as XMP. */
export function xmpOf({ Artist: artist, Copyright: copyright }: Credits): string {
  const creator = artist === undefined ? "" : `<dc:creator><rdf:Seq>${item(artist)}</rdf:Seq></dc:creator>`;
  const rights =
    copyright === undefined
      ? ""
      : `<dc:rights><rdf:Alt>${item(copyright, ' xml:lang="x-default"')}</rdf:Alt></dc:rights>`;
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${creator}${rights}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

const item = (text: string, attributes = ""): string => `<rdf:li${attributes}>${escapeHtml(text)}</rdf:li>`;

const entities: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const plain = (xml: string): string =>
  xml
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? "");
