// A file's name for a headline: short enough for every disk, and none that means something else.

import { slugify } from "../text/slug.js";

/** Bytes of UTF-8; a name may have 255 on common disks, and an address should be shorter than that. */
const longest = 100;

/** Devices of Windows, which no file there may be named for; and `index`, which would make its folder the article. */
const taken = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|index)$/;

/** The name without its ending, or null where the headline has no letter and no digit. */
export function fileNameOf(headline: string): string | null {
  const words = slugify(headline).split("-");
  let name = "";
  for (const word of words) {
    const longer = name === "" ? word : `${name}-${word}`;
    if (name !== "" && Buffer.byteLength(longer) > longest) break;
    name = longer;
  }
  while (Buffer.byteLength(name) > longest) name = [...name].slice(0, -1).join("");
  if (name === "") return null;
  return taken.test(name) ? `${name}-story` : name;
}
