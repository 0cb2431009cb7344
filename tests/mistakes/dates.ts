// Dates as people write them, and where they forget them.

import { type Files, fields, file, matter, type Theme } from "./mistake.js";

const date = (value: string): Files => matter(`headline: A bridge reopens\ndate: ${value}`);

export const dates: Theme = {
  theme: "dates",
  mistakes: [
    ["a date the American way", date("01/20/2026"), ["✘ date-invalid 3:7", "Write it as 2026-01-20."]],
    ["a date the British way", date("20/01/2026"), ["✘ date-invalid 3:7", "Write it as 2026-01-20."]],
    ["a date the German way", date("20.1.2026"), ["✘ date-invalid 3:7", "Write it as 2026-01-20."]],
    ["a German month in words", date("20. Januar 2026"), ["✘ date-invalid 3:7", "Write it as 2026-01-20."]],
    [
      "an English month in words",
      date("January 20, 2026"),
      ["✘ date-invalid 3:7", "Write it as 2026-01-20."],
    ],
    [
      "a Spanish month in words",
      date("20 de enero de 2026"),
      ["✘ date-invalid 3:7", "Write it as 2026-01-20."],
    ],
    ["an ordinal", date("Jan 20th, 2026"), ["✘ date-invalid 3:7", "Write it as 2026-01-20."]],
    ["slashes for hyphens", date("2026/01/20"), ["✘ date-invalid 3:7", "Write it as 2026-01-20."]],
    ["no hyphens at all", date("20260120"), ["✘ date-invalid 3:7", "Write it as 2026-01-20."]],
    ["a month without its zero", date("2026-1-20"), ["✘ date-invalid 3:7", "Write it as 2026-01-20."]],
    [
      "a year of two digits",
      date("26-01-20"),
      ["✘ date-invalid 3:7", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "day and month exchanged",
      date("2026-20-01"),
      ["✘ date-invalid 3:7", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "30 February",
      date("2026-02-30"),
      ["✘ date-invalid 3:7", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "31 June, the German way",
      date("31.06.2026"),
      ["✘ date-invalid 3:7", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "a month alone",
      date("2026-01"),
      ["✘ date-invalid 3:7", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "a word for a date",
      date("today"),
      ["✘ date-invalid 3:7", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "the 25th hour",
      date("2026-01-20 25:00"),
      ["✘ date-invalid 3:7", "Write the time as HH:MM, for example 2026-12-02 14:30."],
    ],
    [
      "minute 61",
      date("2026-01-20 12:61"),
      ["✘ date-invalid 3:7", "Write the time as HH:MM, for example 2026-12-02 14:30."],
    ],
    [
      "midnight as 24:00",
      date("2026-01-20 24:00"),
      ["✘ date-invalid 3:7", "Write the time as HH:MM, for example 2026-12-02 14:30."],
    ],
    ["an hour of twelve", date("2026-01-20 9am"), ["✘ date-invalid 3:7", "Write it as 2026-01-20 09:00."]],
    [
      "a dot between hour and minute",
      date("2026-01-20 9.30"),
      ["✘ date-invalid 3:7", "Write it as 2026-01-20 09:30."],
    ],
    [
      '"at" between date and time',
      date("2026-01-20 at 12:00"),
      ["✘ date-invalid 3:7", "Write it as 2026-01-20 12:00."],
    ],
    [
      "a comma between date and time",
      date("2026-01-20, 12:00"),
      ["✘ date-invalid 3:7", "Write it as 2026-01-20 12:00."],
    ],
    [
      "a zone by its letters",
      date("2026-01-20 12:00 CET"),
      ["✘ date-invalid 3:7", "Write the zone as an offset, for example 2026-01-20 12:00 +01:00."],
    ],
    [
      "a zone by its city",
      date("2026-01-20 12:00 Europe/Berlin"),
      ["✘ date-invalid 3:7", "Write the zone as an offset, for example 2026-01-20 12:00 +01:00."],
    ],
    [
      "an offset of 25 hours",
      date("2026-01-20T12:00:00+25:00"),
      ["✘ date-invalid 3:7", "Write the offset as ±HH:MM, for example +01:00."],
    ],
    [
      "a time that the change of clocks skips",
      date("2026-03-29 02:30"),
      ["✘ date-invalid 3:7", "Write a time before or after the change, or give the"],
    ],
    [
      "the date of an e-mail",
      date("Tue, 20 Jan 2026 12:00:00 GMT"),
      ["✘ date-invalid 3:7", "Write it as 2026-01-20 12:00:00 Z."],
    ],
    [
      "seconds since 1970",
      date("1768910400"),
      ["✘ date-invalid 3:7", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "dashes of a word processor for hyphens",
      date("2026–01–20"),
      ["✘ date-invalid 3:7", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "the letter O for a zero",
      date("2026-O1-20"),
      ["✘ date-invalid 3:7", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "typographic quotes around a date",
      date("“2026-01-20”"),
      ["✘ date-invalid 3:7", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "a semicolon behind a date",
      date("2026-01-20;"),
      ["✘ date-invalid 3:7", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "a date in brackets",
      date("[2026-01-20]"),
      ["✘ field-type 3:7", "Write a date, for example 2026-01-20."],
    ],
    [
      "year and month as a mapping",
      date("{ year: 2026, month: 1 }"),
      ["✘ field-type 3:7", "Write `created: 2026-01-20` in it."],
    ],
    [
      "no date",
      matter("headline: A bridge reopens"),
      ["✘ date-missing 1:1", "Add a line such as `date: 2026-01-20` to the front matter."],
    ],
    [
      "`date:` with nothing behind it",
      date(""),
      ["✘ date-missing 1:1", "Add a line such as `date: 2026-01-20` to the front matter."],
    ],
    [
      "a date in the file's name that does not exist",
      { "articles/local/2026-13-20-bridge.md": "---\nheadline: A bridge reopens\n---\nText.\n" },
      [
        "✘ date-invalid articles/local/2026-13-20-bridge.md:1:1",
        "Add a line such as `date: 2026-01-20` to the front matter,",
      ],
    ],
    [
      "a date in the file's name, the American way",
      { "articles/local/01-20-2026-bridge.md": "---\nheadline: A bridge reopens\n---\nText.\n" },
      [
        "✘ date-missing articles/local/01-20-2026-bridge.md:1:1",
        "Add a line such as `date: 2026-01-20` to the front matter.",
      ],
    ],
    [
      "an embargo in words",
      fields("embargo: Monday 6am"),
      ["✘ date-invalid 4:10", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "an embargo as a time of day",
      fields("embargo: 06:00"),
      ["✘ date-invalid 4:10", "Write the date in front, for example 2026-12-02 14:30."],
    ],
    [
      'an expiry of "never"',
      fields("expires: never"),
      ["✘ date-invalid 4:10", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "`updated: true`",
      fields("updated: true"),
      ["✘ date-invalid 4:10", "Write it as YYYY-MM-DD, for example 2026-12-02."],
    ],
    [
      "another tool's `lastmod` the American way",
      fields("lastmod: 01/21/2026"),
      ["⚠ date-invalid 4:10", "Write it as 2026-01-21."],
    ],
    [
      "a correction's date the German way",
      fields("corrections:\n  - date: 21.1.2026\n    text: A name was wrong."),
      ["✘ date-invalid 5:11", "Write it as 2026-01-21."],
    ],
    [
      "TOML's date the American way",
      file('+++\nheadline = "A bridge"\ndate = 01/20/2026\n+++\nText.\n'),
      ["✘ front-matter-invalid 3:8", "Write it as 2026-01-20."],
    ],
    [
      "an expiry of last year",
      fields("expires: 2025-01-27"),
      ["⚠ expires-early 4:10", "Write a later date, or take the field out."],
    ],
  ],
};
