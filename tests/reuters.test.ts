// The story from Reuters, on its page as a reader sees it: everything that an article page shows, in whatever zone it is built.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../src/build.js";

type Document = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const now = "2026-12-01T00:00:00Z";
const path = "world/belarus-board-of-peace/index.html";
const folder = mkdtempSync(join(tmpdir(), "broadsheet-reuters-"));
let page: Document;

beforeAll(async () => {
  const out = join(folder, "dist");
  const result = await build({ root: resolve("."), out, now });
  expect(result.outcome).toBe("built");
  page = pageIn(out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pageIn = (out: string): Document => parseDocument(readFileSync(join(out, path), "utf8"));

const textOf = (element: Element | undefined): string =>
  element === undefined ? "" : DomUtils.textContent(element).replace(/\s+/g, " ").trim();

/** Elements with this class, or with this name where no class has it. */
function all(name: string, within: Document | Element = page): Element[] {
  const withClass = DomUtils.findAll(
    (element) => (element.attribs.class ?? "").split(" ").includes(name),
    within.children,
  );
  return withClass.length > 0 ? withClass : DomUtils.getElementsByTagName(name, within);
}

function one(name: string, within: Document | Element = page): Element {
  const [found, ...more] = all(name, within);
  if (found === undefined || more.length > 0) throw new Error(`${name} is there ${more.length} times more`);
  return found;
}

/** The links below an element, as names and addresses. */
const links = (within: Element): (string | undefined)[][] =>
  all("a", within).map((link) => [textOf(link), link.attribs.href]);

describe("the page of the Reuters story", () => {
  it("links to contact and to subscribing, at its top and beside its dates", () => {
    expect(links(one("service"))).toEqual([
      ["Search", "/search/"],
      ["Contact", "/contact/"],
      ["Subscribe", "mailto:letters@gazette.example"],
    ]);
    expect(links(one("subscribe", one("story")))).toEqual([["Subscribe", "mailto:letters@gazette.example"]]);
  });

  it("has the section, the kicker, the headline as its only h1, and the dek", () => {
    const header = one("story-header");
    expect(links(one("eyebrow", header))).toEqual([["World", "/world/"]]);
    expect(textOf(one("eyebrow-kicker", header))).toBe("Diplomacy");
    expect(all("h1").map(textOf)).toEqual(["Belarus signs up for Trump’s Board of Peace"]);
    expect(textOf(one("dek", header))).toMatch(/^Lukashenko signs .* billion dollars/);
    expect(links(one("sections")).find(([name]) => name === "World")).toEqual(["World", "/world/"]);
  });

  it("credits the source with its section", () => {
    expect(links(one("byline"))).toEqual([
      ["Reuters", "/sources/reuters/"],
      ["World", "/world/"],
    ]);
  });

  it("says when it was published and updated", () => {
    expect(textOf(one("published"))).toBe("Published January 20, 2026");
    expect(textOf(one("updated"))).toBe("Updated January 20, 2026 at 6:05 PM");
    expect(all("time", one("dates")).map((time) => time.attribs.datetime)).toEqual([
      "2026-01-20T15:40:00Z",
      "2026-01-20T18:05:00Z",
    ]);
  });

  it("has its picture with caption and credit", () => {
    const figure = one("lead-picture");
    expect(one("img", figure).attribs).toMatchObject({ width: "1600", height: "1067" });
    expect(one("img", figure).attribs.src).toMatch(/^\/assets\/pictures\/board-terms\..+\.jpg$/);
    expect(one("source", figure).attribs.srcset).toMatch(/ 1600w$/);
    expect(one("img", figure).attribs.alt).toMatch(/^Three blue blocks/);
    expect(textOf(one("figcaption", figure))).toBe("What the draft charter asks of a member (Grace Tan)");
  });

  it("tells the story from where it happened", () => {
    const body = one("body", one("story"));
    expect(textOf(all("p", body)[0])).toMatch(
      /^MINSK — President Alexander Lukashenko of Belarus on Tuesday/,
    );
    const told = textOf(body);
    for (const fact of [
      "Board of Peace",
      "about 60 countries",
      "$1 billion in cash",
      "Armenia",
      "prisoners",
    ]) {
      expect(told).toContain(fact);
    }
  });

  it("has its correction with the date, its topics, related articles, and the way on", () => {
    const [correction] = all("correction", one("corrections"));
    expect(textOf(correction)).toMatch(/^Correction November 23, 2026 The first version of the summary/);
    expect(links(one("topics"))).toEqual([
      ["diplomacy", "/topics/diplomacy/"],
      ["Belarus", "/topics/belarus/"],
      ["treaties", "/topics/treaties/"],
    ]);
    const [related] = all("card", one("related"));
    expect(textOf(related === undefined ? undefined : one("h3", related))).toBe("Signed is not sealed");
    expect(links(one("neighbours"))).toEqual([
      ["Previous article Where the sea stops being anyone’s", "/world/high-seas/"],
      ["Next article Signed is not sealed", "/world/how-a-treaty-enters-into-force/"],
    ]);
  });

  it("comes in a natural order", () => {
    const story = textOf(one("main"));
    const order = ["World", "Diplomacy", "Belarus signs up", "Lukashenko signs", "Reuters", "Published"];
    order.push("Updated", "Subscribe", "What the draft charter asks", "MINSK", "Correction", "treaties");
    order.push("Related articles", "Previous article", "Next article");
    const places = order.map((part) => story.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("says the same in JSON-LD", () => {
    const script = all("script").at(-1);
    const reuters = {
      ...{ "@type": "Organization", name: "Reuters" },
      url: "https://gazette.example/sources/reuters/",
    };
    const graph = (JSON.parse(textOf(script)) as { readonly "@graph": readonly object[] })["@graph"];
    expect(graph[0]).toMatchObject({
      "@type": "NewsArticle",
      headline: textOf(one("h1")),
      description: textOf(one("dek", one("story-header"))),
      datePublished: "2026-01-20T15:40:00Z",
      dateModified: "2026-11-23",
      author: reuters,
      sourceOrganization: reuters,
      articleSection: "World",
      inLanguage: "en",
      publisher: {
        "@type": "NewsMediaOrganization",
        name: "The Harbour Gazette",
        url: "https://gazette.example/",
        email: "desk@gazette.example",
        address: "The Harbour Gazette, 12 Quay Street, Port Example",
        sameAs: ["https://social.example/@gazette"],
      },
    });
  });

  it("has a language and a direction, a title, a description, a canonical address and a skip link", () => {
    expect(one("html").attribs).toMatchObject({ lang: "en", dir: "ltr" });
    expect(textOf(one("title"))).toBe("Belarus signs up for Trump’s Board of Peace – The Harbour Gazette");
    const [canonical] = all("link").filter(({ attribs }) => attribs.rel === "canonical");
    expect(canonical?.attribs.href).toBe("https://gazette.example/world/belarus-board-of-peace/");
    const [description] = all("meta").filter(({ attribs }) => attribs.name === "description");
    expect(description?.attribs.content).toBe(textOf(one("dek", one("story-header"))));
    expect(one("skip-link").attribs.href).toBe(`#${one("main").attribs.id}`);
  });
});

it.each([
  "Pacific/Kiritimati",
  "Asia/Kathmandu",
  "Europe/Minsk",
  "UTC",
  "America/New_York",
  "Pacific/Pago_Pago",
])("its dates read the same when it is built in %s", (zone) => {
  const out = join(folder, zone.replace("/", "-"));
  const command = ["lib/cli/main.js", "build", "--out", out, "--now", now, "--quiet"];
  const run = spawnSync(process.execPath, command, { encoding: "utf8", env: { ...process.env, TZ: zone } });
  expect(run.status, run.stderr).toBe(0);
  const elsewhere = pageIn(out);
  const dates = (of: Document) => all("time", of).map((time) => [textOf(time), time.attribs.datetime]);
  expect(textOf(one("dates", elsewhere))).toMatch(
    /^Published January 20, 2026 Updated January 20, 2026 at 6:05 PM /,
  );
  expect(dates(elsewhere)).toEqual(dates(page));
});
