// What holds for the entries of RSS and Atom alike: their HTML, their dates, where they lead.

import { atomNamespace, channelOf, entriesOf, isRss } from "../about/feeds.js";
import { instantOfRfc822, instantOfRfc3339 } from "../read/dates.js";
import type { FeedHtml } from "../read/feed-html.js";
import { childrenOf, type XmlElement } from "../read/xml-tree.js";
import type { Breach, Rule } from "../rule.js";
import { feedValidator, rfc } from "../sources.js";
import type { XmlRootSubject } from "../subjects.js";
import { isWebAddress, quoted } from "../words.js";

const contentNamespace = "http://purl.org/rss/1.0/modules/content/";

/** The elements of an entry that hold HTML as text. */
function htmlOf(entry: XmlElement): readonly XmlElement[] {
  return entry.children.filter(({ local, namespace, attributes }) => {
    if (namespace === contentNamespace) return local === "encoded";
    if (namespace === atomNamespace) return /^(?:content|summary)$/.test(local) && attributes.type === "html";
    return namespace === "" && local === "description";
  });
}

/** A rule about each text of HTML. */
const ofHtml = (
  rule: Omit<Rule<XmlRootSubject>, "check" | "severity">,
  judge: (html: FeedHtml) => Omit<Breach, "place"> | null,
): Rule<XmlRootSubject> => ({
  severity: "error",
  ...rule,
  *check(subject) {
    for (const element of entriesOf(subject).flatMap(htmlOf)) {
      // Text that holds no tag holds nothing of this.
      const wrong = element.text.includes("<") ? judge(subject.htmlIn(element)) : null;
      if (wrong !== null) yield { place: subject.at(element), ...wrong };
    }
  },
});

export const feedContentRules: readonly Rule<XmlRootSubject>[] = [
  ofHtml(
    {
      id: "feed-content-script",
      source: feedValidator("warning/SecurityRisk"),
      asks: "The text of a feed holds no scripts, frames, forms or handlers.",
    },
    ({ dangerous }) =>
      dangerous === null
        ? null
        : {
            message: `The text of this entry holds \`${dangerous}\`, which feed readers take out or refuse.`,
            fix: "Take it out, and link to the page.",
          },
  ),
  ofHtml(
    {
      id: "feed-content-style",
      source: feedValidator("warning/DangerousStyleAttr"),
      asks: "The text of a feed brings no styles.",
    },
    ({ isStyled }) =>
      isStyled
        ? {
            message: "The text of this entry brings its own style, which feed readers take out.",
            fix: "Take `style` out.",
          }
        : null,
  ),
  ofHtml(
    {
      id: "feed-content-relative",
      source: feedValidator("warning/ContainsRelRef"),
      asks: "Addresses in the text of a feed are absolute.",
    },
    ({ relative }) =>
      relative === null
        ? null
        : {
            message: `The text of this entry holds the address ${quoted(relative)}, which leads nowhere from a feed reader.`,
            fix: "Write it with the host in front.",
          },
  ),
  {
    id: "feed-date-future",
    echoes: true,
    severity: "error",
    source: feedValidator("warning/ImplausibleDate"),
    asks: "No date of a feed is in the future.",
    *check(subject, { clock }) {
      for (const { element, instant } of datesOf(subject)) {
        if (instant === null || clock.isPast(instant)) continue;
        yield {
          place: subject.at(element),
          message: `${quoted(element.text)} is still to come.`,
          fix: "Write when it was published or changed.",
        };
      }
    },
  },
  {
    id: "feed-entry-dead",
    severity: "error",
    source: feedValidator("error/InvalidLink"),
    asks: "Each entry of a feed leads to a page that there is.",
    *check(subject, { outputBehind }) {
      for (const { element, href } of entriesOf(subject).flatMap(linksOf)) {
        if (outputBehind(href) !== null) continue;
        yield {
          place: subject.at(element),
          message: `The entry leads to ${href}, and the site has no such page.`,
          fix: "Correct the address, or take the entry out.",
        };
      }
    },
  },
  {
    id: "hub-invalid",
    severity: "error",
    source: "https://www.w3.org/TR/websub/#discovery",
    asks: "A hub is an absolute web address.",
    *check(subject) {
      const channel = channelOf(subject);
      for (const link of channel === undefined ? [] : childrenOf(channel, "link", atomNamespace)) {
        if (link.attributes.rel !== "hub" || isWebAddress(link.attributes.href ?? "")) continue;
        yield {
          place: subject.at(link),
          message: `The hub ${quoted(link.attributes.href ?? "")} is no web address, so that nobody can subscribe there.`,
          fix: "Write its address with https://.",
        };
      }
    },
  },
  {
    id: "feed-link-rel-unknown",
    severity: "warning",
    source: rfc(4287, "4.2.7.2"),
    asks: "The relation of an Atom link is a registered name, or an address.",
    *check(subject) {
      const channel = channelOf(subject);
      const links = [...(channel === undefined ? [] : [channel]), ...entriesOf(subject)].flatMap((holder) =>
        childrenOf(holder, "link", atomNamespace),
      );
      const wrong = links.find(
        ({ attributes: { rel } }) => rel !== undefined && !relations.test(rel) && !rel.includes(":"),
      );
      if (wrong === undefined) return;
      yield {
        place: subject.at(wrong),
        message: `${quoted(wrong.attributes.rel ?? "")} is no relation that a link can have.`,
        fix: "Write `alternate`, `self`, `related`, `enclosure` or `via`.",
      };
    },
  },
];

const relations =
  /^(?:alternate|self|related|enclosure|via|hub|next|previous|prev|first|last|next-archive|prev-archive|current|replies|license|edit|edit-media|search|payment|up|canonical|icon|author|service|help|about|collection|item|latest-version|predecessor-version|successor-version|working-copy|monitor|describedby|shortlink|archives|start|index)$/;

function datesOf(subject: XmlRootSubject) {
  const channel = channelOf(subject);
  const holders = [...(channel === undefined ? [] : [channel]), ...entriesOf(subject)];
  return holders
    .flatMap(({ children }) =>
      children.filter(({ local }) => /^(?:pubDate|lastBuildDate|published|updated)$/.test(local)),
    )
    .map((element) => {
      const text = element.text.trim();
      return { element, instant: isRss(subject) ? instantOfRfc822(text) : instantOfRfc3339(text) };
    });
}

function linksOf(entry: XmlElement): readonly { readonly element: XmlElement; readonly href: string }[] {
  return childrenOf(entry, "link").flatMap((element) => {
    const { rel = "alternate", href = element.text.trim() } = element.attributes;
    return rel === "alternate" && isWebAddress(href) ? { element, href } : [];
  });
}
