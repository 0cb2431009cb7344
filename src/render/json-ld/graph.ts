// What a page says of itself to machines: one `@graph`, whose types and properties are held against those of schema.org
// when the program is compiled.

import type { Graph, Thing } from "schema-dts";
import { jsonForHtml } from "../../text/escape.js";

/** All that a page describes, as one object, which is written here and once; null where that is nothing. */
export function graphOf(things: readonly (Thing | null)[]): string | null {
  const known = things.filter((thing) => thing !== null);
  if (known.length === 0) return null;
  const graph: Graph = { "@context": "https://schema.org", "@graph": known };
  return jsonForHtml(graph);
}
