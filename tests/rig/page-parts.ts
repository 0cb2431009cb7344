// A built page as its readers see it, and as machines read it: for tests that hold the two together.

import { parseDocument } from "htmlparser2";

type Node = ReturnType<typeof parseDocument>["children"][number];
type Element = Extract<Node, { readonly attribs: unknown }>;

interface Part {
  readonly text: string;
  readonly attributes: { readonly [name: string]: string };
}

/** As JSON has it: a test asks for what it expects. */
export type Thing = { readonly [name: string]: unknown; readonly "@type": string };

export interface PageParts {
  /** Elements by name and classes, `p.dek` or `.byline a`, in the page's order. */
  readonly all: (selector: string) => readonly Part[];
  readonly texts: (selector: string) => readonly string[];
  /** Values of `<meta>`, by `name` or `property`. */
  readonly meta: (name: string) => readonly string[];
  /** What the page's JSON-LD describes; one script at most, or it throws. */
  readonly things: readonly Thing[];
  /** All that readers can see. */
  readonly text: string;
}

export function pageParts(html: string): PageParts {
  const elements: { readonly element: Element; readonly above: readonly Element[] }[] = [];
  const walk = (nodes: readonly Node[], above: readonly Element[]): void => {
    for (const node of nodes) {
      if (!("attribs" in node)) continue;
      elements.push({ element: node, above });
      walk(node.children, [...above, node]);
    }
  };
  walk(parseDocument(html).children, []);
  const all = (selector: string): readonly Part[] => {
    const steps = selector.split(" ").map(stepOf);
    return elements
      .filter(({ element, above }) => isAt([...above, element], steps))
      .map(({ element }) => ({ text: onOneLine(textOf(element)), attributes: element.attribs }));
  };
  const texts = (selector: string) => all(selector).map(({ text }) => text);
  const graphs = elements.filter(({ element }) => element.attribs.type === "application/ld+json");
  if (graphs.length > 1) throw new Error("two scripts of JSON-LD");
  return {
    all,
    texts,
    meta: (name) =>
      all("meta").flatMap(({ attributes }) =>
        attributes.name === name || attributes.property === name ? [attributes.content ?? ""] : [],
      ),
    things: graphs.flatMap(({ element }): readonly Thing[] => JSON.parse(rawText(element))["@graph"]),
    text: texts("body").join(" "),
  };
}

interface Step {
  readonly name: string;
  readonly classes: readonly string[];
}

function stepOf(text: string): Step {
  const [name = "", ...classes] = text.split(".");
  return { name, classes };
}

/** Whether the last of nested elements is the last step, and the other steps are above it in their order. */
function isAt(nested: readonly Element[], steps: readonly Step[]): boolean {
  const [element, ...outer] = nested.toReversed();
  const [step, ...others] = steps.toReversed();
  if (element === undefined || step === undefined || !isStep(element, step)) return false;
  let at = 0;
  for (const candidate of outer) {
    const wanted = others[at];
    if (wanted !== undefined && isStep(candidate, wanted)) at++;
  }
  return at === others.length;
}

const isStep = (element: Element, { name, classes }: Step): boolean =>
  (name === "" || element.name === name) &&
  classes.every((each) => (element.attribs.class ?? "").split(" ").includes(each));

function textOf(node: Node): string {
  if ("attribs" in node)
    return node.name === "script" || node.name === "style" ? "" : node.children.map(textOf).join("");
  return node.type === "text" ? node.data : "";
}

const rawText = (element: Element): string =>
  element.children.map((node) => (node.type === "text" ? node.data : "")).join("");

const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
