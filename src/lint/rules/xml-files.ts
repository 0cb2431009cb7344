// What holds for each file of XML, a feed or a sitemap.

import type { Rule } from "../rule.js";
import { feedValidator } from "../sources.js";
import type { XmlSubject } from "../subjects.js";

export const xmlRules: readonly Rule<XmlSubject>[] = [
  {
    id: "xml-ill-formed",
    severity: "error",
    source: "https://www.w3.org/TR/xml/#sec-well-formed",
    asks: "A file of XML is well-formed.",
    *check({ document, at }) {
      // What follows the first mistake follows from it.
      for (const problem of document.problems.slice(0, 1)) {
        yield {
          place: at(problem),
          message: `This is no well-formed XML, so that nobody reads the file: ${problem.message.replace(/\.$/, "")}.`,
          fix: "Close each element, and write `&amp;` for & and `&lt;` for <.",
        };
      }
    },
  },
  {
    id: "xml-encoding",
    severity: "error",
    source: feedValidator("warning/NotUTF8"),
    asks: "A feed or a sitemap is in UTF-8, and says nothing else.",
    *check({ document: { encoding }, at }) {
      if (encoding === null || /^utf-?8$/i.test(encoding)) return;
      yield {
        place: at({ line: 1, column: 1 }),
        message: `The file says that it is in ${encoding}, and sitemaps and feeds are read as UTF-8.`,
        fix: 'Save it as UTF-8, and write `encoding="UTF-8"`.',
      };
    },
  },
];
