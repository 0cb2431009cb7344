// Documents that are YAML, nearly YAML or none, for holding the plain way of reading front matter against the full one.

import fc from "fast-check";

const split = (texts: string): readonly string[] => texts.split("¦");
const oneOf = (texts: string): fc.Arbitrary<string> => fc.constantFrom(...split(texts));
const often = <T>(often: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 8, arbitrary: often }, { weight: 1, arbitrary: seldom });

const key = often(
  oneOf("a¦b¦c-d¦title¦topics¦e_1"),
  oneOf("constructor¦null¦true¦y¦_a¦é¦1a¦<<¦key key¦__proto__¦toString¦'a'¦? a¦"),
);

const sound = split(
  "Word¦Two  words¦2024-01-20¦2024-01-20 12:30¦7¦007¦true¦'a''b'¦'a # b'¦\"a \\\"b\\\": c\"¦\"\\\\\"¦[a, b]¦[ a,'b' ]¦[]¦[1, true]¦é¦a:b¦a#b¦/a/b.jpg¦./a¦($5)¦https://a.example/?b=c#d¦1_000¦12:30¦nullable¦[a b, \"c, d\"]¦a, b & c¦{a: b}¦{ name: A b, role: 'c' }",
);

const texts = split(
  '¦Word ¦0¦-1¦+1¦1.50¦1e3¦0x1F¦0o17¦0b1¦.5¦5.¦1.2.3¦.inf¦-.inf¦.nan¦12:30:45¦false¦True¦yes¦No¦null¦Null¦~¦1234567890123456¦123456789012345¦"\\n"¦"a"b¦\'a\' b¦"open¦\'open¦""¦\'\'¦a: b¦a :b¦a:¦a #b¦#a¦# a¦- a¦-a¦? a¦?a¦---¦...¦--- a¦<b>¦c: [d]¦a\\b¦“Q”¦¿Q?¦=¦<<',
);
const brackets = split(
  '[a]¦[a , b ]¦[a, , b]¦[a, b,]¦[,]¦[a¦a]¦[a] b¦[a: b]¦[a:b]¦[a:, b]¦[a:]¦[a :b]¦["a":b]¦["a" b]¦["a" :b]¦[1.5, null]¦[~]¦[a [b], c]¦[a, {b: c}]¦[a #b]¦[a#b, c]¦[-a]¦[- a]¦[-]¦[? a]¦[a]]¦[[a]]¦[a, b] # c¦["a, b]¦[\'a\'\'b\']¦{a: b}¦{}¦{ a: b, c: [d] }¦{a: b, c: "d, e"}¦{ a: b, a: c }¦{ a: }¦{ a }¦{ a: b,}¦{ a:b }¦{a: b c: d}¦{ "a": b }¦{ a: 1, b-c: true , d: a:b }¦{__proto__: a}¦{a: [}]',
);
const marks = split(
  "*alias¦&anchor a¦!tag a¦!!str 1¦|¦>¦>-¦| a¦%a¦@a¦`a`¦a\tb¦\ta¦a\t¦a \t#b¦\u00a0a¦a\u00a0¦a\u00a0b¦a\u3000¦a\u2028b¦a\u0085b¦\ufeffa¦a\u0000¦😀¦\ud800",
);
const odd = fc.string({
  unit: fc.constantFrom(
    ..." ab01:#-[]{}\"'\\,\t\n\r&*!|>%@`?~.+/$_()=<é\u00a0\u2028\ufeff\u0085",
    "😀",
    ": ",
    " #",
    "- ",
    "\n  ",
    "\n",
  ),
  maxLength: 8,
});
/** Texts that a value may be, sound or not. */
export const values = [...sound, ...texts, ...brackets, ...marks];
const scalar = often(
  fc.constantFrom(...sound),
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: odd }),
);

const indented = (text: string, by: string): string => text.replaceAll(/^(?=.)/gm, by);
const gap = often(fc.constant(""), oneOf("\n¦# c\n¦\n# c\n¦\n\n¦  # c\n¦ \n"));
const joined = (lines: readonly (readonly [text: string, gap: string])[]): string =>
  lines
    .map(([text, gap]) => `${text}\n${gap}`)
    .join("")
    .replace(/\n$/, "");

/** Mappings and lists in each other. */
const { mapping, block } = fc.letrec<{ block: string; list: string; mapping: string }>((tie) => ({
  mapping: fc
    .uniqueArray(
      fc.tuple(
        key,
        fc.oneof(
          { maxDepth: 3 },
          {
            weight: 4,
            arbitrary: fc
              .tuple(often(fc.constant(": "), oneOf(":  ¦ : ¦:¦:\t")), scalar)
              .map((parts) => parts.join("")),
          },
          {
            weight: 1,
            arbitrary: fc
              .tuple(gap, tie("block"), oneOf("¦ ¦  ¦  ¦    "))
              .map(([gap, text, by]) => `:\n${gap}${indented(text, by)}`),
          },
        ),
        gap,
      ),
      { minLength: 1, maxLength: 4, selector: ([key]) => key },
    )
    .map((pairs) => joined(pairs.map(([key, value, gap]) => [key + value, gap]))),
  list: fc
    .array(
      fc.tuple(
        often(fc.constant("- "), oneOf("-   ¦-¦- - ¦-\t")),
        fc.oneof(
          { maxDepth: 3 },
          { weight: 4, arbitrary: scalar },
          { weight: 1, arbitrary: tie("mapping").map((text) => indented(text, "  ").trimStart()) },
        ),
        gap,
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((entries) => joined(entries.map(([dash, entry, gap]) => [dash + entry, gap]))),
  block: fc.oneof(tie("mapping"), tie("list")),
}));

/** Lines as they come: seldom sound. */
const lines = fc
  .array(
    fc
      .tuple(oneOf("¦¦¦  ¦    ¦ "), oneOf("¦¦¦- ¦- ¦-"), oneOf("¦a: ¦b: ¦c: ¦d:¦e:"), scalar, gap)
      .map((parts) => parts.join("")),
    { maxLength: 6 },
  )
  .map((all) => all.join("\n"));

/** A place, how many characters there go, and what comes instead. */
const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(2), odd);

/** Front matter between its fences, sound or not, with a body below. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(mapping, mapping, block, lines),
    often(fc.array(change, { maxLength: 0 }), fc.array(change, { maxLength: 2 })),
    often(fc.constant("\n"), fc.constant("\r\n")),
    often(fc.constant("---\n"), oneOf("--- \n¦---\r\n¦----\n¦---yaml\n¦\ufeff---\n¦+++\n")),
    often(
      oneOf("---\n¦---\nText\n¦---\nText\n\n---\n\nmore¦---"),
      oneOf("--- \n¦---\r\nText¦---a\n¦...\n¦¦---\ntitle: A\n---\n"),
    ),
  )
  .map(([yaml, changes, ending, open, close]) => {
    let text = yaml;
    for (const [where, cut, put] of changes) {
      const at = Math.floor(where * text.length);
      text = text.slice(0, at) + put + text.slice(at + cut);
    }
    const whole = text.endsWith("\n") || text === "" ? text : `${text}\n`;
    return open + whole.replaceAll("\n", ending) + close;
  });
