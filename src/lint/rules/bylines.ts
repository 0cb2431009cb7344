// Names in bylines, those of declared authors included: what machines take for the name of a person.

import type { Place } from "../../diagnostics/diagnostic.js";
import type { Rule } from "../rule.js";
import { google } from "../sources.js";
import type { ArticleSubject } from "../subjects.js";
import { bare, quoted } from "../words.js";

/** A name as it will be shown, and where it is written. */
export interface BylineSubject {
  readonly name: string;
  at(): Place;
}

const source = google("appearance/structured-data/article#author-bp");

const generic =
  /^(?:the |our |die |la )?(?:staff|staff (?:writer|reporter)s?|admin|administrator|editor|editors|editorial|editorial team|news ?room|news ?desk|desk|web ?master|web ?desk|author|reporter|guest|guest author|user|unknown|anonymous|n a|redaktion|redacción|redaccion|autor|التحرير|المحرر)$/iu;

interface Fault {
  readonly id: string;
  readonly asks: string;
  readonly is: (name: string, publisher: string) => boolean;
  readonly message: (name: string) => string;
  readonly fix: string;
}

const faults: readonly Fault[] = [
  {
    id: "byline-generic",
    asks: "A byline names a person or an organisation, and not an office.",
    is: (name) => generic.test(bare(name)),
    message: (name) =>
      `${quoted(name)} names nobody, and readers and search engines ask who has written this.`,
    fix: "Name the author; for what comes from an agency or another paper, take the byline out and write `source`.",
  },
  {
    id: "byline-email",
    asks: "A byline holds no e-mail address.",
    is: (name) => /\S@\S+\.\S/.test(name),
    message: (name) =>
      `The byline ${quoted(name)} holds an e-mail address, which is no name, and which spammers collect.`,
    fix: "Write the name alone; an author's `links` have room for the address.",
  },
  {
    id: "byline-prefixed",
    asks: "A byline begins with the name: no “posted by”.",
    is: (name) =>
      /^(?:(?:posted|written|reported|words|text|story|photos?) by|by|por|text|author|from)[\s:]+\S/i.test(
        name,
      ) ||
      // Before one word alone it belongs to the name: Von Miller, von Trapp.
      /^[Vv]on:?\s+\p{Lu}\S*\s+\S/u.test(name),
    message: (name) => `The byline ${quoted(name)} begins with words that are no part of the name.`,
    fix: "Write the name alone; the page says “By” itself.",
  },
  {
    id: "byline-several",
    asks: "Each author of a byline is a name of its own.",
    is: (name) =>
      /\S\s*(?:;|\/|&|\+| and | und )\s*\p{Lu}/u.test(name) ||
      // Spanish families have two names, and some join them so: Ortega y Gasset.
      /\S\s+\S+ y \p{Lu}\S*\s+\p{Lu}/u.test(name),
    message: (name) =>
      `The byline ${quoted(name)} holds several names in one, which makes one person of them.`,
    fix: "Write a list: `authors: [Ana Velho, Ben Okafor]`.",
  },
  {
    id: "byline-honorific",
    asks: "A byline has no title before or after the name.",
    is: (name) =>
      /^(?:dr|prof|professor|mr|mrs|ms|sir|herr|frau|sr|sra)\.?\s/i.test(name) ||
      /\s(?:ph\.?d|m\.d|m\.a|jr|esq)\.?$/i.test(name) ||
      // Without dots these are degrees in capitals alone: Ma is a family's name.
      /\s(?:MD|MA)$/.test(name),
    message: (name) => `The byline ${quoted(name)} has a title, which machines take for a part of the name.`,
    fix: "Write the name alone; an author's `role` or `biography` has room for the title.",
  },
  {
    id: "byline-with-role",
    asks: "A byline has no job beside the name.",
    is: (name) =>
      /[,|(–—-]\s*(?:[\p{L} ]+\s)?(?:editor|reporter|correspondent|writer|columnist|photographer|redakteur(?:in)?|reporterin|korrespondent(?:in)?|redactora?|corresponsal)\)?$/iu.test(
        name,
      ),
    message: (name) =>
      `The byline ${quoted(name)} has a job in it, which machines take for a part of the name.`,
    fix: "Write `- { name: Ana Velho, role: photographs }`, or the author's `role` in the settings.",
  },
  {
    id: "byline-names-publisher",
    asks: "A byline does not hold the name of the paper beside that of the author.",
    is: (name, publisher) =>
      ` ${bare(name)} `.includes(` ${bare(publisher)} `) && bare(name) !== bare(publisher),
    message: (name) => `The byline ${quoted(name)} names the paper too, which has a place of its own.`,
    fix: "Write the author's name alone.",
  },
];

export const bylineRules: readonly Rule<BylineSubject>[] = faults.map(({ id, asks, is, message, fix }) => ({
  ...{ id, severity: "warning", source, asks },
  *check({ name, at }, { config: { publisher } }) {
    if (is(name, publisher.name)) yield { place: at(), message: message(name), fix };
  },
}));

export const creditRules: readonly Rule<ArticleSubject>[] = [
  {
    id: "byline-missing",
    severity: "warning",
    source: google("appearance/structured-data/article#author-bp"),
    asks: "An article names its author, or the source that it comes from.",
    *check({ article, at }) {
      if (article.authors.length > 0 || article.source !== null) return;
      yield {
        place: at("authors"),
        message:
          "The article has neither an author nor a source, and readers and search engines ask who has written it.",
        fix: "Add a line such as `author: Ana Velho`, or `source: Reuters`.",
      };
    },
  },
];
