// An editorial desk that renames, moves, removes and takes back at random, and does what each error of a build offers.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { type BuildResult, build } from "../../../src/build.js";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import { runIn } from "../../cli/rig.js";
import { createDraw } from "../../rig/draw.js";
import { makeSite } from "../../rig/site.js";
import { answered } from "./published.js";
import { bodyOf, field, fieldOf, withAliasesOf, withField, words } from "./story-text.js";

export interface Desk {
  readonly root: string;
  /** Seconds since 1970. */
  now(): number;
  /** Changes something; gives what, in words. */
  change(): string;
  /** Builds, answering errors until the site is published; gives what was answered. */
  buildAnswering(): Promise<readonly string[]>;
  build(root: string): Promise<BuildResult>;
  /**
   * Whether an article that was published at an address, or is said to take its place, is not published now, by its own words.
   */
  isWithheld(address: string): boolean;
  close(): void;
}

interface Story {
  readonly token: string;
  path: string;
  /** The text of a file that was removed. */
  removed: string | null;
}

const sections = ["world", "city", "sport"];
const topics = ["bridges", "budget", "harbour", "football", "weather"];
const patterns = ["/:section/:slug/", "/:slug/", "/:year/:month/:slug/", "/:section/:id/"];
const start = Date.UTC(2026, 1, 1, 12) / 1000;

