// Gathers what rules find. One cause on many pages is one finding: a template without a canonical address is told once.

import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { LintedSite } from "./linted-site.js";
import type { Rule } from "./rule.js";
import { counted } from "./words.js";

export interface Findings {
  /** Holds rules against a subject; `page` is the address of the page that it is, where it is one. */
  hold<Subject>(rules: readonly Rule<Subject>[], subject: Subject, page?: string): void;
  /** All findings so far, each cause once. */
  told(): readonly Diagnostic[];
}

/** A cause, and how often it was found. */
interface Found {
  readonly diagnostic: Diagnostic;
  /** The first page that shows it; null for what is no page's. */
  readonly page: string | null;
  count: number;
}

/** Of breaches of one rule by one file beyond these only their number is told: they have one cause. */
const mostOfOneFile = 20;

export function createFindings(site: LintedSite, isHeld: (id: string) => boolean): Findings {
  const found = new Map<string, Found>();
  /** What one file breaks of one rule, beyond what is told too. */
  const perFile = new Map<string, Set<string>>();
  const fileOf = ({ code, place }: Diagnostic): string => `${code} ${place.path}`;
  const note = (diagnostic: Diagnostic, page: string | null): void => {
    const { code, place, message } = diagnostic;
    // Of a page the cause counts; of a file each line by itself.
    const key = JSON.stringify([code, place.path, place.line, place.column, page === null ? message : ""]);
    const known = found.get(key);
    if (known !== undefined) {
      known.count++;
      return;
    }
    const file = fileOf(diagnostic);
    const keys = perFile.get(file) ?? new Set();
    perFile.set(file, keys.add(key));
    if (keys.size <= mostOfOneFile) found.set(key, { diagnostic, page, count: 1 });
  };
  return {
    hold(rules, subject, page) {
      for (const rule of rules) {
        if (!isHeld(rule.id)) continue;
        for (const { place, message, fix, other } of rule.check(subject, site)) {
          const { id: code, severity } = rule;
          const second = other === undefined ? {} : { other };
          note({ code, severity, message, place, ...second, fix }, page ?? null);
        }
      }
    },
    told() {
      const told = new Map<string, number>();
      return [...found.values()].map(({ diagnostic, page, count }) => {
        const file = fileOf(diagnostic);
        const index = (told.get(file) ?? 0) + 1;
        told.set(file, index);
        const more = index === mostOfOneFile ? (perFile.get(file)?.size ?? 0) - mostOfOneFile : 0;
        const { message } = diagnostic;
        return {
          ...diagnostic,
          message: [
            message,
            ...(page === null ? [] : [where(page, count)]),
            ...(more > 0 ? [`(and ${counted(more, "more finding")} of this kind in the file)`] : []),
          ].join(" "),
        };
      });
    },
  };
}

const where = (page: string, count: number): string =>
  count === 1 ? `(on ${page})` : `(on ${page} and ${counted(count - 1, "more page")})`;
