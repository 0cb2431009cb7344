// Straight quotes, hyphens and dots, set as the language sets them. Linear in the text's length.

interface Quotes {
  readonly double: readonly [string, string];
  readonly single: readonly [string, string];
}

const english: Quotes = { double: ["“", "”"], single: ["‘", "’"] };
const german: Quotes = { double: ["„", "“"], single: ["‚", "‘"] };
const eastern: Quotes = { double: ["„", "”"], single: ["‚", "’"] };
const guillemets: Quotes = { double: ["«", "»"], single: ["“", "”"] };
const french: Quotes = { double: ["«\u202f", "\u202f»"], single: ["“", "”"] };
const nordic: Quotes = { double: ["”", "”"], single: ["’", "’"] };

/** By language, after CLDR's delimiters. */
const quotesOf: { readonly [language: string]: Quotes } = {
  de: german,
  cs: german,
  sk: german,
  sl: german,
  bg: german,
  is: german,
  lt: german,
  et: german,
  pl: eastern,
  hu: { double: ["„", "”"], single: ["»", "«"] },
  ro: { double: ["„", "”"], single: ["«", "»"] },
  hr: eastern,
  es: guillemets,
  it: guillemets,
  pt: english,
  ca: guillemets,
  gl: guillemets,
  eu: guillemets,
  el: guillemets,
  ru: { double: ["«", "»"], single: ["„", "“"] },
  uk: { double: ["«", "»"], single: ["„", "“"] },
  be: guillemets,
  fr: french,
  sv: nordic,
  fi: nordic,
  da: english,
  nb: { double: ["«", "»"], single: ["‘", "’"] },
  no: guillemets,
  ar: { double: ["”", "“"], single: ["’", "‘"] },
  fa: { double: ["«", "»"], single: ["‹", "›"] },
  he: nordic,
};

/** Characters of a word: what an apostrophe may stand in. */
const wordCharacter = /[\p{L}\p{N}]/u;
const opensAfter = /[\s([{<\u2013\u2014\u2018\u201c\u201e\u201a\u00ab/=-]/u;
const marksToSet = /["']|\.{3,}|-{2,}/;
/** Omissions at a word's start, which take an apostrophe: '90s, 'tis, 'n'. */
const omission = /^(?:\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|bout\b|n['’]|s\b|t\b|ll\b|re\b|ve\b)/i;

/** Sets texts that follow each other in one block; `reset` begins another block. */
export interface Typography {
  /** `next` is what is known to follow the text, where its last mark may be one that opens: any letter will do. */
  (text: string, next?: string): string;
  reset(): void;
}

/** How far back a mark that opens may stand, in characters. */
const reach = 400;

/** A function that sets one text after another and remembers what came before; unknown languages are set as English. */
export function createTypography(language: string): Typography {
  const quotes = quotesOf[language.split("-")[0]?.toLowerCase() ?? ""] ?? english;
  let before = "";
  const set = (text: string, next = ""): string => {
    if (text === "") return text;
    const start = before.length;
    before += text;
    const result = marksToSet.test(text) ? setText(before, start, next, quotes) : text;
    if (before.length > 4 * reach) before = before.slice(-reach);
    return result;
  };
  return Object.assign(set, {
    reset: () => {
      before = "";
    },
  });
}

/** Sets one text by itself. */
export function typographic(text: string, language: string): string {
  return marksToSet.test(text) ? createTypography(language)(text) : text;
}

function lastCharacter(text: string): string {
  const last = text.codePointAt(text.length - 2);
  return last !== undefined && last > 0xffff ? text.slice(-2) : text.slice(-1);
}

/** Sets a text from an offset on; what stands before it is there to be looked at. */
function setText(text: string, start: number, following: string, quotes: Quotes): string {
  let result = "";
  let from = start;
  const marks = new RegExp(marksToSet, "g");
  marks.lastIndex = start;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const { index } = match;
    const mark = match[0];
    const put = mark.length === 1 ? quote(mark, text, index, following, quotes) : runs[mark];
    if (put === undefined) continue;
    result += text.slice(from, index) + put;
    from = index + mark.length;
  }
  return result + text.slice(from);
}

/** Runs that are set; longer ones are ornament. */
const runs: { readonly [run: string]: string } = { "...": "…", "--": "–", "---": "—" };

function quote(mark: string, text: string, index: number, following: string, quotes: Quotes): string {
  const previous = lastCharacter(text.slice(Math.max(0, index - 2), index));
  const next = text[index + 1] ?? following;
  const opening = (previous === "" || opensAfter.test(previous)) && next !== "" && !/\s/.test(next);
  const atBlockEnd = previous === "" || /\s/.test(previous);
  const pair = mark === '"' ? quotes.double : quotes.single;
  if (mark === "'") {
    if (wordCharacter.test(previous) && (wordCharacter.test(next) || !/\d/.test(previous))) {
      // Inside a word, or after one: an apostrophe, which is the closing mark of most languages too.
      return wordCharacter.test(next) || quotes.single[1] === "’" ? "’" : closesOpen(text, index, quotes);
    }
    if (opening && omission.test(text.slice(index + 1, index + 8))) return "’";
  }
  // After a digit: feet and inches, minutes and seconds; they have marks of their own.
  if (/\d/.test(previous) && !opensEarlier(text, index, mark)) return mark === '"' ? "″" : "′";
  if (opening || (atBlockEnd && next === "" && previous === "")) return pair[0];
  return pair[1];
}

/** Whether the same mark stands unclosed before this one, within a sentence's reach. */
function opensEarlier(text: string, index: number, mark: string): boolean {
  const from = Math.max(0, index - reach);
  let open = false;
  for (let at = from; at < index; at++) {
    if (text[at] !== mark) continue;
    const previous = at === 0 ? "" : (text[at - 1] ?? "");
    if (previous === "" || opensAfter.test(previous)) open = true;
    else if (open && !wordCharacter.test(text[at + 1] ?? "")) open = false;
  }
  return open;
}

function closesOpen(text: string, index: number, quotes: Quotes): string {
  return opensEarlier(text, index, "'") ? quotes.single[1] : "’";
}
