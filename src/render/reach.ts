// What a template may reach beyond the view that it is given: what it takes to know whether a page would come out the same.

import { hashOf } from "../hash.js";
import type { FeedView } from "../pages/feeds/feed-view.js";
import type { Page } from "../pages/page.js";
import type { SiteView, View } from "../pages/views.js";
import type { Words } from "../text/words.js";
import { usesOf } from "./partial-uses.js";
import type { Call, Expression, Program, Statement } from "./syntax.js";

/** Names of things with the hash of each: `templates/article.hbs`, `@site.title`, `words.by`, `extensions`. Sorted by name. */
export type Reach = readonly (readonly [thing: string, hash: string])[];

export interface ReachInput {
  /** By the name that `{{> …}}` knows them by; with what is the same on every page already written out. */
  readonly programs: ReadonlyMap<string, { readonly path: string; readonly program: Program }>;
  readonly site: SiteView;
  readonly words: Words;
  readonly assets: { readonly [name: string]: string };
  /** What every helper may use: language, time zone, date style. */
  readonly settings: unknown;
  /** Names of the helpers of the extensions module, and what changes with it. */
  readonly own: { readonly names: readonly string[]; readonly version: string };
}

/** What one template names itself. */
interface Named {
  readonly partials: readonly string[];
  readonly anyPartial: boolean;
  /** Calls the helper that puts a body in, and so what its slots are rendered by. */
  readonly body: boolean;
  readonly things: ReadonlyMap<string, unknown>;
}

/** The reach of each page: that of its template, and of the partials that the bodies in its view use. */
export function createReach(
  input: ReachInput,
): (page: Page & { readonly render: "template" | "feed" }) => Reach {
  const named = new Map<string, Named>();
  const namedBy = (name: string): Named | null => {
    const known = named.get(name);
    if (known !== undefined) return known;
    const template = input.programs.get(name);
    if (template === undefined) return null;
    const found = lookThrough(template.path, template.program, input);
    named.set(name, found);
    return found;
  };
  const every = [...input.programs.keys()];
  const settled = new Map<string, Reach>();
  const base = hashOf(JSON.stringify(input.settings));
  return (page) => {
    // A feed is no template's; the partials of directives have a part in it.
    const template = page.render === "template" ? page.template : null;
    const slots = page.render === "template" ? partialsOfSlots(page.view) : directivesOf(page.view);
    const key = [template ?? "", ...slots].join("\n");
    const known = settled.get(key);
    if (known !== undefined) return known;
    const things = new Map<string, unknown>();
    const seen = new Set<string>();
    const take = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const found = namedBy(name);
      if (found === null) return;
      for (const [thing, value] of found.things) things.set(thing, value);
      for (const partial of found.anyPartial ? every : found.partials) take(partial);
      if (found.body) for (const partial of ["picture", ...slots]) take(partial);
    };
    if (template !== null) take(template);
    else for (const partial of slots) take(partial);
    const reach = [...things].map(
      ([thing, value]) => [thing, hashOf(JSON.stringify(value) ?? "undefined")] as const,
    );
    reach.push(["settings", base]);
    reach.sort(([a], [b]) => (a < b ? -1 : 1));
    settled.set(key, reach);
    return reach;
  };
}

/** The partials of the directives and recordings that the bodies of a view hold, each once, sorted. */
function partialsOfSlots(view: View): readonly string[] {
  const bodies = ["body" in view ? view.body : null, "introduction" in view ? view.introduction : null];
  const names = bodies.flatMap((body) => body?.directives ?? []);
  const media = bodies.some((body) => body !== null && body.media.length > 0) ? ["media"] : [];
  return [...media, ...[...new Set(names)].sort().map((name) => `directives/${name}`)];
}

/** The partials of the directives in the texts of a feed, each once, sorted. */
function directivesOf({ text, items }: FeedView): readonly string[] {
  if (text === "dek") return [];
  const names = new Set(items.flatMap(({ body }) => body?.directives ?? []));
  return [...names].sort().map((name) => `directives/${name}`);
}

function lookThrough(path: string, program: Program, input: ReachInput): Named {
  const uses = usesOf(program);
  const things = new Map<string, unknown>([[path, withoutPlaces(program)]]);
  let body = false;
  const own = new Set(input.own.names);

  const reachSite = (keys: readonly string[]): void => {
    let value: unknown = input.site;
    for (const key of keys)
      value =
        typeof value === "object" && value !== null && Object.hasOwn(value, key)
          ? (value as { readonly [key: string]: unknown })[key] // an object's own property, as just asked
          : undefined;
    things.set(["@site", ...keys].join("."), value);
  };
  const expression = (part: Expression): void => {
    if (part.type === "SubExpression") call(part);
    if (part.type === "PathExpression" && part.data && part.parts[0] === "site")
      reachSite(part.parts.slice(1));
  };
  const call = ({ path: name, params, hash }: Call): void => {
    expression(name);
    for (const param of params) expression(param);
    for (const { value } of hash?.pairs ?? []) expression(value);
    if (name.type !== "PathExpression") return;
    const helper = name.original;
    const [first] = params;
    if (helper === "t" && first?.type === "StringLiteral") {
      things.set(`words.${first.value}`, input.words[first.value]);
    } else if (helper === "t") things.set("words", input.words);
    if (helper === "asset") things.set("assets", input.assets);
    if (helper === "body") body = true;
    if (own.has(helper)) things.set("extensions", input.own.version);
  };
  const statement = (part: Statement): void => {
    switch (part.type) {
      case "MustacheStatement":
      case "Decorator":
        call(part);
        break;
      case "BlockStatement":
        call(part);
        walk(part.program);
        walk(part.inverse);
        break;
      case "DecoratorBlock":
        call(part);
        walk(part.program);
        break;
      case "PartialBlockStatement":
      case "PartialStatement":
        expression(part.name);
        for (const param of part.params) expression(param);
        for (const { value } of part.hash?.pairs ?? []) expression(value);
        if (part.type === "PartialBlockStatement") walk(part.program);
    }
  };
  const walk = (part: Program | undefined): void => {
    for (const each of part?.body ?? []) statement(each);
  };
  walk(program);
  return { partials: uses.names.map(({ name }) => name), anyPartial: uses.isComputed, body, things };
}

/** A syntax tree without what tells just where things stand. */
function withoutPlaces(program: Program): unknown {
  return JSON.parse(
    JSON.stringify(program, (key, value: unknown) => (key === "loc" || key === "strip" ? undefined : value)),
  );
}
