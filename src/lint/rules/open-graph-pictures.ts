// The pictures that social networks show beside a link to a page.

import { metaTag } from "../about/meta-tag.js";
import { contentsOf } from "../read/page-facts.js";
import type { Rule } from "../rule.js";
import { openGraph } from "../sources.js";
import type { PageSubject } from "../subjects.js";
import { isWebAddress, quoted } from "../words.js";

export const openGraphPictureRules: readonly Rule<PageSubject>[] = [
  {
    id: "og-image-relative",
    severity: "error",
    source: openGraph("structured"),
    asks: "`og:image` is an absolute address.",
    *check({ facts, holding }) {
      for (const content of imagesOf(facts)) {
        if (isWebAddress(content)) continue;
        yield {
          place: holding(metaTag("og:image")),
          message: `\`og:image\` is ${quoted(content)}, which no network can fetch: it is not absolute.`,
          fix: "Write the address with the host in front.",
        };
      }
    },
  },
  {
    id: "og-image-repeated",
    severity: "warning",
    source: openGraph("array"),
    asks: "No picture stands twice in `og:image`.",
    *check({ facts, holding }) {
      const images = imagesOf(facts);
      const twice = images.find((image, index) => images.indexOf(image) !== index);
      if (twice === undefined) return;
      yield {
        place: holding(metaTag("og:image")),
        message: "The page names one picture twice in `og:image`, and networks offer both.",
        fix: "Keep one.",
      };
    },
  },
  {
    id: "og-image-dead",
    severity: "error",
    source: openGraph("structured"),
    asks: "`og:image` names a picture that there is.",
    *check({ facts, holding }, { outputBehind }) {
      for (const content of imagesOf(facts)) {
        if (!isWebAddress(content) || outputBehind(content) !== null) continue;
        yield {
          place: holding(metaTag("og:image")),
          message: `\`og:image\` is ${content}, and the site has no such file.`,
          fix: "Correct the address, or publish the picture.",
        };
      }
    },
  },
  {
    id: "og-image-size-invalid",
    severity: "error",
    source: openGraph("structured"),
    asks: "`og:image:width` and `og:image:height` are numbers of pixels.",
    *check({ facts, holding }) {
      for (const property of ["og:image:width", "og:image:height"]) {
        const wrong = contentsOf(facts, property).find((content) => !/^[1-9]\d{0,5}$/.test(content.trim()));
        if (wrong === undefined) continue;
        yield {
          place: holding(metaTag(property)),
          message: `\`${property}\` is ${quoted(wrong)}, and must be a number of pixels.`,
          fix: "Write the number alone.",
        };
      }
    },
  },
];

const imagesOf = (facts: PageSubject["facts"]): readonly string[] =>
  [...contentsOf(facts, "og:image"), ...contentsOf(facts, "og:image:url")].filter(
    (content) => content !== "",
  );
