// Rules about feeds of XML: RSS, in which elements have no namespace, and Atom.

import { childrenOf, type XmlElement } from "../read/xml-tree.js";
import type { Breach, Rule } from "../rule.js";
import type { XmlRootSubject } from "../subjects.js";

export const atomNamespace = "http://www.w3.org/2005/Atom";

export const isRss = ({ root }: XmlRootSubject): boolean => root.local === "rss";

export const channelOf = (subject: XmlRootSubject): XmlElement | undefined =>
  isRss(subject) ? childrenOf(subject.root, "channel")[0] : subject.root;

export function entriesOf(subject: XmlRootSubject): readonly XmlElement[] {
  const channel = channelOf(subject);
  return channel === undefined ? [] : childrenOf(channel, isRss(subject) ? "item" : "entry");
}

/** The elements that RSS itself has of a name. */
export const inRss = (element: XmlElement, local: string): readonly XmlElement[] =>
  childrenOf(element, local, "");

type Facts = Omit<Rule<XmlRootSubject>, "check" | "severity"> &
  Partial<Pick<Rule<XmlRootSubject>, "severity">>;

/** What is wrong with an element, or with one in it. */
type Judgement = (Omit<Breach, "place"> & { readonly element?: XmlElement | undefined }) | null;

/** A rule about each item of an RSS feed. */
export const ofItem = (facts: Facts, judge: (item: XmlElement) => Judgement): Rule<XmlRootSubject> =>
  ofElement(facts, entriesOf, judge);

/** A rule about an Atom feed and each of its entries. */
export const ofAtom = (
  facts: Facts,
  judge: (holder: XmlElement, feed: XmlElement) => Judgement,
): Rule<XmlRootSubject> => ofElement(facts, (subject) => [subject.root, ...entriesOf(subject)], judge);

const ofElement = (
  facts: Facts,
  elementsOf: (subject: XmlRootSubject) => readonly XmlElement[],
  judge: (element: XmlElement, root: XmlElement) => Judgement,
): Rule<XmlRootSubject> => ({
  severity: "error",
  ...facts,
  *check(subject) {
    for (const holder of elementsOf(subject)) {
      const wrong = judge(holder, subject.root);
      if (wrong === null) continue;
      const { element = holder, message, fix } = wrong;
      yield { place: subject.at(element), message, fix };
    }
  },
});
