// What sitemaps say. Every address is absolute.

export interface SitemapEntry {
  readonly url: string;
  /** W3C date and time; null where nothing true can be said. */
  readonly modified: string | null;
  /** Addresses of its pictures. */
  readonly pictures: readonly string[];
  /** The same page in all of its languages, itself among them; empty where there is but one. */
  readonly alternates: readonly { readonly language: string; readonly url: string }[];
}

export interface NewsEntry {
  readonly url: string;
  /** ISO 639: `en`, `zh-cn`. */
  readonly language: string;
  /** W3C date and time, with its offset. */
  readonly published: string;
  /** The headline alone. */
  readonly title: string;
}

export type SitemapView =
  | {
      readonly kind: "index";
      readonly files: readonly { readonly url: string; readonly modified: string | null }[];
    }
  | { readonly kind: "pages"; readonly entries: readonly SitemapEntry[] }
  | { readonly kind: "news"; readonly name: string; readonly entries: readonly NewsEntry[] };
