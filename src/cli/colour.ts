// Whether to colour, and how.

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export type Colour = keyof typeof codes;
export type Paint = (colour: Colour, text: string) => string;

/**
 * Whether a stream gets colours. `--no-colour` and NO_COLOR (https://no-color.org) forbid them, FORCE_COLOR asks for them
 * (`0` and `false` forbid), else they are for terminals that can show them.
 */
export function wantsColour(
  argv: readonly string[],
  environment: { readonly [name: string]: string | undefined },
  isTerminal: boolean,
): boolean {
  const end = argv.indexOf("--");
  const options = end < 0 ? argv : argv.slice(0, end);
  if (options.includes("--no-colour") || options.includes("--no-color")) return false;
  if ((environment.NO_COLOR ?? "") !== "") return false;
  const force = environment.FORCE_COLOR;
  if (force !== undefined) return force !== "0" && force !== "false";
  return isTerminal && environment.TERM !== "dumb";
}

/** A painter that paints, or one that leaves text as it is. */
export function createPaint(colours: boolean): Paint {
  if (!colours) return (_, text) => text;
  return (colour, text) => {
    const [on, off] = codes[colour];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
