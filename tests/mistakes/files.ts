// Files in the wrong place, of the wrong kind, or not what their names say.

import { fields, type Theme } from "./mistake.js";

const story = "---\nheadline: A bridge reopens\ndate: 2026-01-20\n---\nText.\n";

export const files: Theme = {
  theme: "files",
  mistakes: [
    [
      "an article that ends in .mdx",
      { "articles/local/bridge.mdx": story },
      [
        "⚠ not-an-article articles/local/bridge.mdx:1:1",
        "Rename it to bridge.md, or move it out of this folder.",
      ],
    ],
    [
      "an article that ends in .txt",
      { "articles/local/bridge.txt": story },
      [
        "⚠ not-an-article articles/local/bridge.txt:1:1",
        "Rename it to bridge.md, or move it out of this folder.",
      ],
    ],
    [
      "an article that ends in .md.txt, as Windows hides",
      { "articles/local/bridge.md.txt": story },
      [
        "⚠ not-an-article articles/local/bridge.md.txt:1:1",
        "Rename it to bridge.md, or move it out of this folder.",
      ],
    ],
    [
      "an article as a web page",
      { "articles/local/bridge.html": "<p>Text</p>" },
      [
        "⚠ not-an-article articles/local/bridge.html:1:1",
        "Save it as Markdown in bridge.md, or move it out of this folder.",
      ],
    ],
    [
      "an article from a word processor",
      { "articles/local/bridge.docx": "PK" },
      [
        "⚠ not-an-article articles/local/bridge.docx:1:1",
        "Save it as Markdown in bridge.md, or move it out of this folder.",
      ],
    ],
    [
      "a page as a web page",
      { "pages/about.html": "<p>Text</p>" },
      [
        "⚠ not-an-article pages/about.html:1:1",
        "Save it as Markdown in about.md, or move it out of this folder.",
      ],
    ],
    [
      "a file's name that Windows reserves",
      { "articles/local/con.md": story },
      ["✘ name-reserved articles/local/con.md:1:1", "Rename the file."],
    ],
    [
      "a colon in a file's name",
      { "articles/local/bridge: open.md": story },
      ["✘ name-reserved articles/local/bridge: open.md:1:1", "Rename the file."],
    ],
    [
      "a question mark in a file's name",
      { "articles/local/open?.md": story },
      ["✘ name-reserved articles/local/open?.md:1:1", "Rename the file."],
    ],
    [
      "a copy with the slug of the original",
      {
        ...fields("slug: bridge"),
        "articles/local/bridge copy.md": story.replace("---\nText", "slug: bridge\n---\nText"),
      },
      ["✘ path-conflict 4:7", "Give one of them another `slug` or `permalink`."],
    ],
    [
      "two days' articles of one name",
      { "articles/local/2026-01-19-bridge.md": story, "articles/local/2026-01-20-bridge.md": story },
      [
        "✘ path-conflict articles/local/2026-01-20-bridge.md:1:1",
        "Give one of them another `slug` or `permalink`.",
      ],
    ],
    [
      "an article of a heading and nothing else",
      { "articles/local/bridge.md": "# A bridge\n" },
      ["✘ date-missing 1:1", "Add a line such as `date: 2026-01-20` to the front matter."],
    ],
    [
      "an article saved as Latin-1",
      { "articles/local/bridge.md": Buffer.from(story.replace("bridge", "café"), "latin1") },
      ["✘ encoding-invalid 2:16", "Save the file as UTF-8 (in most editors: Save with encoding)."],
    ],
    [
      "an article saved as UTF-16",
      { "articles/local/bridge.md": Buffer.from(`\ufeff${story}`, "utf16le") },
      ["✘ encoding-invalid 1:1", "Save the file as UTF-8 (in most editors: Save with encoding)."],
    ],
    [
      "a picture that is called .md",
      { "articles/local/bridge.md": Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16) },
      ["✘ encoding-invalid 1:5", "Take it out, or export the file again as plain text in UTF-8."],
    ],
    [
      "a web page that was saved as .jpg",
      {
        ...fields("image: photo.jpg\nimage_alt: The bridge"),
        "articles/local/photo.jpg": "<html>Not found</html>",
      },
      [
        "✘ picture-unreadable articles/local/photo.jpg:1:1",
        "Export the picture again as JPEG, PNG, WebP, AVIF, GIF or SVG.",
      ],
    ],
    [
      "a picture of no bytes",
      { ...fields("image: photo.jpg\nimage_alt: The bridge"), "articles/local/photo.jpg": "" },
      [
        "✘ picture-unreadable articles/local/photo.jpg:1:1",
        "Export the picture again as JPEG, PNG, WebP, AVIF, GIF or SVG.",
      ],
    ],
    [
      "a picture that git keeps elsewhere",
      {
        ...fields("image: photo.jpg\nimage_alt: The bridge"),
        "articles/local/photo.jpg": "version https://git-lfs.github.com/spec/v1\n",
      },
      [
        "✘ picture-unreadable articles/local/photo.jpg:1:1",
        "Export the picture again as JPEG, PNG, WebP, AVIF, GIF or SVG.",
      ],
    ],
    [
      "Hugo's index.md for a section",
      { "articles/local/index.md": "---\ntitle: Local news\n---\nAll of it.\n" },
      [
        "✘ date-missing articles/local/index.md:1:1",
        "Rename it to _index.md if it describes the section; else",
      ],
    ],
    [
      "a slip in the name of _index.md",
      { "articles/local/_indx.md": "---\ntitle: Local news\n---\nAll of it.\n" },
      [
        "✘ date-missing articles/local/_indx.md:1:1",
        "Rename it to _index.md if it describes the section; else",
      ],
    ],
    [
      "a standing page among the articles",
      { "articles/about.md": "---\ntitle: About us\n---\nText.\n" },
      ["✘ date-missing articles/about.md:1:1", "Move it to pages/ if it is a standing page; else add a line"],
    ],
    [
      "a slip in a section's field",
      { "articles/local/_index.md": "---\ntilte: Local\n---\n" },
      ["⚠ field-unknown articles/local/_index.md:2:1", "Write it as `title` if that is what you mean."],
    ],
    [
      "a slip in `defaults`",
      { "articles/local/_index.md": "---\ntitle: Local\ndefualts:\n  authors: Ana Velho\n---\n" },
      ["⚠ field-unknown articles/local/_index.md:3:1", "Write it as `defaults` if that is what you mean."],
    ],
    [
      "a list of defaults",
      { "articles/local/_index.md": "---\ntitle: Local\ndefaults:\n  - authors: Ana Velho\n---\n" },
      [
        "✘ defaults-not-mapping articles/local/_index.md:4:3",
        "Write one `field: value` a line below `defaults:`, indented",
      ],
    ],
    [
      "a slip in a default",
      { "articles/local/_index.md": "---\ntitle: Local\ndefaults:\n  authors: Ana Vehlo\n---\n" },
      ["✘ author-unknown articles/local/_index.md:4:12", "Write `Ana Velho`."],
    ],
    [
      "a section's colour without quotes",
      { "articles/local/_index.md": "---\ntitle: Local\ncolour: #1f5a7a\n---\n" },
      ["⚠ field-commented articles/local/_index.md:3:9", 'Write `colour: "#1f5a7a"`.'],
    ],
    [
      "a page with the address of a section",
      { "pages/local.md": "---\ntitle: Local\n---\nText.\n" },
      ["✘ path-conflict site.yaml:6:10", "Give one of them another `slug` or `permalink`."],
    ],
    [
      "a public file over an article",
      { "public/local/ferry/index.html": "<p>Text</p>" },
      ["✘ path-conflict public/local/ferry/index.html:1:1", "Rename the file."],
    ],
    [
      "a public file over the front page",
      { "public/index.html": "<p>Text</p>" },
      ["✘ path-conflict public/index.html:1:1", "Rename the file."],
    ],
    [
      "an article of one file and of a folder",
      { "articles/local/bridge.md": story, "articles/local/bridge/index.md": story },
      ["✘ id-conflict articles/local/bridge/index.md:1:1", "Rename one of the two files, or remove it."],
    ],
    [
      "an article beside the folder of articles",
      { "bridge.md": story },
      ["⚠ file-unread bridge.md:1:1", "Move it to articles/."],
    ],
    [
      "Hugo's content folder",
      { "content/posts/bridge.md": story },
      [
        "⚠ file-unread content:1:1",
        "Move its files to articles/, or write `articles: content` in site.yaml.",
      ],
    ],
    [
      "Jekyll's _posts",
      { "_posts/2026-01-20-bridge.md": story },
      ["⚠ file-unread _posts:1:1", "Move its files to articles/, or write `articles: _posts` in site.yaml."],
    ],
    [
      "a slip in the name of articles/",
      { "articels/local/bridge.md": story },
      ["⚠ file-unread articels:1:1", "Rename it to articles/, or move its files there."],
    ],
    [
      "a slip in the name of templates/",
      { "template/article.hbs": "<h1>A</h1>" },
      ["⚠ file-unread template:1:1", "Rename it to templates/, or move its files there."],
    ],
    [
      "Hugo's static folder",
      { "static/robots.txt": "User-agent: *\n" },
      ["⚠ file-unread static:1:1", "Move its files to public/, or write `public: static` in site.yaml."],
    ],
    [
      "a phone's photograph",
      { ...fields("image: photo.heic\nimage_alt: The bridge"), "articles/local/photo.heic": "ftypheic" },
      ["✘ picture-unreadable articles/local/photo.heic:1:1", "Export it as JPEG, PNG, WebP or AVIF."],
    ],
  ],
};
