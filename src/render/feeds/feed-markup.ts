// What of HTML feed readers get: elements and attributes by name.

/** What becomes of an element: `keep`, `unwrap` (its content stays), `vanish` (with all that is in it). */
type Fate = "keep" | "unwrap" | "vanish";

const names = (list: string): readonly string[] => list.split(" ");

const fates = new Map<string, Fate>([
  ...names(
    "a abbr aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn",
  )
    .concat(
      names("div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt"),
    )
    .concat(
      names("ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead"),
    )
    .concat(names("time tr track u ul var video wbr"))
    .map((name) => [name, "keep"] as const),
  ...names("script style iframe frame frameset noframes object embed applet template noscript svg canvas")
    .concat(names("head title link meta base input button select textarea datalist dialog map area math"))
    .map((name) => [name, "vanish"] as const),
]);

/** An element that nobody knows gives its content. */
export const fateOf = (element: string): Fate => fates.get(element) ?? "unwrap";

/** Elements that have no end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  names("br col hr img source track wbr input link meta base area embed frame param"),
);

/** Attributes that hold an address. */
export const addressAttributes: ReadonlySet<string> = new Set(["href", "src", "poster", "cite"]);

const everywhere = names("lang dir id title");
const ofElements: { readonly [element: string]: readonly string[] } = {
  a: names("href hreflang"),
  audio: names("src controls loop"),
  blockquote: ["cite"],
  col: ["span"],
  colgroup: ["span"],
  data: ["value"],
  del: names("cite datetime"),
  details: ["open"],
  img: names("src alt width height"),
  ins: names("cite datetime"),
  li: ["value"],
  ol: names("start type reversed"),
  q: ["cite"],
  source: names("src type"),
  td: names("colspan rowspan headers"),
  th: names("colspan rowspan headers scope"),
  time: ["datetime"],
  track: names("src kind srclang label"),
  video: names("src poster width height controls loop muted"),
};

/** Whether an element keeps an attribute. */
export const keeps = (element: string, attribute: string): boolean =>
  everywhere.includes(attribute) || (ofElements[element]?.includes(attribute) ?? false);
