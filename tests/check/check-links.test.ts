import { afterEach, expect, it } from "vitest";
import { checkLinks } from "../../src/check/check-links.js";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { makeSite, type TestSite } from "../rig/site.js";

let site: TestSite;
afterEach(() => site.close());

const check = (files: { readonly [path: string]: string }, address = "https://example.org/news") => {
  site = makeSite(files);
  return checkLinks(nodeDisk, site.root, address);
};

it("finds nothing in a site that holds together", () => {
  const dead = check({
    "index.html":
      '<link href="/news/a%20b.css"><a href="/news/world/">w</a><a href="world/#part">p</a><a href="#top">t</a><a href="https://elsewhere.org/x">x</a><a href="mailto:a@b.c">m</a>',
    "world/index.html":
      '<h2 id="part">P</h2><label for="box"></label><input id="box"><a href="../">up</a><a href="https://example.org/news/">front</a><img src="/news/p.jpg" srcset="/news/p.jpg 1x, /news/q.jpg 2x">',
    "a b.css": "",
    "p.jpg": "",
    "q.jpg": "",
  });
  expect(dead).toEqual([]);
});

it("finds what leads nowhere", () => {
  const dead = check({
    "index.html":
      '<a href="/news/nowhere/">n</a><a href="/world/">outside</a><a href="world/#missing">i</a><img srcset="/news/p.jpg 1x, /news/q.jpg 2x"><label for="none"></label>',
    "world/index.html": '<p id="twice"></p><p id="twice"></p><a href="http://[">bad</a>',
    "p.jpg": "",
  });
  expect(dead.map(({ page, address, reason }) => [page, address, reason])).toEqual([
    ["index.html", "/news/nowhere/", "no such file"],
    ["index.html", "/world/", "no such file"],
    ["index.html", "world/#missing", "no such id"],
    ["index.html", "/news/q.jpg", "no such file"],
    ["index.html", "#none", "no such id"],
    ["world/index.html", "http://[", "no such file"],
    ["world/index.html", "#twice", "id stands twice"],
  ]);
});
