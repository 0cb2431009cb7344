// The addresses of the published rules.

/** Google Search Central. */
export const google = (page: string): string => `https://developers.google.com/search/docs/${page}`;

/** A message of the W3C's feed validator, by its severity and name. */
export const feedValidator = (message: string): string =>
  `https://validator.w3.org/feed/docs/${message}.html`;

export const rssAdvisoryBoard = (page: string): string => `https://www.rssboard.org/${page}`;

export const jsonFeed = (section: "top-level" | "items" | "attachments" | "extensions"): string =>
  `https://www.jsonfeed.org/version/1.1/#${section}-a-name-${section}-a`;

export const openGraph = (section: string): string => `https://ogp.me/#${section}`;

export const sitemaps = (section: string): string => `https://www.sitemaps.org/protocol.html#${section}`;

export const rfc = (number: number, section: string): string =>
  `https://www.rfc-editor.org/rfc/rfc${number}.html#section-${section}`;

export const html = (section: string): string => `https://html.spec.whatwg.org/multipage/${section}`;