export function createDesk(seed: number): Desk {
  const draw = createDraw(seed);
  const stories: Story[] = [];
  const places = new Map<string, Set<Story>>();
  const site = makeSite({
    "site.yaml":
      "title: The Courier\nurl: https://courier.example\npageSize: 3\nfeeds: no\nsitemap: no\npermalinks: /:section/:slug/\n",
    "urls.txt": "broadsheet-urls 1\n",
  });
  const { root } = site;
  let seconds = start;
  const at = (path: string): string => join(root, path);
  const read = (path: string): string => readFileSync(at(path), "utf8");
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const add = (): Story => {
    const token = `token${stories.length}x`;
    const day = new Date((seconds - draw.number(60) * 86_400) * 1000).toISOString().slice(0, 10);
    const path = `articles/${draw.one(sections)}/story-${stories.length}.md`;
    const aliases = draw.rarely(4) ? `aliases:\n  - /first/${stories.length}/\n` : "";
    const head = `headline: Story ${stories.length}\ndate: ${day}\ntopics: [${draw.one(topics)}]\n${aliases}`;
    write(path, `---\n${head}---\n${bodyOf(draw, token)}`);
    const story: Story = { token, path, removed: null };
    stories.push(story);
    return story;
  };
  for (let count = 0; count < 10; count++) add();

  const living = (): readonly Story[] => stories.filter(({ removed }) => removed === null);
  const edit = (story: Story, change: (text: string) => string): void =>
    write(story.path, change(read(story.path)));
  const put = (story: Story, path: string): boolean => {
    if (existsSync(at(path))) return false;
    mkdirSync(dirname(at(path)), { recursive: true });
    renameSync(at(story.path), at(path));
    story.path = path;
    return true;
  };
  const set = (name: string, value: string | null) => (story: Story) => edit(story, withField(name, value));
  let names = 0;
  const changes: { readonly [what: string]: (story: Story) => unknown } = {
    rename: (story) => put(story, story.path.replace(/[^/]*$/, `renamed-${names++}.md`)),
    "rename back": (story) => put(story, story.path.replace(/[^/]*$/, `story-${stories.indexOf(story)}.md`)),
    "rename and edit": (story) => {
      put(story, story.path.replace(/[^/]*$/, `renamed-${names++}.md`));
      edit(story, (text) => words(draw, text, 0.15));
    },
    move: (story) => put(story, story.path.replace(/articles\/[^/]+/, `articles/${draw.one(sections)}`)),
    slug: (story) => set("slug", draw.rarely(3) ? null : `slug-${draw.number(12)}`)(story),
    permalink: (story) => set("permalink", draw.rarely(3) ? null : `/given/${draw.number(8)}/`)(story),
    redate: set("date", `2026-01-${10 + draw.number(15)}`),
    retopic: (story) => set("topics", `[${draw.some(topics, 2).join(", ")}]`)(story),
    draft: set("draft", "true"),
    publish: (story) => {
      set("draft", null)(story);
      set("embargo", null)(story);
    },
    embargo: (story) => set("embargo", new Date((seconds + 30 * 3600) * 1000).toISOString())(story),
    retract: set("corrections", "[{ date: 2026-01-31, kind: retraction, text: Wrong. }]"),
    reinstate: set("corrections", null),
    edit: (story) => edit(story, (text) => words(draw, text, 0.1)),
    rewrite: (story) => edit(story, (text) => words(draw, text, 0.9)),
    remove: (story) => {
      story.removed = read(story.path);
      rmSync(at(story.path));
    },
    restore: () => {
      const gone = stories.filter(({ removed, path }) => removed !== null && !existsSync(at(path)));
      if (gone.length === 0) return;
      const story = draw.one(gone);
      write(story.path, story.removed ?? "");
      story.removed = null;
    },
    add,
    pattern: () =>
      draw.rarely(3) &&
      write("site.yaml", read("site.yaml").replace(/permalinks: .*/, `permalinks: ${draw.one(patterns)}`)),
    wait: () => {
      seconds += 20 * 3600;
    },
  };
  const buildAt = (folder: string): Promise<BuildResult> => build({ root: folder, threads: 0 });

  const note = (): void => {
    const published = answered(at("dist"));
    const storyAt = (address: string): Story | undefined =>
      stories[Number(/<h1>Story (\d+)<\/h1>/.exec(published.html(address))?.[1] ?? -1)];
    for (const address of published.pages) {
      const story = storyAt(published.redirects.get(address) ?? address);
      if (story !== undefined) places.set(address, (places.get(address) ?? new Set()).add(story));
    }
  };

  const isUnpublished = (story: Story): boolean => {
    if (story.removed !== null) return false;
    const text = read(story.path);
    const embargo = fieldOf(text, "embargo");
    return (
      fieldOf(text, "draft") === "true" ||
      (embargo !== null && Date.parse(embargo) > seconds * 1000) ||
      Date.parse(fieldOf(text, "date") ?? "") > seconds * 1000
    );
  };
  const isWithheld = (address: string): boolean => {
    const claims = ({ path }: Story): boolean => (field(read(path), "aliases") ?? "").includes(address);
    if ([...(places.get(address) ?? [])].some(isUnpublished)) return true;
    if (stories.some((story) => isUnpublished(story) && claims(story))) return true;
    const line = read("urls.txt")
      .split("\n")
      .find((row) => row.startsWith(`${address} -> `));
    return line !== undefined && isWithheld(line.split(" -> ")[1] ?? "");
  };

  return {
    root,
    now: () => seconds,
    build: buildAt,
    change() {
      const what = draw.one(Object.keys(changes));
      const there = living();
      const story = there.length < 5 ? add() : draw.one(there);
      changes[what]?.(story);
      return `${what} ${story.token}`;
    },
    async buildAnswering() {
      const answers: string[] = [];
      for (let attempt = 0; attempt < 60; attempt++) {
        const result = await buildAt(root);
        if (result.published) {
          note();
          return answers;
        }
        const [error] = result.diagnostics.filter(({ severity }) => severity === "error");
        expect(error, answers.join()).toBeDefined();
        if (error !== undefined) answers.push(await answer(error));
      }
      expect.fail(`no end of errors: ${answers.join(", ")}`);
    },
    isWithheld,
    close: site.close,
  };

  async function answer({ code, place, message, other }: Diagnostic): Promise<string> {
    const address = place.text?.split(" ")[0] ?? "";
    const cli = async (...argv: readonly string[]): Promise<void> => {
      await runIn(root, ["urls", ...argv]);
    };
    const dropLine = (line: number): void => {
      const lines = read("urls.txt").split("\n");
      lines.splice(line - 1, 1);
      write("urls.txt", lines.join("\n"));
    };
    const redirect = (from: string): void => {
      const to = draw.one(answered(at("dist")).pages.filter((page) => page !== from));
      write("urls.txt", `${read("urls.txt").trimEnd()}\n${from} -> ${to}\n`);
    };
    const dropAlias = (path: string, alias: string): void =>
      write(
        path,
        withAliasesOf(read(path), (aliases) => aliases.filter((each) => each !== alias)),
      );
    switch (code) {
      case "url-moved":
        await cli("--fix");
        return code;
      case "url-lost": {
        const way = draw.one(["gone", "redirect", "alias"]);
        const there = living();
        if (way === "gone" || there.length === 0) await cli("--gone", address);
        else if (way === "redirect") redirect(address);
        else {
          const { path } = draw.one(there);
          write(
            path,
            withAliasesOf(read(path), (aliases) => [...aliases, address]),
          );
        }
        return way;
      }
      case "gone-claimed": {
        const gone = /that (\S+) is gone/.exec(message)?.[1] ?? "";
        write(
          "site.yaml",
          read("site.yaml")
            .replace(`  - ${gone}\n`, "")
            .replace(/\ngone:\n(?! )/, "\n"),
        );
        return code;
      }
      case "redirect-taken":
      case "redirect-twice":
        dropLine(place.line);
        return code;
      case "redirect-dead":
      case "redirect-loop":
        dropLine(place.line);
        redirect(address);
        return code;
      case "alias-taken":
      case "path-conflict": {
        const taken = /address (\/[^:, ]*)|alias (\/\S*)/.exec(message);
        const path = taken?.[2] ?? taken?.[1] ?? "";
        if (
          field(read(place.path), "aliases") !== null &&
          read(place.path).includes(path) &&
          !/: the article/.test(message)
        )
          dropAlias(place.path, path);
        else if (/alias/.test(message) && other !== undefined) dropAlias(other.path, path);
        else
          write(
            place.path,
            withField("slug", `apart-${names++}`)(withField("permalink", null)(read(place.path))),
          );
        return code;
      }
      default:
        return expect.fail(`${code}: ${message}`);
    }
  }
}
