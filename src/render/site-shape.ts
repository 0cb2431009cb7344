// The shape of `@site`: the names that templates are checked against, and that docs/templates.md documents.

import type { SiteView } from "../pages/views.js";
import { feedLinks, link, sectionLink } from "./part-shapes.js";
import { any, flag, list, number, object, type ShapeFor, text } from "./shapes.js";

/** What `@site` is. */
export const siteShape: ShapeFor<SiteView> = object("Site", {
  title: text,
  tagline: text,
  url: text,
  basePath: text,
  home: text,
  language: text,
  direction: text,
  publisher: object("Publisher", {
    name: text,
    logo: text,
    address: list(text),
    email: text,
    phone: text,
    profiles: list(link),
    policies: list(object("Policy", { ...link.fields, kind: text })),
  }),
  contact: link,
  subscribe: link,
  sections: list(object("SiteSection", { ...sectionLink.fields, colour: text })),
  pages: list(link),
  archive: text,
  search: link,
  feeds: feedLinks,
  feedList: text,
  corrections: object("SiteCorrections", { place: text, ...link.fields }),
  icons: list(object("Icon", { rel: text, href: text, type: text, sizes: text })),
  manifest: text,
  themeColour: object("ThemeColour", { light: text, dark: text }),
  theme: object("Theme", {
    logo: object("Logo", { src: text, srcDark: text, width: number, height: number }),
    fonts: object("ThemeFonts", { serif: flag, sans: flag, display: flag }),
  }),
  data: any,
  params: any,
});
