// Whether a built site holds together: every internal link, picture and id leads somewhere.

import { join } from "node:path";
import type { Disk } from "../disk/disk.js";
import { readReferences } from "./read-references.js";

export interface DeadLink {
  /** The page that holds it, relative to the built site's folder. */
  readonly page: string;
  readonly element: string;
  /** As written. */
  readonly address: string;
  readonly reason: "no such file" | "no such id" | "id stands twice";
}

/**
 * Checks every HTML page of a built site. `site` is its address, with the path that all links begin with; addresses of
 * other hosts are not followed. Sorted by page, in the page's order.
 */
export function checkLinks(disk: Disk, folder: string, site: string): readonly DeadLink[] {
  const files = new Set(filesBelow(disk, folder, ""));
  const pages = [...files].filter((path) => path.endsWith(".html")).sort();
  const decoder = new TextDecoder();
  const read = new Map(
    pages.map((page) => [page, readReferences(decoder.decode(disk.read(join(folder, page))))]),
  );
  const root = new URL(site.endsWith("/") ? site : `${site}/`);
  return pages.flatMap((page) => {
    const { addresses = [], repeatedIds = [] } = read.get(page) ?? {};
    const base = new URL(
      page
        .replace(/(^|\/)index\.html$/, "$1")
        .split("/")
        .map(encodeURIComponent)
        .join("/"),
      root,
    );
    const dead = addresses.flatMap(({ element, address }): DeadLink[] => {
      const url = URL.canParse(address, base.href) ? new URL(address, base) : null;
      if (url === null) return [{ page, element, address, reason: "no such file" }];
      if (url.origin !== root.origin) return [];
      const target = fileBehind(decoded(url.pathname), root.pathname, files);
      if (target === null) return [{ page, element, address, reason: "no such file" }];
      const id = decoded(url.hash.slice(1));
      const known =
        id === "" || id === "top" || !target.endsWith(".html") || read.get(target)?.ids.has(id) === true;
      return known ? [] : [{ page, element, address, reason: "no such id" }];
    });
    const repeated = repeatedIds.map(
      (id): DeadLink => ({ page, element: "", address: `#${id}`, reason: "id stands twice" }),
    );
    return [...dead, ...repeated];
  });
}

/** The file that a plain static host answers with, or null. */
function fileBehind(pathname: string, rootPath: string, files: ReadonlySet<string>): string | null {
  if (!pathname.startsWith(rootPath)) return null;
  const path = pathname.slice(rootPath.length);
  return (
    [path, path === "" || path.endsWith("/") ? `${path}index.html` : `${path}/index.html`].find((name) =>
      files.has(name),
    ) ?? null
  );
}

/** Decoded, or as it is where a `%` begins no UTF-8. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function filesBelow(disk: Disk, folder: string, path: string): readonly string[] {
  return disk.list(join(folder, path)).flatMap(({ name, kind }) => {
    const below = path === "" ? name : `${path}/${name}`;
    return kind === "folder" ? filesBelow(disk, folder, below) : [below];
  });
}
