// The whole address of a link of the site.

/** The absolute URL of a root-relative link; null without `url` in the settings. Absolute links stay as they are. */
export function absoluteOf(
  { url, basePath }: { readonly url: string | null; readonly basePath: string },
  href: string,
): string | null {
  if (!href.startsWith("/") && /^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
  if (url === null) return null;
  const origin = url.slice(0, url.length - basePath.length);
  return href.startsWith("//") ? `${new URL(url).protocol}${href}` : origin + href;
}
