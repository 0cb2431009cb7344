// Straight quotes, hyphens and dots, set as the language sets them. Linear in the text's length.

import { type Quotes, quotesOf } from "./quotes.js";

/** Sets texts that follow each other in one block; `reset` begins another block. */
export interface Typography {
  /** `next` is what is known to follow the text, where its last mark may be one that opens: any letter will do. */
  (text: string, next?: string): string;
  /** Takes note of a text in which there is nothing to set. */
  pass(text: string): void;
  reset(): void;
}

/** What has been set so far in a block. */
interface State {
  /** The last character of the source; empty at the beginning. */
  previous: string;
  /** What the last character was, if it was a straight quote. */
  role: "opening" | "closing" | null;
  /** Marks that are open. */
  double: boolean;
  single: boolean;
  /** Whether feet or minutes stand before the digits that stand here. */
  feet: boolean;
}

const beginning: State = { previous: "", role: null, double: false, single: false, feet: false };

const marksToSet = /["']|\.{3,}|-{2,}/;
const allMarks = new RegExp(marksToSet, "g");

/** Runs that are set; longer ones are ornament. */
const runs: { readonly [run: string]: string } = { "...": "…", "--": "–", "---": "—" };

/** A function that sets one text after another and remembers what came before; unknown languages are set as English. */
export function createTypography(language: string): Typography {
  const custom = customOf(language);
  const state: State = { ...beginning };
  const set = (text: string, next = ""): string => {
    if (text === "") return text;
    const result = marksToSet.test(text) ? setText(text, next, custom, state) : text;
    const last = lastCharacter(text);
    if (last !== '"' && last !== "'") state.role = null;
    state.previous = last;
    if (!isDigit(last)) state.feet = false;
    return result;
  };
  const pass = (text: string): void => {
    state.role = null;
    state.previous = lastCharacter(text);
    if (!isDigit(state.previous)) state.feet = false;
  };
  const reset = (): void => {
    state.previous = "";
    state.role = null;
    state.double = false;
    state.single = false;
    state.feet = false;
  };
  return Object.assign(set, { pass, reset });
}

/** How a language sets its quotes, and what it leaves out with an apostrophe. */
interface Custom {
  readonly quotes: Quotes;
  readonly omission: RegExp;
}

/** Made once for each language: every article asks for it. */
const customs = new Map<string, Custom>();
/** Languages of articles are what anyone writes there. */
const mostCustoms = 100;

function customOf(language: string): Custom {
  const known = customs.get(language);
  if (known !== undefined) return known;
  const custom = { quotes: quotesOf(language), omission: omissionIn(language) };
  if (customs.size === mostCustoms) customs.clear();
  customs.set(language, custom);
  return custom;
}

/** Sets one text by itself. */
export function typographic(text: string, language: string): string {
  return marksToSet.test(text) ? createTypography(language)(text) : text;
}

function setText(text: string, following: string, { quotes, omission }: Custom, state: State): string {
  let result = "";
  let from = 0;
  const marks = allMarks;
  marks.lastIndex = 0;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const { index } = match;
    const mark = match[0];
    let put = runs[mark];
    if (mark === '"' || mark === "'") {
      if (index > from) pass(text.slice(from, index), state);
      put =
        mark === '"'
          ? double(text, index, following, quotes, state)
          : single(text, index, following, quotes, omission, state);
      state.previous = mark;
    } else if (put === undefined) continue;
    result += text.slice(from, index) + put;
    from = index + mark.length;
    if (mark.length > 1) pass(mark, state);
  }
  return result + text.slice(from);
}

/** Takes note of text without quotes. */
function pass(text: string, state: State): void {
  state.previous = lastCharacter(text);
  state.role = null;
  if (!isDigit(state.previous) || !/^\d+$/.test(text)) state.feet = false;
}

