// One run of Lighthouse, in a Chromium of its own, with Lighthouse's own settings: a telephone, throttled by simulation.

import lighthouse from "lighthouse";
import { startChromium } from "./start-chromium.mjs";

/**
 * @typedef {object} Figures
 * @property {{ readonly [category: string]: number }} scores  0 to 100
 * @property {{ readonly [metric: string]: number }} metrics  milliseconds, bytes; `CLS` has no unit
 * @property {readonly string[]} complaints  audits that cost something
 */

/** @type {{ readonly [name: string]: string }} */
const metrics = {
  FCP: "first-contentful-paint",
  LCP: "largest-contentful-paint",
  TBT: "total-blocking-time",
  SI: "speed-index",
  CLS: "cumulative-layout-shift",
  bytes: "total-byte-weight",
};

/**
 * @param {string} address
 * @returns {Promise<Figures>}
 */
export async function runLighthouse(address) {
  const chromium = await startChromium();
  try {
    const result = await lighthouse(address, { port: chromium.port, output: "json", logLevel: "error" });
    if (result === undefined) throw new Error(`Lighthouse said nothing of ${address}`);
    const { categories, audits, runtimeError } = result.lhr;
    if (runtimeError !== undefined) throw new Error(`${runtimeError.code}: ${runtimeError.message}`);
    const counted = Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    );
    return {
      scores: Object.fromEntries(
        Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
      ),
      metrics: Object.fromEntries(
        Object.entries(metrics).map(([name, id]) => [name, audits[id]?.numericValue ?? 0]),
      ),
      complaints: counted.filter((id) => {
        const score = audits[id]?.score;
        return score !== undefined && score !== null && score < 0.9;
      }),
    };
  } finally {
    await chromium.close();
  }
}
