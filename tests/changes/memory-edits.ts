// Edits that a memory of what was published may stumble over, beside those of the rig.

import { articlesOf, type Edit, type Edits } from "../engine/rig/edit.js";
import { otherEdits } from "../engine/rig/other-edits.js";
import { readStory, storyFile, withMeta } from "../engine/rig/story.js";

const known = (name: string): Edit => otherEdits[name]?.[1] ?? (() => null);

/** Articles that were removed come back as they were; they are known by the site that they were removed from. */
export function memoryEdits(): Edits {
  const removed = new Map<string, string>();
  return {
    nothing: [8, known("nothing")],
    "the clock": [8, known("the clock")],
    "what is asked for": [8, known("what is asked for")],
    "dist deleted": [6, known("dist deleted")],
    "asked for as at first": [
      4,
      (site) => {
        site.asked = {};
        return "";
      },
    ],
    aliases: [
      6,
      (site, picks) => {
        const path = picks.one(articlesOf(site));
        const story = readStory(site.read(path));
        const aliases = picks.one([
          `[/moved/${picks.number(9)}/]`,
          `[/old/a/, /old/${picks.number(9)}/]`,
          null,
        ]);
        site.write(path, storyFile(withMeta(story, { aliases })));
        return `${path}: ${aliases}`;
      },
    ],
    "removed for a while": [
      6,
      (site, picks) => {
        const paths = articlesOf(site);
        if (paths.length < 10) return null;
        const path = picks.one(paths);
        removed.set(path, site.read(path));
        site.remove(path);
        return path;
      },
    ],
    restored: [
      6,
      (site, picks) => {
        const gone = [...removed].filter(([path]) => !site.has(path));
        if (gone.length === 0) return null;
        const [path, content] = picks.one(gone);
        removed.delete(path);
        site.write(path, content);
        return path;
      },
    ],
    "renamed and edited": [
      4,
      (site, picks) => {
        const from = picks.one(articlesOf(site));
        const to = from.replace(/[^/]*$/, `renamed-${picks.number(400)}.md`);
        if (site.has(to)) return null;
        const story = readStory(site.read(from));
        site.rename(from, to);
        site.write(to, storyFile({ ...story, text: `${story.text}\nPlain ${picks.number(99999)}.\n` }));
        return `${from} to ${to}`;
      },
    ],
  };
}
