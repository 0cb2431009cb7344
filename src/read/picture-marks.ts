// What kind of picture a file is, whatever its name says: by its first bytes.

/** `unshown`: one that browsers do not show. */
export type PictureKind = "pixels" | "svg" | "unshown";

/** Bytes from the beginning that tell pixels. */
export const markLength = 16;
/** Bytes from the beginning that nearly always tell an SVG. */
export const headLength = 65_536;

const marks: readonly (readonly [mark: RegExp, kind: PictureKind])[] = [
  [/^\xff\xd8\xff/, "pixels"],
  [/^\x89PNG\r\n/, "pixels"],
  [/^GIF8[79]a/, "pixels"],
  [/^RIFF.{4}WEBP/s, "pixels"],
  [/^(?:II\*\0|MM\0\*)/, "pixels"],
  [/^.{4}ftyp(?:avi[fs]|mif1|msf1)/s, "pixels"],
  [/^(?:.{4}ftyphe[ivm][cxms]|8BPS)/s, "unshown"],
];

/** The kind of a picture by its first bytes, `markLength` or more; null for what is none of pixels. */
export function kindOfMark(head: Uint8Array): PictureKind | null {
  const text = Buffer.from(head.subarray(0, markLength)).toString("latin1");
  return marks.find(([mark]) => mark.test(text))?.[1] ?? null;
}

/** The same with drawings, by `headLength` bytes. */
export function kindOfHead(head: Uint8Array): PictureKind | null {
  // What stands between letters in UTF-16 goes, with the marks in front of a text.
  const text = Buffer.from(head)
    .toString("latin1")
    .replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, "");
  const isDrawing =
    /^\s*</.test(text) && /<(?:[\w.-]+:)?svg[\s/>]/.test(text) && !/<(?:!doctype )?html/i.test(text);
  return kindOfMark(head) ?? (isDrawing ? "svg" : null);
}
