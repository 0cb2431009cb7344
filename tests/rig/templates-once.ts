// For tests that build many times in one process: the package's templates are read once, which would take most of the time.

import Handlebars from "handlebars";
import { vi } from "vitest";

/** Until mocks are restored. */
export function readTemplatesOnce(): void {
  const { parse } = Handlebars;
  const known = new Map<string, ReturnType<typeof parse>>();
  vi.spyOn(Handlebars, "parse").mockImplementation((text, options) => {
    const key = `${options?.srcName}\n${text}`;
    const program = known.get(key) ?? parse(text, options);
    known.set(key, program);
    return program;
  });
}
