import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Config } from "../../src/config/config.js";
import { defaultColours } from "../../src/pages/style/default-colours.js";
import { plainConfig } from "../model/rig.js";
import { asset, plan, withConfig } from "./rig.js";

/** Members of a manifest as the W3C's Web Application Manifest describes them (sections 1 and 2), and no others. */
const manifestSchema = z.strictObject({
  id: z.string().startsWith("/"),
  name: z.string().min(1),
  short_name: z.string().min(1),
  description: z.string().optional(),
  lang: z.string().refine((tag) => Intl.getCanonicalLocales(tag)[0] === tag),
  dir: z.enum(["ltr", "rtl", "auto"]),
  start_url: z.string().startsWith("/"),
  scope: z.string().startsWith("/"),
  display: z.enum(["fullscreen", "standalone", "minimal-ui", "browser"]),
  background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/),
  icons: z.array(
    z.strictObject({
      src: z.string().startsWith("/"),
      sizes: z.string().regex(/^(?:any|[1-9]\d*x[1-9]\d*)$/),
      type: z.string().regex(/^image\/[a-z+]+$/),
      purpose: z.enum(["any", "maskable", "monochrome"]).optional(),
    }),
  ),
});

type Given = Parameters<typeof plan>[1];

function manifestOf(config: Partial<Config> = {}, more: Given = {}) {
  const planned = plan([], { ...withConfig(config), ...more });
  const page = planned.page("manifest.webmanifest");
  if (page.render !== "text") throw new Error("the manifest is no text");
  // What the specification says of `start_url` and `scope` holds for all of them.
  const manifest = manifestSchema.parse(JSON.parse(page.text));
  expect(manifest.start_url.startsWith(manifest.scope)).toBe(true);
  for (const { src } of manifest.icons) expect(src.startsWith(manifest.scope)).toBe(true);
  return { manifest, planned };
}

const noColour = { light: null, dark: null };

describe("the web app manifest", () => {
  it("says what the paper is called, and where it begins", () => {
    expect(manifestOf({ shortTitle: "Gazette" }).manifest).toEqual({
      ...{ id: "/", start_url: "/", scope: "/", display: "minimal-ui", lang: "en", dir: "ltr" },
      ...{ name: "The Gazette", short_name: "Gazette", description: "All the news" },
      ...{ background_color: "#ffffff", theme_color: "#ffffff" },
      icons: [{ src: "/favicon.svg", sizes: "any", type: "image/svg+xml" }],
    });
  });

  it("works below a base path, and in another direction", () => {
    const below = { url: "https://host.example/n", basePath: "/n", language: "ar", tagline: null };
    const { manifest, planned } = manifestOf(below);
    expect(manifest).toMatchObject({ id: "/n/", start_url: "/n/", scope: "/n/", lang: "ar", dir: "rtl" });
    expect(manifest).not.toHaveProperty("description");
    expect(manifest.icons.map(({ src }) => src)).toEqual(["/n/favicon.svg"]);
    expect(planned.siteView.manifest).toBe("/n/manifest.webmanifest");
  });

  it("has the colour of the paper, as the bars of browsers have", () => {
    const theme = { ...plainConfig.theme, paper: { ...noColour, light: "ivory" } };
    const { manifest, planned } = manifestOf({ theme });
    expect([manifest.background_color, manifest.theme_color]).toEqual(["#fffff0", "#fffff0"]);
    expect(planned.siteView.themeColour).toEqual({ light: "#fffff0", dark: defaultColours.paper.dark });
  });

  it("lists the site's own icons in public/", () => {
    const names = ["favicon.svg", "icon-512.png", "icon-maskable-512.png", "favicon.ico"];
    const { manifest } = manifestOf({}, { assets: names.map((name) => asset(`public/${name}`, "public")) });
    expect(manifest.icons).toEqual([
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "/favicon.svg", sizes: "any", type: "image/svg+xml" },
    ]);
  });

  it("gives way to the site's own, under whichever of its names", () => {
    for (const name of ["manifest.webmanifest", "site.webmanifest", "manifest.json"]) {
      const planned = plan([], { assets: [asset(`public/${name}`, "public")] });
      expect(planned.siteView.manifest).toBe(`/${name}`);
      expect(planned.paths.filter((path) => /manifest/.test(path))).toEqual([name]);
      expect(planned.page(name).render).toBe("copy");
    }
  });
});
