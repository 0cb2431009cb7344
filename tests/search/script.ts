// The script of the search page, as it is published, with its types.

interface SearchUnit {
  readonly terms: readonly string[];
  readonly prefix: string | null;
}

interface Query {
  readonly query: string;
  readonly section?: string;
  readonly author?: string;
  readonly from?: string;
  readonly to?: string;
}

interface Result {
  readonly headline: string;
  readonly href: string;
  readonly day: string;
  readonly dek: string;
  readonly section: string | null;
  readonly names: readonly string[];
  readonly language: string | null;
}

interface SearchIndex {
  search(query: Query): Promise<{ readonly articles: readonly number[]; readonly isPartial: boolean }>;
  read(articles: readonly number[]): readonly Promise<Result | null>[];
  mark(text: string, query: string): readonly { readonly text: string; readonly isMarked?: true }[];
}

interface Script {
  termsOf(word: string, stem: (word: string) => string): readonly string[];
  unitsOf(query: string, stems: readonly ((word: string) => string)[]): readonly SearchUnit[];
  openIndex(
    load: (name: string, kind: "json" | "bytes") => Promise<unknown>,
    importStemmer: (address: string) => Promise<{ readonly stemmer: (word: string) => string }>,
  ): Promise<SearchIndex>;
}

// It is written in JavaScript, and has no types of its own.
export const { termsOf, unitsOf, openIndex } = (await import(
  new URL("../../templates/assets/search.js", import.meta.url).href
)) as Script;
