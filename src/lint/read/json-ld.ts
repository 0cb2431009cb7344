// The nodes of a page's JSON-LD, whichever way they are put together.

export interface JsonLdNode {
  readonly [property: string]: unknown;
}

const isNode = (value: unknown): value is JsonLdNode =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as a list: properties hold one or several alike. */
export const valuesOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** The values of a property that are nodes. */
export const nodesOf = (value: unknown): readonly JsonLdNode[] => valuesOf(value).filter(isNode);

/** The nodes that blocks have on top, those of `@graph` included; null for a block that is no JSON. */
export function readJsonLd(blocks: readonly string[]): readonly (readonly JsonLdNode[] | null)[] {
  return blocks.map((block) => {
    try {
      const top = nodesOf(JSON.parse(block));
      return top.flatMap((node) => (node["@graph"] === undefined ? node : nodesOf(node["@graph"])));
    } catch {
      return null;
    }
  });
}

export const typesOf = (node: JsonLdNode): readonly string[] =>
  valuesOf(node["@type"]).filter((type) => typeof type === "string");

/** Types that Google takes for articles, and what schema.org has below them for news. */
export const isArticle = (node: JsonLdNode): boolean =>
  typesOf(node).some((type) => /^(?:[A-Z]\w*)?(?:Article|BlogPosting|LiveBlogPosting)$/.test(type));

/** A property that is a text; null where it is not. */
export function textIn(node: JsonLdNode, property: string): string | null {
  const value = node[property];
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
