// A built site as feeds and sitemaps speak of it: its files by their addresses, its pages as a reader sees them.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import sharp from "sharp";
import { instantOf } from "../../src/time/zone.js";
import { listFiles } from "../rig/files.js";
import { noCharacters } from "../rig/xml.js";
import { elementsOf, type Html, wordsOf } from "./rules/body.js";

type Element = ReturnType<typeof elementsOf>[number];

interface StoryPage {
  readonly ids: ReadonlySet<string>;
  readonly headline: string;
  readonly dek: string | null;
  /** What is said below the headline: below the picture, and in the text. */
  readonly words: readonly string[];
  /** The texts of its corrections, without their kinds and dates. */
  readonly corrections: readonly string[];
  /** Whether its rest is not for everybody. */
  readonly isGated: boolean;
  /** Whether a notice stands in its place. */
  readonly isRetracted: boolean;
  /** Addresses of pages that it links to at its head and its foot: of its section, its topics, its authors, its source. */
  readonly lists: ReadonlySet<string>;
  readonly label: string | null;
  /** Instants that it shows. */
  readonly published: number;
  readonly changed: number;
}

export interface BuiltSite {
  readonly out: string;
  /** Paths of its files. */
  readonly files: readonly string[];
  /** The path of the file that answers an address of the site; null for one that none does. */
  fileAt(address: string): string | null;
  addressOf(file: string): string;
  read(file: string): string;
  story(address: string): StoryPage | null;
  /** In pixels. */
  size(file: string): Promise<{ readonly width: number; readonly height: number }>;
}

/** `url`: of the site, without a slash at its end. */
export function openSite(out: string, url: string, timeZone: string): BuiltSite {
  const { origin, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, "");
  const stories = new Map<string, StoryPage | null>();
  const sizes = new Map<string, Promise<{ width: number; height: number }>>();
  const site: BuiltSite = {
    out,
    files: listFiles(out),
    fileAt(address) {
      const { origin: of, pathname: path } = new URL(address);
      if (of !== origin || !path.startsWith(`${base}/`)) return null;
      const below = decodeURIComponent(path.slice(base.length + 1));
      const file = below === "" || below.endsWith("/") ? `${below}index.html` : below;
      return existsSync(join(out, file)) ? file : null;
    },
    addressOf: (file) =>
      new URL(`${base}/${encodeURI(file.replace(/(^|\/)index\.html$/, "$1"))}`, origin).href,
    read: (file) => readFileSync(join(out, file), "utf8"),
    story(address) {
      const known = stories.get(address);
      if (known !== undefined) return known;
      const file = site.fileAt(address);
      const page = file?.endsWith(".html") ? readStory(site.read(file), address, timeZone) : null;
      stories.set(address, page);
      return page;
    },
    size(file) {
      const known = sizes.get(file) ?? measure(join(out, file));
      sizes.set(file, known);
      return known;
    },
  };
  return site;
}

async function measure(path: string): Promise<{ width: number; height: number }> {
  const { width = 0, height = 0 } = await sharp(path).metadata();
  return { width, height };
}

const classesOf = ({ attribs }: Element): readonly string[] => (attribs.class ?? "").split(/\s+/);

function readStory(text: string, address: string, timeZone: string): StoryPage | null {
  const html = parseDocument(text);
  const elements = elementsOf(html);
  const withClass = (name: string): readonly Element[] =>
    elements.filter((element) => classesOf(element).includes(name));
  const [story] = withClass("story");
  if (story === undefined) return null;
  const [dek] = withClass("dek");
  const outside = [...withClass("story-header"), ...withClass("story-footer")].flatMap((part) =>
    DomUtils.getElementsByTagName("a", part),
  );
  const timesOf = (name: string): readonly number[] =>
    withClass(name)
      .flatMap((part) => DomUtils.getElementsByTagName("time", part))
      .map(({ attribs }) => instant(attribs.datetime ?? "", timeZone));
  const dates = timesOf("dates");
  // A standing page looks like a story.
  const [published] = dates;
  if (published === undefined) return null;
  return {
    ids: new Set(elements.flatMap(({ attribs }) => attribs.id ?? [])),
    headline: plain(DomUtils.getElementsByTagName("h1", story)[0]),
    dek: dek === undefined ? null : plain(dek),
    words: ["lead-picture", "body"]
      .flatMap((name) => withClass(name).slice(0, 1))
      .flatMap((part) => spoken(part)),
    corrections: [...withClass("correction"), ...withClass("retraction")].flatMap((part) =>
      DomUtils.getElementsByTagName("p", part).map(plain),
    ),
    isGated: withClass("members-only").length > 0,
    isRetracted: withClass("retracted").length > 0,
    lists: new Set(outside.map(({ attribs }) => new URL(attribs.href ?? "", address).href)),
    label:
      classesOf(story)
        .find((name) => name.startsWith("is-"))
        ?.slice(3) ?? null,
    published,
    changed: Math.max(...dates, ...timesOf("corrections")),
  };
}

const plain = (element: Element | undefined): string =>
  element === undefined ? "" : tidy(DomUtils.textContent(element));

/** A text as it is compared: feeds leave out what XML forbids, of which files keep the mark of what was no character. */
export const tidy = (text: string): string =>
  text.replace(noCharacters, "").replaceAll("\ufffd", "").replace(/\s+/g, " ").trim();

function instant(iso: string, timeZone: string): number {
  if (iso.length > 10) return Date.parse(iso);
  const midnight = Date.parse(`${iso}T00:00:00Z`);
  return instantOf(midnight, timeZone) ?? midnight;
}

/** The words in a part of a page or of an item, without what stands for a recording, somebody else's video or a rest. */
export function spoken(part: Element | Html): readonly string[] {
  const pieces: string[] = [];
  const walk = (node: Element["children"][number], above: Element | null): void => {
    if (node.type === "text") pieces.push(node.data);
    if (!("children" in node) || !("name" in node)) return;
    const { name } = node;
    if (name === "audio" || name === "video" || name === "script" || name === "style") return;
    if (["embed-box", "members-only"].some((name) => classesOf(node).includes(name))) return;
    if (name === "a" && above?.name === "figure" && DomUtils.getElementsByTagName("img", node).length === 0)
      return;
    // A block begins a word of its own.
    if (!inline.has(name)) pieces.push(" ");
    for (const child of node.children) walk(child, node);
    if (!inline.has(name)) pieces.push(" ");
  };
  for (const child of part.children) walk(child, "name" in part ? part : null);
  return wordsOf(tidy(pieces.join("")));
}

const inline = new Set(
  "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr".split(
    " ",
  ),
);
