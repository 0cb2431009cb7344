// Front matter whose lines --- are missing, are others, or stand elsewhere; and other languages than YAML.

import { file, matter, type Theme } from "./mistake.js";

export const fences: Theme = {
  theme: "the lines around the front matter",
  mistakes: [
    [
      "equals signs, as in Hugo's TOML, between lines ---",
      matter('headline = "A bridge"\ndate = 2026-01-20'),
      ["✘ front-matter-not-mapping 2:1", "Write each field with a colon, for example `headline: A"],
    ],
    [
      "colons between lines +++",
      file("+++\nheadline: A bridge\ndate: 2026-01-20\n+++\nText.\n"),
      ["✘ front-matter-invalid 2:1", 'Write `headline = "A bridge"`.'],
    ],
    [
      "TOML without quotes",
      file("+++\nheadline = A bridge\ndate = 2026-01-20\n+++\nText.\n"),
      ["✘ front-matter-invalid 2:12", 'Write `headline = "A bridge"`.'],
    ],
    [
      "fences with spaces in front",
      file("  ---\nheadline: A bridge\ndate: 2026-01-20\n  ---\nText.\n"),
      ["✘ front-matter-not-first 1:3", "Remove what stands above it, blank lines and spaces too."],
    ],
    [
      "an em dash for ---, as a word processor sets it",
      file("—\nheadline: A bridge\ndate: 2026-01-20\n—\nText.\n"),
      ["✘ front-matter-fence 1:1", "Write `---` and nothing else, above the fields and below them."],
    ],
    [
      "three em dashes for ---",
      file("———\nheadline: A bridge\ndate: 2026-01-20\n———\nText.\n"),
      ["✘ front-matter-fence 1:1", "Write `---` and nothing else, above the fields and below them."],
    ],
    [
      "no line --- below the fields",
      file("---\nheadline: A bridge\ndate: 2026-01-20\n\nText.\n"),
      ["✘ front-matter-unclosed 1:1", "Write a line `---` below the last field; if this line is"],
    ],
    [
      "four dashes below the fields",
      file("---\nheadline: A bridge\ndate: 2026-01-20\n----\nText.\n"),
      ["✘ front-matter-unclosed 1:1", "Make line 4 exactly `---`: as it is, it closes nothing."],
    ],
    [
      "dots below the fields",
      file("---\nheadline: A bridge\ndate: 2026-01-20\n...\nText.\n"),
      ["✘ front-matter-unclosed 1:1", "Make line 4 exactly `---`: as it is, it closes nothing."],
    ],
    [
      "an empty line above the first fence",
      file("\n---\nheadline: A bridge\ndate: 2026-01-20\n---\nText.\n"),
      ["✘ front-matter-not-first 2:1", "Remove what stands above it, blank lines and spaces too."],
    ],
    [
      "the name of the language behind the fence",
      file("---yaml\nheadline: A bridge\ndate: 2026-01-20\n---\nText.\n"),
      ["✘ front-matter-language 1:1", "Write the first line as `---` alone."],
    ],
    [
      "front matter in JavaScript, as in Eleventy",
      file("---js\n{ title: 'A bridge' }\n---\nText.\n"),
      [
        "✘ front-matter-language 1:1",
        "Write the first line as `---` alone, and the fields as `field: value`.",
      ],
    ],
    [
      "front matter in JSON, as in Hugo",
      file('{\n  "title": "A bridge",\n  "date": "2026-01-20"\n}\n\nText.\n'),
      ["✘ front-matter-language 1:1", "Put a line `---` above the JSON and one below it: YAML may"],
    ],
    [
      "no line --- above the fields",
      file("headline: A bridge\ndate: 2026-01-20\n---\nText.\n"),
      ["✘ front-matter-fence 1:1", "Write a line `---` above it, as the first of the file."],
    ],
    [
      "no lines --- at all",
      file("title: A bridge\ndate: 2026-01-20\n\nText.\n"),
      ["✘ front-matter-fence 1:1", "Write `---` and nothing else, above the fields and below them."],
    ],
    [
      "spaces between the dashes",
      file("- - -\nheadline: A bridge\ndate: 2026-01-20\n- - -\nText.\n"),
      ["✘ front-matter-fence 1:1", "Write `---` and nothing else, above the fields and below them."],
    ],
    [
      "fields in a code block",
      file("```yaml\nheadline: A bridge\ndate: 2026-01-20\n```\nText.\n"),
      ["✘ front-matter-fence 1:1", "Write `---` and nothing else, above the fields and below them."],
    ],
    [
      "a comment above the first fence",
      file("<!-- my note -->\n---\nheadline: A bridge\ndate: 2026-01-20\n---\nText.\n"),
      ["✘ front-matter-not-first 2:1", "Move what stands above it below the closing line."],
    ],
    [
      "the headline above the first fence",
      file("# A bridge\n---\ndate: 2026-01-20\n---\nText.\n"),
      ["✘ front-matter-not-first 2:1", "Move what stands above it below the closing line."],
    ],
    [
      "a line --- between the fields",
      file("---\nheadline: A bridge\n---\ndate: 2026-01-20\n---\nText.\n"),
      ["✘ front-matter-fence 3:1", "Take this line out, so that all fields stand together."],
    ],
    [
      "TOML closed by ---",
      file('+++\nheadline = "A bridge"\ndate = 2026-01-20\n---\nText.\n'),
      ["✘ front-matter-unclosed 1:1", "Make line 4 exactly `+++`: as it is, it closes nothing."],
    ],
    [
      "two dashes below the fields",
      file("---\nheadline: A bridge\ndate: 2026-01-20\n--\nText.\n"),
      ["✘ front-matter-unclosed 1:1", "Make line 4 exactly `---`: as it is, it closes nothing."],
    ],
  ],
};
