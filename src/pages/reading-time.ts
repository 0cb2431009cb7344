// How long an article takes to read.

/** Words a minute of silent reading: 238 for English non-fiction (Brysbaert 2019), rounded; others differ little. */
const wordsPerMinute = 230;
/** Characters a minute, for languages whose words are counted by character. */
const charactersPerMinute = 500;

const byCharacter: ReadonlySet<string> = new Set(["zh", "ja", "yue", "th", "lo", "km", "my"]);

/** Whole minutes, at least one. */
export function readingMinutes(words: number, language: string): number {
  const [spoken = ""] = language.toLowerCase().split("-");
  const pace = byCharacter.has(spoken) ? charactersPerMinute : wordsPerMinute;
  return Math.max(1, Math.round(words / pace));
}