function isDigit(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

function lastCharacter(text: string): string {
  const pair = text.length > 1 ? text.codePointAt(text.length - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? text.slice(-2) : text.slice(-1);
}

type Neighbour = "nothing" | "word" | "opening" | "other";

const opens = /[\p{Ps}\p{Pi}\p{Pd}/=<¿¡]/u;

/** What a character is to a quote beside it; no character and white space are nothing. */
function kindOf(character: string): Neighbour {
  if (character === "" || character === " ") return "nothing";
  const code = character.charCodeAt(0) | 0x20;
  if (code >= 0x61 && code <= 0x7a) return "word";
  if (/\s/.test(character)) return "nothing";
  if (/[\p{L}\p{N}\p{M}]/u.test(character)) return "word";
  return opens.test(character) ? "opening" : "other";
}

function before(state: State): Neighbour {
  if (state.role === null) return kindOf(state.previous);
  return state.role === "opening" ? "opening" : "other";
}

function after(text: string, index: number, following: string): Neighbour {
  const next = text.codePointAt(index + 1);
  const character = next === undefined ? following : String.fromCodePoint(next);
  // A mark before another one opens when the other does, so the next that is none tells.
  return character === '"' || character === "'" ? "other" : kindOf(character);
}

/** Whether a quote opens, by its neighbours and by whether one of its kind is open; `mayStandFree` where a space may follow. */
function isOpening(left: Neighbour, right: Neighbour, isOpen: boolean, mayStandFree: boolean): boolean {
  if (right === "nothing") return left === "nothing" && !isOpen && mayStandFree;
  if (left === "nothing" || left === "opening") return true;
  return !isOpen && (right === "word" || right === "opening");
}

/** Whether a quote between spaces may open: not at the end, and at the beginning only where the language puts spaces. */
function mayStandFree(text: string, index: number, following: string, quotes: Quotes, state: State): boolean {
  const isEnd = (text[index + 1] ?? following) === "";
  return !isEnd && (state.previous !== "" || quotes.double[0].length > 1);
}

function double(text: string, index: number, following: string, quotes: Quotes, state: State): string {
  const left = before(state);
  const right = after(text, index, following);
  // After digits: inches or seconds, which have a mark of their own.
  const isPrime = isDigit(state.previous) && (!state.double || (state.feet && text.includes('"', index + 1)));
  if (isPrime) {
    state.role = "closing";
    return "″";
  }
  const isAlone = text.length === 1 && following === "" && state.previous === "";
  state.double =
    isAlone || isOpening(left, right, state.double, mayStandFree(text, index, following, quotes, state));
  state.role = state.double ? "opening" : "closing";
  const [open, close] = quotes.double;
  // Who puts the spaces of French quotes gets no second ones.
  if (state.double) return right === "nothing" ? open.trimEnd() : open;
  return left === "nothing" ? close.trimStart() : close;
}

function single(
  text: string,
  index: number,
  following: string,
  quotes: Quotes,
  omission: RegExp,
  state: State,
): string {
  const left = before(state);
  const right = after(text, index, following);
  const rest = text.slice(index + 1, index + 10);
  state.role = "closing";
  const isNumber = isDigit(state.previous);
  if (isNumber && (/^\d\d?(?:\.\d+)?"/.test(rest) || (right !== "word" && !state.single))) {
    state.feet = true;
    return "′";
  }
  if (left === "word" && right === "word") return "’";
  if (isOpening(left, right, state.single, mayStandFree(text, index, following, quotes, state))) {
    if (omission.test(rest)) return "’";
    state.single = true;
    state.role = "opening";
    return quotes.single[0];
  }
  // What closes nothing is an apostrophe: "the dogs' bowl".
  const closes = state.single;
  state.single = false;
  return closes || left !== "word" ? quotes.single[1] : "’";
}

/** What may follow an apostrophe at a word's beginning: '90s, 'tis, rock 'n' roll. */
function omissionIn(language: string): RegExp {
  const own: { readonly [language: string]: string } = {
    en: "tis|twas|twere|twill|em|til|till|cause|bout|round|neath|cuz|ere",
    de: "ne|nem|nen|ner|nes|nauf|nein|naus|rein|raus|rauf|mal|ran|rum|runter",
    nl: "k|m|r",
  };
  const words = own[language.toLowerCase().split("-")[0] ?? ""] ?? "";
  return new RegExp(`^(?:\\d\\ds?\\b|(?:s|t|n|ll|re|ve${words && `|${words}`})(?![\\p{L}\\p{M}]))`, "iu");
}
