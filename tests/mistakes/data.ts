// Files of authors/ and data/.

import type { Theme } from "./mistake.js";

export const data: Theme = {
  theme: "authors and data",
  mistakes: [
    [
      "a colon in an author's file",
      { "authors/clara-ng.yaml": "name: Clara Ng: reporter\n" },
      ["✘ author-invalid authors/clara-ng.yaml:1:7", 'Write `name: "Clara Ng: reporter"`.'],
    ],
    [
      "a slip in an author's file",
      { "authors/clara-ng.yaml": "name: Clara Ng\nbiografy: Writes about water.\n" },
      ["⚠ setting-unknown authors/clara-ng.yaml:2:1", "Write `biography`."],
    ],
    [
      "an author's website without https://",
      { "authors/clara-ng.yaml": "name: Clara Ng\nlinks:\n  Website: clara.example\n" },
      ["✘ setting-invalid authors/clara-ng.yaml:3:12", "Write `https://clara.example`."],
    ],
    [
      "an author in the settings and in a file",
      { "authors/ana-velho.yaml": "name: Ana Velho\n" },
      ["✘ author-invalid authors/ana-velho.yaml:1:1", "Keep one of the two."],
    ],
    [
      "a comma too many in JSON",
      { "data/weather.json": '{ "today": "rain", }' },
      ["✘ data-invalid data/weather.json:1:20", "Remove the comma before it."],
    ],
    [
      "single quotes in JSON",
      { "data/weather.json": "{ 'today': 'rain' }" },
      ["✘ data-invalid data/weather.json:1:3", 'Write "key": value.'],
    ],
    [
      "a comment in JSON",
      { "data/weather.json": '{\n  // Monday\n  "today": "rain"\n}' },
      ["✘ data-invalid data/weather.json:2:3", 'Write "key": value.'],
    ],
    [
      "a value too many in CSV",
      { "data/prices.csv": "fish,price\ncod,4,50\n" },
      ["✘ data-invalid data/prices.csv:2:1", "Give every line as many values as the first line has names;"],
    ],
    [
      "a quote never closed in CSV",
      { "data/prices.csv": 'fish,price\n"cod,4\n' },
      ["✘ data-invalid data/prices.csv:2:1", 'Close it with ".'],
    ],
    [
      "one name for two columns in CSV",
      { "data/prices.csv": "fish,fish\ncod,4\n" },
      ["✘ data-invalid data/prices.csv:1:1", "Rename one of the two."],
    ],
    [
      "a second colon in a data file",
      { "data/weather.yaml": "today: rain: heavy\n" },
      ["✘ data-invalid data/weather.yaml:1:8", 'Write `today: "rain: heavy"`.'],
    ],
    [
      "two data files of one name",
      { "data/weather.yaml": "today: rain\n", "data/weather.json": '{ "today": "rain" }' },
      ["✘ data-invalid data/weather.yaml:1:1", "Rename one of the two."],
    ],
    [
      "an author in JSON",
      { "authors/clara-ng.json": '{ "name": "Clara Ng" }' },
      ["⚠ file-unread authors/clara-ng.json:1:1", "Save it as one of these, or move it away."],
    ],
    [
      "data in TOML",
      { "data/weather.toml": 'today = "rain"\n' },
      ["⚠ file-unread data/weather.toml:1:1", "Save it as one of these, or move it away."],
    ],
    [
      "data as a spreadsheet",
      { "data/prices.xlsx": "PK" },
      ["⚠ file-unread data/prices.xlsx:1:1", "Save it as one of these, or move it away."],
    ],
    [
      "semicolons in CSV",
      { "data/prices.csv": "fish;price\ncod;4,50\n" },
      ["✘ data-invalid data/prices.csv:1:5", "Save it as CSV with commas between the values."],
    ],
  ],
};
