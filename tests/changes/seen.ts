// What a reader sees of an article itself on its page, without what is around it, as a parser of the test's own finds it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "htmlparser2";

type Document = ReturnType<typeof parseDocument>;
type Node = Document["children"][number];
type Element = Extract<Node, { readonly attribs: { readonly [name: string]: string } }>;

const isElement = (node: Node): node is Element => "attribs" in node && "name" in node;
const classesOf = (node: Element): readonly string[] => (node.attribs.class ?? "").split(/\s+/);

function find(node: Document | Node, fits: (element: Element) => boolean): readonly Element[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child) => [
    ...(isElement(child) && fits(child) ? [child] : []),
    ...find(child, fits),
  ]);
}

const withClass = (node: Document | Node, name: string): readonly Element[] =>
  find(node, (element) => classesOf(element).includes(name));
const named = (node: Document | Node, name: string): readonly Element[] =>
  find(node, (element) => element.name === name);

/** Elements that templates of directives are made of, and links, of which the text alone is the article's. */
const bare = new Set(["div", "aside", "section", "a", "picture", "source"]);

/** Text with the marks that it carries; pictures by their files, without the path of the site. */
function outline(node: Node | Document, base: string): string {
  if ("data" in node) return node.type === "text" ? node.data.replace(/\s+/g, " ") : "";
  if (!("children" in node)) return "";
  const inner = node.children.map((child) => outline(child, base)).join("");
  if (!isElement(node)) return inner;
  if (classesOf(node).some((name) => /^(?:box-title|members-only)$/.test(name))) return "";
  if (bare.has(node.name)) return inner;
  const { src = "", alt = "", width = "", height = "", title = "", datetime = "" } = node.attribs;
  const file = base !== "" && src.startsWith(`${base}/`) ? src.slice(base.length) : src;
  return `<${[node.name, file, alt, width, height, title, datetime].join("|")}>${inner}</${node.name}>`;
}

/** Words of the templates in a byline. */
const words = /\b(?:By|Von|and|und)\b|,/g;
const textOf = (node: Node): string => outline(node, "").replace(/<[^>]*>/g, "");
const times = (nodes: readonly Element[]): readonly string[] =>
  nodes.flatMap((node) => named(node, "time").map(({ attribs }) => attribs.datetime ?? ""));

const locales = "templates/locales";

/** What the words of the templates say, by themselves: who may read something is the article's, in which words the templates'. */
const meanings = new Map(
  readdirSync(locales).flatMap((name) =>
    Object.entries<unknown>(JSON.parse(readFileSync(join(locales, name), "utf8"))).flatMap(([key, words]) =>
      typeof words === "string" && /^(?:access|gate)-/.test(key) ? [[words, key] as const] : [],
    ),
  ),
);
const meantBy = (text: string): string => meanings.get(text.trim()) ?? text;

/** Null for a page that is none of a story. `base` is the path of the site. */
export function seenOfStory(html: string, base: string): string | null {
  const [story] = find(
    parseDocument(html),
    (element) => element.name === "article" && classesOf(element).includes("story"),
  );
  if (story === undefined) return null;
  const texts = (name: string): readonly string[] => withClass(story, name).map(textOf);
  const footer = withClass(story, "story-footer")[0];
  return JSON.stringify({
    is: story.attribs.class,
    headline: named(story, "h1").map(textOf),
    ...{ dek: texts("dek"), kicker: texts("eyebrow-kicker") },
    label: withClass(story, "eyebrow-label").map((element) => element.attribs.class),
    byline: withClass(story, "byline").map((element) =>
      withClass(element, "byline-section")
        .reduce((text, section) => text.replace(textOf(section), ""), textOf(element))
        .replace(words, "")
        .replace(/\s+/g, " "),
    ),
    published: times(withClass(story, "published")),
    updated: times(withClass(story, "updated")),
    access: texts("access").map(meantBy),
    gate: withClass(story, "members-only").map((element) => named(element, "h2").map(textOf).map(meantBy)),
    picture: withClass(story, "lead-picture").map((element) => outline(element, base)),
    body: withClass(story, "body").map((element) => outline(element, base).replace(/\s+/g, " ").trim()),
    corrections: withClass(story, "correction").map((element) => [
      element.attribs.class,
      named(element, "p").map(textOf),
      times([element]),
    ]),
    retraction: withClass(story, "retraction").map((element) => [
      times(named(element, "h2")),
      named(element, "p").map(textOf),
    ]),
    // What a template of the site shows of a field of its own; there are other paragraphs, of other stories.
    mood:
      footer === undefined
        ? []
        : named(footer, "p").flatMap((element) => / (m\d+)$/.exec(textOf(element))?.[1] ?? []),
  });
}
