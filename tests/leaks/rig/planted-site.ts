// A small paper with withheld articles of made-up words, and ways in which words of theirs get out.

import { readFileSync } from "node:fs";
import type { Draw } from "../../rig/draw.js";
import { makeSite, type TestSite } from "../../rig/site.js";

/** Texts that no other article has. */
export interface Secret {
  readonly path: string;
  readonly headline: string;
  readonly dek: string;
  /** Words of one paragraph that must not get out. */
  readonly words: readonly string[];
}

/** A leak, and what is to be told of it. */
export interface Plant {
  readonly how: string;
  readonly secret: Secret;
  /** What the output or the file that it was written in is called in the message, or the place. */
  readonly names: string;
  readonly code: "withheld-leaked" | "withheld-quoted";
}

const syllables = "ba ce di fo gu la me ni po ru sta tre vi zo brü né kle oph ny qua".split(" ");
const word = (draw: Draw): string =>
  Array.from({ length: 2 + draw.number(3) }, () => draw.one(syllables)).join("");
const words = (draw: Draw, count: number): readonly string[] =>
  Array.from({ length: count }, () => word(draw));
const paragraph = (draw: Draw): string => `${capital(words(draw, 12 + draw.number(20)).join(" "))}.`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const kinds = [
  "draft: true",
  "embargo: 2026-03-01T06:00:00Z",
  "date: 2026-05-01",
  "access: members",
] as const;

export function plantedSite(
  draw: Draw,
  count: number,
): { readonly site: TestSite; readonly secrets: readonly Secret[] } {
  const site = makeSite({
    "site.yaml":
      "title: The Test\nurl: https://test.example\nextensions: extensions.mjs\nfeeds:\n  text: full\n",
    "extensions.mjs": extensions({ helper: "", hook: "" }),
  });
  for (let index = 0; index < 6; index++)
    site.write(`articles/world/open-${index}.md`, article(draw, `date: 2026-01-0${index + 1}`));
  const secrets = Array.from({ length: count }, (_, index) => {
    const secret = {
      path: `articles/world/secret-${index}.md`,
      headline: capital(words(draw, 6 + draw.number(6)).join(" ")),
      dek: capital(words(draw, 10 + draw.number(6)).join(" ")),
      words: words(draw, 24),
    };
    const kind = kinds[index % kinds.length] ?? kinds[0];
    const date = kind.startsWith("date") ? "" : "\ndate: 2026-01-10";
    const text = `${paragraph(draw)}\n\n${paragraph(draw)}\n\n<!-- more -->\n\n${paragraph(draw)}\n\n${secret.words.join(" ")}.\n\n${paragraph(draw)}\n`;
    const head = `headline: ${secret.headline}\ndek: ${secret.dek}\n${kind}${date}`;
    site.write(secret.path, `---\n${head}\n---\n${text}`);
    return secret;
  });
  return { site, secrets };
}

const article = (draw: Draw, head: string): string =>
  `---\nheadline: ${capital(words(draw, 6).join(" "))}\n${head}\n---\n${paragraph(draw)}\n\n${paragraph(draw)}\n`;

const extensions = ({ helper, hook }: { readonly helper: string; readonly hook: string }): string => `
export const helpers = { tease: () => ${JSON.stringify(helper)} };
export const beforePages = ({ site }) => ({
  site: { ...site, stories: site.stories.map((story, rank) => rank === 0 && ${JSON.stringify(hook)} !== ""
    ? { ...story, article: { ...story.article, dek: ${JSON.stringify(hook)} } } : story) },
});
`;

const escaped = (text: string): string => text.replace(/[eé]/, (letter) => `&#${letter.codePointAt(0)};`);
const inJson = (text: string): string =>
  JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** How the words look that get out: none of it hides them. */
const looks: readonly ((text: string, draw: Draw) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => escaped(text),
  (text) => text.normalize("NFD"),
  (text, draw) => withMark(text, draw, (each) => `“${each}”`),
  (text, draw) => withMark(text, draw, (each) => `– ${each},`),
];
const withMark = (text: string, draw: Draw, mark: (word: string) => string): string => {
  const all = text.split(" ");
  const at = draw.number(all.length);
  return all.map((each, index) => (index === at ? mark(each) : each)).join(" ");
};
const withTag = (text: string, draw: Draw): string =>
  withMark(text, draw, (each) => `<em class="x y">${each}</em>`);

interface Way {
  readonly how: string;
  readonly code?: Plant["code"];
  /** Writes it; gives what it takes to take it back, and what the message has to name. */
  plant(site: TestSite, text: string, draw: Draw): { readonly names: string; undo(): void };
}

const file = (path: string, content: (text: string, draw: Draw) => string, how: string): Way => ({
  how,
  plant(site, text, draw) {
    site.write(path, content(text, draw));
    return { names: path, undo: () => site.remove(path) };
  },
});

/** The package's footer with something more in it. */
const footer = (more: string): string =>
  `${readFileSync("templates/partials/footer.hbs", "utf8")}\n${more}\n`;

