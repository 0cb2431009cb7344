// Small templates of every construct, and views of every kind of value, for the comparison of the two lanes.

import fc from "fast-check";
import Handlebars from "handlebars";

const names = [
  "a",
  "b",
  "list",
  "obj",
  "deep",
  "zero",
  "html",
  "call",
  "first",
  "length",
  "constructor",
  "x",
  "y",
];

const path = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...names) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...names, "0"))
      .map(([a, b]) => `${a}.${b}`),
  },
  { weight: 2, arbitrary: fc.constantFrom("this", ".", "this.a", "./b", "this.first", "..", "../..") },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom("../", "../../"), fc.constantFrom(...names)).map(([up, a]) => up + a),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        "@index",
        "@key",
        "@first",
        "@last",
        "@root.a",
        "@root.list.length",
        "@site.title",
        "@site.none.title",
      ],
      ...["@../index", "@../key", "@../../first", "@x", "@partial-block.length", "@constructor"],
    ),
  },
);

const literal = fc.constantFrom(
  '"text"',
  "'<b>'",
  "0",
  "1",
  "-2",
  "true",
  "false",
  "null",
  "undefined",
  '""',
);

const { expression, call } = fc.letrec<{ expression: string; call: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, depthIdentifier: "expression" },
    { weight: 5, arbitrary: path },
    { weight: 2, arbitrary: literal },
    { weight: 3, arbitrary: tie("call").map((text) => `(${text})`) },
  ),
  call: fc.oneof(
    fc
      .tuple(
        fc.constantFrom("eq", "ne", "and", "or", "lookup", "default", "concat", "gt"),
        tie("expression"),
        tie("expression"),
      )
      .map((words) => words.join(" ")),
    fc
      .tuple(
        fc.constantFrom("not", "first", "join", "sentence", "concat", "json", "show", "fail"),
        tie("expression"),
      )
      .map((words) => words.join(" ")),
    fc
      .tuple(fc.constantFrom("show", "mark"), tie("expression"), tie("expression"), tie("expression"))
      .map(([name, a, b, c]) => `${name} ${a} k=${b} 2=${c}`),
    tie("expression").map((a) => `t "by" names=${a}`),
  ),
}));

const hash = fc.array(fc.tuple(fc.constantFrom("a", "b", "x", "list"), expression), { maxLength: 2 });
const handed = fc
  .tuple(fc.option(path, { nil: "" }), hash)
  .map(([context, pairs]) => ` ${context}${pairs.map(([name, value]) => ` ${name}=${value}`).join("")}`);

const text = fc.constantFrom(
  "-",
  " ",
  "\n",
  "  \n",
  "<i>&amp;</i>",
  "é",
  "\u2028",
  "\\",
  "`$" + "{a}`",
  "'",
  "\n\n",
);
const tilde = fc.constantFrom("", "", "", "~");

