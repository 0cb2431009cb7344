// Where in HTML a place of a template stands: a small tokenizer (after the HTML standard, section 13.2.5) that reads
// the literal text between mustaches.

/** A position between two characters of HTML. */
export type HtmlContext =
  | { readonly in: "text" }
  | { readonly in: "comment" }
  /** Inside `<script>`, `<style>`, `<textarea>` or `<title>`, where tags are text. */
  | { readonly in: "raw"; readonly tag: string }
  /** From `<` to the end of the tag's name. */
  | { readonly in: "tag-name"; readonly tag: string }
  /** Inside a tag, where an attribute's name may begin or goes on. */
  | { readonly in: "tag"; readonly tag: string; readonly attribute: string; readonly named: boolean }
  /** After `=`. */
  | { readonly in: "before-value"; readonly tag: string; readonly attribute: string }
  | {
      readonly in: "value";
      readonly tag: string;
      readonly attribute: string;
      /** Empty for a value without quotes. */
      readonly quote: '"' | "'" | "";
      /** The literal text of the value so far. */
      readonly literal: string;
      /** True once the value's scheme can no longer be chosen by what comes next. */
      readonly fixed: boolean;
    };

export const atText: HtmlContext = { in: "text" };

const rawTags: ReadonlySet<string> = new Set(["script", "style", "textarea", "title"]);

