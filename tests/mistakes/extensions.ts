// Partials, habits of other tools, words of the interface, and the extensions module.

import { extensions, settings, type Theme, template } from "./mistake.js";

export const extensionsModule: Theme = {
  theme: "partials, other tools and extensions",
  mistakes: [
    [
      "a partial by its file's path",
      template("{{> partials/card}}"),
      ["✘ template-partial templates/article.hbs:3:5", "Write {{> card}}."],
    ],
    [
      "a partial by its file's name",
      template("{{> head-end.hbs}}"),
      ["✘ template-partial templates/article.hbs:3:5", "Write {{> head-end}}."],
    ],
    [
      "three braces around the body without its helper's value",
      { "templates/article.hbs": "{{#> layout}}\n<h1>{{headline}}</h1>\n{{{body}}}\n{{/layout}}\n" },
      ["✘ template-helper templates/article.hbs:3:1", "Write {{{body body}}}."],
    ],
    [
      "the layout called without a block",
      { "templates/article.hbs": "{{> layout}}\n<h1>{{headline}}</h1>\n" },
      ["✘ template-partial templates/article.hbs:1:1", "Call it with one: {{#> layout}}…{{/layout}}."],
    ],
    [
      "a partial that includes itself",
      { "templates/partials/head-end.hbs": "{{> head-end}}" },
      [
        "✘ template-cycle templates/partials/head-end.hbs:1:1",
        "Take {{> head-end}} away here, or break the ring elsewhere.",
      ],
    ],
    [
      "two partials that include each other",
      {
        "templates/partials/head-end.hbs": "{{> body-end}}",
        "templates/partials/body-end.hbs": "{{> head-end}}",
      },
      [
        "✘ template-cycle templates/partials/body-end.hbs:1:1",
        "Take {{> head-end}} away here, or break the ring elsewhere.",
      ],
    ],
    [
      "two values for an if",
      template("{{#if dek kicker}}a{{/if}}"),
      [
        "✘ template-helper templates/article.hbs:3:1",
        "Put a helper's call inside another into parentheses: (helper value).",
      ],
    ],
    [
      "a template that ends in .html",
      { "templates/article.html": "<h1>A</h1>" },
      [
        "⚠ template-unread templates/article.html:1:1",
        "Write it as the Handlebars template templates/article.hbs, or remove it.",
      ],
    ],
    [
      "a template that ends in .handlebars",
      { "templates/article.handlebars": "<h1>A</h1>" },
      [
        "⚠ template-unread templates/article.handlebars:1:1",
        "Write it as the Handlebars template templates/article.hbs, or remove it.",
      ],
    ],
    [
      "a slip in the name of a partial's file",
      { "templates/partials/craad.hbs": "<p>A</p>" },
      ["⚠ template-unused templates/partials/craad.hbs:1:1", "Call it with {{> craad}}, or remove the file."],
    ],
    [
      "words of the interface in YAML",
      { "templates/locales/en.yaml": "published: Out" },
      ["⚠ template-unread templates/locales/en.yaml:1:1", "Write them as templates/locales/en.json."],
    ],
    [
      "broken words of the interface",
      { "templates/locales/en.json": '{ "published": }' },
      ["✘ words-invalid templates/locales/en.json:1:16", "Write the value, or remove the comma before it."],
    ],
    [
      "a template saved as Latin-1",
      { "templates/article.hbs": Buffer.from("{{#> layout}}<h1>Café</h1>{{/layout}}", "latin1") },
      [
        "✘ encoding-invalid templates/article.hbs:1:21",
        "Save the file as UTF-8 (in most editors: Save with encoding).",
      ],
    ],
    [
      "a template of EJS",
      template("<p><%= headline %></p>"),
      [
        "⚠ foreign-syntax templates/article.hbs:3:4",
        "Write it in Handlebars: {{name}}, {{#if …}}, {{#each …}}.",
      ],
    ],
    [
      "a template of WordPress",
      template("<?php the_title(); ?>"),
      [
        "⚠ foreign-syntax templates/article.hbs:3:1",
        "Write it in Handlebars: {{name}}, {{#if …}}, {{#each …}}.",
      ],
    ],
    [
      "front matter in a template, as in Jekyll",
      { "templates/article.hbs": "---\nlayout: default\n---\n<h1>{{headline}}</h1>\n" },
      [
        "⚠ foreign-syntax templates/article.hbs:1:1",
        "Take it out. The layout is a block around the template:",
      ],
    ],
    [
      "a layout chosen as in Ghost",
      { "templates/article.hbs": "{{!< default}}\n<h1>{{headline}}</h1>\n" },
      [
        "⚠ foreign-syntax templates/article.hbs:1:1",
        "The layout is a block around the template: {{#> layout}}…{{/layout}}.",
      ],
    ],
    [
      "typographic quotes in a template",
      template("<p>{{t “published”}}</p>"),
      ["✘ template-name templates/article.hbs:3:8", 'Write "published".'],
    ],
    [
      "an asynchronous helper",
      {
        ...extensions("export const helpers = { shout: async (text) => text };"),
        ...template("<p>{{shout headline}}</p>"),
      },
      [
        "✘ template-failed templates/article.hbs:3:4",
        "Take async and await out of it; read what it needs in the",
      ],
    ],
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
    [
      "a folder of plugins for a module",
      { "site.yaml": `${settings}extensions: plugins\n`, "plugins/emoji.mjs": "export {};\n" },
      ["✘ extensions-missing site.yaml:10:13", "Correct the path, or take `extensions` out."],
    ],
    [
      "an asynchronous hook",
      extensions("export const beforePages = async ({ data }) => ({ data });"),
      [
        "✘ extensions-invalid extensions.mjs:1:1",
        "Take async and await out of it; what it has to wait for can",
      ],
    ],
    [
      "a hook that returns a text",
      extensions('export const beforePages = () => "done";'),
      ["✘ extensions-invalid extensions.mjs:1:1", "Return { site }, { data } or both, or nothing."],
    ],
    [
      "a hook that returns the site itself",
      extensions("export const beforePages = ({ site }) => site;"),
      ["✘ extensions-invalid extensions.mjs:1:1", "Return { site }, { data } or both, or nothing."],
    ],
    [
      "a hook that returns the stories for the site",
      extensions("export const beforePages = ({ site }) => ({ site: site.stories });"),
      ["✘ extensions-invalid extensions.mjs:1:1", "Return { site }, { data } or both, or nothing."],
    ],
    [
      "a hook that forgets what the site was",
      extensions("export const beforePages = ({ site }) => ({ site: site.stories.forEach(() => {}) });"),
      ["✘ extensions-invalid extensions.mjs:1:1", "Return { site }, { data } or both, or nothing."],
    ],
  ],
};
