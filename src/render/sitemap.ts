// Sitemaps: sitemaps.org (protocol 0.9), with Google's extensions for pictures and news, and links to other languages.

import type { NewsEntry, SitemapEntry, SitemapView } from "../pages/sitemaps/sitemap-view.js";
import { declaration, element, tag } from "./xml.js";

const base = "http://www.sitemaps.org/schemas/sitemap/0.9";
const extensions = {
  image: "http://www.google.com/schemas/sitemap-image/1.1",
  news: "http://www.google.com/schemas/sitemap-news/0.9",
  xhtml: "http://www.w3.org/1999/xhtml",
};

export function writeSitemap(view: SitemapView): string {
  if (view.kind === "index") {
    const files = view.files.map(
      ({ url, modified }) => `<sitemap>${element("loc", url)}${modifiedOf(modified)}</sitemap>`,
    );
    return document("sitemapindex", [], files);
  }
  if (view.kind === "news")
    return document(
      "urlset",
      ["news"],
      view.entries.map((entry) => newsOf(entry, view.name)),
    );
  const used = [
    ...(view.entries.some(({ pictures }) => pictures.length > 0) ? (["image"] as const) : []),
    ...(view.entries.some(({ alternates }) => alternates.length > 0) ? (["xhtml"] as const) : []),
  ];
  return document("urlset", used, view.entries.map(entryOf));
}

function document(
  root: string,
  used: readonly (keyof typeof extensions)[],
  entries: readonly string[],
): string {
  const namespaces = used.map((name) => ` xmlns:${name}="${extensions[name]}"`).join("");
  return `${declaration}<${root} xmlns="${base}"${namespaces}>\n${entries.map((entry) => `${entry}\n`).join("")}</${root}>\n`;
}

const modifiedOf = (modified: string | null): string =>
  modified === null ? "" : element("lastmod", modified);

function entryOf({ url, modified, pictures, alternates }: SitemapEntry): string {
  const links = alternates.map((alternate) =>
    tag("xhtml:link", { rel: "alternate", hreflang: alternate.language, href: alternate.url }),
  );
  const images = pictures.map((picture) => `<image:image>${element("image:loc", picture)}</image:image>`);
  return `<url>${element("loc", url)}${modifiedOf(modified)}${links.join("")}${images.join("")}</url>`;
}

function newsOf({ url, language, published, title }: NewsEntry, name: string): string {
  const publication = element("news:name", name) + element("news:language", language);
  const news = [
    tag("news:publication", {}, publication),
    element("news:publication_date", published),
    element("news:title", title),
  ];
  return `<url>${element("loc", url)}${tag("news:news", {}, news.join(""))}</url>`;
}
