// What a crawler makes of a robots.txt, written from RFC 9309 alone: it knows nothing of how ours is made.

interface Rule {
  readonly allow: boolean;
  readonly path: string;
}

interface Group {
  readonly agents: readonly string[];
  readonly rules: readonly Rule[];
}

/** Groups (2.1, 2.2.1): `User-agent` lines one after another, and the rules that follow them. */
export function parseRobots(text: string): {
  readonly groups: readonly Group[];
  readonly other: readonly string[];
} {
  const groups: { agents: string[]; rules: Rule[] }[] = [];
  const other: string[] = [];
  let isOpen = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const bare = line.replace(/#.*$/, "").trim();
    const [, key = "", value = ""] = /^([a-z-]+)[ \t]*:[ \t]*(.*)$/i.exec(bare) ?? [];
    const name = key.toLowerCase();
    if (name === "user-agent") {
      if (!/^(?:\*|[a-zA-Z_-]+)$/.test(value)) throw new Error(`no product token: ${value}`);
      if (!isOpen) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value.toLowerCase());
      isOpen = true;
    } else if (name === "allow" || name === "disallow") {
      isOpen = false;
      // Rules without a group above them are nobody's.
      if (value !== "") groups.at(-1)?.rules.push({ allow: name === "allow", path: value });
    } else if (bare !== "") other.push(bare);
  }
  return { groups, other };
}

/** Whether a crawler may fetch a path (2.2.2): the longest rule of its groups, or else of those for `*`; `Allow` where two are as long. */
export function mayFetch(text: string, crawler: string, path: string): boolean {
  const { groups } = parseRobots(text);
  const named = groups.filter(({ agents }) => agents.includes(crawler.toLowerCase()));
  const mine = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes("*"));
  const fitting = mine.flatMap(({ rules }) => rules).filter((rule) => fits(rule.path, path));
  const longest = Math.max(0, ...fitting.map((rule) => rule.path.length));
  const best = fitting.filter((rule) => rule.path.length === longest);
  return best.length === 0 || best.some(({ allow }) => allow);
}

/** `*` for any characters, `$` for the end (2.2.3). */
function fits(rule: string, path: string): boolean {
  const pattern = rule
    .replace(/[.+?^{}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replace(/\$(?!$)/g, "\\$");
  return new RegExp(`^${pattern}`).test(path);
}
