// A preview of a test's site, whose events are awaited: nothing here waits for time to pass.

import { formatDiagnostic } from "../../src/diagnostics/format.js";
import {
  type Preview,
  type PreviewEvent,
  type PreviewOptions,
  startPreview,
} from "../../src/serve/preview.js";
import { type TestSite, testNow } from "../rig/site.js";

export interface TestPreview {
  readonly preview: Preview;
  /** Does something and resolves with the first build after it that `is` knows. */
  after(action: () => void, is: (event: Built) => boolean): Promise<Built>;
}

type Built = Extract<PreviewEvent, { event: "built" }>;

/** A preview that has ended its first build. */
export async function previewOf(
  site: TestSite,
  given: { readonly build?: Partial<PreviewOptions["build"]>; readonly port?: PreviewOptions["port"] } = {},
): Promise<TestPreview> {
  const waiting = new Set<(event: PreviewEvent) => void>();
  const preview = await startPreview({
    build: { root: site.root, now: testNow, ...given.build },
    host: "localhost",
    port: given.port ?? { wanted: 0 },
    describe: ({ diagnostics }) =>
      diagnostics
        .map((diagnostic) => formatDiagnostic(diagnostic, { relative: (path) => path, colour: false }))
        .join("\n"),
    onEvent: (event) => {
      for (const listener of [...waiting]) listener(event);
    },
  });
  if ("refusal" in preview) throw new Error(`no port: ${preview.refusal.code}`);
  await preview.ready;
  return {
    preview,
    after(action, is) {
      return new Promise((resolve, reject) => {
        const listener = (event: PreviewEvent): void => {
          if (event.event === "crashed" || event.event === "watch-failed") reject(event.error);
          else if (event.event === "building" || !is(event)) return;
          else resolve(event);
          waiting.delete(listener);
        };
        waiting.add(listener);
        action();
      });
    },
  };
}

export const article = (headline: string, more = ""): string =>
  `---\nheadline: ${headline}\ndate: 2026-01-20\n${more}---\n\nThe text of ${headline}.\n`;
