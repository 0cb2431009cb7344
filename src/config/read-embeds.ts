// `embeds`: the providers whose videos, charts and posts articles may show.

import { isEmpty } from "./as-text.js";
import type { Checker, Found } from "./checker.js";
import type { Config } from "./config.js";
import { entriesOf } from "./entries.js";
import { hostName, provider } from "./setting-types.js";

/** Reads `- youtube`, `- mastodon: [host, …]`, or the same as a mapping. Codes: those of the checker. */
export function readEmbeds(found: Found | undefined, checker: Checker): Config["embeds"] {
  const single = typeof found?.value === "string" && found.value !== "";
  const list = single ? { ...found, value: found.value.split(/[\s,]+/).filter(Boolean) } : found;
  const providers = new Set<Config["embeds"]["providers"][number]>();
  const hosts = new Set<string>();
  for (const { key, found: at } of entriesOf(list, "embeds", [], checker)) {
    const called = key === null ? at : { path: at.path, value: key };
    const name = checker.check(provider, called);
    if (name === undefined || (key !== null && /^(?:false|no|off)$/i.test(String(at.value)))) continue;
    if (name === "mastodon") {
      const given = key === null || isTrue(at) ? [] : hostsOf(at, checker);
      if (given === null) continue;
      if (given.length === 0) {
        checker.wrong(
          called,
          "`embeds.mastodon` needs the servers whose posts may be shown: anybody can run one.",
          "Write `mastodon: [mastodon.social]`, with every server that you trust.",
        );
        continue;
      }
      for (const host of given) hosts.add(host);
    } else if (key !== null && !isEmpty(at.value) && !isTrue(at)) {
      checker.wrong(at, `\`embeds.${name}\` takes no value.`, `Write \`- ${name}\`.`);
      continue;
    }
    providers.add(name);
  }
  return { providers: [...providers].sort(), mastodon: [...hosts].sort() };
}

const isTrue = ({ value }: Found): boolean => /^(?:true|yes|on)$/i.test(String(value));

/** The hosts of a text or a list of them; null where one is wrong. */
function hostsOf({ path, value }: Found, checker: Checker): readonly string[] | null {
  const all = Array.isArray(value)
    ? value.map((entry, index) => ({ path: [...path, index], value: entry }))
    : [{ path, value }];
  const read = all.filter((entry) => !isEmpty(entry.value)).map((entry) => checker.check(hostName, entry));
  const hosts = read.filter((host) => host !== undefined);
  return hosts.length === read.length ? hosts : null;
}
