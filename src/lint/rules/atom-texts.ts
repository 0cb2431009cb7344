// Texts, people and links of Atom 1.0, as RFC 4287 and the W3C's validator have them.

import { atomNamespace, ofAtom } from "../about/feeds.js";
import { childOf, childrenOf, textOf, type XmlElement } from "../read/xml-tree.js";
import type { Rule } from "../rule.js";
import { feedValidator, rfc } from "../sources.js";
import type { XmlRootSubject } from "../subjects.js";
import { hasMarkup, quoted } from "../words.js";

export const atomTextRules: readonly Rule<XmlRootSubject>[] = [
  ofAtom(
    {
      id: "atom-author-missing",
      source: rfc(4287, "4.1.2"),
      asks: "Each entry of an Atom feed has an `author`, or the feed has one for all.",
    },
    (holder, feed) => {
      const hasAuthor = (element: XmlElement): boolean =>
        childOf(element, "author", atomNamespace) !== undefined;
      const source = childOf(holder, "source", atomNamespace);
      if (
        holder === feed ||
        hasAuthor(holder) ||
        hasAuthor(feed) ||
        (source !== undefined && hasAuthor(source))
      )
        return null;
      return {
        message: "Neither the entry nor the feed has an author.",
        fix: "Add `<author><name>…</name></author>`.",
      };
    },
  ),
  ofAtom(
    {
      id: "atom-person-nameless",
      source: rfc(4287, "3.2.1"),
      asks: "Each author and contributor of an Atom feed has a `name`.",
    },
    (holder) => {
      const wrong = holder.children.find(
        (child) =>
          child.namespace === atomNamespace &&
          /^(?:author|contributor)$/.test(child.local) &&
          textOf(child, "name", atomNamespace) === "",
      );
      if (wrong === undefined) return null;
      return { element: wrong, message: `This ${wrong.local} has no name.`, fix: "Add `<name>`." };
    },
  ),
  ofAtom(
    {
      id: "atom-type-unknown",
      source: rfc(4287, "3.1.1"),
      asks: "The `type` of a text in Atom is `text`, `html` or `xhtml`; that of `content` may be a media type.",
    },
    (holder) => {
      const wrong = textsOf(holder).find(
        ({ local, attributes: { type } }) =>
          type !== undefined &&
          !/^(?:text|html|xhtml)$/.test(type) &&
          !(local === "content" && /^[\w.+-]+\/[\w.+-]+/.test(type)),
      );
      if (wrong === undefined) return null;
      return {
        element: wrong,
        message: `${quoted(wrong.attributes.type ?? "")} is no type that a text can have.`,
        fix: 'Write `type="html"` for HTML.',
      };
    },
  ),
  ofAtom(
    {
      id: "atom-html-undeclared",
      echoes: true,
      severity: "warning",
      source: feedValidator("warning/ContainsUndeclaredHTML"),
      asks: "A text of HTML in Atom says so: without a `type` it is plain.",
    },
    (holder) => {
      const wrong = textsOf(holder).find(
        ({ text, attributes: { type = "text" } }) => type === "text" && hasMarkup(text),
      );
      if (wrong === undefined) return null;
      return {
        element: wrong,
        message: `\`${wrong.name}\` holds HTML and does not say so, so that readers show its tags.`,
        fix: 'Write `type="html"`, or plain text.',
      };
    },
  ),
  ofAtom(
    {
      id: "atom-xhtml-bare",
      source: feedValidator("error/MissingXhtmlDiv"),
      asks: "A text of XHTML in Atom stands in one `div`.",
    },
    (holder) => {
      const wrong = textsOf(holder).find(
        ({ children, attributes }) =>
          attributes.type === "xhtml" && !(children.length === 1 && children[0]?.local === "div"),
      );
      if (wrong === undefined) return null;
      return {
        element: wrong,
        message: `\`${wrong.name}\` is XHTML that does not stand in a \`div\`.`,
        fix: 'Put it into `<div xmlns="http://www.w3.org/1999/xhtml">`.',
      };
    },
  ),
  ofAtom(
    {
      id: "atom-link-without-address",
      source: feedValidator("error/MissingHref"),
      asks: "Each link of an Atom feed has its address in `href`.",
    },
    (holder) => {
      const wrong = childrenOf(holder, "link", atomNamespace).find(
        ({ attributes }) => (attributes.href ?? "") === "",
      );
      return wrong === undefined
        ? null
        : {
            element: wrong,
            message: "The link has no address.",
            fix: "Write it as `href`; what stands between the tags is not read.",
          };
    },
  ),
  ofAtom(
    {
      id: "atom-alternate-missing",
      source: feedValidator("error/MissingContentOrAlternate"),
      asks: "An entry of an Atom feed has `content`, or a link to its page.",
    },
    (holder, feed) => {
      if (holder === feed || childOf(holder, "content", atomNamespace) !== undefined) return null;
      const hasLink = childrenOf(holder, "link", atomNamespace).some(
        ({ attributes: { rel = "alternate" } }) => rel === "alternate",
      );
      return hasLink
        ? null
        : { message: "The entry has neither a text nor a link to its page.", fix: 'Add `<link href="…"/>`.' };
    },
  ),
];

const textsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter(
    ({ local, namespace }) =>
      namespace === atomNamespace && /^(?:title|subtitle|summary|content|rights)$/.test(local),
  );
