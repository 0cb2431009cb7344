// The text of an item, as a feed reader shows it on a page of its own.

import { DomUtils, type parseDocument } from "htmlparser2";
import { type Faults, isAbsolute, repeated } from "./feed.js";

export type Html = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const refused = new Set(
  "script style iframe frame frameset object embed applet form input button select textarea link meta base svg canvas template noscript".split(
    " ",
  ),
);
const addresses = ["href", "src", "poster", "cite", "srcset", "data", "action", "background"];

export interface BodyRules {
  /** The address of the page that the text stands on too. */
  readonly page: string;
  /** The ids of that page. */
  readonly ids: ReadonlySet<string>;
  readonly dek: string | null;
}

export const elementsOf = (html: Html): readonly Element[] => DomUtils.getElementsByTagName("*", html, true);

/** Whether a reader may follow it: absolute, and of a kind that leads somewhere. */
const leads = (address: string): boolean =>
  isAbsolute(address) || /^(?:mailto|tel|geo|sms|xmpp|ftp):./.test(address);

const withoutEnd = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** Whether each element ends, in the order in which they began: what stands below must not be in one of them. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [, end, name = ""] of text.matchAll(/<(\/?)([a-z][a-z0-9-]*)[^>]*>/gi)) {
    if (end === "/") {
      if (open.pop() !== name) return false;
    } else if (!withoutEnd.has(name)) open.push(name);
  }
  return open.length === 0;
}

export function checkBody(
  text: string,
  html: Html,
  { page, ids, dek }: BodyRules,
  check: Faults["check"],
): void {
  check(isBalanced(text), "an element in it does not end");
  const elements = elementsOf(html);
  const own = elements.flatMap(({ attribs }) => attribs.id ?? []);
  check(repeated(own).length === 0, `an id stands there twice: ${repeated(own).join(" ")}`);
  for (const element of elements) {
    const { name, attribs } = element;
    check(!refused.has(name), `it has <${name}>`);
    for (const [attribute, value] of Object.entries(attribs)) {
      check(!/^on|^style$|^class$|^data-|^srcset$|^aria-/.test(attribute), `<${name}> has ${attribute}`);
      check(!addresses.includes(attribute) || leads(value), `<${name} ${attribute}> is ${value}`);
    }
    if (name === "img") {
      check(attribs.alt !== undefined, `a picture has no words: ${attribs.src}`);
      check(attribs.src !== undefined, "a picture has no address");
    }
    if (name === "a" && attribs.href?.startsWith(`${page}#`)) {
      const id = decodeURIComponent(attribs.href.slice(page.length + 1));
      check(ids.has(id), `its page has no ${attribs.href}`);
      if (/^fn(ref)?-/.test(id)) check(own.includes(id), `a footnote leads out of it: ${attribs.href}`);
    }
  }
  const headings = elements.filter(({ name }) => name === "h1");
  check(headings.length === 0, "it has a headline in it");
  const [first] = html.children;
  check(
    dek === null || dek.length < 20 || first === undefined || DomUtils.textContent(first) !== dek,
    "it begins with its dek",
  );
}

/** Words in their order, as a reader hears them. */
export const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");
