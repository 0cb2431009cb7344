// A renderer over the package's own templates, and views to show with it: one of each kind.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "../../src/pages/page.js";
import type { Publication } from "../../src/pages/publication.js";
import type { SiteView } from "../../src/pages/views.js";
import type { Body } from "../../src/parse/article.js";
import { createRenderer, type Renderer, type RendererInput } from "../../src/render/renderer.js";
import type { TemplateFile } from "../../src/render/template-file.js";
import type { Words } from "../../src/text/words.js";

/** The package's templates. */
export const packageTemplates: readonly TemplateFile[] = readdirSync("templates", {
  recursive: true,
  encoding: "utf8",
})
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".hbs"))
  .sort()
  .map((path) => ({
    name: path.slice(0, -".hbs".length),
    path: `broadsheet/templates/${path}`,
    text: readFileSync(join("templates", path), "utf8"),
    origin: "package",
  }));

/** The words of a language. */
export const wordsOf = (language: string): Words =>
  // The files are checked by tests/templates/locales.test.ts.
  JSON.parse(readFileSync(`templates/locales/${language}.json`, "utf8")) as Words;

/** A template of the site's own. */
export const siteTemplate = (name: string, text: string): TemplateFile => ({
  name,
  path: `templates/${name}.hbs`,
  text,
  origin: "site",
});

export const site: SiteView = {
  title: "The Tidewater Post",
  tagline: "News from the coast & beyond",
  url: "https://tidewater.example",
  basePath: "",
  home: "/",
  language: "en",
  direction: "ltr",
  publisher: {
    name: "Tidewater Press",
    logo: null,
    address: ["1 Harbour Street", "Tidewater"],
    email: "desk@tidewater.example",
    phone: "+44 20 7946 0000",
    profiles: [{ name: "Mastodon", href: "https://social.example/@tidewater" }],
    policies: [{ kind: "ethics", name: "Our ethics", href: "/ethics/" }],
  },
  contact: { name: "Contact", href: "/contact/" },
  subscribe: { name: "Subscribe", href: "/subscribe/" },
  sections: [
    { name: "World", href: "/world/", slug: "world", colour: "#7a1f1f" },
    { name: "Science", href: "/science/", slug: "science", colour: null },
  ],
  pages: [{ name: "About", href: "/about/" }],
  archive: "/archive/",
  search: null,
  feeds: [
    {
      title: "The Tidewater Post (RSS)",
      format: "RSS",
      type: "application/rss+xml",
      href: "/feed.xml",
    },
  ],
  feedList: "/feeds/",
  corrections: { place: "foot", name: "Corrections", href: "/corrections/" },
  icons: [{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml", sizes: null }],
  manifest: "/manifest.webmanifest",
  themeColour: { light: "#ffffff", dark: "#121211" },
  theme: { logo: null, fonts: { serif: true, sans: true, display: true } },
  data: { weather: { today: "mild" } },
  params: { analytics: null },
};

const publication: Publication = {
  url: site.url,
  basePath: site.basePath,
  title: site.title,
  tagline: site.tagline,
  home: site.home,
  archive: { name: "Archive", href: site.archive },
  corrections: { name: "Corrections", href: "/corrections/" },
  contacts: ["/contact/"],
  publisher: site.publisher,
  founded: null,
};

export const assets = {
  "embeds.js": "/assets/embeds.0e1f2a.js",
  "style.css": "/assets/style.1a2b3c.css",
  "search.js": "/assets/search.7a8b9c.js",
  "theme.js": "/assets/theme.4d5e6f.js",
  "favicon.svg": "/favicon.svg",
  "fonts/text-400-basic.woff2": "/assets/fonts/text-400-basic.woff2",
  "fonts/display-700-basic.woff2": "/assets/fonts/display-700-basic.woff2",
  "fonts/sans-400-basic.woff2": "/assets/fonts/sans-400-basic.woff2",
  "fonts/sans-600-basic.woff2": "/assets/fonts/sans-600-basic.woff2",
};

export const plainBody: Body = { pieces: ["<p>The tide came in.</p>\n<p>It went out again.</p>"] };

/** A renderer over the package's templates and the ones given, which win. */
export function rendererWith(
  own: readonly TemplateFile[] = [],
  input: Partial<RendererInput> = {},
): Renderer {
  return createRenderer({
    templates: [...packageTemplates, ...own],
    site,
    publication,
    words: wordsOf("en"),
    language: "en",
    timeZone: "UTC",
    dateStyle: "long",
    assets,
    bodies: { get: () => plainBody },
    locate: (file, isPackage) => `${isPackage ? "/package/templates/assets" : "/site"}/${file}`,
    ...input,
  });
}

/** The bytes of a page as text; throws where it could not be rendered. */
export function htmlOf(renderer: Renderer, page: Page): string {
  const output = renderer.render(page);
  if (output === null || !("bytes" in output) || typeof output.bytes !== "string")
    throw new Error(`not rendered: ${JSON.stringify(renderer.diagnostics, null, 2)}`);
  return output.bytes;
}
