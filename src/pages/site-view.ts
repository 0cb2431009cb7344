// What every template reaches as `@site`.

import { directionOf, scriptOf } from "../text/language.js";
import { archivePath, correctionsPath, feedsPath, notFoundPath, searchPath, sectionPath } from "./address.js";
import { correctionsOf } from "./corrections.js";
import { feedLinksOf } from "./feeds/feed-links.js";
import type { Planner } from "./planner.js";
import { settingPicture } from "./setting-picture.js";
import type { SiteView } from "./views.js";
import { manifestHref, paperColours } from "./web-manifest.js";

export function siteView(planner: Planner, icons: SiteView["icons"]): SiteView {
  const { config, site, href } = planner;
  const policies = new Set(planner.publisher.policies.map((policy) => policy.href));
  // One page may be several of them; readers need it once.
  const shown = [...policies].flatMap(
    (address) => planner.publisher.policies.find((policy) => policy.href === address) ?? [],
  );
  return {
    title: config.title,
    tagline: config.tagline,
    url: config.url,
    basePath: config.basePath,
    home: href("/"),
    language: config.language,
    direction: directionOf(config.language),
    publisher: { ...planner.publisher, policies: shown },
    contact: {
      name: planner.say("contact"),
      href: planner.contact.href,
    },
    subscribe: {
      name: planner.say("subscribe"),
      href: planner.subscribe.href,
    },
    sections: site.sections.map(({ title, slug, colour }) => ({
      name: title,
      href: href(sectionPath(slug)),
      slug,
      colour,
    })),
    pages: site.pages
      .filter(({ permalink }) => permalink !== notFoundPath && !policies.has(href(permalink)))
      .map(({ article, permalink }) => ({ name: article.headline, href: href(permalink) })),
    archive: href(archivePath),
    search: config.search === "no" ? null : { name: planner.say("search"), href: href(searchPath) },
    feeds: siteFeeds(planner),
    feedList: planner.feedsAt.size === 0 ? null : href(feedsPath),
    corrections: correctionsLink(planner),
    icons,
    manifest: manifestHref(planner.input),
    themeColour: paperColours(config),
    theme: { logo: logoView(planner), fonts: packagedFonts(planner) },
    data: planner.input.data,
    params: config.params,
  };
}

function siteFeeds(planner: Planner): SiteView["feeds"] {
  const whole = planner.feedsAt.get("/");
  return whole === undefined ? [] : feedLinksOf(whole, planner);
}

/** To the page of corrections, or to the site's own at that address. */
function correctionsLink(planner: Planner): SiteView["corrections"] {
  const { config, site } = planner;
  const own = site.pages.find(({ permalink }) => permalink === correctionsPath);
  return {
    place: config.corrections.place,
    name: own?.article.headline ?? planner.say("corrections"),
    href: correctionsOf(planner).length === 0 ? null : planner.href(correctionsPath),
  };
}

/** The logo of the settings. Codes: those of pictures in the settings. */
function logoView(planner: Planner): SiteView["theme"]["logo"] {
  const { title, theme } = planner.config;
  if (theme.logo === null) return null;
  const pictureOf = (src: string | null, scheme: string) =>
    settingPicture(src, title, [`theme.logo.${scheme}`, "theme.logo", "theme"], planner);
  const light = pictureOf(theme.logo.light, "light");
  const dark = pictureOf(theme.logo.dark, "dark");
  if (light === null) return null;
  return { src: light.src, srcDark: dark?.src ?? null, width: light.width, height: light.height };
}

/** Which roles the package's own fonts have. Their first files hold Latin letters, which no other script begins with. */
function packagedFonts({ config: { language, theme } }: Planner): SiteView["theme"]["fonts"] {
  const latin = scriptOf(language) === "Latn";
  return {
    serif: latin && theme.fonts.serif === null,
    sans: latin && theme.fonts.sans === null,
    display: latin && theme.fonts.display === null,
  };
}
