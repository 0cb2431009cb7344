// Whether the new text of an article is so unlike the one on record that urls.txt gets another sketch of it.

import { join } from "node:path";
import type { Disk } from "../disk/disk.js";
import type { Article } from "../parse/article.js";
import { driftedStory, likeness } from "../urls/sketch.js";
import { urlsName, writeEntry } from "../urls/urls-file.js";
import type { SiteState } from "./store/site-state.js";

/** Of a build that keeps the record; only a whole build writes it. `articles`: as they are now. */
export function hasDrifted(
  disk: Disk,
  root: string,
  { trace }: Pick<SiteState, "trace">,
  articles: readonly Article[],
): boolean {
  // A site without the file has none to write; it is as it was, or this would be no build of texts alone.
  if (typeof trace.states[urlsName] !== "object") return false;
  const text = Buffer.from(disk.read(join(root, urlsName))).toString("utf8");
  return articles.some(({ type, id, sketch }) => {
    const owner = writeEntry({ is: type, address: "", id, sketch: "" });
    for (let at = text.indexOf(owner); at !== -1; at = text.indexOf(owner, at + 1)) {
      const [recorded = ""] = /^ ?[\w.-]*/.exec(text.slice(at + owner.length, at + owner.length + 80)) ?? [];
      // An id that only begins so is another's.
      if (recorded !== "" && !recorded.startsWith(" ")) continue;
      const was = recorded.trim();
      if (was !== sketch && (was === "" || likeness(was, sketch) < driftedStory)) return true;
    }
    return false;
  });
}
