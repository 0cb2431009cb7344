import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, describe, expect, it, vi } from "vitest";
import { startPreview } from "../../src/serve/preview.js";
import { makeSite, type TestSite } from "../rig/site.js";
import { article, previewOf, type TestPreview } from "./rig.js";

let site: TestSite;
let running: TestPreview | undefined;
afterEach(async () => {
  await running?.preview.close();
  running = undefined;
  site.close();
  vi.unstubAllEnvs();
});

async function page(path = ""): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(new URL(path, running?.preview.url()), { redirect: "follow" });
  return { status: answer.status, text: await answer.text() };
}
const changed = (path: string) => (event: { readonly changed: readonly string[] }) =>
  event.changed.includes(path);

describe("a preview", () => {
  it("shows the site with clean addresses, and leaves dist/ alone", async () => {
    site = makeSite({ "articles/world/budget.md": article("Budget"), "dist/index.html": "yesterday" });
    running = await previewOf(site);
    expect(await page()).toMatchObject({ status: 200, text: expect.stringContaining("Budget") });
    expect((await page("world/budget")).text).toContain("The text of Budget.");
    expect((await page("nothing/")).status).toBe(404);
    expect(site.files()).toEqual(["index.html"]);
    expect(site.read("dist/index.html")).toBe("yesterday");
  });

  it("shows another picture as soon as it is there", async () => {
    const square = (width: number) =>
      sharp({ create: { width, height: 60, channels: 3, background: "#a62" } })
        .png()
        .toBuffer();
    const image = "image: { src: a.png, alt: A square }\n---";
    site = makeSite({ "articles/a.md": article("A").replace(/\n---/, `\n${image}`) });
    site.write("articles/a.png", await square(90));
    running = await previewOf(site);
    const source = async () => / srcset="(\/[^" ]+-(\d+)\.avif)/.exec((await page("a/")).text) ?? [];
    const [, before = "", width] = await source();
    expect(width).toBe("90");
    expect((await page(before)).status).toBe(200);
    const other = await square(120);
    await running.after(() => site.write("articles/a.png", other), changed("articles/a.png"));
    const [, after = "", wider] = await source();
    expect(wider).toBe("120");
    expect((await page(after)).status).toBe(200);
    expect((await page(before)).status).toBe(404);
  });

  it("renders no page for another text of a style sheet", async () => {
    site = makeSite({ "articles/a.md": article("A"), "assets/css/mine.css": "a { top: 0 }\n" });
    site.write("assets/custom.css", '@import "css/mine.css";\n');
    running = await previewOf(site);
    expect((await page()).text).toContain('href="/assets/style.css"');
    const edit = () => site.write("assets/css/mine.css", "a { top: 1px }\n");
    const { result } = await running.after(edit, changed("assets/css/mine.css"));
    expect(result).toMatchObject({ files: { written: 1, removed: 0 }, stats: { rendered: 0 } });
    expect((await page("assets/style.css")).text).toMatch(/a\{top:1px\}$/);
  });

  it("works beside a build", async () => {
    site = makeSite({ "articles/a.md": article("A") });
    running = await previewOf(site);
    expect(await site.build()).toMatchObject({ outcome: "built" });
    await running.after(() => site.write("articles/b.md", article("B")), changed("articles/b.md"));
    expect((await page("b/")).text).toContain("The text of B.");
    expect(site.files()).toContain("a/index.html");
    expect(site.files()).not.toContain("b/index.html");
  });

  it("lives below the path of the site's address", async () => {
    site = makeSite({ "site.yaml": "url: https://example.org/news\n", "articles/a.md": article("A") });
    running = await previewOf(site);
    expect(running.preview.url()).toMatch(/^http:\/\/localhost:\d+\/news\/$/);
    expect((await page("/")).text).toContain("/news/a/");
    expect((await page("/news/a")).text).toContain("The text of A.");
    expect((await page("/a/")).status).toBe(404);
  });

  it("keeps the last good site while something is wrong", async () => {
    site = makeSite({ "articles/a.md": article("A") });
    running = await previewOf(site);
    const { result } = await running.after(
      () => site.write("articles/b.md", "---\nheadline: B\ndate: soon\n---\n"),
      changed("articles/b.md"),
    );
    expect(result.published).toBe(false);
    expect((await page("a/")).text).toContain("The text of A.");
    await running.after(() => site.write("articles/b.md", article("B")), changed("articles/b.md"));
    expect((await page("b/")).text).toContain("The text of B.");
  });

  it("shows the mistakes when the first build fails, and the site once they are mended", async () => {
    site = makeSite({ "articles/a.md": "---\nheadline: A\ndate: soon\n---\n" });
    running = await previewOf(site);
    expect(await page("a/")).toMatchObject({
      status: 500,
      text: expect.stringContaining("articles/a.md:3:7"),
    });
    await running.after(() => site.write("articles/a.md", article("A")), changed("articles/a.md"));
    expect(await page("a/")).toMatchObject({ status: 200, text: expect.stringContaining("The text of A.") });
  });

  it("notices atomic saves, new folders, templates, settings and deletions", async () => {
    site = makeSite({ "articles/a.md": article("A") });
    running = await previewOf(site);
    await running.after(() => {
      site.write(".a.md.new", article("A", "dek: Saved by a rename\n"));
      renameSync(join(site.root, ".a.md.new"), join(site.root, "articles/a.md"));
    }, changed("articles/a.md"));
    expect((await page("a/")).text).toContain("Saved by a rename");
    await running.after(
      () => site.write("articles/world/deep/b.md", article("B")),
      changed("articles/world/deep/b.md"),
    );
    expect((await page()).text).toContain("/b/");
    await running.after(() => site.write("public/hello.txt", "hello"), changed("public/hello.txt"));
    expect((await page("hello.txt")).text).toBe("hello");
    await running.after(() => site.write("site.yaml", "title: The Morning Star\n"), changed("site.yaml"));
    expect((await page()).text).toContain("The Morning Star");
    await running.after(
      () => rmSync(join(site.root, "articles/world"), { recursive: true }),
      changed("articles/world/deep/b.md"),
    );
    expect((await page()).text).not.toContain("/b/");
  });

  it("looks where the settings say", async () => {
    site = makeSite({ "site.yaml": "", "articles/a.md": article("A") });
    running = await previewOf(site);
    // The second build is the one that follows the new watch.
    await running.after(
      () => site.write("site.yaml", "articles: content\n").write("content/b.md", article("B")),
      changed("site.yaml"),
    );
    await running.after(() => {}, changed("site.yaml"));
    await running.after(() => site.write("content/c.md", article("C")), changed("content/c.md"));
    expect((await page("c/")).text).toContain("The text of C.");
    expect((await page("a/")).status).toBe(404);
  });

  it("shows drafts where they are asked for", async () => {
    site = makeSite({ "articles/a.md": article("A", "draft: true\n") });
    running = await previewOf(site, { build: { drafts: true } });
    expect((await page("a/")).text).toContain("The text of A.");
  });

  it("leaves nothing behind", async () => {
    site = makeSite({ "articles/a.md": article("A") });
    const temporary = mkdtempSync(join(site.root, "tmp-"));
    vi.stubEnv("TMPDIR", temporary);
    running = await previewOf(site);
    const url = running.preview.url();
    expect(readdirSync(temporary)).toHaveLength(1);
    await running.preview.close();
    running = undefined;
    expect(readdirSync(temporary)).toEqual([]);
    expect(existsSync(join(site.root, "dist"))).toBe(false);
    await expect(fetch(url)).rejects.toThrow();
  });

  it("leaves nothing behind where its port is taken, either", async () => {
    site = makeSite({ "articles/a.md": article("A") });
    running = await previewOf(site);
    const temporary = mkdtempSync(join(site.root, "tmp-"));
    vi.stubEnv("TMPDIR", temporary);
    const port = Number(new URL(running.preview.url()).port);
    const second = await startPreview({
      build: { root: site.root },
      host: "localhost",
      port: { wanted: port },
      describe: () => "",
      onEvent: () => {},
    });
    expect(second).toEqual({ refusal: { code: "EADDRINUSE", port } });
    expect(readdirSync(temporary)).toEqual([]);
  });
});
