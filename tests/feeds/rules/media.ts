// Media RSS 1.5.1: pictures and recordings that go along with an item.

import { childrenOf, textOf, type XmlElement } from "../../rig/xml.js";
import { isAbsolute, isPlain, type ReadMedia, repeated } from "./feed.js";

const uri = "http://search.yahoo.com/mrss/";

export function readMedia(
  item: XmlElement,
  check: (isSound: boolean, fault: string) => void,
): readonly ReadMedia[] {
  const all = childrenOf(item, "content", uri).map((content): ReadMedia => {
    const { url = "", type = null, medium = null, width, height } = content.attributes;
    check(isAbsolute(url), `a medium is at ${url}`);
    check(medium === "image" || medium === "audio" || medium === "video", `${url} is a ${medium}`);
    check(type === null || type.startsWith(`${medium}/`), `${url} is a ${medium} of type ${type}`);
    const sides = [width, height].map((side) => (side === undefined ? null : Number(side)));
    check(
      sides.every((side) => side === null || (Number.isInteger(side) && side > 0)),
      `${url} is ${width} × ${height}`,
    );
    const [credit, description] = ["credit", "description"].map((name) => {
      const found = childrenOf(content, name, uri);
      check(found.length <= 1 && found.every((each) => isPlain(textOf(each))), `${url} has a bad ${name}`);
      return found[0] === undefined ? null : textOf(found[0]);
    });
    void description;
    const [wide = null, high = null] = sides;
    return { url, type, medium, width: wide, height: high, credit: credit ?? null };
  });
  check(repeated(all.map(({ url }) => url)).length === 0, "a medium stands there twice");
  return all;
}