/** True for two places that a template may come to by different ways. */
export function sameContext(a: HtmlContext, b: HtmlContext): boolean {
  if (isBehindName(a) && isBehindName(b)) return a.tag === b.tag;
  if (a.in !== b.in) return false;
  if (a.in === "value" && b.in === "value")
    return a.tag === b.tag && a.attribute === b.attribute && a.quote === b.quote;
  if (a.in === "raw" && b.in === "raw") return a.tag === b.tag;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Where the name of a tag has just ended, an attribute may as well have: `<li{{#if slug}} class="…"{{/if}}>`. */
const isBehindName = (context: HtmlContext): context is HtmlContext & { readonly in: "tag" | "tag-name" } =>
  context.in === "tag" || (context.in === "tag-name" && context.tag !== "");

/** The context after two ways that end in the same place. */
export function joinContexts(a: HtmlContext, b: HtmlContext): HtmlContext {
  // What follows may still belong to the name.
  if (b.in === "tag-name") return b;
  if (a.in !== "value" || b.in !== "value") return a;
  return { ...a, literal: a.literal === b.literal ? a.literal : "", fixed: a.fixed && b.fixed };
}

export interface LiteralValue {
  readonly tag: string;
  readonly attribute: string;
  readonly quote: '"' | "'" | "";
  readonly literal: string;
  /** Where it begins in the HTML that is read. */
  readonly offset: number;
  /** False where a mustache follows. */
  readonly isWhole: boolean;
}

/** What is told of the text that an attribute value begins with. */
export interface HtmlSink {
  value(value: LiteralValue): void;
}

/** Reads literal HTML from `context` on. */
export function readHtml(html: string, context: HtmlContext, sink: HtmlSink): HtmlContext {
  let state = context;
  let offset = 0;
  while (offset < html.length) {
    const [next, to] = step(html, offset, state, sink);
    state = next;
    offset = to;
  }
  return state;
}

type Step = readonly [HtmlContext, number];

function step(html: string, offset: number, state: HtmlContext, sink: HtmlSink): Step {
  switch (state.in) {
    case "text":
      return fromText(html, offset);
    case "comment": {
      const end = html.indexOf("-->", offset);
      return end < 0 ? [state, html.length] : [atText, end + 3];
    }
    case "raw": {
      const end = html.toLowerCase().indexOf(`</${state.tag}`, offset);
      return end < 0 ? [state, html.length] : [{ in: "tag-name", tag: "/" }, end + 2];
    }
    case "tag-name": {
      const name = take(html, offset, /[^\s/>]*/y);
      const tag = state.tag + name.toLowerCase();
      const to = offset + name.length;
      return [to < html.length ? inTag(tag) : { in: "tag-name", tag }, to];
    }
    case "tag":
      return fromTag(html, offset, state);
    case "before-value": {
      const white = take(html, offset, /\s*/y);
      const to = offset + white.length;
      if (to >= html.length) return [state, to];
      const { tag, attribute } = state;
      const quote = html[to];
      if (quote === '"' || quote === "'")
        return [{ in: "value", tag, attribute, quote, literal: "", fixed: false }, to + 1];
      return [{ in: "value", tag, attribute, quote: "", literal: "", fixed: false }, to];
    }
    case "value":
      return fromValue(html, offset, state, sink);
  }
}

const inTag = (tag: string): HtmlContext => ({ in: "tag", tag, attribute: "", named: false });

function fromText(html: string, offset: number): Step {
  const open = html.indexOf("<", offset);
  if (open < 0) return [atText, html.length];
  if (html.startsWith("<!--", open)) return [{ in: "comment" }, open + 4];
  if (/^<\/?[a-z]/i.test(html.slice(open, open + 3))) {
    const close = html[open + 1] === "/";
    return [{ in: "tag-name", tag: close ? "/" : "" }, open + (close ? 2 : 1)];
  }
  // A tag whose name is still to come: `<{{level}}`.
  if (open === html.length - 1 || html.slice(open) === "</")
    return [{ in: "tag-name", tag: "" }, html.length];
  const end = html.startsWith("<!", open) ? html.indexOf(">", open) : open;
  return [atText, end < 0 ? html.length : end + 1];
}

function fromTag(html: string, offset: number, state: HtmlContext & { in: "tag" }): Step {
  const { tag } = state;
  const character = html[offset] ?? "";
  if (character === ">") return [rawTags.has(tag) ? { in: "raw", tag } : atText, offset + 1];
  if (character === "=" && state.attribute !== "")
    return [{ in: "before-value", tag, attribute: state.attribute }, offset + 1];
  if (character === "/") return [inTag(tag), offset + 1];
  if (/\s/.test(character)) return [{ ...state, named: state.attribute !== "" }, offset + 1];
  const name = take(html, offset, /[^\s/>=]+/y) || character;
  const attribute = (state.named ? "" : state.attribute) + name.toLowerCase();
  return [{ in: "tag", tag, attribute, named: false }, offset + name.length];
}

function fromValue(html: string, offset: number, state: HtmlContext & { in: "value" }, sink: HtmlSink): Step {
  const { tag, attribute, quote } = state;
  const piece =
    quote === "" ? take(html, offset, /[^\s>]*/y) : take(html, offset, quote === '"' ? /[^"]*/y : /[^']*/y);
  const to = offset + piece.length;
  const literal = state.literal + piece;
  const after: HtmlContext = {
    ...state,
    literal,
    fixed: state.fixed ? keepsScheme(attribute, piece) : fixesScheme(attribute, literal),
  };
  const isWhole = to < html.length;
  if (state.literal === "") sink.value({ tag, attribute, quote, literal: piece, offset, isWhole });
  if (!isWhole) return [after, to];
  return [inTag(tag), quote === "" ? to : to + 1];
}

/** Whether a URL that begins with this text has its scheme settled. */
function fixesScheme(attribute: string, literal: string): boolean {
  if (isList(attribute) && /(?:^|,)\s*$/.test(literal)) return false;
  return /^\s*(?:[#?]|\.{0,2}\/|https?:\/\/|mailto:|tel:)/i.test(literal) || /[/?#]/.test(literal);
}

/** In a list of URLs a comma opens the next one. */
const keepsScheme = (attribute: string, piece: string): boolean =>
  !(isList(attribute) && /,\s*$/.test(piece));

const isList = (attribute: string): boolean => attribute === "srcset" || attribute === "imagesrcset";

function take(html: string, offset: number, pattern: RegExp): string {
  pattern.lastIndex = offset;
  return pattern.exec(html)?.[0] ?? "";
}
