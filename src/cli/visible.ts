// Text from outside, made harmless for a terminal.

/** Control characters, which could rewrite the terminal, become the sign for an unknown one. */
export function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");
}
