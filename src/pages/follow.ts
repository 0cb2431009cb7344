// Follows a reference of an article to what it means: a file beside it, or an address of the site.

import type { Config } from "../config/config.js";
import { decodePath, plainPath } from "./address.js";
import { below } from "./published-files.js";
import type { Target, Targets } from "./target.js";

/** Where a reference stands: the file, and the address under which a reader meets it. */
export interface Origin {
  readonly file: string;
  readonly permalink: string;
}

/** A reference in its parts; `query` and `fragment` keep their `?` and `#`, as written. */
export interface Reference {
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

export type Followed =
  | { readonly is: "target"; readonly target: Target }
  | { readonly is: "malformed" }
  /** Leads out of the folders of which anything is published. */
  | { readonly is: "outside" }
  /** `file`: the path that it means, relative to the site's folder; null for one from the site's root. */
  | { readonly is: "nothing"; readonly file: string | null };

/** Takes a reference apart (RFC 3986, 3). */
export function splitReference(href: string): Reference {
  const [, path = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href.trim()) ?? [];
  return { path, query, fragment };
}

/** What a path of a reference leads to; it is not empty, and names no scheme and no host. */
export function follow(path: string, from: Origin, targets: Targets, config: Config): Followed {
  const decoded = decodePath(path);
  if (decoded === null) return { is: "malformed" };
  if (decoded.startsWith("/")) {
    const target = fromRoot(decoded, targets, config);
    return target === null ? { is: "nothing", file: null } : { is: "target", target };
  }
  const folder = plainPath(from.file).split("/").slice(0, -1);
  const parts = joined(folder, decoded);
  const byFile = parts === null ? null : fileAt(parts.join("/"), targets);
  if (byFile !== null) return { is: "target", target: byFile };
  const byAddress = relativeAddress(decoded, from.permalink, targets);
  if (byAddress !== null) return { is: "target", target: byAddress };
  const file = parts?.join("/") ?? null;
  if (file === null || !isInside(file, config)) return { is: "outside" };
  return { is: "nothing", file };
}

/** `..` and `.` resolved; null where they lead above the site's folder. */
function joined(folder: readonly string[], path: string): string[] | null {
  const parts = [...folder];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts;
}

function fileAt(path: string, { byFile }: Targets): Target | null {
  for (const ending of ["", ".md", ".markdown", "/index.md", "/index.markdown"]) {
    const target = byFile.get(path + ending);
    if (target !== undefined) return target;
  }
  return null;
}

/** As a browser would read it from the page's own address: what other generators let people write. */
function relativeAddress(path: string, permalink: string, targets: Targets): Target | null {
  const folder = permalink.split("/").slice(1, -1);
  const parts = joined(folder, path);
  return parts === null ? null : addressAt(`/${parts.join("/")}`, targets);
}

function fromRoot(written: string, targets: Targets, config: Config): Target | null {
  const parts = joined([], written);
  if (parts === null) return null;
  const path = `/${parts.join("/")}`;
  const base = decodePath(config.basePath) ?? "";
  const own = base !== "" && `${path}/`.startsWith(`${base}/`) ? path.slice(base.length) : null;
  for (const candidate of [path, own]) {
    const target = candidate === null ? null : addressAt(candidate === "" ? "/" : candidate, targets);
    if (target !== null) return target;
  }
  // A path from the root of the site's folder, as code hosts read it: `/articles/world/budget.md`.
  if (parts.length === 0) return null;
  return fileAt(parts.join("/"), targets) ?? fileAt([config.folders.articles, ...parts].join("/"), targets);
}

function addressAt(path: string, { byAddress }: Targets): Target | null {
  const bare = path.replace(/\/+$/, "");
  const page = bare.replace(/\/index\.html?$/i, "/");
  for (const candidate of [path, `${bare}/`, bare, page, `${bare}.html`, `${bare}/index.html`]) {
    const target = byAddress.get(candidate);
    if (target !== undefined) return target;
  }
  return null;
}

/** Whether a path lies in a folder of which something may be published. */
function isInside(path: string, { folders }: Config): boolean {
  const roots = [folders.articles, folders.pages, folders.public, "assets"];
  return roots.some((root) => path === root || below(path, root) !== null);
}
