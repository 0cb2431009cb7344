// Lists of font families as CSS has them (CSS Fonts Module Level 4, section 2.1).

/** Names that stand for a font of the system, and are another family in quotes. */
const generic =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-(?:serif|sans-serif|monospace|rounded)|math|emoji|fangsong|-apple-system|BlinkMacSystemFont)$/i;

/** Words that CSS keeps for itself: one of them makes a list of families void. */
const kept = /^(?:inherit|initial|unset|revert|revert-layer|default)$/i;

/** The families of a list, as written: it is split at the commas after which all quotes are closed. */
const familiesOf = (stack: string): readonly string[] =>
  stack.split(/,(?=(?:[^"']|"[^"]*"|'[^']*')*$)/).map((family) => family.trim());

/** Whether it is a list of families and nothing more, in one line and with its quotes closed. */
export const isFontStack = (stack: string): boolean =>
  familiesOf(stack).every(
    (family) =>
      /^(?:[^"'{};<>@\\\n()!/]+|"[^"{};<>\\\n]+"|'[^'{};<>\\\n]+')$/.test(family) && !kept.test(family),
  );

/** With each name in quotes, so that `Source Serif 4` is one. */
export const withQuotes = (stack: string): string =>
  familiesOf(stack)
    .map((family) => (/^["']/.test(family) || generic.test(family) ? family : `"${family}"`))
    .join(", ");
