// Mistakes that may only seem to be some because a setting could not be read: they wait until the setting is mended.

const followers: { readonly [setting: string]: readonly string[] } = {
  url: ["url-missing"],
  language: ["words-missing"],
  sections: ["section-unknown"],
  authors: ["author-unknown"],
  permalinks: [
    "path-conflict",
    "alias-taken",
    "url-moved",
    "url-lost",
    "url-vanished",
    "redirect-taken",
    "redirect-dead",
    "gone-claimed",
    "link-unanswered",
    "setting-link-dead",
    "setting-link-withheld",
  ],
  articles: [
    "url-moved",
    "url-lost",
    "url-vanished",
    "redirect-dead",
    "articles-none",
    "link-dead",
    "picture-missing",
    "related-unknown",
    "translation-unknown",
  ],
  pages: [
    "url-moved",
    "url-lost",
    "url-vanished",
    "redirect-dead",
    "link-dead",
    "link-unanswered",
    "picture-missing",
    "setting-link-dead",
  ],
  public: ["link-dead", "link-unanswered", "picture-missing", "picture-unanswered", "setting-link-dead"],
  templates: ["template-unknown"],
  extensions: ["template-helper"],
};

/** Codes of what may follow from settings (by their names in the schema) that are wrong; `all`: none could be read. */
export function doubtfulCodes(wrong: Iterable<string> | "all"): ReadonlySet<string> {
  const names = wrong === "all" ? Object.keys(followers) : [...wrong];
  return new Set(names.flatMap((name) => followers[name] ?? []));
}
