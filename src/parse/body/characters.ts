// Characters that HTML forbids in a text (HTML Living Standard, "control character", "surrogate", "noncharacter").

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const forbidden = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/;
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What stands in Windows' old code page where Unicode has control characters: texts that were once read wrongly have them. */
const windows = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

/** The text without them: quotes and dashes of an old code page are put right, others show that something is missing. */
export function cleanCharacters(text: string): string {
  const whole = /[\ud800-\udfff]/.test(text) ? text.replace(lone, "\ufffd") : text;
  if (!forbidden.test(whole)) return whole;
  return whole.replace(new RegExp(forbidden, "g"), (character) => {
    const code = character.charCodeAt(0);
    return code >= 0x80 && code <= 0x9f ? (windows[code - 0x80] ?? "\ufffd") : "\ufffd";
  });
}
