// The words of a text as the search knows them: templates/assets/search.js cuts what readers type in just this way, and a test
// holds the two together.

/** What a word is looked up by: `stem` takes its endings off, `termsOf` is for texts that go into the index. */
export interface WordCutter {
  /** The terms of a word as it stands in a text; none for a letter that an apostrophe cuts off. */
  termsOf(word: string): readonly string[];
}

/** Scripts that set no spaces between words, and Hangul, whose particles hang on: they are cut into pairs of letters. */
const unspaced =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
// A soft hyphen and the joiners of Arabic and Indic scripts stand within words.
const wordPattern = /[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]+(?:['’][\p{L}\p{N}\p{M}\u00ad\u200c\u200d]+)*/gu;
const runPattern = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, "gu");
const isUnspaced = new RegExp(`^[${unspaced}]`, "u");

/** In characters: what is longer is an address, or no word. */
const longest = 32;

/** Each word of a text in turn, as written. */
export function* wordsOf(text: string): Iterable<string> {
  for (const [word] of text.matchAll(wordPattern)) yield word;
}

/** Letters without case and accents; those of other alphabets keep the marks that make another letter of them. */
function fold(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/([\p{sc=Latin}\p{sc=Greek}])[\u0300-\u036f]+/gu, "$1")
    .replace(/[\u00ad\u200c-\u200d\u0640\u064b-\u065f\u0670\u0591-\u05c7]/g, "")
    .normalize("NFC")
    .replace(/[ßæœøłđðþıςёةىیکۀہ٠-٩۰-۹]/g, (letter) => plain[letter] ?? letter);
}

const plain: { readonly [letter: string]: string } = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ", ё: "е" },
  ...{ ة: "ه", ى: "ي", ی: "ي", ک: "ك", ۀ: "ه", ہ: "ه" },
  ...Object.fromEntries([..."٠١٢٣٤٥٦٧٨٩"].map((digit, index) => [digit, String(index)])),
  ...Object.fromEntries([..."۰۱۲۳۴۵۶۷۸۹"].map((digit, index) => [digit, String(index)])),
};

/** Cuts the words of one language; `stem` is given them folded. */
export function createCutter(stem: (word: string) => string): WordCutter {
  // Most words of a text are those of all texts.
  let known = new Map<string, readonly string[]>();
  return {
    termsOf(word) {
      const found = known.get(word);
      if (found !== undefined) return found;
      const terms = cut(word, stem);
      if (known.size >= mostKnown) known = new Map();
      known.set(word, terms);
      return terms;
    },
  };
}

const mostKnown = 50_000;

function cut(word: string, stem: (word: string) => string): readonly string[] {
  const parts = word.split(/['’]/);
  // `l’élection` is an election, and `Smith’s` Smith.
  const whole = parts.length === 1 ? parts : parts.filter((part) => [...part].length > 1);
  return whole.flatMap((part) =>
    (fold(part).match(runPattern) ?? []).flatMap((run) => termsOfRun(run, stem)),
  );
}

function termsOfRun(run: string, stem: (word: string) => string): readonly string[] {
  if (!isUnspaced.test(run)) {
    const term = [...stem(run)].slice(0, longest).join("");
    return term === "" ? [] : [term];
  }
  // Each letter begins a term, so that a single one that is typed finds it as their beginning.
  const letters = [...run];
  return letters.map((letter, index) => letter + (letters[index + 1] ?? ""));
}
