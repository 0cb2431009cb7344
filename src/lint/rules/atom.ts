// Atom 1.0 as a whole, as RFC 4287 and the W3C's validator have it.

import { atomNamespace, entriesOf, ofAtom } from "../about/feeds.js";
import { instantOfRfc3339 } from "../read/dates.js";
import { childOf, childrenOf, textOf, type XmlElement } from "../read/xml-tree.js";
import { repeated } from "../repeated.js";
import type { Rule } from "../rule.js";
import { feedValidator, rfc } from "../sources.js";
import type { XmlRootSubject } from "../subjects.js";
import { quoted } from "../words.js";

const once = /^(?:id|title|updated|published|summary|content|subtitle|rights|generator|icon|logo|source)$/;

const required = (local: "id" | "title" | "updated", why: string, value: string): Rule<XmlRootSubject> =>
  ofAtom(
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

/** What is in another namespace is no Atom, and this alone is to be said of it. */
export const atomNamespaceRules: readonly Rule<XmlRootSubject>[] = [
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
];

export const atomRules: readonly Rule<XmlRootSubject>[] = [
  required("id", "readers cannot tell it from others", "a permanent address"),
  required("title", "readers have nothing to call it", "plain text"),
  required("updated", "readers cannot tell whether it is new", "a date such as 2026-01-20T15:40:00Z"),
  ofAtom(
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
      const ids = entriesOf(subject).flatMap((entry) => childrenOf(entry, "id", atomNamespace));
      for (const id of repeated(ids, ({ text }) => text.trim()))
        yield {
          place: subject.at(id),
          message: `Two entries have the \`id\` ${quoted(id.text)}, and readers show one of them.`,
          fix: "Give each its own.",
        };
    },
  },
  ofAtom(
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
  ofAtom(
    {
      id: "atom-element-repeated",
      source: feedValidator("error/DuplicateElement"),
      asks: "An element that Atom has once stands once.",
    },
    (holder) => {
      const [twice] = repeated(holder.children, ({ local, namespace }) =>
        namespace === atomNamespace && once.test(local) ? local : undefined,
      );
      return twice === undefined
        ? null
        : {
            element: twice,
            message: `\`${twice.name}\` stands twice here, and may stand once.`,
            fix: "Keep one.",
          };
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

const selfOf = (feed: XmlElement): XmlElement | undefined =>
  childrenOf(feed, "link", atomNamespace).find(({ attributes }) => attributes.rel === "self");
