// Settings that cannot be read, or cannot be meant.

import { settingsAlone, settingsWith, type Theme } from "./mistake.js";

export const siteSettings: Theme = {
  theme: "site.yaml",
  mistakes: [
    [
      "a slip in a setting",
      settingsWith("tagilne: News from the coast"),
      ["⚠ setting-unknown site.yaml:3:1", "Write `tagline`."],
    ],
    [
      "another tool's theme",
      settingsWith("theme: ananke"),
      [
        "✘ setting-invalid site.yaml:3:8",
        "Write its settings below it, indented: paper, ink, link, accent, fonts, logo.",
      ],
    ],
    [
      "another tool's plugins",
      settingsWith("plugins: [jekyll-feed]"),
      ["⚠ setting-unknown site.yaml:3:1", "Remove it, or put it below `params:` for your templates."],
    ],
    [
      "a city for a time zone",
      settingsWith("timeZone: Berlin"),
      ["✘ setting-invalid site.yaml:3:11", "Write `Europe/Berlin`."],
    ],
    [
      "a slip in a time zone",
      settingsWith("timeZone: Europe/Berln"),
      ["✘ setting-invalid site.yaml:3:11", "Write `Europe/Berlin`."],
    ],
    [
      "a language's name in the settings",
      settingsWith("language: english"),
      ["✘ setting-invalid site.yaml:3:11", "Write `en`."],
    ],
    [
      "a language that the interface does not speak",
      settingsWith("language: fr"),
      ["⚠ words-missing site.yaml:3:11", "Translate the package's templates/locales/en.json into"],
    ],
    [
      "two languages",
      settingsWith("language: [en, de]"),
      ["✘ setting-invalid site.yaml:3:11", "Correct `language`, or take it out for the default."],
    ],
    [
      "an address without https://",
      settingsAlone("title: The Courier\nurl: courier.example"),
      ["✘ setting-invalid site.yaml:2:6", "Write `https://courier.example`."],
    ],
    [
      "an address with a query",
      settingsAlone("title: The Courier\nurl: https://courier.example/?page=1"),
      ["✘ setting-invalid site.yaml:2:6", "Correct `url`, or take it out for the default."],
    ],
    [
      "no address",
      settingsAlone("title: The Courier"),
      ["⚠ url-missing site.yaml:1:1", "Add a line such as `url: https://gazette.example` to"],
    ],
    [
      "an address given twice, once Hugo's way",
      settingsWith("baseURL: https://www.courier.example"),
      ["✘ setting-invalid site.yaml:3:10", "Keep one of the two."],
    ],
    [
      "a colon in the title",
      settingsAlone("title: Courier: the paper\nurl: https://courier.example"),
      ["✘ settings-unreadable site.yaml:1:8", 'Write `title: "Courier: the paper"`.'],
    ],
    [
      "no space after the title's colon",
      settingsAlone("title:The Courier\nurl: https://courier.example"),
      ["✘ settings-unreadable site.yaml:1:6", "Write `title: The Courier`."],
    ],
    [
      "a tab in the settings",
      settingsWith("publisher:\n\tname: Courier Press"),
      ["✘ settings-unreadable site.yaml:4:1", "Use spaces."],
    ],
    [
      "a setting twice",
      settingsWith("title: The Gazette"),
      ["✘ settings-unreadable site.yaml:3:1", "Keep one of the two lines."],
    ],
    [
      "an equals sign in the settings",
      settingsWith("language = de"),
      [
        "✘ settings-unreadable site.yaml:3:1",
        "Write `key: value`, or put a text of several lines in quotes.",
      ],
    ],
    [
      "settings in TOML",
      settingsAlone('title = "The Courier"\nbaseURL = "https://courier.example"'),
      ["✘ settings-unreadable site.yaml:1:1", "Write one `setting: value` a line, with a colon and a"],
    ],
    [
      "settings as a list",
      settingsAlone("- title: The Courier\n- url: https://courier.example"),
      ["✘ settings-unreadable site.yaml:1:1", "Write one `setting: value` a line, with a colon and a"],
    ],
    [
      "settings as a sentence",
      settingsAlone("The Courier, a newspaper"),
      ["✘ settings-unreadable site.yaml:1:1", "Write one `setting: value` a line, with a colon and a"],
    ],
    [
      "two documents of settings",
      settingsAlone("title: The Courier\nurl: https://courier.example\n---\ntagline: News"),
      ["✘ settings-unreadable site.yaml:3:1", "Remove the line `---` or `...` above it."],
    ],
    [
      "a bracket never closed",
      settingsWith("navigation: { Local: /local/"),
      ["✘ settings-unreadable site.yaml:3:13", "Close it with `}`, or put the value in quotes if the"],
    ],
    [
      "a quote never closed in the settings",
      settingsWith('tagline: "News from the coast\nlanguage: en'),
      ["✘ settings-unreadable site.yaml:3:10", "Close it at the end of the value."],
    ],
    [
      "the output among the articles",
      settingsWith("output: articles"),
      ["✘ setting-invalid site.yaml:3:9", "Give each a folder of its own."],
    ],
    [
      "the output in the site's own folder",
      settingsWith("output: ."),
      ["✘ setting-invalid site.yaml:3:9", "Correct `output`, or take it out for the default."],
    ],
    [
      "the output outside the site",
      settingsWith("output: ../public_html"),
      ["✘ setting-invalid site.yaml:3:9", "Correct `output`, or take it out for the default."],
    ],
    [
      "the output in the public files",
      settingsWith("output: public"),
      ["✘ setting-invalid site.yaml:3:9", "Give each a folder of its own."],
    ],
    [
      "a number in words",
      settingsWith("pageSize: thirty"),
      ["✘ setting-invalid site.yaml:3:11", "Correct `pageSize`, or take it out for the default."],
    ],
    [
      "no story on a page",
      settingsWith("pageSize: 0"),
      ["✘ setting-invalid site.yaml:3:11", "Correct `pageSize`, or take it out for the default."],
    ],
    [
      "a pattern for dates",
      settingsWith("dateStyle: '%d.%m.%Y'"),
      ["✘ setting-invalid site.yaml:3:12", "Correct `dateStyle`, or take it out for the default."],
    ],
    [
      "permalinks without the article's name",
      settingsWith("permalinks: /:year/:month/"),
      ["✘ setting-invalid site.yaml:3:13", "Correct `permalinks`, or take it out for the default."],
    ],
    [
      "Jekyll's :title in permalinks",
      settingsWith("permalinks: /:section/:title/"),
      ["✘ setting-invalid site.yaml:3:13", "Write `/:section/:slug/`."],
    ],
    [
      "permalinks without the first slash",
      settingsWith("permalinks: :section/:slug/"),
      ["✘ setting-invalid site.yaml:3:13", "Write `/:section/:slug/`."],
    ],
    [
      "a word for safe or trusted",
      settingsWith("markdown: { html: true }"),
      ["✘ setting-invalid site.yaml:3:19", "Correct `markdown.html`, or take it out for the default."],
    ],
    [
      "Jekyll's Markdown",
      settingsWith("markdown: kramdown"),
      [
        "✘ setting-invalid site.yaml:3:11",
        "Write its settings below it, indented: html, typography, engine.",
      ],
    ],
    [
      "an extensions module that is not there",
      settingsWith("extensions: extension.mjs"),
      ["✘ extensions-missing site.yaml:3:13", "Correct the path, or take `extensions` out."],
    ],
    [
      "site.yml beside site.yaml",
      { "site.yml": "title: The Gazette\n" },
      ["⚠ setting-unknown site.yml:1:1", "Keep one of the two."],
    ],
    [
      "settings saved as Latin-1",
      { "site.yaml": Buffer.from("title: Café\n", "latin1") },
      ["✘ encoding-invalid site.yaml:1:11", "Save the file as UTF-8 (in most editors: Save with encoding)."],
    ],
    [
      "Hugo's settings and no site.yaml",
      { "site.yaml": null, "hugo.toml": 'title = "The Courier"\n' },
      ["⚠ file-unread hugo.toml:1:1", "Write what it says in site.yaml."],
    ],
    [
      "Jekyll's settings and no site.yaml",
      { "site.yaml": null, "_config.yml": "title: The Courier\n" },
      ["⚠ file-unread _config.yml:1:1", "Write what it says in site.yaml."],
    ],
    [
      "site.yaml.txt, as Windows hides it",
      { "site.yaml": null, "site.yaml.txt": "title: The Courier\n" },
      ["⚠ file-unread site.yaml.txt:1:1", "Rename it to site.yaml."],
    ],
    [
      "Site.yaml with a capital",
      { "site.yaml": null, "Site.yaml": "title: The Courier\n" },
      ["⚠ file-unread Site.yaml:1:1", "Rename it to site.yaml."],
    ],
    [
      "a colon that the address lacks",
      settingsAlone("title: The Courier\nurl: https//courier.example"),
      ["✘ setting-invalid site.yaml:2:6", "Write `https://courier.example`."],
    ],
    [
      "an address in typographic quotes",
      settingsAlone("title: The Courier\nurl: “https://courier.example”"),
      ["✘ setting-invalid site.yaml:2:6", "Write `https://courier.example`."],
    ],
  ],
};
