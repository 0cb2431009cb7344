// The extensions module: what Node cannot load, and exports that are none.

import { extensions, type Theme, template } from "./mistake.js";

export const extensionsModule: Theme = {
  theme: "the extensions module",
  mistakes: [
    [
      "a module that Node cannot read",
      extensions("export const helpers = {"),
      ["✘ extensions-failed extensions.mjs:1:1", "Run `node --check extensions.mjs` to see the line."],
    ],
    [
      "a slip in the module's code",
      extensions("export const helpers = { shout: sohut };"),
      ["✘ extensions-failed extensions.mjs:1:33", "Mend the module, or take `extensions` out of site.yaml."],
    ],
    [
      "`require` in a module",
      extensions('const emoji = require("remark-emoji");'),
      ["✘ extensions-failed extensions.mjs:1:15", "Mend the module, or take `extensions` out of site.yaml."],
    ],
    [
      "a package that is not installed",
      extensions('import emoji from "remark-nothing";'),
      ["✘ extensions-failed extensions.mjs:1:1", "Mend the module, or take `extensions` out of site.yaml."],
    ],
    [
      "a slip in an export's name",
      extensions("export const helper = { shout: (text) => text };"),
      [
        "⚠ extensions-invalid extensions.mjs:1:1",
        "Use one of remarkPlugins, helpers, beforePages, afterBuild,",
      ],
    ],
    [
      "a list of helpers",
      extensions("export const helpers = [(text) => text];"),
      [
        "✘ extensions-invalid extensions.mjs:1:1",
        'Export an object of functions as "helpers", or leave it out.',
      ],
    ],
    [
      "a plugin by its name",
      extensions('export const remarkPlugins = ["remark-emoji"];'),
      ["✘ plugin-failed site.yaml:10:13", "Export functions, or lists of a function and its options,"],
    ],
    [
      "one plugin, not a list",
      extensions("export const remarkPlugins = () => () => {};"),
      [
        "✘ extensions-invalid extensions.mjs:1:1",
        'Export a list of remark plugins as "remarkPlugins", or leave it out.',
      ],
    ],
    [
      "a helper that throws",
      {
        ...extensions("export const helpers = { shout: (text) => text.nothing.toUpperCase() };"),
        ...template("<p>{{shout headline}}</p>"),
      },
      [
        "✘ template-failed templates/article.hbs:3:4",
        "Look at the values that it is given, and at its code in the",
      ],
    ],
    [
      "a hook that throws",
      extensions("export const beforePages = ({ site }) => site.nothing.map((one) => one);"),
      ["✘ extensions-failed extensions.mjs:1:55", "Mend the hook, or take it out."],
    ],
    [
      "a plugin that throws",
      extensions('export const remarkPlugins = [() => () => { throw new Error("No emoji"); }];'),
      [
        "✘ plugin-failed articles/local/ferry.md:1:1",
        "Mend the plugin; it must work without waiting (no promises).",
      ],
    ],
  ],
};
