// robots.txt, as RFC 9309 and Google have it.

import { forbids, type RobotsRule, rulesFor } from "../read/robots-lines.js";
import type { Breach, Rule } from "../rule.js";
import { google, rfc, sitemaps } from "../sources.js";
import type { RobotsSubject } from "../subjects.js";
import { isWebAddress, quoted } from "../words.js";

const googleRobots = google("crawling-indexing/robots/robots_txt");
/** 500 kibibytes. */
const mostBytes = 512_000;
/** Those for which others stand: what is for all is for them, unless they are named. */
const agents = ["googlebot", "bingbot"];
const known =
  /^(?:user-agent|allow|disallow|sitemap|crawl-delay|host|clean-param|content-signal|noindex|nofollow)$/;

/** What tells of an address which rule keeps one of these agents from it: the first that does. */
function forbidding({ robots }: RobotsSubject): (address: string) => RobotsRule | null {
  const each = agents.map((agent) => rulesFor(robots, agent));
  return (address) => {
    for (const rules of each) {
      const rule = forbids(rules, address);
      if (rule !== null) return rule;
    }
    return null;
  };
}

export const robotsRules: readonly Rule<RobotsSubject>[] = [
  {
    id: "robots-blocks-site",
    severity: "error",
    source: rfc(9309, "2.2.2"),
    asks: "robots.txt keeps no search engine from the front.",
    *check(subject, { config: { basePath } }) {
      const rule = forbidding(subject)(`${basePath}/`);
      if (rule === null) return;
      yield {
        place: subject.at(rule.line),
        message: "This keeps search engines from the whole site.",
        fix: "Take the line out, or name what nobody shall look for.",
      };
    },
  },
  {
    id: "robots-blocks-style",
    severity: "error",
    source: google("crawling-indexing/robots/intro"),
    asks: "robots.txt keeps no search engine from style sheets, scripts and pictures.",
    *check(subject, { config: { basePath }, outputs }) {
      const forbidden = forbidding(subject);
      if (forbidden(`${basePath}/`) !== null) return;
      const seen = new Set<number>();
      for (const output of outputs) {
        if (!/\.(?:css|js|avif|jpe?g|png|svg|webp)$/i.test(output)) continue;
        const rule = forbidden(`${basePath}/${output}`);
        if (rule === null || seen.has(rule.line)) continue;
        seen.add(rule.line);
        yield {
          place: subject.at(rule.line),
          message: `This keeps search engines from /${output}, without which they do not see the pages as readers do.`,
          fix: "Take the line out.",
        };
      }
    },
  },
  {
    id: "robots-line-invalid",
    severity: "error",
    source: rfc(9309, "2.2"),
    asks: "Each line of robots.txt is a record: `name: value`, with a name that there is.",
    *check({ robots, at }) {
      for (const { line, key, text } of robots.lines) {
        if (key !== null && known.test(key)) continue;
        yield {
          place: at(line),
          message: `No crawler reads ${quoted(text)}.`,
          fix: "Write `User-agent:`, `Allow:`, `Disallow:` or `Sitemap:` in front, or `#` for a comment.",
        };
      }
    },
  },
  {
    id: "robots-rule-stray",
    severity: "error",
    source: rfc(9309, "2.1"),
    asks: "Each rule of robots.txt stands below a `User-agent` line.",
    *check({ robots: { stray }, at }) {
      for (const { line } of stray.slice(0, 1)) {
        yield {
          place: at(line),
          message: "This rule stands before any `User-agent` line, so that it is for nobody.",
          fix: "Write `User-agent: *` above it.",
        };
      }
    },
  },
  {
    id: "robots-agent-invalid",
    severity: "error",
    source: rfc(9309, "2.2.1"),
    asks: "A `User-agent` is `*`, or a name of letters, `-` and `_` alone.",
    *check({ robots: { groups }, at }) {
      for (const { line, value } of groups.flatMap((group) => group.agents)) {
        // Crawlers are lenient about digits, which some have in their names.
        if (value === "*" || /^[\w-]+$/.test(value)) continue;
        yield {
          place: at(line),
          message: `${quoted(value)} is no name that a crawler goes by: it has letters, \`-\` and \`_\` alone.`,
          fix: "Write the crawler's name, without a version, or `*` for all.",
        };
      }
    },
  },
  {
    id: "robots-path-relative",
    severity: "error",
    source: rfc(9309, "2.2.2"),
    asks: "A path in robots.txt begins with `/`, or with `*`.",
    *check({ robots: { groups, stray }, at }) {
      for (const { line, value } of [...stray, ...groups.flatMap((group) => group.rules)]) {
        if (value === "" || /^[/*$]/.test(value)) continue;
        yield {
          place: at(line),
          message: `The path ${quoted(value)} does not begin with a slash, so that it matches nothing.`,
          fix: "Write the path from the host's root: `/drafts/`.",
        };
      }
    },
  },
  {
    id: "robots-noindex",
    severity: "error",
    source: googleRobots,
    asks: "robots.txt holds no `Noindex`, which nobody reads.",
    *check({ robots, at }) {
      for (const { line, key } of robots.lines) {
        if (key !== "noindex" && key !== "nofollow") continue;
        yield {
          place: at(line),
          message: `Nobody reads \`${key}\` in robots.txt.`,
          fix: "Take it out; a page says so itself, in its robots meta.",
        };
      }
    },
  },
  {
    id: "robots-sitemap-relative",
    severity: "error",
    source: sitemaps("submit_robots"),
    asks: "A `Sitemap` line holds an absolute address.",
    check: (subject) =>
      eachSitemap(subject, (value) =>
        isWebAddress(value)
          ? null
          : {
              message: `The address of the sitemap, ${quoted(value)}, is not absolute.`,
              fix: "Write it with the host in front.",
            },
      ),
  },
  {
    id: "robots-sitemap-dead",
    severity: "error",
    source: sitemaps("submit_robots"),
    asks: "Each sitemap that robots.txt names exists.",
    check: (subject, { outputBehind }) =>
      eachSitemap(subject, (value) =>
        outputBehind(value) !== null
          ? null
          : {
              message: `robots.txt names the sitemap ${value}, and the site has none there.`,
              fix: "Correct the address, or take the line out.",
            },
      ),
  },
  {
    id: "robots-too-large",
    severity: "error",
    source: rfc(9309, "2.5"),
    asks: "robots.txt has at most 500 KiB.",
    *check({ size, whole }) {
      if (size <= mostBytes) return;
      yield {
        place: whole,
        message: `robots.txt has ${Math.ceil(size / 1024).toLocaleString("en")} KiB, and crawlers read no further than 500.`,
        fix: "Write shorter rules, with `*` and `$`.",
      };
    },
  },
  {
    id: "robots-marked",
    severity: "warning",
    source: rfc(9309, "2.3"),
    asks: "robots.txt is plain UTF-8, without a byte order mark.",
    *check({ isMarked, isUtf8, whole }) {
      if (!isMarked && isUtf8) return;
      yield {
        place: whole,
        message: isMarked
          ? "robots.txt begins with a byte order mark, which some crawlers take for a part of the first line."
          : "robots.txt is not in UTF-8, and crawlers read it as such.",
        fix: "Save it as UTF-8 without a byte order mark.",
      };
    },
  },
  {
    id: "robots-not-at-root",
    severity: "error",
    source: rfc(9309, "2.3"),
    asks: "robots.txt lies at the host's root: a site below a path has none of its own.",
    *check({ whole, text }, { config: { basePath, url } }) {
      // The build itself tells it of what Broadsheet writes; an empty file has nothing to be read.
      if (basePath === "" || !whole.path.endsWith("robots.txt") || text.trim() === "") return;
      yield {
        place: whole,
        message: `The site lies below ${basePath}/ of its host, and crawlers look for ${new URL("/robots.txt", url ?? "").href}: nobody will read this file.`,
        fix: "Put its rules into the file at the host's root.",
      };
    },
  },
];

function* eachSitemap(
  { robots, at }: RobotsSubject,
  judge: (value: string) => Omit<Breach, "place"> | null,
): Iterable<Breach> {
  for (const { line, key, value } of robots.lines) {
    const wrong = key === "sitemap" ? judge(value) : null;
    if (wrong !== null) yield { place: at(line), ...wrong };
  }
}
