// What `read` hands on: the site's text files as they lie on disk, nothing understood yet.

/** A text file that the site is made of, found and not yet read. */
export interface FoundSource {
  /** `article` below articles/, `section` an `_index.md` there, `page` below pages/, `author` below authors/. */
  readonly kind: "article" | "section" | "page" | "author";
  /** Relative to the site's folder, with `/`: `articles/world/budget.md`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Modification time, milliseconds since 1970. */
  readonly modified: number;
}

/** The same with what it holds. */
export interface Source extends FoundSource {
  /** SHA-256 of the bytes, base64url. */
  readonly hash: string;
  /** Decoded UTF-8 without its byte order mark. */
  readonly text: string;
}

/** A file that is published as it is, or not at all: a picture beside an article, a file of public/. */
export interface Asset {
  /** `loose` below articles/ or pages/ (published when referred to), `bundle` in an article's own folder, `public` below public/, `site` below assets/. */
  readonly kind: "loose" | "bundle" | "public" | "site";
  /** Relative to the site's folder, with `/`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly modified: number;
}
