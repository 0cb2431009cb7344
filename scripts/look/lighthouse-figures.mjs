// What is kept of a Lighthouse report, and how it is printed.

/**
 * @typedef {object} Figures
 * @property {{ readonly [category: string]: number }} scores 0 to 100
 * @property {{ readonly [metric: string]: number }} metrics milliseconds; CLS has no unit
 * @property {number} bytes over the wire
 * @property {{ readonly [kind: string]: number }} kinds bytes over the wire, by kind of file
 * @property {readonly string[]} faults audits that are not perfect, with the worth of each in points of its category
 */

const metrics = {
  FCP: "first-contentful-paint",
  LCP: "largest-contentful-paint",
  TBT: "total-blocking-time",
  SI: "speed-index",
  CLS: "cumulative-layout-shift",
};

/**
 * @param {import("lighthouse").Result} report
 * @returns {Figures}
 */
export function figuresOf(report) {
  const scores = Object.values(report.categories).map((category) => [
    category.id,
    Math.round((category.score ?? 0) * 100),
  ]);
  const numbers = Object.entries(metrics).map(([name, audit]) => [
    name,
    report.audits[audit]?.numericValue ?? 0,
  ]);
  const details = report.audits["network-requests"]?.details;
  const requests = details?.type === "table" ? details.items : [];
  /** @type {{ [kind: string]: number }} */
  const kinds = {};
  for (const request of requests) {
    const kind = String(request.resourceType ?? "Other");
    kinds[kind] = (kinds[kind] ?? 0) + Number(request.transferSize ?? 0);
  }
  return {
    scores: Object.fromEntries(scores),
    metrics: Object.fromEntries(numbers),
    bytes: Object.values(kinds).reduce((sum, bytes) => sum + bytes, 0),
    kinds,
    faults: faultsOf(report),
  };
}

/**
 * Scored audits below 1, and those without weight that say how something could be faster.
 * @param {import("lighthouse").Result} report
 */
function faultsOf(report) {
  return Object.values(report.categories).flatMap((category) => {
    const total = category.auditRefs.reduce((sum, { weight }) => sum + weight, 0);
    return category.auditRefs.flatMap(({ id, weight }) => {
      const audit = report.audits[id];
      const score = audit?.score ?? 1;
      if (audit === undefined || score >= 1 || audit.scoreDisplayMode === "notApplicable") return [];
      const points = total === 0 ? 0 : ((1 - score) * weight * 100) / total;
      const shown = audit.displayValue ? ` (${audit.displayValue})` : "";
      return [`${category.id}/${id}${shown}: −${points.toFixed(1)}`];
    });
  });
}

/**
 * Figure by figure; the faults are those of any run.
 * @param {readonly Figures[]} all at least one
 * @returns {Figures}
 */
export function medianOf(all) {
  const middle = (/** @type {(figures: Figures) => number} */ of) =>
    all.map(of).sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
  const each = (/** @type {"scores" | "metrics" | "kinds"} */ part) =>
    Object.fromEntries(
      Object.keys(all[0]?.[part] ?? {}).map((name) => [name, middle((figures) => figures[part][name] ?? 0)]),
    );
  return {
    scores: each("scores"),
    metrics: each("metrics"),
    kinds: each("kinds"),
    bytes: middle(({ bytes }) => bytes),
    faults: [
      ...new Map(
        all.flatMap(({ faults }) => faults).map((fault) => [fault.split(/[ :]/)[0], fault]),
      ).values(),
    ],
  };
}

/** Whether every score is 99 or more, and nothing on the page moves. */
export function isGood(/** @type {Figures} */ { scores, metrics }) {
  return Object.values(scores).every((score) => score >= 99) && metrics.CLS === 0;
}

/**
 * A few lines on one page.
 * @param {string} path
 * @param {Figures} figures
 */
export function format(path, { scores, metrics: numbers, bytes, kinds, faults }) {
  const times = Object.entries(numbers).map(([name, value]) =>
    name === "CLS" ? `CLS ${value.toFixed(3)}` : `${name} ${Math.round(value)} ms`,
  );
  const sizes = Object.entries(kinds).map(([kind, size]) => `${kind.toLowerCase()} ${kilobytes(size)}`);
  return [
    path,
    `  ${Object.entries(scores)
      .map(([name, score]) => `${name} ${score}`)
      .join(", ")}`,
    `  ${times.join(", ")}`,
    `  ${kilobytes(bytes)} over the wire: ${sizes.join(", ")}`,
    ...faults.map((fault) => `  ${fault}`),
    "",
  ].join("\n");
}

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
