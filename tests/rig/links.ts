// Every internal link, id and picture of a built folder, resolved as a static host would.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { listFiles } from "./files.js";

interface PageFacts {
  readonly ids: readonly string[];
  readonly targets: readonly string[];
}

const addressAttributes = ["href", "src", "poster", "data", "action"];

function factsOf(html: string): PageFacts {
  const ids: string[] = [];
  const targets: string[] = [];
  const parser = new Parser({
    onopentag(_name, attributes) {
      if (attributes.id !== undefined) ids.push(attributes.id);
      for (const name of addressAttributes) {
        const value = attributes[name];
        if (value !== undefined) targets.push(value);
      }
      for (const candidate of attributes.srcset?.split(",") ?? [])
        targets.push(candidate.trim().split(/\s+/)[0] ?? "");
    },
  });
  parser.end(html);
  return { ids, targets };
}

/** What does not resolve, as `page: target`; ids that stand twice as `page: #id twice`. */
export function brokenLinks(
  folder: string,
  site: { readonly url: string | null; readonly basePath: string },
): string[] {
  const pages = new Map<string, PageFacts>();
  for (const path of listFiles(folder)) {
    if (path.endsWith(".html")) pages.set(path, factsOf(readFileSync(join(folder, path), "utf8")));
  }
  const broken: string[] = [];
  for (const [path, { ids, targets }] of pages) {
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) broken.push(`${path}: #${id} twice`);
    const base = new URL(`https://site.invalid${site.basePath}/${path}`);
    for (const target of targets) {
      const own = site.url !== null && target.startsWith(`${site.url}/`);
      const url = new URL(own ? target.slice(new URL(site.url ?? "").origin.length) : target, base);
      if (url.origin !== base.origin) continue;
      const file = fileOf(folder, decodeURIComponent(url.pathname), site.basePath);
      const part = decodeURIComponent(url.hash.slice(1));
      if (file === null) broken.push(`${path}: ${target}`);
      else if (part !== "" && !pages.get(file)?.ids.includes(part))
        broken.push(`${path}: ${target} (no such part)`);
    }
  }
  return broken.sort();
}

function fileOf(folder: string, pathname: string, basePath: string): string | null {
  if (!pathname.startsWith(`${basePath}/`)) return null;
  const path = pathname.slice(basePath.length + 1);
  const candidates = path === "" || path.endsWith("/") ? [`${path}index.html`] : [path];
  return (
    candidates.find((name) => existsSync(join(folder, name)) && statSync(join(folder, name)).isFile()) ?? null
  );
}
