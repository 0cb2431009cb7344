// The schema of a body: which elements of HTML an article may use, what becomes of the others, and which attributes stay.

/**
 * What an element may hold: `flow` blocks and text; `text` (a paragraph, a heading), `inline` and `transparent` (a link) text
 * alone, though a link may stand around blocks; the others their own parts; `void` nothing.
 */
export type Kind =
  | "flow"
  | "text"
  | "inline"
  | "transparent"
  | "list"
  | "definitions"
  | "table"
  | "rows"
  | "row"
  | "void";

export interface Rule {
  /** The element's name in what is published. */
  readonly name: string;
  readonly kind: Kind;
  /** Whether it stands between blocks, not in a line of text. */
  readonly block: boolean;
  /** Attributes that it keeps beside those that all keep. */
  readonly attributes: ReadonlySet<string>;
  /** A class that it gets: what an old element said by itself. */
  readonly className: string | null;
}

/** What becomes of an element that is not kept: `unwrap` its content stays, `vanish` nothing does, `link` to its address. */
export type Removal = "unwrap" | "vanish" | "link";

const rules = new Map<string, Rule>();
const nothing: ReadonlySet<string> = new Set();

function keep(kind: Kind, block: boolean, names: string): void {
  for (const entry of names.split(" ")) {
    const [name = "", attributes] = entry.split(":");
    const set = attributes === undefined ? nothing : new Set(attributes.split(","));
    rules.set(name, { name, kind, block, attributes: set, className: null });
  }
}

keep("flow", true, "blockquote:cite div figure figcaption aside footer details:open");
keep("flow", true, "li:value dd td:colspan,rowspan,headers th:colspan,rowspan,headers,scope caption");
keep("text", true, "p h1 h2 h3 h4 h5 h6 pre summary dt");
keep("list", true, "ul ol:start,type,reversed");
keep("definitions", true, "dl");
keep("table", true, "table");
keep("rows", true, "thead tbody");
keep("row", true, "tr");
keep("inline", false, "em strong b i u s small sub sup code kbd samp var mark cite abbr dfn ruby rt rp bdi");
keep("inline", false, "q:cite span bdo time:datetime data:value");
keep("inline", false, "math:display mrow mi mo mn ms mtext mspace mfrac msqrt mroot msub msup msubsup");
keep("inline", false, "munder mover munderover mtable mtr mtd mstyle merror mphantom mmultiscripts");
keep("transparent", false, "a:href,hreflang ins:cite,datetime del:cite,datetime");
keep("void", false, "br wbr img input");
keep("void", true, "hr");

/** Elements that HTML has given up, or that a page may have once only, by what says the same in a body. */
const others: { readonly [name: string]: string } = {
  section: "div",
  article: "div",
  main: "div",
  header: "div",
  address: "div",
  nav: "div",
  hgroup: "div",
  search: "div",
  dialog: "div",
  tfoot: "tbody",
  menu: "ul",
  dir: "ul",
  tt: "code",
  strike: "s",
  acronym: "abbr",
  listing: "pre",
  xmp: "pre",
  plaintext: "pre",
  image: "img",
};
for (const [name, other] of Object.entries(others)) {
  const rule = rules.get(other);
  if (rule !== undefined) rules.set(name, rule);
}
const division = rules.get("div");
if (division !== undefined) rules.set("center", { ...division, className: "align-center" });

/** What a footnote section is; any other `<section>` is a `<div>`. */
export const footnoteSection: Rule = {
  name: "section",
  kind: "flow",
  block: true,
  attributes: nothing,
  className: "footnotes",
};

/** The rule for an element's name in lower case; undefined for one that is not kept. */
export function ruleOf(name: string): Rule | undefined {
  return rules.get(name);
}

const names = (list: string): readonly string[] => list.split(" ");

const removals = new Map<string, Removal>([
  ...names("script style svg template head title noembed noframes").map((name) => [name, "vanish"] as const),
  ...names("iframe video audio embed object applet").map((name) => [name, "link"] as const),
  ...names(
    "html body form input fieldset legend label button select option optgroup datalist textarea output",
  ).map((name) => [name, "unwrap"] as const),
  ...names("meter progress canvas map area marquee blink frameset frame link meta base basefont").map(
    (name) => [name, "unwrap"] as const,
  ),
  ...names("param source track bgsound keygen annotation annotation-xml slot").map(
    (name) => [name, "unwrap"] as const,
  ),
]);

/** Elements that only said how something looks, or what old browsers do: their content stays, and nobody need know. */
const silent = new Set(
  names("font big nobr picture source noscript colgroup col semantics param track rb rtc spacer multicol"),
);

/** What becomes of an element that has no rule; null for one that HTML does not know. */
export function removalOf(name: string): { readonly removal: Removal; readonly told: boolean } | null {
  if (silent.has(name)) return { removal: "unwrap", told: false };
  const removal = removals.get(name);
  return removal === undefined ? null : { removal, told: true };
}

/** Elements in which text stands as its author typed it. */
export const verbatimElements: ReadonlySet<string> = new Set(["code", "pre", "kbd", "samp", "math", "var"]);
