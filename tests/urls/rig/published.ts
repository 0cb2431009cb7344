// What readers get of a built site at each address, by its files alone.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../rig/files.js";

export interface Published {
  /** Addresses of all HTML pages. */
  readonly pages: readonly string[];
  /** Where the page at an address sends its reader; undefined where it sends nobody. */
  readonly redirects: ReadonlyMap<string, string>;
  isAnswered(address: string): boolean;
  html(address: string): string;
  /** Redirects that do not end at a page, and what hosts are told otherwise than the pages say. */
  readonly faults: readonly string[];
}

export function answered(dist: string): Published {
  const files = listFiles(dist).filter((path) => path.endsWith(".html") && path !== "404.html");
  const html = new Map(
    files.map((path) => [
      `/${path.replace(/(^|\/)index\.html$/, "$1")}`,
      readFileSync(join(dist, path), "utf8"),
    ]),
  );
  const redirects = new Map<string, string>();
  const gone = new Set<string>();
  for (const [address, text] of html) {
    const to = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(text)?.[1];
    if (to !== undefined) redirects.set(address, to);
    if (text.includes("<h1>This page is gone</h1>")) gone.add(address);
  }
  const faults: string[] = [];
  for (const [from, to] of redirects) {
    if (!html.has(to)) faults.push(`${from} leads to ${to}, where nothing is`);
    else if (redirects.has(to)) faults.push(`${from} leads to ${to}, which leads on`);
    else if (gone.has(to)) faults.push(`${from} leads to ${to}, which is gone`);
  }
  const told: readonly { from: string; to: string | null; status: number }[] = existsSync(
    join(dist, "redirects.json"),
  )
    ? JSON.parse(readFileSync(join(dist, "redirects.json"), "utf8"))
    : [];
  const lines = existsSync(join(dist, "_redirects"))
    ? readFileSync(join(dist, "_redirects"), "utf8").trimEnd().split("\n")
    : [];
  const expected = [
    ...[...redirects].map(([from, to]) => `${from} ${to}`),
    ...[...gone].map((from) => `${from} null`),
  ].sort();
  const said = told.map(({ from, to }) => `${from} ${to}`);
  if (JSON.stringify([...said].sort()) !== JSON.stringify(expected))
    faults.push(`redirects.json says ${said.join(", ")}; the pages say ${expected.join(", ")}`);
  if (told.some(({ to, status }) => (to === null) !== (status === 410))) faults.push("a status is wrong");
  const rules = told.flatMap(({ from, to, status }) => (to === null ? [] : `${from} ${to} ${status}`));
  if (JSON.stringify(lines) !== JSON.stringify(rules))
    faults.push(`_redirects says ${lines.join(", ")}; redirects.json says ${rules.join(", ")}`);
  return {
    pages: [...html.keys()],
    redirects,
    isAnswered: (address) => html.has(address),
    html: (address) => html.get(address) ?? "",
    faults,
  };
}

/** Paths of files and folders (below `one` and `other`) that are not the same byte for byte. */
export function differences(one: string, other: string, names: readonly string[]): readonly string[] {
  const below = (root: string, name: string): readonly string[] =>
    statSync(join(root, name)).isDirectory()
      ? listFiles(join(root, name)).map((path) => `${name}/${path}`)
      : [name];
  return names.flatMap((name) => {
    const all = new Set([...below(one, name), ...below(other, name)]);
    return [...all].filter((path) => {
      if (!existsSync(join(one, path)) || !existsSync(join(other, path))) return true;
      return !readFileSync(join(one, path)).equals(readFileSync(join(other, path)));
    });
  });
}