/** Text of a template that calls none of the partials but these. */
const templateWith = (partials: readonly string[]): fc.Arbitrary<string> => {
  const { template } = fc.letrec<{ template: string; block: string; piece: string }>((tie) => ({
    template: fc.array(tie("piece"), { maxLength: 5 }).map((pieces) => pieces.join("")),
    block: fc.oneof(
      fc
        .tuple(
          fc.constantFrom("if", "unless"),
          fc.oneof(
            expression,
            expression.map((a) => `${a} includeZero=true`),
          ),
          tie("template"),
          tie("template"),
          tilde,
        )
        .map(([name, a, yes, no, cut]) => `{{#${name} ${a}${cut}}}${yes}{{else${cut}}}${no}{{/${name}}}`),
      fc
        .tuple(
          fc.constantFrom("if", "with", "each"),
          expression,
          tie("template"),
          expression,
          tie("template"),
        )
        .map(([name, a, yes, b, no]) => `{{#${name} ${a}}}${yes}{{else if ${b}}}${no}{{/${name}}}`),
      fc
        .tuple(
          fc.constantFrom("each", "with"),
          expression,
          fc.constantFrom("", " as |x|", " as |x y|", " as |first|"),
          tie("template"),
          tie("template"),
          tilde,
        )
        .map(
          ([name, a, bars, yes, no, cut]) => `{{#${name} ${a}${bars}${cut}}}${yes}{{else}}${no}{{/${name}}}`,
        ),
      fc
        .tuple(fc.constantFrom("each list", "with obj", "if a"), tie("template"))
        .map(([head, yes]) => `{{#${head}}}\n${yes}\n{{/${head.split(" ")[0]}}}`),
      fc
        .tuple(
          fc.constantFrom("#", "^"),
          fc.constantFrom("a", "list", "obj", "zero", "call", "deep.list"),
          tie("template"),
        )
        .map(([sign, name, yes]) => `{{${sign}${name}}}${yes}{{/${name}}}`),
      fc
        .tuple(
          fc.constantFrom(
            "sentence list",
            "sentence list as |x y|",
            "wrap a",
            't "by"',
            "mark",
            "if a as |x|",
          ),
          tie("template"),
          tie("template"),
        )
        .map(([head, yes, no]) => `{{#${head}}}${yes}{{else}}${no}{{/${head.split(" ")[0]}}}`),
    ),
    piece: fc.oneof(
      { maxDepth: 3, depthIdentifier: "template" },
      { weight: 3, arbitrary: text },
      { weight: 4, arbitrary: fc.tuple(path, tilde).map(([a, cut]) => `{{${cut}${a}${cut}}}`) },
      { weight: 1, arbitrary: path.map((a) => `{{{${a}}}}`) },
      {
        weight: 3,
        arbitrary: fc.tuple(call, fc.boolean()).map(([a, raw]) => (raw ? `{{{${a}}}}` : `{{${a}}}`)),
      },
      { weight: 5, arbitrary: tie("block") },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "{{> @partial-block}}",
          "{{> @partial-block a=1}}",
          "{{> @partial-block obj}}",
          "{{! said }}",
        ),
      },
      ...(partials.length === 0
        ? []
        : [
            {
              weight: 4,
              arbitrary: fc
                .tuple(fc.constantFrom(...partials), handed, fc.constantFrom("", "", "\n  "))
                .map(([name, given, before]) => `${before}{{> ${name}${given}}}${before}`),
            },
            {
              weight: 2,
              arbitrary: fc
                .tuple(
                  fc.constantFrom(...partials, ...partials, "missing", "@partial-block"),
                  handed,
                  tie("template"),
                )
                .map(([name, given, body]) => `{{#> ${name}${given}}}${body}{{/${name}}}`),
            },
            { weight: 1, arbitrary: handed.map((given) => `{{> (lookup . "name")${given}}}`) },
          ]),
    ),
  }));
  return template;
};

/** Templates by name; each calls later ones alone, so that none goes round in a circle. */
export const anyTemplates: fc.Arbitrary<{ readonly [name: string]: string }> = fc.record({
  article: fc.oneof(
    { weight: 12, arbitrary: templateWith(["one", "two"]) },
    {
      weight: 1,
      arbitrary: templateWith(["one"]).map(
        (body) => `{{#*inline "two"}}<b>{{a}}</b>{{/inline}}${body}{{> two}}`,
      ),
    },
  ),
  one: templateWith(["two"]),
  two: templateWith([]),
});

class Dated {
  readonly own = 1;
  get a(): string {
    return "inherited";
  }
}

const scalar = fc.oneof(
  fc.constantFrom("", "plain", "<b>&'\"`=</b>", "é", "two", "list", 0, 1, -1, Number.NaN, true, false, null),
  fc.constant(undefined),
);

const odd = fc.constantFrom<unknown>(
  new Handlebars.SafeString("<i>safe</i>"),
  new Map([["a", 1]]),
  new Set(["p", "q"]),
  new Dated(),
  JSON.parse('{"__proto__": {"a": "proto"}, "b": "own"}'),
  Object.create(null),
  // biome-ignore lint/suspicious/noSparseArray: a hole is what it is about
  [, "hole"],
  function (this: { readonly b?: unknown } | undefined) {
    return `called ${typeof this?.b}`;
  },
  () => ["made"],
);

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: scalar },
    { weight: 3, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
    {
      weight: 4,
      arbitrary: fc.dictionary(fc.constantFrom(...names, "name"), tie("value"), {
        maxKeys: 5,
        noNullPrototype: true,
      }),
    },
    { weight: 1, arbitrary: odd },
  ),
})).value;

/** What a template is shown. */
export const anyView: fc.Arbitrary<{ readonly [name: string]: unknown }> = fc
  .tuple(
    fc.record({
      a: value,
      b: value,
      list: fc.oneof(
        fc.array(value, { maxLength: 4 }),
        fc.array(fc.record({ a: value, list: fc.array(scalar) })),
        value,
      ),
      obj: fc.oneof(fc.record({ a: value, b: value, list: value }), value),
      deep: value,
      zero: fc.constantFrom(0, "0", false),
      html: fc.constant("<p>&</p>"),
    }),
    fc.constantFrom("one", "two", "missing", "", null),
    odd,
  )
  .map(([fields, name, call]) => ({ ...fields, name, call, kind: "article" }));
