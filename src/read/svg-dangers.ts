// What in an SVG could run code where somebody opens it by its own address, or fetch something from elsewhere into it.

import { type XmlToken, xmlTokens } from "./xml-tokens.js";

/** Elements that are code, or hold a page of their own. */
const elements: ReadonlySet<string> = new Set([
  "script",
  "foreignobject",
  "iframe",
  "embed",
  "object",
  "handler",
  "listener",
]);

/** Languages of pages, and of code, whose elements browsers take for what they are wherever they stand. */
const ofPages: ReadonlySet<string> = new Set([
  "http://www.w3.org/1999/xhtml",
  "http://www.w3.org/1998/Math/MathML",
  "http://www.w3.org/1999/XSL/Transform",
  "http://www.w3.org/2001/xml-events",
  "http://www.mozilla.org/xbl",
  "http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul",
]);

/** SVG, and what programs for drawing note about a drawing, which no browser shows: how their namespaces begin. */
const ofDrawings =
  /^(?:$|http:\/\/www\.w3\.org\/(?:2000\/svg$|1999\/02\/22-rdf-syntax-ns#|2000\/01\/rdf-schema#)|http:\/\/(?:creativecommons\.org\/ns#|web\.resource\.org\/cc\/|purl\.org\/dc\/|ns\.adobe\.com\/|sodipodi\.sourceforge\.net\/|inkscape\.sourceforge\.net\/|www\.inkscape\.org\/|www\.bohemiancoding\.com\/sketch\/|www\.serif\.com\/|xml\.openoffice\.org\/|www\.corel\.com\/|schemas\.microsoft\.com\/visio\/)|https?:\/\/(?:www\.)?boxy-svg\.com|adobe:ns:meta\/)/;

/** Elements within elements: no drawing has so many. */
const deepest = 1000;

/** What was found; `what` follows "it has". */
export type SvgDanger =
  | { readonly is: "unsafe"; readonly what: string }
  | { readonly is: "deep" }
  /** A text that browsers would not show, as it is no XML. */
  | { readonly is: "broken" };

/** What is dangerous or wrong in the text of an SVG; null for nothing. */
export function svgDanger(text: string): SvgDanger | null {
  const scope = createScope();
  for (const token of xmlTokens(text)) {
    if (token.is === "close") scope.leave();
    else if (token.is === "open") {
      const { namespace, isNote } = scope.enter(token);
      if (scope.depth() > deepest) return { is: "deep" };
      const what = dangerOf(token) ?? dangerOfNamespace(token.name, namespace, isNote);
      if (what !== null) return { is: "unsafe", what };
    } else if (token.is === "broken") return { is: "broken" };
    else {
      const what = dangerAround(token);
      if (what !== null) return { is: "unsafe", what };
    }
  }
  return null;
}

type Opening = XmlToken & { readonly is: "open" };

/** Which namespaces are known where. */
function createScope() {
  const known = new Map<string, string[]>();
  const open: { readonly declared: readonly string[]; readonly isMetadata: boolean }[] = [];
  let metadata = 0;
  return {
    depth: (): number => open.length,
    /** The namespace of an element, null for one that nobody has declared, and whether it stands in `<metadata>`. */
    enter({ name, attributes }: Opening): { readonly namespace: string | null; readonly isNote: boolean } {
      const declared = attributes.flatMap(([key, uri]) => {
        const prefix = key === "xmlns" ? "" : key.startsWith("xmlns:") ? key.slice(6) : null;
        if (prefix === null) return [];
        const uris = known.get(prefix);
        if (uris === undefined) known.set(prefix, [uri]);
        else uris.push(uri);
        return [prefix];
      });
      const colon = name.indexOf(":");
      const prefix = name.slice(0, Math.max(0, colon));
      const namespace = known.get(prefix)?.at(-1) ?? (prefix === "" ? "" : null);
      const isNote = metadata > 0;
      const isMetadata = name.slice(colon + 1) === "metadata";
      if (isMetadata) metadata++;
      open.push({ declared, isMetadata });
      return { namespace, isNote };
    },
    leave(): void {
      const left = open.pop();
      for (const prefix of left?.declared ?? []) known.get(prefix)?.pop();
      if (left?.isMetadata) metadata--;
    },
  };
}

function dangerOfNamespace(name: string, namespace: string | null, isNote: boolean): string | null {
  const isPlain = namespace !== null && ofDrawings.test(namespace);
  const isAllowed = isPlain || (isNote && !ofPages.has(namespace ?? ""));
  return isAllowed ? null : `the element <${name}>, which is none of a drawing's`;
}

/** What is dangerous before the drawing, or between its elements. */
function dangerAround(token: Exclude<XmlToken, { readonly is: "open" | "close" | "broken" }>): string | null {
  if (token.is === "declarations") return "a document type with declarations of its own";
  if (token.is === "entity") return `the entity &${token.name};, which it does not explain`;
  if (token.target !== "xml-stylesheet") return null;
  const types = token.content.match(/type/gi)?.length ?? 0;
  const isCss =
    types === 1 && /\stype\s*=\s*(["'])text\/css\1/.test(token.content) && !token.content.includes("&");
  return isCss ? null : "a style sheet that could write a page of its own";
}

function dangerOf({ name, attributes }: Opening): string | null {
  const element = localName(name);
  if (elements.has(element)) return `the element <${element}>`;
  for (const [key, value] of attributes) {
    const attribute = localName(key);
    if (/^on[a-z]/.test(attribute)) return `the attribute ${attribute}`;
    // Browsers drop controls and blanks before they read a scheme.
    const bare = value.replace(/[\p{Cc}\s]/gu, "").toLowerCase();
    if (/^(?:java|vb)script:/.test(bare) || /;(?:java|vb)script:/.test(bare)) return "a link that runs code";
    if (attribute === "href" && /^data:(?!image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,])/.test(bare))
      return "a link to a page in itself";
  }
  return null;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1).toLowerCase();
