// robots.txt line by line, as RFC 9309 section 2.2 has it.

export interface RobotsLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Lower case; null for a line that is no record. */
  readonly key: string | null;
  readonly value: string;
}

export interface RobotsGroup {
  /** Product tokens as written. */
  readonly agents: readonly RobotsLine[];
  readonly rules: readonly RobotsLine[];
}

export interface RobotsFile {
  /** Without blank lines and comments. */
  readonly lines: readonly RobotsLine[];
  readonly groups: readonly RobotsGroup[];
  /** Rules before the first user-agent line. */
  readonly stray: readonly RobotsLine[];
}

export function readRobots(text: string): RobotsFile {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .flatMap((written, index): RobotsLine[] => {
      const content = written.replace(/#.*$/, "").trim();
      if (content === "") return [];
      const colon = content.indexOf(":");
      return [
        {
          line: index + 1,
          text: written,
          key: colon < 1 ? null : content.slice(0, colon).trim().toLowerCase(),
          value: colon < 1 ? "" : content.slice(colon + 1).trim(),
        },
      ];
    });
  const groups: { agents: RobotsLine[]; rules: RobotsLine[] }[] = [];
  const stray: RobotsLine[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.key === "user-agent") {
      if (!isOpen) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(line);
      isOpen = true;
    } else if (line.key === "allow" || line.key === "disallow") {
      (groups.at(-1)?.rules ?? stray).push(line);
      isOpen = false;
    }
  }
  return { lines, groups, stray };
}

/** Whether an agent's group forbids an address (a path from the host's root): the longest rule counts, `allow` in a tie. */
export function forbids(group: RobotsGroup, address: string): RobotsLine | null {
  let best: RobotsLine | null = null;
  for (const rule of group.rules) {
    if (rule.value === "" || !matches(rule.value, address)) continue;
    const longer = rule.value.length - (best?.value.length ?? 0);
    if (best === null || longer > 0 || (longer === 0 && rule.key === "allow")) best = rule;
  }
  return best?.key === "disallow" ? best : null;
}

function matches(pattern: string, address: string): boolean {
  const source = pattern
    .replace(/\$$/, "\0")
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*?")
    .replace("\0", "$");
  return new RegExp(`^${source}`).test(address);
}

/** The groups that speak to an agent (lower case): those that name it, else those for all. */
export function groupsFor({ groups }: RobotsFile, agent: string): readonly RobotsGroup[] {
  const named = (name: string) =>
    groups.filter(({ agents }) => agents.some(({ value }) => value.toLowerCase() === name));
  const own = named(agent);
  return own.length > 0 ? own : named("*");
}
