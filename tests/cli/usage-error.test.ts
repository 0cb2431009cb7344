import { expect, it } from "vitest";
import { rewordUsageError } from "../../src/cli/usage-error.js";

const paint = (_: string, text: string): string => text;

it("says what is wrong in a sentence, with the near miss behind it", () => {
  expect(rewordUsageError("error: unknown option '--draft'\n(Did you mean --drafts?)\n", paint)).toBe(
    "✘ Unknown option --draft. Did you mean --drafts?\n",
  );
});

it("keeps what someone typed as it is", () => {
  expect(rewordUsageError("error: unknown command 'it's'\n", paint)).toBe("✘ Unknown command 'it's'.\n");
});
