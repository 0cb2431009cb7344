// An instant and how it was written. Plain data, so that it can rest in a store and cross threads.

/** A date or a date and time of an article. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00Z; a date-only value is 00:00 in the site's zone. Orders articles. */
  readonly instant: number;
  /** For `<time datetime>`: `2026-01-20`, or RFC 3339 with its offset, `2026-01-20T14:30:00+01:00`. */
  readonly iso: string;
  /** The calendar day that is shown: as written for a date-only value, else the day in the site's zone. `2026-01-20`. */
  readonly day: string;
  readonly dateOnly: boolean;
}
