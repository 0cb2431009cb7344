// A mistake as someone new types it, against a small sound site, and what the terminal must say of it.

import type { BuildOptions } from "../../src/build.js";

/** Files by path, as they are when the mistake is made; null where one of the sound site's is not there. */
export interface Files {
  readonly [path: string]: string | Uint8Array | null;
}

/**
 * What the terminal says: mark, code and place, then a part of the remedy. A place without a path is in `at`:
 * `["✘ date-invalid 3:7", "Write it as 2026-01-20."]`.
 */
type Said = readonly [place: string, remedy: string];

/** In plain words what was typed, where, and all that is said of it. */
type Mistake = readonly [title: string, files: Files, ...says: Said[]];

/** A theme's mistakes; `options` are those of the build. */
export interface Theme {
  readonly theme: string;
  readonly options?: Partial<BuildOptions>;
  readonly mistakes: readonly Mistake[];
}

/** The article that most mistakes are made in. */
export const at = "articles/local/bridge.md";

export const settings = `title: The Courier
url: https://courier.example
timeZone: Europe/Berlin
sections:
  world: World
  local: Local news
authors:
  ana-velho: Ana Velho
  ben-okafor: Ben Okafor
`;

/** A site that builds without a word. */
export const sound: Files = {
  "site.yaml": settings,
  "articles/local/ferry.md": `---
headline: The ferry stops
date: 2026-01-19
authors: Ana Velho
---
The last ferry left.

## The timetable

It ran hourly.
`,
  "articles/local/hall.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>',
};

/** The article with these lines after its headline (line 2) and its date (line 3), so from line 4 on. */
export const fields = (lines: string): Files => ({
  [at]: `---\nheadline: A bridge reopens\ndate: 2026-01-20\n${lines}\n---\nThe bridge is open.\n`,
});

/** The article with this front matter, from line 2 on. */
export const matter = (lines: string): Files => ({ [at]: `---\n${lines}\n---\nThe bridge is open.\n` });

/** The article with this text, from line 5 on. */
export const body = (text: string): Files => ({
  [at]: `---\nheadline: A bridge reopens\ndate: 2026-01-20\n---\n${text}\n`,
});

/** The article as this file and nothing else. */
export const file = (text: string): Files => ({ [at]: text });

/** `site.yaml` with these lines below its title and its address, so from line 3 on. */
export const settingsWith = (lines: string): Files => ({
  "site.yaml": `title: The Courier\nurl: https://courier.example\n${lines}\n`,
});

/** `site.yaml` as these lines and nothing else. */
export const settingsAlone = (lines: string): Files => ({ "site.yaml": `${lines}\n` });

/** The template of articles with this below its headline, so from line 3 on. */
export const template = (lines: string): Files => ({
  "templates/article.hbs": `{{#> layout}}\n<h1>{{headline}}</h1>\n${lines}\n{{{body body}}}\n{{/layout}}\n`,
});

/** The extensions module `extensions.mjs`. */
export const extensions = (text: string): Files => ({
  "site.yaml": `${settings}extensions: extensions.mjs\n`,
  "extensions.mjs": `${text}\n`,
});
