// Holds templates to HTML that no text of an article can break out of: mustaches in tags stand in quoted values,
// addresses go through the URL helper, nothing but JSON is written into scripts.

import { atText, type HtmlContext, joinContexts, readHtml, sameContext } from "./html-context.js";
import { attributeProblem, contentProblem, literalProblem, partialProblem } from "./markup-rules.js";
import type { ParsedTemplate } from "./parse-template.js";
import type { Problem, Problems } from "./problems.js";
import type { Block, Content, Location, Mustache, Program, Statement } from "./syntax.js";

/** Checks one template's markup; yields `template-attribute`, `template-url`, `template-unsafe`, `template-markup`. */
export function checkMarkup(template: ParsedTemplate, problems: Problems): void {
  const report = (problem: Problem | null, at: Location): void => {
    if (problem !== null) problems.add(problem, template.placeOf(at));
  };

  const whole = (program: Program): void => {
    const end = walk(program, atText);
    const last = program.body.at(-1);
    if (end.in !== "text" && last !== undefined) report(unfinished(end), last.loc);
  };

  const walk = (program: Program | undefined, from: HtmlContext): HtmlContext =>
    (program?.body ?? []).reduce((context: HtmlContext, statement) => visit(statement, context), from);

  const visit = (statement: Statement, context: HtmlContext): HtmlContext => {
    switch (statement.type) {
      case "ContentStatement":
        return content(statement, context);
      case "MustacheStatement":
        return mustache(statement, context);
      case "BlockStatement":
        return block(statement, context);
      case "PartialBlockStatement":
        report(partialProblem(context), statement.loc);
        whole(statement.program);
        return context;
      case "PartialStatement":
        report(partialProblem(context), statement.loc);
        return context;
      case "DecoratorBlock":
        whole(statement.program);
        return context;
      default:
        return context;
    }
  };

  const content = (statement: Content, context: HtmlContext): HtmlContext =>
    readHtml(statement.value, context, {
      value(value) {
        const problem = literalProblem(value);
        if (problem !== null) report(problem, inside(statement, value.offset, value.literal.length));
      },
    });

  const mustache = (statement: Mustache, context: HtmlContext): HtmlContext => {
    report(
      contentProblem(statement, context, template.partial) ?? attributeProblem(statement, context),
      statement.loc,
    );
    if (context.in === "value") return { ...context, literal: `${context.literal}…`, fixed: true };
    if (context.in === "before-value")
      return { ...context, in: "value", quote: "", literal: "…", fixed: true };
    return context;
  };

  const block = (statement: Block, context: HtmlContext): HtmlContext => {
    const way = walk(statement.program, context);
    const other = walk(statement.inverse, context);
    if (sameContext(way, other)) return joinContexts(way, other);
    report(
      {
        code: "template-markup",
        message:
          "The ways through this block leave the HTML in different places: one of them opens a tag or a quote that the other does not.",
        fix: "Begin and end tags and quotes on the same side of the block.",
      },
      statement.loc,
    );
    return other;
  };

  whole(template.program);
}

const unfinished = (context: HtmlContext): Problem => ({
  code: "template-markup",
  message:
    context.in === "comment"
      ? "A comment is opened here and not closed in the same file or block."
      : "A tag is opened here and not finished in the same file or block.",
  fix: context.in === "comment" ? "Close it with -->." : "Finish the tag where it begins.",
});

/** The location of some characters inside literal text. */
function inside(statement: Content, offset: number, length: number): Location {
  // White space that Handlebars took from the front is not in `value`.
  const skipped = Math.max(0, statement.original.indexOf(statement.value));
  const before = statement.original.slice(0, skipped + offset).split(/\r\n?|\n/);
  const line = statement.loc.start.line + before.length - 1;
  const column = (before.length === 1 ? statement.loc.start.column : 0) + (before.at(-1)?.length ?? 0);
  return { start: { line, column }, end: { line, column: column + length } };
}
