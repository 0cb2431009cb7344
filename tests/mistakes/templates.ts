// Names, helpers and markup in templates.

import { type Theme, template } from "./mistake.js";

export const templates: Theme = {
  theme: "templates",
  mistakes: [
    [
      "a block that is never closed",
      template("{{#if dek}}<p>{{dek}}</p>"),
      [
        "✘ template-syntax templates/article.hbs:3:4",
        "Close it with {{/if}}, or close the block inside it first.",
      ],
    ],
    [
      "a block closed by another's name",
      template("{{#if dek}}<p>{{dek}}</p>{{/each}}"),
      [
        "✘ template-syntax templates/article.hbs:3:4",
        "Close it with {{/if}}, or close the block inside it first.",
      ],
    ],
    [
      "one brace too few",
      template("<p>{{dek}</p>"),
      [
        "✘ template-syntax templates/article.hbs:3:9",
        "Close each {{ with }}, and write names with letters, digits, - and _.",
      ],
    ],
    [
      "three braces and two",
      template("<p>{{{dek}}</p>"),
      ["✘ template-syntax templates/article.hbs:3:10", "Compare it with the examples in docs/templates.md."],
    ],
    [
      "`elseif` in one word",
      template("{{#if dek}}a{{elseif kicker}}b{{/if}}"),
      ["✘ template-helper templates/article.hbs:3:15", "Write {{else if …}}."],
    ],
    [
      "a slip in a helper",
      template("<p>{{truncat dek 80}}</p>"),
      ["✘ template-helper templates/article.hbs:3:6", 'Write "truncate".'],
    ],
    [
      "another tool's helper",
      template("<p>{{upcase dek}}</p>"),
      [
        "✘ template-helper templates/article.hbs:3:6",
        "docs/templates.md lists all helpers; your own go into the",
      ],
    ],
    [
      "a slip in a partial",
      template("{{> crad}}"),
      ["✘ template-partial templates/article.hbs:3:5", "Write {{> card}}."],
    ],
    [
      "a slip in the name of a page's template",
      { "templates/artcle.hbs": "{{#> layout}}<h1>{{headline}}</h1>{{/layout}}" },
      ["⚠ template-unused templates/artcle.hbs:1:1", "Rename the file to article.hbs."],
    ],
    [
      "a template that is still empty",
      { "templates/article.hbs": "" },
      ["✘ template-empty templates/article.hbs:1:1", "remove the file, so that the package's own is used"],
    ],
    [
      "a slip in the layout",
      { "templates/article.hbs": "{{#> laoyut}}\n<h1>{{headline}}</h1>\n{{/laoyut}}\n" },
      ["✘ template-partial templates/article.hbs:1:6", "Write {{> layout}}."],
    ],
    [
      "a slip in a field",
      template("<p>{{hedline}}</p>"),
      ["✘ template-name templates/article.hbs:3:6", 'Write "headline".'],
    ],
    [
      "a field of another tool",
      template("<p>{{page.title}}</p>"),
      ["✘ template-name templates/article.hbs:3:6", "docs/templates.md lists all names of Article."],
    ],
    [
      "a slip in the site's field",
      template("<p>{{@site.titel}}</p>"),
      ["✘ template-name templates/article.hbs:3:6", 'Write "@site.title".'],
    ],
    [
      "the site without its @",
      template("<p>{{site.title}}</p>"),
      ["✘ template-name templates/article.hbs:3:6", "docs/templates.md lists all names of Article."],
    ],
    [
      "an article's field inside a list of topics",
      template("{{#each topics}}{{headline}}{{/each}}"),
      ["✘ template-name templates/article.hbs:3:19", "It has name, href."],
    ],
    [
      "a step out of the template",
      template("{{../headline}}"),
      ["✘ template-name templates/article.hbs:3:3", "Take a ../ away."],
    ],
    [
      "the body without its helper's value",
      { "templates/article.hbs": "{{#> layout}}\n<h1>{{headline}}</h1>\n{{body}}\n{{/layout}}\n" },
      ["✘ template-helper templates/article.hbs:3:1", "Write {{{body body}}}."],
    ],
    [
      "three braces around text",
      template("<p>{{{dek}}}</p>"),
      ["✘ template-unsafe templates/article.hbs:3:4", "Write {{dek}} with two braces."],
    ],
    [
      "a helper with too few values",
      template("<p>{{truncate dek}}</p>"),
      ["✘ template-helper templates/article.hbs:3:4", "Write them after the name."],
    ],
    [
      "a helper with too many values",
      template('{{#if (eq kind "article" "page")}}a{{/if}}'),
      [
        "✘ template-helper templates/article.hbs:3:7",
        "Put a helper's call inside another into parentheses: (helper value).",
      ],
    ],
    [
      "a pattern for a date",
      template('<p>{{date published "YYYY"}}</p>'),
      [
        "✘ template-helper templates/article.hbs:3:4",
        "Put a helper's call inside another into parentheses: (helper value).",
      ],
    ],
    [
      "a style of date with a slip",
      template('<p>{{date published style="lnog"}}</p>'),
      ["✘ template-value templates/article.hbs:3:4", "Write full, long, medium or short."],
    ],
    [
      "a date made of a headline",
      template("<p>{{date headline}}</p>"),
      [
        "✘ template-value templates/article.hbs:3:4",
        "Give it a field that is a date, such as published, inside",
      ],
    ],
    [
      "two equals signs",
      template('{{#if kind == "article"}}a{{/if}}'),
      ["✘ template-syntax templates/article.hbs:3:13", 'Compare with a helper: {{#if (eq kind "article")}}.'],
    ],
    [
      "a slip in a word of the interface",
      template('<p>{{t "publishd"}}</p>'),
      ["✘ template-word templates/article.hbs:3:4", 'Write "published".'],
    ],
    [
      "a slip in an asset",
      template('<link rel="stylesheet" href="{{asset "styel.css"}}">'),
      ["✘ template-asset templates/article.hbs:3:30", 'Write "style.css".'],
    ],
    [
      "an address past the helper",
      template('<a href="{{section.href}}">a</a>'),
      ["✘ template-url templates/article.hbs:3:10", 'Write href="{{url section.href}}".'],
    ],
    [
      "an address from the host's root",
      template('<a href="/about/">About</a>'),
      ["✘ template-url templates/article.hbs:3:10", 'Write href="{{url "/about/"}}".'],
    ],
    [
      "an attribute without quotes",
      template("<p class={{label}}>a</p>"),
      ["✘ template-attribute templates/article.hbs:3:10", 'Write class="{{…}}".'],
    ],
    [
      "a value inside a script",
      template('<script>let a = "{{headline}}";</script>'),
      ["✘ template-unsafe templates/article.hbs:3:18", "Write the value as JSON: {{{json value}}}."],
    ],
    [
      "a value inside an onclick",
      template("<p onclick=\"open('{{headline}}')\">a</p>"),
      [
        "✘ template-unsafe templates/article.hbs:3:19",
        "Put the value into a data- attribute and read it from a script.",
      ],
    ],
    [
      "an address that runs code",
      template('<a href="{{url "javascript:alert(1)"}}">a</a>'),
      [
        "✘ template-url templates/article.hbs:3:10",
        "Use an address that begins with https:, http:, mailto:, tel: or /.",
      ],
    ],
    [
      "a list made of a text",
      template("{{#each headline}}a{{/each}}"),
      ["✘ template-value templates/article.hbs:3:9", "Write {{headline}}."],
    ],
    [
      "Liquid's tags",
      template("{% if page.dek %}a{% endif %}"),
      [
        "⚠ foreign-syntax templates/article.hbs:3:1",
        "Write it in Handlebars: {{#if …}}, {{#each …}}, {{> partial}}.",
      ],
    ],
    [
      "Liquid's filters",
      template("<p>{{ headline | upcase }}</p>"),
      [
        "✘ template-syntax templates/article.hbs:3:16",
        "Handlebars has no filters: write a helper in front, as in",
      ],
    ],
    [
      "Hugo's dot",
      template("<p>{{ .Title }}</p>"),
      [
        "✘ template-syntax templates/article.hbs:3:7",
        "Take the dot away: a name stands alone here, as in {{headline}}.",
      ],
    ],
    [
      "Ghost's @blog",
      template("<p>{{@blog.title}}</p>"),
      ["✘ template-name templates/article.hbs:3:6", "Known are @site, @root."],
    ],
  ],
};
