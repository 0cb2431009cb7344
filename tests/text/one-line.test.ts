// Texts of one line, without what no page can show.

import { expect, it } from "vitest";
import { onOneLine } from "../../src/text/one-line.js";

it.each([
  ["line ends, tabs and other blanks", " Au \u000b\tx\r\n\u2028y\u00a0z ", "Au x y z"],
  ["controls", "A\u0000n\u0007a\u007f V\u0085elho\u009f", "Ana Velho"],
  ["halves of characters", "A\ud83dna \udc4d👍", "Ana 👍"],
  ["code points that are no characters", "A\ufdd0na\uffff \u{1fffe}", "Ana"],
  ["nothing that a text needs", "नी\u200dम — O’Hara", "नी\u200dम — O’Hara"],
])("has no %s, or keeps it", (_, given, expected) => {
  expect(onOneLine(given)).toBe(expected);
});
