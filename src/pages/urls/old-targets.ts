// Links of articles to old addresses go straight to where readers would be sent.

import type { Config } from "../../config/config.js";
import { siteAddress } from "../../text/site-address.js";
import type { UrlsFile } from "../../urls/urls-file.js";
import type { Target, Targets } from "../target.js";

/** What redirects of urls.txt, lists without stories and `gone` come to, by address; `byAddress` holds all else. */
export function oldTargets(
  { config, urls }: { readonly config: Config; readonly urls?: UrlsFile | null },
  byAddress: Targets["byAddress"],
): readonly (readonly [string, Target])[] {
  const gone = new Set(config.gone);
  const lines = urls?.lines ?? [];
  const redirects = new Map(
    lines.flatMap((line) => (line.is === "redirect" ? [[line.address, line.to]] : [])),
  );
  const behind = (from: string): Target | null => {
    const seen = new Set<string>();
    for (let at = from; !seen.has(at); ) {
      const target = byAddress.get(at);
      if (target !== undefined) return target;
      if (gone.has(at)) return { is: "gone" };
      seen.add(at);
      const to = redirects.get(at)?.replace(/[?#].*$/s, "");
      const own = to === undefined ? null : (byAddress.get(to) ?? siteAddress(to, config));
      if (own === null) return null;
      if ("is" in own) return own;
      if ("why" in own) return null;
      at = own.path;
    }
    return null;
  };
  return [
    ...[...redirects.keys()].flatMap((address) => {
      const target = behind(address);
      return target === null ? [] : [[address, target] as const];
    }),
    ...[...gone].map((address) => [address, { is: "gone" }] as const),
    ...lines.flatMap(({ is, address }) =>
      is === "list" && !byAddress.has(address) ? [[address, listAbove(address, byAddress)] as const] : [],
    ),
  ];
}

function listAbove(address: string, byAddress: Targets["byAddress"]): Target {
  for (let path = address; path !== "/"; ) {
    path = path.replace(/[^/]+\/?$/, "") || "/";
    const target = byAddress.get(path);
    if (target?.is === "page") return target;
  }
  return { is: "page", path: "/" };
}
