// What may stand where in a template's HTML; each rule answers with its problem or with null.

import type { HtmlContext, LiteralValue } from "./html-context.js";
import type { Problem } from "./problems.js";
import { type Expression, isBareName, type Mustache } from "./syntax.js";

/** Attributes whose value is an address that a browser may follow. */
const urlAttributes: ReadonlySet<string> = new Set([
  "href",
  "src",
  "srcset",
  "imagesrcset",
  "action",
  "formaction",
  "poster",
  "data",
  "cite",
  "background",
  "ping",
  "manifest",
  "xlink:href",
]);

/** Helpers that give an address that is safe to follow. */
const urlHelpers: ReadonlySet<string> = new Set(["url", "asset"]);

/** Helpers that give markup: at home between tags, not in an attribute. */
const markupHelpers: ReadonlySet<string> = new Set(["body", "time", "sentence"]);

/** The helper's name that a mustache calls, or null. */
const helperOf = (mustache: Mustache): string | null =>
  isBareName(mustache.path) ? mustache.path.original : null;

/** A mustache outside attributes: in text, in comments, in scripts and styles. */
export function contentProblem(mustache: Mustache, context: HtmlContext, partial: string): Problem | null {
  const helper = helperOf(mustache);
  if (context.in === "raw" && context.tag === "style")
    return unsafe(
      "A mustache stands inside <style>, where text from an article could become part of the style sheet.",
      "Give the element a class and put the rules into assets/custom.css.",
    );
  if (context.in === "raw" && context.tag === "script")
    return helper === "json" && !mustache.escaped
      ? null
      : unsafe(
          "A mustache stands inside <script>, where text from an article could become code.",
          "Write the value as JSON: {{{json value}}}.",
        );
  if (mustache.escaped) return null;
  if (helper === "json")
    return unsafe("{{{json …}}} is safe inside <script> alone.", "Write {{json …}} outside a script.");
  if (context.in === "comment")
    return unsafe(
      "A comment takes no unescaped mustache, since its text could end the comment.",
      "Write it with two braces.",
    );
  const isDirective = partial.startsWith("directives/");
  if (helper === "content" && isDirective) return null;
  // {{{body}}} lacks its value, and that is told.
  if (helper !== null && (mustache.params.length > 0 || helper === "body")) return null;
  return unsafe(
    `{{{${nameOf(mustache.path)}}}} would write text from an article into the page as HTML.`,
    `Write {{${nameOf(mustache.path)}}} with two braces.`,
  );
}

/** A mustache inside a tag. */
export function attributeProblem(mustache: Mustache, context: HtmlContext): Problem | null {
  if (context.in === "tag-name" || context.in === "tag")
    return {
      code: "template-attribute",
      message: "A mustache stands inside a tag but not in the quotes of an attribute.",
      fix: 'Write it as a value in quotes, name="{{…}}", or choose between literal tags with {{#if}}.',
    };
  if (context.in === "before-value" || (context.in === "value" && context.quote === ""))
    return {
      code: "template-attribute",
      message: `The value of ${context.attribute} has no quotes: text with a space in it could add attributes to the tag.`,
      fix: `Write ${context.attribute}="{{…}}".`,
    };
  if (context.in !== "value") return null;
  return valueProblem(mustache, context);
}

