// robots.txt line by line, as RFC 9309 section 2.2 has it.

interface RobotsLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Lower case; null for a line that is no record. */
  readonly key: string | null;
  readonly value: string;
}

/** An `Allow` or `Disallow`. */
export interface RobotsRule extends RobotsLine {
  /** What addresses that it speaks of match; null where it speaks of none. */
  readonly pattern: RegExp | null;
}

interface RobotsGroup {
  /** Product tokens as written. */
  readonly agents: readonly RobotsLine[];
  readonly rules: readonly RobotsRule[];
}

export interface RobotsFile {
  /** Without blank lines and comments. */
  readonly lines: readonly RobotsLine[];
  readonly groups: readonly RobotsGroup[];
  /** Rules before the first user-agent line. */
  readonly stray: readonly RobotsRule[];
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
  const groups: { agents: RobotsLine[]; rules: RobotsRule[] }[] = [];
  const stray: RobotsRule[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.key === "user-agent") {
      if (!isOpen) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(line);
      isOpen = true;
    } else if (line.key === "allow" || line.key === "disallow") {
      (groups.at(-1)?.rules ?? stray).push({ ...line, pattern: patternOf(line.value) });
      isOpen = false;
    }
  }
  return { lines, groups, stray };
}

/** The rule among those for an agent that forbids an address (a path from the host's root): the longest counts, `allow` in a tie. */
export function forbids(rules: readonly RobotsRule[], address: string): RobotsRule | null {
  let best: RobotsRule | null = null;
  for (const rule of rules) {
    const longer = rule.value.length - (best?.value.length ?? 0);
    if (best !== null && (longer < 0 || (longer === 0 && rule.key !== "allow"))) continue;
    if (rule.pattern?.test(address) === true) best = rule;
  }
  return best?.key === "disallow" ? best : null;
}

function patternOf(value: string): RegExp | null {
  if (value === "") return null;
  const source = value
    .replace(/\$$/, "\0")
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*?")
    .replace("\0", "$");
  return new RegExp(`^${source}`);
}

/**
 * The rules for an agent (lower case): those of all groups that name it, which are one (RFC 9309, section 2.2.1), else those of the
 * groups for all.
 */
export function rulesFor({ groups }: RobotsFile, agent: string): readonly RobotsRule[] {
  const named = (name: string) =>
    groups.filter(({ agents }) => agents.some(({ value }) => value.toLowerCase() === name));
  const own = named(agent);
  return (own.length > 0 ? own : named("*")).flatMap(({ rules }) => rules);
}
