// Links and pictures that lead nowhere, or are no links.

import { body, type Theme } from "./mistake.js";

export const links: Theme = {
  theme: "links and pictures",
  mistakes: [
    [
      "a link to a file that is not there",
      body("See [the ferry](fery.md)."),
      ["✘ link-dead 5:17", "Write `ferry.md`."],
    ],
    [
      "a link to a page's .html",
      body("See [the ferry](ferry.html)."),
      ["✘ link-dead 5:17", "Write `ferry.md`."],
    ],
    [
      "a link to a folder that is not there",
      body("See [the ferry](../wrold/)."),
      ["✘ link-dead 5:17", "Correct the path, or remove the link."],
    ],
    [
      "a link to a part with a slip",
      body("See [the times](ferry.md#the-timetabel)."),
      ["✘ link-part-missing 5:17", "Write `ferry.md#the-timetable`."],
    ],
    [
      "a link to a part of this article that is not there",
      body("See [below](#the-end).\n\n## The beginning"),
      ["✘ link-part-missing 5:13", "Link to the id of one of its headings, or to the article as a whole."],
    ],
    [
      "a part's name in the wrong case",
      body("See [below](#The-End).\n\n## The end"),
      ["✘ link-part-missing 5:13", "Write `#the-end`."],
    ],
    [
      "an address of this site with a slip",
      body("See [the ferry](/local/fery/)."),
      ["⚠ link-unanswered 5:17", "Write `/local/ferry/` if that is what you mean."],
    ],
    [
      "www. without https://",
      body("See [the report](www.council.example/report)."),
      ["✘ link-dead 5:18", "Write `https://www.council.example/report`."],
    ],
    [
      "a slip in https",
      body("See [the report](htp://council.example/report)."),
      ["⚠ html-removed 5:18", "Use an address that begins with https:, http:, mailto: or"],
    ],
    [
      "an e-mail address without mailto:",
      body("Write to [us](desk@courier.example)."),
      ["✘ link-dead 5:15", "Write `mailto:desk@courier.example`."],
    ],
    [
      "a slip in mailto",
      body("Write to [us](malto:desk@courier.example)."),
      ["⚠ html-removed 5:15", "Use an address that begins with https:, http:, mailto: or"],
    ],
    [
      "a bookmarklet",
      body("See [this](javascript:alert(1))."),
      ["⚠ html-removed 5:12", "Use an address that begins with https:, http:, mailto: or"],
    ],
    [
      "a file on one's own disk",
      body("See [this](file:///C:/report.pdf)."),
      ["⚠ html-removed 5:12", "Use an address that begins with https:, http:, mailto: or"],
    ],
    [
      "a path of Windows",
      body("See [this](C:\\report.pdf)."),
      ["⚠ html-removed 5:12", "Use an address that begins with https:, http:, mailto: or"],
    ],
    [
      "a link to the site's settings",
      body("See [the settings](../../site.yaml)."),
      ["✘ link-outside 5:20", "Link to a file of the site, or write the whole address with"],
    ],
    [
      "a link to a draft",
      {
        ...body("See [the tram](tram.md)."),
        "articles/local/tram.md": "---\nheadline: A tram\ndate: 2026-01-18\ndraft: true\n---\nText.\n",
      },
      ["⚠ withheld-reference 5:16", "Remove it here, unless that article will be published: then"],
    ],
    [
      "an author's page with a slip",
      body("See [Ana Velho](/authors/ana-vehlo/)."),
      ["⚠ link-unanswered 5:17", "Write `/authors/ana-velho/` if that is what you mean."],
    ],
    [
      "a standing page with a slip",
      {
        ...body("See [about us](../../pages/abuot.md)."),
        "pages/about.md": "---\ntitle: About us\n---\nText.\n",
      },
      ["✘ link-dead 5:16", "Write `../../pages/about.md`."],
    ],
    [
      "a space between a link's text and its address",
      body("See [the ferry] (ferry.md)."),
      ["⚠ link-unread 5:5", "Take the space between ] and ( out."],
    ],
    [
      "a reference that nothing defines",
      body("See [the ferry][nope]."),
      ["⚠ link-unread 5:5", 'Add the line "[nope]: address", or write [the ferry](address).'],
    ],
    ["a wiki's link", body("See [[ferry]]."), ["⚠ link-unread 5:5", "Write [ferry](ferry.md)."]],
    ["a wiki's picture", body("![[hall.svg]]"), ["⚠ link-unread 5:1", "Write ![hall.svg](hall.svg)."]],
    [
      "a dead link in HTML",
      body('See <a href="fery.md">the ferry</a>.'),
      ["✘ link-dead 5:14", "Write `ferry.md`."],
    ],
    [
      "a picture that is not there, in the text",
      body("![The hall](hal.svg)"),
      ["✘ picture-missing 5:13", "Write `hall.svg`."],
    ],
    [
      "a picture's name in the wrong case, in the text",
      body("![The hall](Hall.svg)"),
      ["✘ picture-missing 5:13", "Write `hall.svg`."],
    ],
    [
      "a space in a picture's name",
      body("![The hall](my hall.svg)"),
      ["⚠ link-unread 5:1", "Put the address in angle brackets: (<my hall.svg>)."],
    ],
    [
      "a picture outside the site",
      body("![The hall](../../../../hall.svg)"),
      ["✘ picture-outside 5:13", "Put the picture beside the article, or into the folder of public files."],
    ],
    [
      "a picture from the root of one's own disk",
      body("![The hall](/Users/ana/hall.svg)"),
      ["⚠ picture-unanswered 5:13", "Put the file into public/, unless the host serves it from elsewhere."],
    ],
    [
      "a picture in Hugo's static folder",
      body("![The hall](/static/hall.svg)"),
      ["⚠ picture-unanswered 5:13", "Put the file into public/, unless the host serves it from elsewhere."],
    ],
    [
      "a backslash in a picture's path, in the text",
      body("![The hall](images\\hall.svg)"),
      ["✘ picture-missing 5:13", "Write `hall.svg`."],
    ],
    [
      "Ghost's mark for its own address",
      body("![The hall](__GHOST_URL__/content/images/hall.jpg)"),
      ["✘ picture-missing 5:13", "Correct the path, or add the file."],
    ],
    [
      "a missing picture in HTML",
      body('<img src="hal.svg" alt="The hall">'),
      ["✘ picture-missing 5:11", "Write `hall.svg`."],
    ],
    [
      "a title in curly quotes",
      body("![The hall](hall.svg “The hall on Monday”)"),
      ["⚠ link-unread 5:1", 'Use straight quotes: (hall.svg "The hall on Monday").'],
    ],
    [
      "a link with nothing in its brackets",
      body("See [the ferry]()."),
      ["⚠ link-invalid 5:5", "Write the address between the round brackets, or take the link out."],
    ],
    [
      "a picture with nothing in its brackets",
      body("![]()"),
      ["⚠ link-invalid 5:1", "Write the address between the round brackets, or take the picture out."],
    ],
    [
      "a link whose bracket is never closed",
      body("See [the ferry](ferry.md."),
      ["⚠ link-unread 5:5", "Write a round bracket behind the address: (ferry.md)."],
    ],
    [
      "a picture's size behind its address",
      body("![The hall](hall.svg =300x200)"),
      ["⚠ link-unread 5:1", "Write the address alone: (hall.svg). The style sheet says"],
    ],
    [
      "Jekyll's variable in an address",
      body("![The hall]({{ site.baseurl }}/hall.svg)"),
      ["⚠ foreign-syntax 5:13", "Replace it by Markdown, or by a directive such as :::note."],
    ],
    [
      "a colon that an address lacks",
      body("See [the report](https//council.example/report)."),
      ["✘ link-dead 5:18", "Write `https://council.example/report`."],
    ],
  ],
};
