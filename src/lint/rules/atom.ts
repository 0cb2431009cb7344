// Atom 1.0, as RFC 4287 and the W3C's validator have it.

import { instantOfRfc3339 } from "../read/dates.js";
import { childOf, childrenOf, textOf, type XmlElement } from "../read/xml-tree.js";
import type { Breach, Rule } from "../rule.js";
import { feedValidator, rfc } from "../sources.js";
import type { XmlRootSubject } from "../subjects.js";
import { hasMarkup, quoted } from "../words.js";
import { atomNamespace, entriesOf } from "./feed-contents.js";

const once = /^(?:id|title|updated|published|summary|content|subtitle|rights|generator|icon|logo|source)$/;

type Judgement = (Omit<Breach, "place"> & { readonly element?: XmlElement | undefined }) | null;

/** A rule about the feed and each of its entries. */
const ofEach = (
  rule: Omit<Rule<XmlRootSubject>, "check" | "severity"> & Partial<Pick<Rule<XmlRootSubject>, "severity">>,
  judge: (holder: XmlElement, feed: XmlElement) => Judgement,
): Rule<XmlRootSubject> => ({
  severity: "error",
  ...rule,
  *check(subject) {
    for (const holder of [subject.root, ...entriesOf(subject)]) {
      const wrong = judge(holder, subject.root);
      if (wrong === null) continue;
      const { element = holder, message, fix } = wrong;
      yield { place: subject.at(element), message, fix };
    }
  },
});

const required = (local: "id" | "title" | "updated", why: string, value: string): Rule<XmlRootSubject> =>
  ofEach(
    {
      id: `atom-${local}-missing`,
      source: feedValidator("error/MissingElement"),
      asks: `An Atom feed and each of its entries have \`${local}\`.`,
    },
    (holder) =>
      textOf(holder, local, atomNamespace) !== ""
        ? null
        : { message: `There is no \`${local}\` here: ${why}.`, fix: `Add \`<${local}>\` with ${value}.` },
  );

export const atomRules: readonly Rule<XmlRootSubject>[] = [
  {
    id: "atom-namespace",
    severity: "error",
    source: feedValidator("error/InvalidNamespace"),
    asks: `An Atom feed is in the namespace \`${atomNamespace}\`.`,
    *check({ root, at }) {
      if (root.namespace === atomNamespace) return;
      yield {
        place: at(root),
        message: `The feed is ${root.namespace === "" ? "in no namespace" : `in the namespace ${quoted(root.namespace)}`}, so that it is no Atom feed.`,
        fix: `Write \`<feed xmlns="${atomNamespace}">\`.`,
      };
    },
  },
  required("id", "readers cannot tell it from others", "a permanent address"),
  required("title", "readers have nothing to call it", "plain text"),
  required("updated", "readers cannot tell whether it is new", "a date such as 2026-01-20T15:40:00Z"),
  ofEach(
    { id: "atom-id-relative", source: rfc(4287, "4.2.6"), asks: "An `id` in Atom is an absolute address." },
    (holder) => {
      const id = childOf(holder, "id", atomNamespace);
      if (id === undefined || id.text.trim() === "" || /^[a-z][a-z0-9+.-]*:\S+$/i.test(id.text.trim()))
        return null;
      return {
        element: id,
        message: `The \`id\` ${quoted(id.text)} is not absolute.`,
        fix: "Write the article's address, or a `tag:` of it.",
      };
    },
  ),
  {
    id: "atom-id-repeated",
    severity: "error",
    source: feedValidator("warning/DuplicateEntries"),
    asks: "No two entries of an Atom feed have one `id`.",
    *check(subject) {
      const seen = new Set<string>();
      for (const id of entriesOf(subject).flatMap((entry) => childrenOf(entry, "id", atomNamespace))) {
        const value = id.text.trim();
        if (seen.has(value))
          yield {
            place: subject.at(id),
            message: `Two entries have the \`id\` ${quoted(value)}, and readers show one of them.`,
            fix: "Give each its own.",
          };
        seen.add(value);
      }
    },
  },
  ofEach(
    {
      id: "atom-date-invalid",
      source: feedValidator("error/InvalidRFC3339Date"),
      asks: "Dates in Atom are those of RFC 3339, with a time and an offset.",
    },
    (holder) => {
      const wrong = holder.children.find(
        ({ local, namespace, text }) =>
          namespace === atomNamespace &&
          /^(?:updated|published)$/.test(local) &&
          text.trim() !== "" &&
          instantOfRfc3339(text.trim()) === null,
      );
      if (wrong === undefined) return null;
      return {
        element: wrong,
        message: `${quoted(wrong.text)} is no date as RFC 3339 has them.`,
        fix: "Write it as 2026-01-20T15:40:00+00:00.",
      };
    },
  ),
  ofEach(
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
  ofEach(
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
  ofEach(
    {
      id: "atom-element-repeated",
      source: feedValidator("error/DuplicateElement"),
      asks: "An element that Atom has once stands once.",
    },
    (holder) => {
      const seen = new Set<string>();
      const twice = holder.children.find(({ local, namespace }) => {
        if (namespace !== atomNamespace || !once.test(local)) return false;
        const isSeen = seen.has(local);
        seen.add(local);
        return isSeen;
      });
      return twice === undefined
        ? null
        : {
            element: twice,
            message: `\`${twice.name}\` stands twice here, and may stand once.`,
            fix: "Keep one.",
          };
    },
  ),
  ofEach(
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
  ofEach(
    {
      id: "atom-html-undeclared",
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
  ofEach(
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
  ofEach(
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
  ofEach(
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
  {
    id: "atom-self-missing",
    severity: "warning",
    source: feedValidator("warning/MissingSelf"),
    asks: "An Atom feed names its own address.",
    *check({ root, at, address }) {
      if (selfOf(root) !== undefined) return;
      yield {
        place: at(root),
        message:
          "The feed does not name its own address, which tells readers where to look when they were given a copy.",
        fix: `Add \`<link rel="self" href="${address ?? "…"}"/>\`.`,
      };
    },
  },
  {
    id: "atom-self-differs",
    severity: "warning",
    source: feedValidator("warning/SelfDoesntMatchLocation"),
    asks: "The address that an Atom feed names as its own is its own.",
    *check({ root, at, address }) {
      const self = selfOf(root);
      if (self === undefined || address === null || self.attributes.href === address) return;
      yield {
        place: at(self),
        message: `The feed says that its address is ${quoted(self.attributes.href ?? "")}, and it is ${address}.`,
        fix: "Write its own address.",
      };
    },
  },
];

const textsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter(
    ({ local, namespace }) =>
      namespace === atomNamespace && /^(?:title|subtitle|summary|content|rights)$/.test(local),
  );

const selfOf = (feed: XmlElement): XmlElement | undefined =>
  childrenOf(feed, "link", atomNamespace).find(({ attributes }) => attributes.rel === "self");
