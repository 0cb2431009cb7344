// The starter site's settings and its standing page. Each setting says what it does, so that the file teaches itself.

import { writeUrls } from "../../urls/urls-file.js";

/** Contents by path, relative to the new site's folder. */
export const starterFiles: { readonly [path: string]: string } = {
  "site.yaml": `# The site's settings. All are optional; take out what you do not need.

title: The Example
tagline: Explained, one thing at a time

# The site's address. With it, pages name their canonical address.
# url: https://example.org

# Decides the words of the interface, the quotation marks and how dates are written: en, de, es, ar.
language: en

# Dates without an offset are in this zone, and days begin in it: Europe/Berlin, America/New_York.
timeZone: UTC

publisher:
  name: The Example
  # policies:                # pages that say how you work: ethics, corrections, fact-checking, ownership, …
  #   corrections: /about/

# One square logo, SVG or PNG, of which all icons are made: a file of public/.
# icon: /logo.svg

# Whom robots.txt lets in: allow or block.
# crawlers:
#   search: allow            # search engines
#   ai-answers: allow        # what answers questions, with links
#   ai-training: block       # what models are trained on

# How readers reach you: an e-mail address, another site's address, or a page of this site.
contact: /about/
# subscribe: https://example.org/newsletter

# What social networks show beside a link: a card with the headline, drawn for each article without a picture (once \`url\` is
# set), and a picture for all other pages.
social:
  cards: true
  # image: /share.jpg

# A search page; \`full\` looks at whole texts, not at their first 150 words.
search: yes

# Sections in the order of the navigation. Each is a folder of articles/.
sections:
  - slug: science
    title: Science
    description: How the world works.
  - slug: culture
    title: Culture
    description: What people make of it.
`,
  "pages/about.md": `---
headline: About
dek: What this site is, and how to make it yours.
---

This is a small news site made with Broadsheet. Its three articles are explainers that stay true; take them out when
your own are there.

- Articles are the Markdown files below \`articles/\`. The first folder is the section.
- Standing pages like this one are in \`pages/\`.
- Settings are in \`site.yaml\`.
- Files in \`public/\` are published as they are.
`,
  "urls.txt": writeUrls([]),
  // Lines that two branches add to it are all right.
  ".gitattributes": "urls.txt merge=union\n",
  ".gitignore": "dist/\n.broadsheet/\n",
};
