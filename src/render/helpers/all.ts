// All helpers of a site, by name: ours and those of its extensions.

import type { Words } from "../../text/words.js";
import { any } from "../shapes.js";
import { addressHelpers } from "./addresses.js";
import { type DateStyle, dateHelpers } from "./dates.js";
import { type Helper, HelperError, type Helpers } from "./helper.js";
import { listHelpers } from "./lists.js";
import { logicHelpers } from "./logic.js";
import { textHelpers } from "./texts.js";
import { wordHelper } from "./words.js";

/** A helper of the site's extensions module. `this` is what the template shows at the call. */
export type UserHelper = (this: unknown, ...args: readonly unknown[]) => unknown;

/** What a user's helper gets after its arguments. */
interface UserHelperOptions {
  readonly hash: { readonly [name: string]: unknown };
  readonly fn?: (context: unknown) => string;
  readonly inverse?: (context: unknown) => string;
  readonly language: string;
  readonly timeZone: string;
  /** Absolute address of the site without a trailing slash, or null. */
  readonly url: string | null;
}

export interface HelperSettings {
  readonly language: string;
  readonly timeZone: string;
  readonly dateStyle: DateStyle;
  readonly url: string | null;
  readonly words: Words;
  /** The language that the words are in, for their plurals. */
  readonly wordsLanguage: string;
  readonly assets: { readonly [name: string]: string };
  readonly body: Helper;
  readonly own: { readonly [name: string]: UserHelper };
}

/** Every helper that a template may call. */
export function createHelpers(settings: HelperSettings): Helpers {
  const { language } = settings;
  return {
    ...logicHelpers,
    ...listHelpers(language),
    ...textHelpers(language),
    ...dateHelpers(language, settings.dateStyle, settings.timeZone),
    ...addressHelpers(settings.assets),
    t: wordHelper(settings.words, settings.wordsLanguage),
    body: settings.body,
    ...Object.fromEntries(
      Object.entries(settings.own).map(([name, helper]) => [name, fromUser(name, helper, settings)]),
    ),
  };
}

function fromUser(name: string, helper: UserHelper, { language, timeZone, url }: HelperSettings): Helper {
  return {
    params: [0, Number.POSITIVE_INFINITY],
    named: "any",
    block: "both",
    scope: "unknown",
    result: () => any,
    run: (args, { hash, fn, inverse }, context) => {
      const options: UserHelperOptions = {
        hash,
        ...(fn === undefined ? {} : { fn: (shown: unknown) => String(fn(shown)) }),
        ...(inverse === undefined ? {} : { inverse: (shown: unknown) => String(inverse(shown)) }),
        language,
        timeZone,
        url,
      };
      const result = helper.apply(context, [...args, options]);
      if (!(result instanceof Promise)) return result;
      result.catch(() => {}); // What it would have come to is of no use any more.
      throw new HelperError(
        "template-failed",
        `The helper "${name}" is asynchronous, and a template cannot wait.`,
        "Take async and await out of it; read what it needs in the hook beforePages.",
      );
    },
  };
}
