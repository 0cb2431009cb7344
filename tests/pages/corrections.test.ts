import { describe, expect, it } from "vitest";
import { correctionsOf } from "../../src/pages/corrections.js";
import type { Correction } from "../../src/parse/article.js";
import { article, model, moment } from "../model/rig.js";
import { linkTo, plan, withConfig } from "./rig.js";

const correction = (text: string, date: string | null, kind: Correction["kind"] = "correction") => ({
  date: date === null ? null : moment(date),
  kind,
  text,
});
const one = article("articles/world/one.md", {
  date: "2026-01-10",
  updated: moment("2026-01-12"),
  corrections: [
    correction("b", "2026-01-20T10:00:00Z"),
    correction("undated", null),
    correction("news", "2026-01-11", "update"),
  ],
});
const gone = article("articles/world/gone.md", {
  date: "2025-12-20",
  dek: "UNTRUE dek",
  excerpt: "UNTRUE excerpt",
  aliases: ["/old/gone/"],
  extra: { teaser: "UNTRUE teaser" },
  corrections: [correction("c", "2026-01-25", "retraction"), correction("a", "2025-12-24", "editors-note")],
  body: { address: "untrue", ids: ["part"], headings: [{ level: 2, id: "part", text: "UNTRUE heading" }] },
});

describe("all corrections", () => {
  it("come newest first, with the stories' ranks, those without a date where their article was updated, and no updates", () => {
    const all = correctionsOf(model([one, gone]));
    expect(all.map(({ correction: { text }, rank, at }) => [text, rank, at.day])).toEqual([
      ["c", null, "2026-01-25"],
      ["b", 0, "2026-01-20"],
      ["undated", 0, "2026-01-12"],
      ["a", null, "2025-12-24"],
    ]);
  });

  it("stand on a page of the newest, and on one for each month", () => {
    const { view, paths, siteView } = plan([one, gone]);
    expect(siteView.corrections).toEqual({ place: "foot", name: "Corrections", href: "/corrections/" });
    expect(view("corrections/index.html", "corrections").months).toEqual([
      { month: "2026-01", href: "/corrections/2026/01/", count: 3 },
      { month: "2025-12", href: "/corrections/2025/12/", count: 1 },
    ]);
    expect(paths.filter((path) => /^corrections\/.*html$/.test(path))).toHaveLength(3);
  });

  it("have no page where there are none", () => {
    const { paths, siteView } = plan([article("articles/world/plain.md")]);
    expect(paths.filter((path) => path.startsWith("corrections/"))).toEqual([]);
    expect(siteView.corrections.href).toBeNull();
  });

  it("keep the page that settings lead to when the only article with one expires", () => {
    const navigation = withConfig({ navigation: [{ name: "Corrections", url: "/corrections/" }] });
    const { told, paths, siteView } = plan([{ ...one, expires: moment("2026-01-31") }], navigation);
    expect(told).toEqual([]);
    expect(paths).toContain("corrections/index.html");
    expect(siteView.corrections.href).toBeNull();
  });
});

describe("a retracted article", () => {
  it("is a notice with nothing of the text", () => {
    const { view, pages } = plan([one, gone]);
    expect(view("world/gone/index.html", "retracted")).toMatchObject({
      title: `Retracted: ${gone.headline}`,
      robots: "max-image-preview:large",
      jsonLd: null,
      retraction: { text: "c" },
      corrections: [{ text: "a" }],
    });
    expect(JSON.stringify(pages)).not.toMatch(/untrue/i);
  });

  it("is where links lead, without the parts that are gone, and its aliases", () => {
    const linking = article("articles/world/b.md", {
      body: { links: [linkTo("gone.md#part"), linkTo("/old/gone/"), linkTo("gone.md?a=1")] },
    });
    const { article: at, page, told } = plan([gone, linking]);
    expect(at("world/b/index.html").body.links).toEqual(["/world/gone/", "/world/gone/", "/world/gone/?a=1"]);
    expect(page("old/gone/index.html")).toMatchObject({ render: "redirect", to: "/world/gone/" });
    expect(told).toEqual([]);
  });

  it("says nothing of mistakes in its text", () => {
    const body = { links: [linkTo("nowhere.md")] };
    expect(plan([{ ...gone, body: { ...gone.body, ...body } }]).told).toEqual([]);
  });
});
