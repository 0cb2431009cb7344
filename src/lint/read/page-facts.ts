// What rules ask of a page's HTML, read in one pass.

import { Parser } from "htmlparser2";

/** A `<meta>` with a name of whatever kind; one that has two names of both kinds is two. */
interface Meta {
  readonly attribute: "name" | "property";
  readonly name: string;
  readonly content: string;
}

export interface HeadLink {
  /** Lower case. */
  readonly rels: readonly string[];
  readonly href: string;
  readonly type: string | null;
  readonly hreflang: string | null;
}

export interface PageFacts {
  readonly language: string | null;
  readonly titles: readonly string[];
  readonly metas: readonly Meta[];
  readonly links: readonly HeadLink[];
  /** Texts of the JSON-LD blocks. */
  readonly jsonLd: readonly string[];
  readonly headings: readonly string[];
  /** The values of `<time datetime>`. */
  readonly times: readonly string[];
  readonly classes: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  /** What a reader sees of the body, spaces folded. */
  readonly text: string;
}

const unseen = new Set(["script", "style", "template", "noscript"]);

/** Elements that stand within a line, so that what is before and after them may be one word. */
const withinLine = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

export function readPageFacts(html: string): PageFacts {
  let language: string | null = null;
  const titles: string[] = [];
  const metas: Meta[] = [];
  const links: HeadLink[] = [];
  const jsonLd: string[] = [];
  const headings: string[] = [];
  const times: string[] = [];
  const classes = new Set<string>();
  const ids = new Set<string>();
  let text = "";
  let isBody = false;
  let hidden = 0;
  let depth = 0;
  /** The text that is being gathered, and where it ends up. */
  let gathered: {
    text: string;
    readonly into: string[];
    readonly element: string;
    readonly at: number;
  } | null = null;
  const add = (part: string): void => {
    if (gathered !== null) gathered.text += part;
    if (isBody && hidden === 0) text += part;
  };
  /** Words of two blocks are two words. */
  const endBlock = (element: string): void => {
    if (!withinLine.has(element)) add(" ");
  };
  const parser = new Parser({
    onopentag(element, given) {
      endBlock(element);
      depth++;
      for (const name of given.class?.split(/\s+/) ?? []) classes.add(name);
      if (given.id !== undefined) ids.add(given.id);
      if (unseen.has(element)) hidden++;
      if (element === "html") language = given.lang ?? null;
      else if (element === "body") isBody = true;
      else if (element === "meta") {
        for (const attribute of ["property", "name"] as const) {
          const name = given[attribute];
          if (name === undefined || (attribute === "name" && name === given.property)) continue;
          metas.push({ attribute, name, content: given.content ?? "" });
        }
      } else if (element === "link" && given.rel !== undefined) {
        const rels = given.rel.toLowerCase().split(/\s+/);
        links.push({
          rels,
          href: given.href ?? "",
          type: given.type ?? null,
          hreflang: given.hreflang ?? null,
        });
      } else if (element === "time" && given.datetime !== undefined) times.push(given.datetime);
      // A drawing has titles of its own.
      const into =
        element === "title" && !isBody
          ? titles
          : element === "h1"
            ? headings
            : element === "script" && given.type === "application/ld+json"
              ? jsonLd
              : null;
      if (into !== null) gathered = { text: "", into, element, at: depth };
    },
    ontext: add,
    onclosetag(element) {
      if (gathered?.element === element && gathered.at === depth) {
        gathered.into.push(element === "script" ? gathered.text : folded(gathered.text));
        gathered = null;
      }
      if (unseen.has(element)) hidden--;
      depth--;
      endBlock(element);
    },
  });
  parser.end(html);
  return { language, titles, metas, links, jsonLd, headings, times, classes, ids, text: folded(text) };
}

/** A text on one line. */
const folded = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The contents of the metas with a name, by whichever attribute. */
export const contentsOf = (facts: PageFacts, name: string): readonly string[] =>
  facts.metas.flatMap((meta) => (meta.name.toLowerCase() === name ? meta.content : []));

export const linksOf = (facts: PageFacts, rel: string): readonly HeadLink[] =>
  facts.links.filter(({ rels }) => rels.includes(rel));
