// A template that text from an article could break out of does not compile.

import { describe, expect, it } from "vitest";
import { rendererWith, siteTemplate } from "./rig.js";

const problemsOf = (text: string, name = "article"): readonly string[] =>
  rendererWith([siteTemplate(name, text)]).diagnostics.map(
    ({ code, place, message, fix }) => `${code} ${place.line}:${place.column} ${message} ${fix}`,
  );

describe("a template does not compile with", () => {
  it.each([
    [
      "<p class={{label}}>x</p>",
      'template-attribute 1:10 The value of class has no quotes: text with a space in it could add attributes to the tag. Write class="{{…}}".',
    ],
    ["<p class=a>x</p>", 'template-attribute 1:10 The value of class has no quotes. Write class="a".'],
    ["<p class=a{{label}}>x</p>", "template-attribute 1:11 The value of class has no quotes"],
    ['<p class= {{label}} id="b">x</p>', "template-attribute 1:11 The value of class has no quotes"],
    ["<p {{label}}>x</p>", "template-attribute 1:4 A mustache stands inside a tag"],
    ['<p {{label}}="x">x</p>', "template-attribute 1:4 A mustache stands inside a tag"],
    ["<{{label}}>x</p>", "template-attribute 1:2 A mustache stands inside a tag"],
    ["<h{{words}}>x</h1>", "template-attribute 1:3 A mustache stands inside a tag"],
    [
      '<a href="{{href}}">x</a>',
      'template-url 1:10 href begins with a value that has not gone through the URL helper, so an address such as javascript:… would be followed. Write href="{{url href}}".',
    ],
    ["<a title='x' href='{{ canonical }}'>x</a>", "template-url 1:20 href begins"],
    ['<A HREF="{{href}}">x</A>', "template-url 1:10 href begins"],
    ['<img alt="" src="{{socialImage.src}}">', "template-url 1:18 src begins"],
    ['<form action="{{href}}"></form>', "template-url 1:15 action begins"],
    ['<button formaction="{{href}}">x</button>', "template-url 1:21 formaction begins"],
    ['<video poster="{{href}}"></video>', "template-url 1:16 poster begins"],
    ['<img alt="" srcset="{{url href}} 1x, {{href}} 2x">', "template-url 1:38 srcset begins"],
    ['<img alt="" src="{{picture.sources.0.srcset}}">', "template-url 1:18 src begins"],
    ['<img alt="" srcset="{{extra.srcset}}">', "template-url 1:21 srcset begins"],
    ['<a href="{{#if dek}}{{href}}{{else}}#x{{/if}}">x</a>', "template-url 1:21 href begins"],
    ['<a href=" {{href}}">x</a>', "template-url 1:11 href begins"],
    ['<a href="java{{href}}">x</a>', "template-url 1:14 href begins"],
    ['<meta http-equiv="refresh" content="0; url={{href}}">', "template-url 1:44 content begins"],
    ['<svg><a xlink:href="{{href}}"></a></svg>', "template-url 1:21 xlink:href begins"],
    [
      '\n<a href="/about/">x</a>',
      'template-url 2:10 href="/about/" goes from the root of the host, but the site may live below a path such as /news. Write href="{{url "/about/"}}".',
    ],
    ['<a href="/topics/{{id}}/">x</a>', 'template-url 1:10 href="/topics/…" goes from the root of the host'],
    ['<a href="javascript:alert(1)">x</a>', "template-url 1:10 href holds an address that runs code"],
    [
      '<a href="{{url "javascript:alert(1)"}}">x</a>',
      'template-url 1:10 "javascript:alert(1)" is no address that a page may link to.',
    ],
    ['<script>let a = "{{dek}}";</script>', "template-unsafe 1:18 A mustache stands inside <script>"],
    ["<script>let a = {{json dek}};</script>", "template-unsafe 1:17 A mustache stands inside <script>"],
    ["<style>p { color: {{label}} }</style>", "template-unsafe 1:19 A mustache stands inside <style>"],
    [
      "<p onclick=\"go('{{dek}}')\">x</p>",
      "template-unsafe 1:17 A mustache stands in the event handler onclick",
    ],
    ['<p style="color: {{label}}">x</p>', "template-unsafe 1:18 A mustache stands in the attribute style"],
    [
      '<iframe title="x" srcdoc="{{dek}}"></iframe>',
      "template-unsafe 1:27 A mustache stands in the attribute srcdoc",
    ],
    ['<p title="{{{dek}}}">x</p>', "template-unsafe 1:11 {{{dek}}} would write text"],
    [
      '<p title="{{time published}}">x</p>',
      "template-unsafe 1:11 {{time …}} gives HTML, which the attribute title cannot hold. Write {{date …}}",
    ],
    [
      '<p title="{{t "published" date=(time published)}}">x</p>',
      "template-unsafe 1:11 {{time …}} gives HTML",
    ],
    [
      "{{{dek}}}",
      "template-unsafe 1:1 {{{dek}}} would write text from an article into the page as HTML. Write {{dek}} with two braces.",
    ],
    ["{{& dek}}", "template-unsafe 1:1 {{{dek}}} would write text"],
    ["{{{json extra}}}", "template-unsafe 1:1 {{{json …}}} is safe inside <script> alone."],
    ["<!-- {{{body body}}} -->", "template-unsafe 1:6 A comment takes no unescaped mustache"],
    ['<p title="{{> picture picture}}">x</p>', "template-markup 1:11 A partial stands inside a tag"],
    ["<script>{{> picture picture}}</script>", "template-markup 1:9 A partial stands inside <script>"],
    [
      '<p {{#if dek}}title="{{/if}}x">x</p>',
      "template-markup 1:4 The ways through this block leave the HTML in different places",
    ],
    ['{{#each topics}}<p title="{{/each}}">', "template-markup 1:1 The ways through this block"],
    ['<p>x</p><p title="', "template-markup 1:1 A tag is opened here and not finished"],
    ["<s{{#if dek}} hidden{{/if}}cript>{{dek}}</script>", "template-unsafe 1:34"],
    ["<{{#if dek}}p{{else}}b{{/if}}>x", "template-markup 1:2 The ways through this block"],
    ["<!-- x", "template-markup 1:1 A comment is opened here and not closed"],
  ])("%s", (text, expected) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(expected)]);
  });
});