function valueProblem(mustache: Mustache, context: HtmlContext & { in: "value" }): Problem | null {
  const { attribute, literal } = context;
  const helper = helperOf(mustache);
  if (!mustache.escaped)
    return unsafe(
      `An unescaped mustache stands in the attribute ${attribute}, where a quotation mark in the text would end the value.`,
      "Write it with two braces.",
    );
  if (/^on/.test(attribute))
    return unsafe(
      `A mustache stands in the event handler ${attribute}, where text from an article could become code.`,
      `Put the value into a data- attribute and read it from a script.`,
    );
  if (attribute === "style" || attribute === "srcdoc")
    return unsafe(
      `A mustache stands in the attribute ${attribute}, where text from an article could become part of ${attribute === "style" ? "the style" : "a page"}.`,
      attribute === "style" ? "Choose a class instead." : "Link to the page instead.",
    );
  if (urlAttributes.has(attribute) || (attribute === "content" && /;\s*url=\s*['"]?$/i.test(literal)))
    return context.fixed || isOwnSrcset(mustache, attribute) || (helper !== null && urlHelpers.has(helper))
      ? null
      : {
          code: "template-url",
          message: `${attribute} begins with a value that has not gone through the URL helper, so an address such as javascript:… would be followed.`,
          fix: `Write ${attribute}="{{url ${nameOf(mustache.path)}}}".`,
        };
  const markup = [
    mustache.path,
    ...mustache.params,
    ...(mustache.hash?.pairs ?? []).map((pair) => pair.value),
  ]
    .map(calls)
    .find((name) => name !== null && markupHelpers.has(name));
  if (typeof markup === "string")
    return unsafe(
      `{{${markup} …}} gives HTML, which the attribute ${attribute} cannot hold.`,
      markup === "time" ? "Write {{date …}}, which gives the date as plain text." : "Write plain text here.",
    );
  return null;
}

/** The field `srcset` of a picture's source: addresses of this site that the program made, each with a width. */
function isOwnSrcset({ path, params }: Mustache, attribute: string): boolean {
  if (attribute !== "srcset" && attribute !== "imagesrcset") return false;
  return (
    params.length === 0 &&
    path.type === "PathExpression" &&
    path.parts.at(-1) === "srcset" &&
    !path.data &&
    !path.parts.includes("extra")
  );
}

/** The helper that an expression calls, as far as its syntax tells. */
function calls(expression: Expression): string | null {
  if (expression.type === "SubExpression") return calls(expression.path);
  return isBareName(expression) ? expression.original : null;
}

/** The text that an attribute value begins with. */
export function literalProblem({ tag, attribute, quote, literal, isWhole }: LiteralValue): Problem | null {
  // Where a mustache follows, that is told of the mustache.
  if (quote === "" && isWhole)
    return {
      code: "template-attribute",
      message: `The value of ${attribute} has no quotes.`,
      fix: `Write ${attribute}="${literal}".`,
    };
  if (!urlAttributes.has(attribute) || tag.startsWith("/")) return null;
  const address = literal.trim();
  if (/^\/(?!\/)/.test(address))
    return {
      code: "template-url",
      message: `${attribute}="${address}${isWhole ? "" : "…"}" goes from the root of the host, but the site may live below a path such as /news.`,
      fix: isWhole
        ? `Write ${attribute}="{{url "${address}"}}".`
        : `Build the whole address in the URL helper: ${attribute}="{{url "${address}" …}}".`,
    };
  const colon = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\p{Cc} ]/gu, ""));
  if (colon !== null && /^(?:javascript|vbscript|data)$/i.test(colon[1] ?? ""))
    return {
      code: "template-url",
      message: `${attribute} holds an address that runs code or carries data in itself (${colon[1]}:).`,
      fix: "Link to a page, or listen for clicks in a script of the site.",
    };
  return null;
}

/** A partial anywhere but between tags. */
export function partialProblem(context: HtmlContext): Problem | null {
  if (
    context.in === "text" ||
    (context.in === "raw" && (context.tag === "title" || context.tag === "textarea"))
  )
    return null;
  return {
    code: "template-markup",
    message: `A partial stands inside ${context.in === "raw" ? `<${context.tag}>` : context.in === "comment" ? "a comment" : "a tag"}, but a partial is HTML for the space between tags.`,
    fix: "Write what it holds here, or move the whole tag into the partial.",
  };
}

const unsafe = (message: string, fix: string): Problem => ({ code: "template-unsafe", message, fix });

const nameOf = (path: Expression): string => (path.type === "PathExpression" ? path.original : "…");
