// The items of RSS 2.0, as its specification, the RSS Advisory Board's profile and the W3C's validator have them.

import { entriesOf, inRss, ofItem } from "../about/feeds.js";
import { textOf } from "../read/xml-tree.js";
import { repeated } from "../repeated.js";
import type { Rule } from "../rule.js";
import { feedValidator } from "../sources.js";
import type { XmlRootSubject } from "../subjects.js";
import { hasMarkup, isWebAddress, quoted } from "../words.js";

export const rssItemRules: readonly Rule<XmlRootSubject>[] = [
  ofItem(
    {
      id: "rss-item-empty",
      source: feedValidator("error/ItemMustContainTitleOrDescription"),
      asks: "Each item has a `title` or a `description`.",
    },
    (item) =>
      textOf(item, "title", "") !== "" || textOf(item, "description", "") !== ""
        ? null
        : {
            message: "The item has neither a title nor a description.",
            fix: "Add `<title>` with the headline.",
          },
  ),
  ofItem(
    {
      id: "rss-title-html",
      echoes: true,
      severity: "warning",
      source: feedValidator("warning/ContainsHTML"),
      asks: "Titles in RSS are plain text.",
    },
    (item) => {
      const [title] = inRss(item, "title");
      if (title === undefined || !(hasMarkup(title.text) || /&(?:[a-z]+|#\d+);/i.test(title.text)))
        return null;
      return {
        element: title,
        message: "The title holds HTML, and readers show its tags.",
        fix: "Write it as plain text.",
      };
    },
  ),
  ofItem(
    {
      id: "rss-link-relative",
      source: feedValidator("error/InvalidFullLink"),
      asks: "The link of an item is absolute.",
    },
    (item) => {
      const [link] = inRss(item, "link");
      if (link === undefined || isWebAddress(link.text.trim())) return null;
      return {
        element: link,
        message: `The link ${quoted(link.text)} is not absolute.`,
        fix: "Write it with the host in front.",
      };
    },
  ),
  ofItem(
    {
      id: "rss-guid-missing",
      severity: "warning",
      source: feedValidator("warning/MissingGuid"),
      asks: "Each item has a `guid`.",
    },
    (item) =>
      textOf(item, "guid", "") !== ""
        ? null
        : {
            message: "The item has no `guid`, so that readers show it anew whenever something in it changes.",
            fix: "Add `<guid>` with the article's address.",
          },
  ),
  ofItem(
    {
      id: "rss-guid-not-address",
      source: feedValidator("error/InvalidHttpGUID"),
      asks: 'A `guid` is an absolute address, or says `isPermaLink="false"`.',
    },
    (item) => {
      const [guid] = inRss(item, "guid");
      if (
        guid === undefined ||
        guid.text.trim() === "" ||
        guid.attributes.isPermaLink === "false" ||
        isWebAddress(guid.text.trim())
      )
        return null;
      return {
        element: guid,
        message: `The \`guid\` ${quoted(guid.text)} is no address, and does not say so.`,
        fix: 'Write `<guid isPermaLink="false">`.',
      };
    },
  ),
  {
    id: "rss-guid-repeated",
    severity: "error",
    source: feedValidator("error/DuplicateValue"),
    asks: "No two items have one `guid`.",
    *check(subject) {
      const guids = entriesOf(subject).flatMap((item) => inRss(item, "guid"));
      for (const guid of repeated(guids, ({ text }) => text.trim()))
        yield {
          place: subject.at(guid),
          message: `Two items have the \`guid\` ${quoted(guid.text)}, and readers show one of them.`,
          fix: "Give each its own.",
        };
    },
  },
  ofItem(
    {
      id: "rss-author-not-email",
      source: feedValidator("error/InvalidContact"),
      asks: "`author` is an e-mail address; a name stands in `dc:creator`.",
    },
    (item) => {
      const [author] = inRss(item, "author");
      if (
        author === undefined ||
        /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+(?: \([^()]+\))?$/.test(author.text.trim())
      )
        return null;
      return {
        element: author,
        message: `\`author\` must be an e-mail address, and is ${quoted(author.text)}.`,
        fix: "Write the name as `<dc:creator>`.",
      };
    },
  ),
  ofItem(
    {
      id: "rss-enclosure-incomplete",
      source: feedValidator("error/MissingAttribute"),
      asks: "An `enclosure` has `url`, `length` and `type`.",
    },
    (item) => {
      for (const enclosure of inRss(item, "enclosure")) {
        const { url = "", length = "", type = "" } = enclosure.attributes;
        const lacking = !isWebAddress(url)
          ? "url"
          : !/^\d+$/.test(length)
            ? "length"
            : /^[\w.+-]+\/[\w.+-]+$/.test(type)
              ? null
              : "type";
        if (lacking !== null)
          return {
            element: enclosure,
            message: `The enclosure has no sound \`${lacking}\`.`,
            fix: "Write `url`, `length` in bytes (0 where it is not known) and `type`.",
          };
      }
      return null;
    },
  ),
  ofItem(
    {
      id: "rss-description-after-content",
      severity: "warning",
      source: feedValidator("warning/NeedDescriptionBeforeContent"),
      asks: "`description` stands before `content:encoded`.",
    },
    (item) => {
      const order = item.children.map(({ name }) => name);
      const [description, content] = [order.indexOf("description"), order.indexOf("content:encoded")];
      if (content < 0 || description < content) return null;
      return {
        element: item.children[description],
        message:
          "`description` stands after `content:encoded`, and some readers take the last one for the text.",
        fix: "Move it in front.",
      };
    },
  ),
];
