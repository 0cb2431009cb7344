// The place where a picture was taken, in the XML of XMP: attributes and elements such as `exif:GPSLatitude`.

/** Characters in which one of them ends. */
const longest = 4000;

/** Blanks them with spaces, wherever they stand in bytes; tells whether there were any. */
export function blankXmpPlaces(bytes: Buffer): boolean {
  let found = false;
  for (let at = bytes.indexOf(":GPS"); at >= 0; at = bytes.indexOf(":GPS", at + 4)) {
    let start = at;
    while (start > 0 && at - start < 40 && isNamePart(bytes[start - 1] ?? 0)) start--;
    const isElement = bytes[start - 1] === 0x3c;
    const text = bytes.toString("latin1", isElement ? start - 1 : start, start + longest);
    const length = (isElement ? element : attribute).exec(text)?.[0].length;
    if (length === undefined) continue;
    const from = isElement ? start - 1 : start;
    bytes.fill(0x20, from, from + length);
    found = true;
  }
  return found;
}

const attribute = /^[\w-]+:GPS\w*\s*=\s*(?:"[^"<]*"|'[^'<]*')/;
const element = /^<([\w-]+:GPS\w*)(?:\s[^<>]*)?(?:\/>|>[\s\S]*?<\/\1\s*>)/;

/** Letters, digits, `-`, `_`. */
const isNamePart = (byte: number): boolean => /[\w-]/.test(String.fromCharCode(byte));
