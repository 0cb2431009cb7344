// RSS 2.0 as a whole, as its specification, the RSS Advisory Board's profile and the W3C's validator have it.

import { isLanguageTag } from "../../text/language.js";
import { atomNamespace, channelOf, entriesOf, inRss } from "../about/feeds.js";
import { instantOfRfc822 } from "../read/dates.js";
import { childOf, childrenOf, textOf, type XmlElement } from "../read/xml-tree.js";
import { repeated } from "../repeated.js";
import type { Rule } from "../rule.js";
import { feedValidator } from "../sources.js";
import type { XmlRootSubject } from "../subjects.js";
import { quoted } from "../words.js";

const channelElements =
  /^(?:title|link|description|language|copyright|managingEditor|webMaster|pubDate|lastBuildDate|category|generator|docs|cloud|ttl|image|rating|textInput|skipHours|skipDays|item)$/;
const itemElements = /^(?:title|link|description|author|category|comments|enclosure|guid|pubDate|source)$/;

const isPlain = ({ namespace }: XmlElement): boolean => namespace === "";

export const rssRules: readonly Rule<XmlRootSubject>[] = [
  {
    id: "rss-version",
    severity: "error",
    source: feedValidator("error/InvalidRSSVersion"),
    asks: "An RSS feed says that its version is 2.0.",
    *check({ root, at }) {
      if (root.attributes.version === "2.0") return;
      yield {
        place: at(root),
        message: `The feed ${root.attributes.version === undefined ? "does not say its version" : `says that its version is ${quoted(root.attributes.version)}`}, and readers take it for something else.`,
        fix: 'Write `<rss version="2.0">`.',
      };
    },
  },
  {
    id: "rss-channel-incomplete",
    severity: "error",
    source: feedValidator("error/MissingElement"),
    asks: "An RSS feed has a `channel` with `title`, `link` and `description`.",
    *check(subject) {
      const channel = channelOf(subject);
      const lacking =
        channel === undefined
          ? "channel"
          : ["title", "link", "description"].find((name) => textOf(channel, name, "") === "");
      if (lacking === undefined) return;
      yield {
        place: subject.at(channel ?? subject.root),
        message: `The feed has no \`${lacking}\`, which each must have.`,
        fix: `Add \`<${lacking}>\`.`,
      };
    },
  },
  {
    id: "rss-element-repeated",
    severity: "error",
    source: feedValidator("error/DuplicateElement"),
    asks: "An element that RSS has once stands once.",
    *check(subject) {
      const channel = channelOf(subject);
      for (const holder of channel === undefined ? [] : [channel, ...entriesOf(subject)]) {
        const [twice] = repeated(holder.children.filter(isPlain), ({ local }) =>
          /^(?:item|category|enclosure)$/.test(local) ? undefined : local,
        );
        if (twice === undefined) continue;
        yield {
          place: subject.at(twice),
          message: `\`${twice.name}\` stands twice here, and may stand once.`,
          fix: "Keep one.",
        };
      }
    },
  },
  {
    id: "rss-element-unknown",
    severity: "error",
    source: feedValidator("error/UndefinedElement"),
    asks: "Elements that RSS does not have are in a namespace of their own.",
    *check(subject) {
      const channel = channelOf(subject);
      const strangers = [
        ...(channel?.children.filter((child) => isPlain(child) && !channelElements.test(child.local)) ?? []),
        ...entriesOf(subject).flatMap(({ children }) =>
          children.filter((child) => isPlain(child) && !itemElements.test(child.local)),
        ),
      ];
      for (const stranger of strangers.slice(0, 1)) {
        yield {
          place: subject.at(stranger),
          message: `RSS has no element \`${stranger.name}\` here.`,
          fix: "Correct its name (capitals count), or give it the prefix of its namespace.",
        };
      }
    },
  },
  {
    id: "rss-language-invalid",
    severity: "error",
    source: feedValidator("error/InvalidLanguage"),
    asks: "`language` is a language tag.",
    *check(subject) {
      const channel = channelOf(subject);
      const language = channel === undefined ? undefined : childOf(channel, "language", "");
      if (language === undefined || isLanguageTag(language.text.trim())) return;
      yield {
        place: subject.at(language),
        message: `${quoted(language.text)} is no language tag.`,
        fix: "Write a tag such as `en` or `en-gb`.",
      };
    },
  },
  {
    id: "rss-image-incomplete",
    severity: "error",
    source: feedValidator("error/MissingElement"),
    asks: "The picture of an RSS feed has `url`, `title` and `link`.",
    *check(subject) {
      const channel = channelOf(subject);
      const image = channel === undefined ? undefined : childOf(channel, "image", "");
      const lacking =
        image === undefined
          ? undefined
          : ["url", "title", "link"].find((name) => textOf(image, name, "") === "");
      if (image === undefined || lacking === undefined) return;
      yield {
        place: subject.at(image),
        message: `The picture of the feed has no \`${lacking}\`, which it must have.`,
        fix: `Add \`<${lacking}>\`.`,
      };
    },
  },
  {
    id: "rss-date-invalid",
    severity: "error",
    source: feedValidator("error/InvalidRFC2822Date"),
    asks: "Dates in RSS are those of RFC 822, with years of four digits and the right day of the week.",
    *check(subject) {
      const channel = channelOf(subject);
      for (const holder of channel === undefined ? [] : [channel, ...entriesOf(subject)]) {
        for (const date of [...inRss(holder, "pubDate"), ...inRss(holder, "lastBuildDate")]) {
          if (instantOfRfc822(date.text.trim()) !== null) continue;
          yield {
            place: subject.at(date),
            message: `${quoted(date.text)} is no date as RFC 822 has them.`,
            fix: "Write it as `Tue, 20 Jan 2026 15:40:00 +0000`.",
          };
        }
      }
    },
  },
  {
    id: "rss-self-missing",
    severity: "warning",
    source: feedValidator("warning/MissingAtomSelfLink"),
    asks: "An RSS feed names its own address, in `atom:link`.",
    *check(subject) {
      const channel = channelOf(subject);
      if (channel === undefined || selfOf(channel) !== undefined) return;
      yield {
        place: subject.at(channel),
        message:
          "The feed does not name its own address, which tells readers where to look when they were given a copy.",
        fix: `Add \`<atom:link rel="self" type="application/rss+xml" href="${subject.address ?? "…"}"/>\`.`,
      };
    },
  },
  {
    id: "rss-self-differs",
    severity: "warning",
    source: feedValidator("warning/SelfDoesntMatchLocation"),
    asks: "The address that an RSS feed names as its own is its own.",
    *check(subject) {
      const channel = channelOf(subject);
      const self = channel === undefined ? undefined : selfOf(channel);
      if (self === undefined || subject.address === null || self.attributes.href === subject.address) return;
      yield {
        place: subject.at(self),
        message: `The feed says that its address is ${quoted(self.attributes.href ?? "")}, and it is ${subject.address}.`,
        fix: "Write its own address.",
      };
    },
  },
];

const selfOf = (channel: XmlElement): XmlElement | undefined =>
  childrenOf(channel, "link", atomNamespace).find(({ attributes }) => attributes.rel === "self");
