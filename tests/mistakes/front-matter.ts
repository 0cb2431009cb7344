// Front matter that cannot be read as it was meant: quotes, colons, indentation, lists.

import { fields, matter, type Theme } from "./mistake.js";

export const frontMatter: Theme = {
  theme: "the front matter's YAML",
  mistakes: [
    [
      "typographic quotes around a headline with a colon",
      matter("headline: “A bridge: it reopens”\ndate: 2026-01-20"),
      ["✘ front-matter-invalid 2:11", 'Write `headline: "“A bridge: it reopens”"`.'],
    ],
    [
      "no space after the colon of the headline",
      matter("headline:A bridge reopens\ndate: 2026-01-20"),
      ["✘ front-matter-invalid 2:9", "Write `headline: A bridge reopens`."],
    ],
    [
      "no space after the colon of the date",
      matter("headline: A bridge reopens\ndate:2026-01-20"),
      ["✘ front-matter-invalid 3:5", "Write `date: 2026-01-20`."],
    ],
    [
      "no space after any colon",
      matter("headline:A bridge reopens\ndate:2026-01-20"),
      ["✘ front-matter-not-mapping 2:1", "Write a space behind the colon of each field, for example"],
    ],
    [
      "a headline with a colon and no quotes",
      matter("headline: Breaking: A bridge reopens\ndate: 2026-01-20"),
      ["✘ front-matter-invalid 2:11", 'Write `headline: "Breaking: A bridge reopens"`.'],
    ],
    [
      "a quote that is opened and never closed",
      matter('headline: "A bridge reopens\ndate: 2026-01-20'),
      ["✘ front-matter-invalid 2:11", "Close it at the end of the value."],
    ],
    [
      "quotes inside quotes",
      matter('headline: "The "new" bridge"\ndate: 2026-01-20'),
      ["✘ front-matter-invalid 2:11", "Write `headline: 'The \"new\" bridge'`."],
    ],
    [
      "an apostrophe inside single quotes",
      matter("headline: 'The mayor's bridge'\ndate: 2026-01-20"),
      ["✘ front-matter-invalid 2:11", 'Write `headline: "The mayor\'s bridge"`.'],
    ],
    [
      "quotes around the first word alone",
      matter('headline: "New" bridge reopens\ndate: 2026-01-20'),
      ["✘ front-matter-invalid 2:11", "Write `headline: '\"New\" bridge reopens'`."],
    ],
    [
      "a tab in front of a list's dash",
      fields("authors:\n\t- Ana Velho"),
      ["✘ front-matter-invalid 5:1", "Use spaces."],
    ],
    [
      "a field indented by two spaces too many",
      fields("  dek: Half a year early."),
      ["✘ front-matter-invalid 4:3", "Indent the lines of one list or mapping alike."],
    ],
    [
      "one of a picture's lines indented further than the other",
      fields("image:\n  src: hall.svg\n    alt: The hall"),
      ["✘ front-matter-invalid 6:5", "Indent the lines of one list or mapping alike."],
    ],
    [
      "a field twice",
      matter("headline: A bridge reopens\nheadline: A bridge\ndate: 2026-01-20"),
      ["✘ front-matter-invalid 3:1", "Keep one of the two lines."],
    ],
    [
      "`title` and `headline` that say different things",
      fields("title: Another headline"),
      ["⚠ field-twice 4:8", "Keep one of the two."],
    ],
    [
      "a list of fields",
      matter("- headline: A bridge\n- date: 2026-01-20"),
      ["✘ front-matter-not-mapping 2:1", "Write each field with a colon, for example `headline: A"],
    ],
    ["a handle with @", fields("author: @ana"), ["✘ front-matter-invalid 4:9", 'Write `author: "@ana"`.']],
    [
      "a value that begins with a percentage",
      fields("dek: %100 of the money"),
      ["✘ front-matter-invalid 4:6", 'Write `dek: "%100 of the money"`.'],
    ],
    [
      "Markdown's emphasis at the start of a value",
      fields("dek: *Half* a year early"),
      ["✘ front-matter-invalid 4:6", 'Write `dek: "*Half* a year early"`.'],
    ],
    [
      "square brackets at the start of a value",
      fields("dek: [Opinion] Half a year early"),
      ["✘ front-matter-invalid 4:6", 'Write `dek: "[Opinion] Half a year early"`.'],
    ],
    [
      "braces at the start of a value",
      fields("dek: {Half} a year early"),
      ["✘ front-matter-invalid 4:6", 'Write `dek: "{Half} a year early"`.'],
    ],
    [
      "a text right behind >",
      fields("dek: > Half a year early"),
      [
        "✘ front-matter-invalid 4:8",
        "Begin the text on the next line, indented, or put the value in quotes.",
      ],
    ],
    [
      "a text below | that is not indented",
      fields("dek: |\nHalf a year early."),
      ["✘ front-matter-invalid 5:1", "Write `key: value`, or put a text of several lines in quotes."],
    ],
    [
      "a value that goes on in the next line",
      fields("dek: Half a year early,\nand cheaper than planned."),
      ["✘ front-matter-invalid 5:1", "Write `key: value`, or put a text of several lines in quotes."],
    ],
    [
      "an anchor and its alias",
      fields("dek: &words Half a year early\nkicker: *words"),
      [
        "✘ front-matter-invalid 5:9",
        "Write the value out, or put it in quotes if the asterisk is part of it.",
      ],
    ],
    [
      "an exclamation mark at the start of a value",
      fields("dek: !important Half a year early"),
      ["✘ front-matter-invalid 4:6", "Remove the tag, or put the value in quotes."],
    ],
    [
      "a no-break space after the colon",
      matter("headline:\u00a0A bridge\ndate: 2026-01-20"),
      ["✘ front-matter-invalid 2:9", "Write a plain space there."],
    ],
    [
      "a full-width colon",
      matter("headline：A bridge\ndate: 2026-01-20"),
      ["✘ front-matter-invalid 2:1", "Write `key: value`, or put a text of several lines in quotes."],
    ],
    [
      "Liquid in a value",
      fields("dek: {{ page.excerpt }}"),
      ["✘ front-matter-invalid 4:7", "Write `key: value`, or put braces that are text in quotes."],
    ],
    [
      "a hash in front of topics, as on social networks",
      fields("topics: #bridges, #ferries"),
      ["⚠ field-commented 4:9", "Write `topics: [bridges, ferries]`."],
    ],
    [
      "stars for the hyphens of a list",
      fields("topics:\n  * bridges\n  * ferries"),
      ["✘ front-matter-invalid 5:3", "Write `- bridges`."],
    ],
    [
      "a list without hyphens",
      fields("topics:\n  bridges\n  ferries"),
      ["✘ field-type 5:3", "Write one entry a line, each beginning with a hyphen and a"],
    ],
    [
      "hyphens without a space",
      fields("topics:\n  -bridges\n  -ferries"),
      ["✘ field-type 5:3", "Write one entry a line, each beginning with a hyphen and a"],
    ],
    [
      "a hash in front of each topic of a list",
      fields("topics:\n  - #bridges\n  - #ferries"),
      ["⚠ field-commented 5:5", 'Write `- bridges`, or `- "#bridges"` if the mark belongs to it.'],
    ],
    [
      "a hash in front of the headline",
      matter("headline: # A bridge reopens\ndate: 2026-01-20"),
      ["⚠ field-commented 2:11", 'Write `headline: "A bridge reopens"`.'],
    ],
    [
      "a field's name in bold",
      matter("**headline**: A bridge reopens\ndate: 2026-01-20"),
      ["✘ front-matter-invalid 2:1", "Write `headline: A bridge reopens`."],
    ],
    [
      "a code block among the fields",
      matter("```\nheadline: A bridge reopens\ndate: 2026-01-20\n```"),
      ["✘ front-matter-invalid 2:1", "Take it out, and the one that ends the block."],
    ],
    [
      "Markdown's picture in a field",
      fields("image: ![The hall](hall.svg)"),
      ["✘ front-matter-invalid 4:8", "Write `image: hall.svg`."],
    ],
    [
      "an indentation of no-break spaces",
      fields("image:\n\u00a0\u00a0src: hall.svg"),
      ["✘ front-matter-invalid 5:1", "Write plain spaces there."],
    ],
  ],
};