const footerWay = (how: string, more: (text: string, draw: Draw) => string): Way =>
  file("templates/partials/footer.hbs", (text, draw) => footer(more(text, draw)), how);

const moduleWay = (
  how: string,
  made: (text: string) => Parameters<typeof extensions>[0],
  template: string,
): Way => ({
  how,
  plant(site, text) {
    site.write("extensions.mjs", extensions(made(text)));
    if (template !== "") site.write("templates/partials/footer.hbs", footer(template));
    return {
      names: "extensions.mjs",
      undo() {
        site.write("extensions.mjs", extensions({ helper: "", hook: "" }));
        if (template !== "") site.remove("templates/partials/footer.hbs");
      },
    };
  },
});

const ways: readonly Way[] = [
  footerWay("a template", (text) => `<p>${text}</p>`),
  footerWay("markup in a template", (text, draw) => `<p>Soon: ${withTag(text, draw)}</p>`),
  footerWay("an attribute", (text) => `<p title="${text.replaceAll('"', "&quot;")}">x</p>`),
  footerWay("an alt text", (text) => `<img src="{{url "/x.png"}}" alt="${text.replaceAll('"', "&quot;")}">`),
  footerWay("a script", (text) => `<script type="application/json">{"soon":${inJson(text)}}</script>`),
  {
    how: "a partial",
    plant(site, text) {
      site.write("templates/partials/soon.hbs", `<aside>\n${text.replaceAll(" ", "\n")}\n</aside>`);
      site.write("templates/partials/footer.hbs", footer("{{> soon}}"));
      return {
        names: "templates/partials/soon.hbs",
        undo: () => void site.remove("templates/partials/soon.hbs").remove("templates/partials/footer.hbs"),
      };
    },
  },
  {
    how: "data",
    plant(site, text) {
      site.write("data/soon.json", `{"line":${inJson(text)}}`);
      site.write("templates/partials/footer.hbs", footer("<p>{{@site.data.soon.line}}</p>"));
      return {
        names: "data/soon.json",
        undo: () => void site.remove("data/soon.json").remove("templates/partials/footer.hbs"),
      };
    },
  },
  moduleWay("a helper", (helper) => ({ helper, hook: "" }), "<p>{{tease}}</p>"),
  moduleWay("a hook, and so feeds and lists", (hook) => ({ helper: "", hook }), ""),
  file("public/soon.txt", (text) => `Soon\n\n${text}\n`, "a public file"),
  file("public/soon.json", (text) => `[${inJson(text)}]`, "public JSON"),
  file(
    "public/soon.svg",
    (text) => `<svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>`,
    "a drawing",
  ),
  {
    how: "a file beside an article",
    plant(site, text) {
      site.write("articles/world/beside/notes.txt", text);
      site.write(
        "articles/world/beside/index.md",
        "---\nheadline: A bundle of notes for you\ndate: 2026-01-09\n---\nSee [notes](notes.txt).\n",
      );
      return { names: "articles/world/beside/notes.txt", undo: () => site.remove("articles/world/beside") };
    },
  },
  {
    how: "a section's introduction",
    code: "withheld-quoted",
    plant(site, text) {
      site.write("articles/world/_index.md", `---\ntitle: World\n---\n${text}\n`);
      return { names: "articles/world/_index.md", undo: () => site.remove("articles/world/_index.md") };
    },
  },
  {
    how: "another article",
    code: "withheld-quoted",
    plant(site, text) {
      site.write(
        "articles/world/quoting.md",
        `---\nheadline: Somebody says something here\ndate: 2026-01-09\n---\nHe said: ${text}\n`,
      );
      return { names: "articles/world/quoting.md", undo: () => site.remove("articles/world/quoting.md") };
    },
  },
];

export const numberOfWays = ways.length;

/** Plants a leak in one of the ways: ten words or more of a paragraph, or of a draft a headline or a dek alone. */
export function plantLeak(
  site: TestSite,
  secrets: readonly Secret[],
  number: number,
  draw: Draw,
): Plant & { undo(): void } {
  const way = ways[number % ways.length] ?? ways[0];
  const secret = draw.one(secrets);
  if (way === undefined) throw new Error("there are ways");
  const isMembers = site.read(secret.path).includes("access: members");
  const length = 10 + draw.number(8);
  const from = draw.number(secret.words.length - length);
  const passage = secret.words.slice(from, from + length).join(" ");
  const choice =
    isMembers || way.code !== undefined ? passage : draw.one([passage, passage, secret.headline, secret.dek]);
  const isPlain = /JSON|script|data|helper|hook|introduction|article/.test(way.how);
  const look = isPlain ? (text: string) => text : draw.one(looks);
  const planted = way.plant(site, look(choice, draw), draw);
  return {
    how: way.how,
    secret,
    names: planted.names,
    code: way.code ?? "withheld-leaked",
    undo: () => planted.undo(),
  };
}
