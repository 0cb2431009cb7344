// A name as an address has it.

/**
 * NFC, lower case; letters, marks and digits of every script stay, apostrophes go, and each run of anything else becomes one `-`.
 * May be empty.
 */
export function slugify(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}
