// The page of a build that a person names: by its file, its address, or an article that it comes from.

import { relative, resolve } from "node:path";
import { isInside } from "../disk/inside.js";
import { addressOfOutput, decodePath, hrefOf } from "../pages/address.js";
import { nearest } from "../text/nearest.js";
import type { SiteState } from "./store/site-state.js";

export type FoundPage =
  | { readonly page: string }
  /** A source that makes no page. */
  | { readonly source: string }
  /** An address of another site than this. */
  | { readonly elsewhere: string }
  /** Nothing; what was probably meant, in the form in which it was asked for. */
  | { readonly near: string | null };

/** `from` is the folder that relative paths may be relative to, beside the site's own (absolute, as `root` is). */
export function findPage(asked: string, state: SiteState, root: string, from: string): FoundPage {
  const { config } = state.verdict;
  const url = /^https?:/i.test(asked) && URL.canParse(asked) ? new URL(asked) : null;
  const site = config.url === null ? null : new URL(config.url).origin;
  if (url !== null && site !== null && url.origin !== site) return { elsewhere: config.url ?? "" };
  const path = url === null ? asked : url.pathname;
  const names = [
    ...namesOfAddress(path, config.basePath),
    ...(url === null ? namesOfFile(asked, state, root, from) : []),
  ];
  for (const name of names) {
    const page = [name, `${name}/index.html`, `${name}.html`].find((each) =>
      Object.hasOwn(state.pages, each),
    );
    if (page !== undefined) return { page };
    const [made] = pagesFrom(name, state);
    if (made !== undefined) return { page: made };
    if (Object.hasOwn(state.sources, name)) return { source: name };
  }
  return { near: nearest(path, path.startsWith("/") ? addressesLike(path, state) : namesLike(path, state)) };
}

/** Addresses of all pages, with the base path where somebody has written it. */
function addressesLike(path: string, state: SiteState): readonly string[] {
  const { basePath } = state.verdict.config;
  const from = path.startsWith(`${basePath}/`) ? 0 : basePath.length;
  return Object.keys(state.pages).map((page) => addressOf(page, state).slice(from));
}

/** Paths of all pages and sources, and addresses of pages as somebody writes them without the slash at the beginning. */
function namesLike(path: string, { pages, sources }: SiteState): readonly string[] {
  const end = path.endsWith("/") ? "/" : "";
  const addresses = Object.keys(pages).flatMap((page) =>
    page.endsWith("/index.html") ? [page.replace(/\/index\.html$/, end)] : [],
  );
  return [...Object.keys(pages), ...Object.keys(sources), ...addresses];
}

/** `/news/science/moon/`, with or without the base path, as names of files. */
function namesOfAddress(asked: string, basePath: string): readonly string[] {
  const plain = asked.replace(/[?#].*$/s, "");
  const path = `/${(decodePath(plain) ?? plain).replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "")}`;
  const withoutBase =
    path === basePath || path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  return [withoutBase, path].map((each) => each.replace(/^\/|\/$/g, "") || "index.html");
}

/** A path of the system, in the output folder or in the site's own. */
function namesOfFile(asked: string, { out }: SiteState, root: string, from: string): readonly string[] {
  const file = resolve(from, asked);
  return [out, root]
    .filter((folder) => isInside(folder, file))
    .map((folder) => relative(folder, file).replaceAll("\\", "/") || "index.html");
}

/** Pages that come from a source, those that a template renders first. */
export function pagesFrom(source: string, { pages, templates }: SiteState): readonly string[] {
  const all = Object.entries(pages).filter(([, { from }]) => from.includes(source));
  const isRendered = ([, { reach }]: (typeof all)[number]): boolean => Object.hasOwn(templates, reach);
  return [...all.filter(isRendered), ...all.filter((each) => !isRendered(each))].map(([path]) => path);
}

/** The root-relative address of a page, base path included. */
export const addressOf = (page: string, { verdict }: SiteState): string =>
  hrefOf(verdict.config, addressOfOutput(page));
