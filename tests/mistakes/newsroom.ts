// Navigation, sections, authors and publisher in the settings.

import { settings, settingsWith, type Theme } from "./mistake.js";

export const newsroom: Theme = {
  theme: "the newsroom's settings",
  mistakes: [
    [
      "a navigation that leads to nothing",
      settingsWith("navigation:\n  Local: /local/\n  Wrold: /wrold/"),
      ["✘ setting-link-dead site.yaml:5:10", "Write the address of a page that there is."],
    ],
    [
      "a navigation without names",
      settingsWith("navigation: [/local/]"),
      ["✘ setting-invalid site.yaml:3:14", "Write `Name: /local/`."],
    ],
    [
      "a slip in a section's setting",
      settingsWith("sections:\n  local: { tilte: Local news }"),
      ["⚠ setting-unknown site.yaml:4:12", "Write `title`."],
    ],
    [
      "a colour that is none",
      settingsWith("sections:\n  local: { colour: bleu }"),
      ["✘ setting-invalid site.yaml:4:20", "Write `blue`."],
    ],
    [
      "a colour that YAML takes for a comment",
      settingsWith("sections:\n  local:\n    colour: #1f5a7a"),
      ["✘ setting-invalid site.yaml:5:13", 'Write `"#1f5a7a"`, in quotes.'],
    ],
    [
      "a section twice",
      settingsWith("sections: [local, Local]"),
      ["✘ setting-invalid site.yaml:3:19", "Keep one of them."],
    ],
    [
      "a template for a section that is not there",
      settingsWith("sections:\n  local: { template: fancy }"),
      ["⚠ template-unknown site.yaml:4:22", "Add templates/fancy.hbs, or remove the field."],
    ],
    [
      "authors below each other without dashes",
      settingsWith("authors:\n  Ana Velho\n  Ben Okafor"),
      ["✘ setting-invalid site.yaml:4:3", "Write one entry a line, each beginning with `- `."],
    ],
    [
      "an author twice",
      settingsWith("authors:\n  - Ana Velho\n  - Ana Velho"),
      ["✘ setting-invalid site.yaml:5:5", "Keep one of them."],
    ],
    [
      "authors without the one of an article",
      settingsWith("authors: [Ben Okafor]"),
      [
        "✘ author-unknown articles/local/ferry.md:4:10",
        "Add the author to `authors` in site.yaml, or as a file in authors/.",
      ],
    ],
    [
      "an author's picture that is not there",
      settingsWith("authors:\n  ana-velho: { name: Ana Velho, picture: ana.jpg }"),
      ["✘ picture-missing site.yaml:4:42", "Put the file into public/ or assets/, and name it from there."],
    ],
    [
      "a picture of an author's file that is not there",
      {
        "site.yaml": settings.replace(/authors:[\s\S]*/, ""),
        "authors/ana-velho.yaml": "name: Ana Velho\npicture: ana.jpg\n",
      },
      [
        "✘ picture-missing authors/ana-velho.yaml:2:10",
        "Put the file into public/ or assets/, and name it from there.",
      ],
    ],
    [
      "a logo that is not there",
      settingsWith("publisher:\n  name: Courier Press\n  logo: /logo.svg"),
      [
        "⚠ picture-unanswered site.yaml:5:9",
        "Put the file into public/, unless the host serves it from elsewhere.",
      ],
    ],
    [
      "a profile by its handle",
      settingsWith("publisher:\n  profiles:\n    Mastodon: @courier"),
      ["✘ settings-unreadable site.yaml:5:15", 'Write `Mastodon: "@courier"`.'],
    ],
    [
      "a profile without https://",
      settingsWith("publisher:\n  profiles:\n    Mastodon: social.example/@courier"),
      ["✘ setting-invalid site.yaml:5:15", "Write `https://social.example/@courier`."],
    ],
    [
      "a contact in words",
      settingsWith("contact: call us"),
      ["✘ setting-invalid site.yaml:3:10", "Correct `contact`, or take it out for the default."],
    ],
    [
      "a contact page that is not there",
      settingsWith("contact: /kontakt/"),
      ["✘ setting-link-dead site.yaml:3:10", "Write `/contact/`."],
    ],
    [
      "true for a page to subscribe",
      settingsWith("subscribe: true"),
      ["✘ setting-invalid site.yaml:3:12", "Correct `subscribe`, or take it out for the default."],
    ],
    [
      "a shop without https:// in the navigation",
      settingsWith("navigation:\n  Shop: shop.courier.example"),
      ["✘ setting-link-dead site.yaml:4:9", "Write `https://shop.courier.example`."],
    ],
    [
      "a slip in the folder of a section",
      { "articles/locla/bridge.md": "---\nheadline: A bridge reopens\ndate: 2026-01-20\n---\nText.\n" },
      [
        "✘ section-unknown articles/locla/bridge.md:1:1",
        'Move the file to articles/local/, or add "locla" to',
      ],
    ],
    [
      "a colour that is none in _index.md",
      { "articles/local/_index.md": "---\ntitle: Local\ncolour: bleu\n---\n" },
      [
        "✘ field-type articles/local/_index.md:3:9",
        "Write a colour such as #b3262e, or a name that CSS knows.",
      ],
    ],
  ],
};
