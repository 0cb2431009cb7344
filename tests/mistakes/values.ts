// Front matter that can be read, with fields and values that cannot be meant.

import { fields, file, matter, type Theme } from "./mistake.js";

export const values: Theme = {
  theme: "fields and their values",
  mistakes: [
    [
      "a slip in `headline`",
      file("---\nheadlien: A bridge\ndate: 2026-01-20\n---\n# A bridge\n"),
      ["⚠ field-unknown 2:1", "Write it as `headline` if that is what you mean."],
    ],
    [
      "a slip in `title`",
      matter("tilte: A bridge reopens\ndate: 2026-01-20"),
      ["⚠ field-unknown 2:1", "Write it as `title` if that is what you mean."],
    ],
    [
      "a slip in `date`",
      matter("headline: A bridge reopens\ndaet: 2026-01-20"),
      ["✘ date-missing 3:1", "Write it as `date` if that is what you mean."],
    ],
    [
      "a slip in `author`",
      fields("atuhor: Ana Velho"),
      ["⚠ field-unknown 4:1", "Write it as `author` if that is what you mean."],
    ],
    [
      "no headline anywhere",
      matter("date: 2026-01-20"),
      ["⚠ headline-missing 1:1", "Add a line such as `headline: A bridge reopens` to the front matter."],
    ],
    [
      "a list for a headline",
      matter("headline: [A bridge reopens]\ndate: 2026-01-20"),
      ["✘ field-type 2:11", "Write it as plain text, in quotes where it has a colon or brackets."],
    ],
    [
      "a slip in an author's name",
      fields("authors: Ana Vehlo"),
      ["✘ author-unknown 4:10", "Write `Ana Velho`."],
    ],
    [
      "a slip in an author's id",
      fields("authors: [ana-vehlo]"),
      ["✘ author-unknown 4:11", "Write `ana-velho`."],
    ],
    [
      "an author whom nobody declared",
      fields("authors: Clara Ng"),
      ["✘ author-unknown 4:10", "Add the author to `authors` in site.yaml, or as a file in authors/."],
    ],
    [
      "an author as a mapping without `name`",
      fields("authors:\n  - { fullname: Ana Velho, role: photographs }"),
      ["✘ field-type 5:5", "Add a name."],
    ],
    ["a slip in the section", fields("section: wrold"), ["✘ section-unknown 4:10", "Write `World`."]],
    [
      "two sections",
      fields("section: [world, local]"),
      ["✘ field-type 4:10", "Write a section's name alone."],
    ],
    ["a word for true", fields("draft: ture"), ["✘ field-type 4:8", "Write true or false."]],
    [
      "Jekyll's `published` with a sentence",
      fields("published: yes please"),
      ["⚠ date-invalid 4:12", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "a priority that is none",
      fields("priority: high"),
      ["⚠ value-unknown 4:11", "Write one of lead, top, normal, brief."],
    ],
    [
      "a number for a priority",
      fields("priority: 1"),
      ["⚠ value-unknown 4:11", "Write one of lead, top, normal, brief."],
    ],
    ["a slip in the label", fields("label: opinon"), ["⚠ value-unknown 4:8", "Write `opinion`."]],
    [
      "a label of television's",
      fields("label: breaking"),
      ["⚠ value-unknown 4:8", "Write one of reportage, analysis, opinion, review, obituary,"],
    ],
    [
      "an access that is none",
      fields("access: premium"),
      ["⚠ value-unknown 4:9", "Write one of free, members, paid."],
    ],
    ["WordPress's type", fields("type: post"), ["⚠ value-unknown 4:7", "Write one of article, page."]],
    [
      "a template that is not there",
      fields("template: interview"),
      ["⚠ template-unknown 4:11", "Add templates/interview.hbs, or remove the field."],
    ],
    ["a slip in a layout", fields("layout: longraed"), ["⚠ value-unknown 4:9", "Write `longread`."]],
    [
      "an address for a slug",
      fields("slug: https://courier.example/local/bridge"),
      ["✘ slug-invalid 4:7", "Use `permalink` for a whole address."],
    ],
    [
      "a slash in a slug",
      fields("slug: local/bridge"),
      ["✘ slug-invalid 4:7", "Use `permalink` for a whole address."],
    ],
    ["an emoji for a slug", fields("slug: 🌉"), ["✘ slug-empty 4:7", "Write words with `-` between them."]],
    ["a slug that Windows reserves", fields("slug: con"), ["✘ slug-invalid 4:7", "Choose another slug."]],
    [
      "Jekyll's pattern for a permalink",
      fields("permalink: /:year/:title/"),
      ["✘ permalink-invalid 4:12", "Write a path such as `/world/budget/`."],
    ],
    [
      "WordPress's query for a permalink",
      fields("permalink: /?p=123"),
      ["✘ permalink-invalid 4:12", "Leave out what begins with `?` or `#`."],
    ],
    [
      "a permalink that another article has",
      fields("permalink: /local/ferry/"),
      ["✘ path-conflict articles/local/ferry.md:1:1", "Give one of them another `slug` or `permalink`."],
    ],
    [
      "an id that another article has",
      fields("id: local/ferry"),
      ["✘ id-conflict articles/local/ferry.md:1:1", "Give one of them another `id`."],
    ],
    [
      "an alias that is another article's address",
      fields("aliases: [/local/ferry/]"),
      ["✘ alias-taken 4:11", "Remove the alias, or give that page another address."],
    ],
    [
      "an alias on another host",
      fields("aliases: [https://old.example/bridge]"),
      ["✘ alias-invalid 4:11", "Write the path alone, for example `/world/budget/`."],
    ],
    [
      "a related article with a slip",
      fields("related: [local/fery]"),
      ["✘ related-unknown 4:11", "Write `local/ferry`."],
    ],
    [
      "a translation with a slip",
      fields("translations: [local/fery]"),
      ["✘ translation-unknown 4:16", "Write `local/ferry`."],
    ],
    [
      "a translation in the same language",
      fields("translations: [local/ferry]"),
      ["⚠ translation-language 4:16", "correct the `language`"],
    ],
    [
      "a related article on another site",
      fields("related: https://other.example/x"),
      ["✘ related-unknown 4:10", "Write an article's path below the folder of articles,"],
    ],
    ["a picture that is not there", fields("image: hal.svg"), ["✘ picture-missing 4:8", "Write `hall.svg`."]],
    [
      "a picture's name in the wrong case",
      fields("image: Hall.SVG"),
      ["✘ picture-missing 4:8", "Write `hall.svg`."],
    ],
    [
      "a picture on one's own disk",
      fields("image: C:\\Users\\ana\\hall.svg"),
      ["✘ image-invalid 4:8", "Write a path relative to this file, or from the site's root"],
    ],
    [
      "a backslash in a picture's path",
      fields("image: images\\hall.svg"),
      ["✘ picture-missing 4:8", "Write `hall.svg`."],
    ],
    [
      "a number for a picture",
      fields("image: 42"),
      ["✘ picture-missing 4:8", "Correct the path, or add the file."],
    ],
    [
      "a list of pictures",
      fields("image: [hall.svg]"),
      ["✘ field-type 4:8", "Write a picture's path, or a mapping of `src`, `alt`,"],
    ],
    [
      "a picture without `src`",
      fields("image:\n  alt: The hall\n  caption: The hall on Monday."),
      ["✘ field-type 5:3", "Add a picture's path."],
    ],
    [
      "a slip in a picture's `src`",
      fields("image:\n  scr: hall.svg\n  alt: The hall"),
      ["✘ field-type 5:3", "Write it as `src` if that is what you mean."],
    ],
    [
      "a slip in a picture's `caption`",
      fields("image:\n  src: hall.svg\n  alt: The hall\n  captoin: The hall on Monday."),
      ["⚠ field-unknown 7:3", "Write it as `caption` if that is what you mean."],
    ],
    [
      "a slip in a source's `name`",
      fields("source:\n  nmae: Reuters"),
      ["✘ field-type 5:3", "Write it as `name` if that is what you mean."],
    ],
    [
      "a slip in the address of a picture",
      fields("image: htps://pictures.example/hall.jpg"),
      ["✘ image-invalid 4:8", "Write a path relative to this file, or from the site's root"],
    ],
    [
      "a canonical address without https://",
      fields("canonical: www.other.example/bridge"),
      ["✘ url-invalid 4:12", "Write the whole URL, with https:// in front."],
    ],
    [
      "a language by its name",
      fields("language: English"),
      ["✘ language-invalid 4:11", "Write one such as `en`, `de` or `pt-BR`."],
    ],
    [
      "a source without its name",
      fields("source: { url: https://www.reuters.com }"),
      ["✘ field-type 4:9", "Add a name."],
    ],
    [
      "a source's address without https://",
      fields("source: { name: Reuters, url: reuters.com }"),
      ["✘ url-invalid 4:31", "Write the whole URL, with https:// in front."],
    ],
    [
      "a correction without its text",
      fields("corrections:\n  - date: 2026-01-21"),
      ["✘ field-type 5:5", "Add the correction's text."],
    ],
    ["two series", fields("series: [Bridges, Ferries]"), ["✘ field-type 4:9", "Write a series' name alone."]],
    [
      "a topic without a letter",
      fields("topics: [///]"),
      ["✘ name-invalid 4:10", "Write another name, or remove it."],
    ],
  ],
};
