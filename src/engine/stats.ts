// What a build did, counted: for `--stats`.

/** Numbers of one build. */
export interface BuildStats {
  readonly found: number;
  /** Sources that were read, and of those the ones that were parsed. */
  readonly read: number;
  readonly parsed: number;
  readonly rendered: number;
  readonly written: number;
  readonly removed: number;
  /** Pictures that were worked on, and those whose files came from the store; what stands in the output folder is neither. */
  readonly pictures: { readonly drawn: number; readonly stored: number };
  /** Threads beside the main one that parsed or rendered. */
  readonly threads: number;
  /** Milliseconds, in the order of the phases. */
  readonly phases: readonly { readonly phase: string; readonly milliseconds: number }[];
  /** Bytes; of the whole process. */
  readonly peakMemory: number;
  /** The slowest of this build, slowest first; milliseconds. */
  readonly slowestArticles: readonly Slow[];
  readonly slowestTemplates: readonly Slow[];
  /** Articles of those parsed that remark read, and why, by path. */
  readonly slowLane: readonly { readonly path: string; readonly because: string }[];
}

interface Slow {
  readonly name: string;
  readonly milliseconds: number;
}

/** Counts while a build runs. */
export interface Stats {
  found: number;
  rendered: number;
  threads: number;
  readonly pictures: { drawn: number; stored: number };
  /** A source counts once, however often it is read. */
  readSource(path: string): void;
  /** `slow` says why remark read it, if it did. */
  parsed(path: string, milliseconds: number, slow: string | null): void;
  renderedBy(template: string, milliseconds: number): void;
  /** Ends the phase before, and begins one. */
  phase(name: string): void;
  /** Notes a phase that is over. */
  spent(phase: string, milliseconds: number): void;
  result(files: { readonly written: number; readonly removed: number }): BuildStats;
}

/** How many of the slowest are named. */
const named = 5;

export function createStats(): Stats {
  const articles: Slow[] = [];
  const templates = new Map<string, number>();
  const slow: { readonly path: string; readonly because: string }[] = [];
  const phases: { readonly phase: string; readonly milliseconds: number }[] = [];
  const read = new Set<string>();
  let count = 0;
  let current: { readonly phase: string; readonly began: number } | null = null;
  const endPhase = (): void => {
    if (current === null) return;
    phases.push({ phase: current.phase, milliseconds: performance.now() - current.began });
    current = null;
  };
  const slowest = (all: readonly Slow[]): readonly Slow[] =>
    [...all].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, named);
  const stats: Stats = {
    found: 0,
    rendered: 0,
    threads: 0,
    pictures: { drawn: 0, stored: 0 },
    readSource: (path) => void read.add(path),
    parsed(name, milliseconds, because) {
      count++;
      if (because !== null) slow.push({ path: name, because });
      const last = articles.at(-1);
      if (articles.length >= named && last !== undefined && last.milliseconds >= milliseconds) return;
      articles.push({ name, milliseconds });
      articles.sort((a, b) => b.milliseconds - a.milliseconds);
      articles.splice(named);
    },
    renderedBy(template, milliseconds) {
      templates.set(template, (templates.get(template) ?? 0) + milliseconds);
    },
    phase(name) {
      endPhase();
      current = { phase: name, began: performance.now() };
    },
    spent: (phase, milliseconds) => void phases.push({ phase, milliseconds }),
    result({ written, removed }) {
      endPhase();
      return {
        found: stats.found,
        read: read.size,
        parsed: count,
        rendered: stats.rendered,
        written,
        removed,
        pictures: { ...stats.pictures },
        threads: stats.threads,
        phases,
        // resourceUsage counts in kilobytes.
        peakMemory: process.resourceUsage().maxRSS * 1024,
        slowestArticles: articles,
        slowestTemplates: slowest([...templates].map(([name, milliseconds]) => ({ name, milliseconds }))),
        slowLane: [...slow].sort((a, b) => (a.path < b.path ? -1 : 1)),
      };
    },
  };
  return stats;
}
