// What is known of a picture before any page shows it.

/** Width and height in pixels as shown, after the orientation that the file asks for. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** Absent for what is published as it is: drawings in SVG, what moves, everything where sharp is not installed. */
  readonly drawable?: Drawable;
  /** Of a drawing in SVG. */
  readonly drawing?: { readonly hash: string; readonly hasText: boolean };
}

/** What it takes to plan smaller versions of a picture. */
export interface Drawable {
  /** SHA-256 of the file's bytes, base64url. */
  readonly hash: string;
  /** `graphic`: of a format for charts and screenshots, which have sharp edges. */
  readonly kind: "photograph" | "graphic";
  /** Whether anything shines through. */
  readonly alpha: boolean;
  /** Its average colour, a hexadecimal digit for each of red, green and blue: `a62`; null where something shines through. */
  readonly tone: string | null;
  /** Bytes that it takes at most to decode it. */
  readonly weight: number;
}

/** By path relative to the site's folder. */
export interface PictureSizes {
  readonly [path: string]: PictureFacts;
}
