// What views hold for machines: search engines and social networks read it in the head of a page.

/** A picture as services show it beside a link. */
export interface SocialImage {
  /** Absolute. */
  readonly src: string;
  /** What it shows. */
  readonly alt: string;
  /** In pixels; null where unknown. */
  readonly width: number | null;
  readonly height: number | null;
  /** `image/jpeg`; null where the file's name does not say it. */
  readonly type: string | null;
}

/** One of those who wrote an article, or the agency that it is from, for what machines read in the head. */
export interface Writer {
  readonly name: string;
  /** Absolute address of the author's page; null for an agency, and without `url` in site.yaml. */
  readonly url: string | null;
  /** `@ana@social.example`, or null. */
  readonly fediverse: string | null;
}

/** The same story in another language. */
export interface Translation {
  /** Of the language, in itself: "Deutsch". */
  readonly name: string;
  readonly href: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

/** A version of a page in a language, the page itself included. */
export interface Alternate {
  /** Absolute. */
  readonly href: string;
  readonly language: string;
  readonly locale: string | null;
}
