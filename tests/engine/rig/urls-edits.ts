// What the desk does about addresses and rights: it records, renames with an alias, says what is gone, lets pictures end.

import { articlesOf, type Edit, type Edits } from "./edit.js";
import type { EditedSite } from "./edited-site.js";
import type { Picks } from "./picks.js";
import { readStory, storyFile, withMeta } from "./story.js";

const record = "urls.txt";

/** What an address is by its line in the record. */
const linesOf = (site: EditedSite): readonly string[] =>
  site.has(record)
    ? site
        .read(record)
        .split("\n")
        .filter((line) => line.startsWith("/"))
    : [];

const addressOf = (line: string): string => line.split(" ")[0] ?? "";

/** The record with its lines changed; none where the site has none. */
const recordEdit =
  (change: (lines: readonly string[], picks: Picks) => readonly string[]): Edit =>
  (site, picks) => {
    if (!site.has(record)) return null;
    const lines = site.read(record).trimEnd().split("\n");
    const changed = change(lines, picks);
    site.write(record, `${changed.join("\n")}\n`);
    return changed.filter((line) => !lines.includes(line)).join(" | ");
  };

const inSettings =
  (change: (settings: { [key: string]: unknown }, picks: Picks, site: EditedSite) => unknown): Edit =>
  (site, picks) => {
    const settings: { [key: string]: unknown } = JSON.parse(site.read("site.yaml"));
    const said = change(settings, picks, site);
    site.write("site.yaml", JSON.stringify(settings, null, 1));
    return JSON.stringify(said);
  };

/** Another name, with an alias where the story was, so far as the record knows that. */
const renameWithAlias: Edit = (site, picks) => {
  const from = picks.one(articlesOf(site));
  const to = from.replace(/[^/]*$/, `renamed-${picks.number(400)}.md`);
  const id = from.replace(/^articles\/|(\/index)?\.md$/g, "");
  const known = linesOf(site).filter((line) => line.includes(` article ${id} `));
  const aliases = (known.length > 0 ? known.map(addressOf) : [`/${id}/`]).join(", ");
  if (to === from || site.has(to)) return null;
  site.write(from, storyFile(withMeta(readStory(site.read(from)), { aliases: `[${aliases}]` })));
  site.rename(from, to);
  return `${from} to ${to}, was ${aliases}`;
};

/** A story goes, and its addresses are said to be gone. */
const goneForGood: Edit = (site, picks) => {
  const paths = articlesOf(site);
  if (paths.length < 10) return null;
  const path = picks.one(paths);
  const id = path.replace(/^articles\/|(\/index)?\.md$/g, "");
  const known = linesOf(site).filter((line) => line.includes(` article ${id} `));
  const gone = known.length > 0 ? known.map(addressOf) : [`/${id}/`];
  site.remove(path);
  return inSettings((settings) => {
    settings.gone = [...new Set([...(Array.isArray(settings.gone) ? settings.gone : []), ...gone])];
    return gone;
  })(site, picks);
};

const moments = ["2026-04-01T18:00:00Z", "2026-04-02", "2026-03-01", "2026-12-31"];

export const urlsEdits: Edits = {
  "a record": [
    2,
    (site) => {
      if (site.has(record)) return null;
      site.write(record, "broadsheet-urls 1\n");
      return record;
    },
  ],
  "a line of the record": [
    3,
    recordEdit((lines, picks) => {
      const kept = picks.rarely(2) ? lines : lines.filter((_, at) => at === 0 || at !== picks.number(400));
      const old = `/once/${picks.number(50)}/`;
      return picks.one([
        [...kept, `${old} -> ${picks.one(["/world/", "/sport/", "/about/", "/once/1/", "/nowhere/"])}`],
        [...kept, `${old} list`],
        [...kept.slice(0, 1), `# A note, number ${picks.number(9)}`, ...kept.slice(1)],
        kept.slice(0, 1),
        [...kept, "<<<<<<< HEAD"],
      ]);
    }),
  ],
  "renamed with an alias": [5, renameWithAlias],
  "gone for good": [3, goneForGood],
  "gone, by itself": [
    1,
    inSettings((settings, picks) => {
      settings.gone = picks.one([["/once/1/"], ["/once/2/", "/once/3/"], []]);
      return settings.gone;
    }),
  ],
  "for hosts": [
    2,
    inSettings((settings, picks) => {
      settings.redirects = picks.one<unknown>(["plain", "netlify", "no", { file: "no" }, { json: "no" }]);
      return settings.redirects;
    }),
  ],
  "a picture's right": [
    4,
    inSettings((settings, picks, site) => {
      const path = picks.one(["articles/world/crane.svg", "articles/sport/pier.png", "public/logo.svg"]);
      if (picks.rarely(4) || !site.has(path)) delete settings.pictureRights;
      else settings.pictureRights = { [path]: picks.one(moments) };
      return settings.pictureRights ?? null;
    }),
  ],
  "a picture's right, in a story": [
    4,
    (site, picks) => {
      const path = picks.one(articlesOf(site));
      const src = picks.one(["crane.svg", "pier.png"]);
      const image = `{ src: "${src}", alt: "A", expires: "${picks.one(moments)}" }`;
      site.write(path, storyFile(withMeta(readStory(site.read(path)), { image })));
      return `${path}: ${image}`;
    },
  ],
  "a small change": [
    4,
    (site, picks) => {
      const path = picks.one(articlesOf(site));
      const story = readStory(site.read(path));
      const minor = picks.one([null, "true", "2026-04-01", "typo"]);
      site.write(
        path,
        storyFile(withMeta({ ...story, text: `${story.text}\nA word ${picks.number(99)}.\n` }, { minor })),
      );
      return `${path}: minor ${minor}`;
    },
  ],
};