describe("a template compiles with", () => {
  it.each([
    '<a href="{{url href}}">x</a>',
    "<a href='{{url \"/about/\"}}' class='{{label}}'>x</a>",
    '<a href="{{url "/topics/" id "/"}}">x</a>',
    '<a href="{{url href}}#{{id}}">x</a>',
    '<a href="#{{id}}">x</a><a href="?q={{id}}">x</a>',
    '<a href="https://example.org/share?u={{id}}">x</a><a href="mailto:{{id}}">x</a>',
    '<a href="{{#if dek}}{{url href}}{{else}}#x{{/if}}">x</a>',
    '<img alt="" srcset="{{url href}} 1x, {{url href}} {{words}}x">',
    '{{#each picture.sources}}<source srcset="{{srcset}}" type="{{type}}">{{/each}}',
    '<p class="a {{label}}{{#if dek}} b{{/if}}" {{#if dek}}hidden{{/if}} data-x="{{json extra}}">x</p>',
    "<textarea>{{dek}}</textarea><title>{{dek}}</title>",
    '<script type="application/json">{{{json extra}}}</script>',
    '<script src="{{asset "style.css"}}"></script><style>p { color: red }</style>',
    "<!-- {{dek}} --> a < b {{dek}} > c <br> <br/> <input value='\"{{dek}}\"'>",
    '{{{body body}}}{{{time published}}}{{{t "by" names="x"}}}',
    "{{#each topics}}<li>{{name}}</li>{{/each}}{{#if dek}}<div>{{else}}<p>{{/if}}",
    '<a\n  class="x"\n  href="{{url href}}"\n>x</a>',
    '<p title="a > b {{dek}}">x</p>',
    '<p{{#if dek}} title="{{dek}}"{{/if}}{{#if label}} hidden{{else}} lang="en"{{/if}}>x</p>',
    '<br{{#if dek}} title="{{dek}}"{{/if}}/>',
  ])("%s", (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it("the content of a directive, which is finished HTML", () => {
    expect(problemsOf("<div>{{{content}}}</div>", "partials/directives/note")).toEqual([]);
  });
});

it("does not render a page with a template that does not compile", () => {
  const renderer = rendererWith([siteTemplate("partials/picture", "<img src={{src}}>")]);
  expect(renderer.diagnostics).toHaveLength(1);
});
