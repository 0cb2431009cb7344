// What single settings may hold. Every scalar arrives as the text that was written (as-text.ts); a message completes the
// sentence "… must be"; `suggest` names what a wrong value was probably meant to be.

import { loadZod } from "../lazy.js";
import { isLanguageTag } from "../text/language.js";
import { nearest } from "../text/nearest.js";
import { onOneLine } from "../text/one-line.js";

const z = loadZod();

export const text = z.string({ error: "a text" }).trim();

/** What people read: a name, a title, a sentence. */
export const line = text.overwrite(onOneLine).refine((value) => value !== "", { error: "a text" });

/** A rule for a text, with its message and, where there is one, a proposal for what breaks it. */
export function rule(
  follows: (value: string) => boolean,
  error: string,
  suggest: (value: string) => string | null = () => null,
) {
  return text.refine(follows, { error, params: { suggest } });
}

export const choice = <const T extends readonly [string, ...string[]]>(values: T) => {
  const error = values.join(", ").replace(/, ([^,]*)$/, " or $1");
  return z.string({ error }).toLowerCase().pipe(z.enum(values, { error }));
};

export const flag = z
  .string({ error: "true or false" })
  .toLowerCase()
  .pipe(z.enum(["true", "false", "yes", "no", "on", "off"], { error: "true or false" }));

/** The same, or a word of its own. */
export const flagOr = <const T extends string>(word: T) => {
  const error = `true, false or ${word}`;
  return z
    .string({ error })
    .toLowerCase()
    .pipe(z.enum(["true", "false", "yes", "no", "on", "off", word], { error }));
};

/** Whether a value says yes, or no. */
export const isYes = (value: unknown): boolean => /^(?:true|yes|on)$/i.test(String(value));
export const isNo = (value: unknown): boolean => /^(?:false|no|off)$/i.test(String(value));

export const count = (least: number, most: number) =>
  z.coerce
    .number({ error: "a whole number" })
    .int("a whole number")
    .min(least, `at least ${least}`)
    .max(most, `at most ${most}`);

const isWebAddress = (value: string): boolean => /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value);

/** With `https://` where that is missing, in curly quotes, or not quite it (`https//`, `htps:/`). */
const withScheme = (value: string): string | null => {
  const rest = value.replace(/^[“”„"'‘’]|[“”"'‘’]$/g, "").replace(/^(?:h?t{1,3}ps?(?::\/*|\/+)|\/\/)/i, "");
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?([/?#]\S*)?$/i.test(rest) ? `https://${rest}` : null;
};

export const webAddress = rule(isWebAddress, "a web address that begins with https://", withScheme);

const isEmail = (value: string): boolean => /^[^\s@/]+@[^\s@/]+\.[^\s@/.]+$/.test(value);

/** The providers of embedded videos, charts and posts that the program knows. */
export const provider = choice(["bluesky", "datawrapper", "flourish", "mastodon", "vimeo", "youtube"]);

/** `mastodon.social`, in lower case; a whole address is meant for its host. */
export const hostName = text
  .toLowerCase()
  .refine((value) => /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/.test(value), {
    error: "a host such as mastodon.social",
    params: {
      suggest: (value: string) => /^(?:https?:\/\/|@[^@/]*@)([a-z0-9.-]+)/i.exec(value)?.[1] ?? null,
    },
  });

export const email = rule(isEmail, "an e-mail address");

/** An account of the fediverse, with the `@` in front; the address of its profile is meant for it. */
export const fediverseAccount = text
  .overwrite((value) => (/^[^@/]+@[^@/]+$/.test(value) ? `@${value}` : value))
  .refine(
    (value) => /^@\w+(?:[\w.-]*\w)?@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/i.test(value),
    {
      error: "an account such as @ana@social.example",
      params: {
        suggest: (value: string) => {
          const [, host, name] =
            /^(?:https?:\/\/)?([a-z0-9.-]+\.[a-z0-9-]+)\/@(\w[\w.-]*)\/?$/i.exec(value) ?? [];
          return host === undefined ? null : `"@${name}@${host.toLowerCase()}"`;
        },
      },
    },
  );

/** Where the site stands; without `?`, `#` and names, of which no address of a page can be made. */
export const siteAddress = webAddress
  .refine((value) => !/[?#]/.test(value), { error: "the site's address without ? and #", abort: true })
  .refine((value) => !isWebAddress(value) || new URL(value).username === "", {
    error: "the site's address without a name and a password",
  });

/** How the publisher is reached. */
export const reach = rule(
  (value) => isEmail(value.replace(/^mailto:/i, "")) || isWebAddress(value) || /^\/(?![/\\])\S*$/.test(value),
  "an e-mail address, a web address (https://…), or a path of this site (/…)",
  (value) =>
    withScheme(value) ??
    (!/^(?:true|false|yes|no|on|off)$/i.test(value) && /^[\w-]+(\/[\w-]+)*\/?$/.test(value)
      ? `/${value}`
      : null),
);

/** Where a link of the navigation leads. */
export const target = rule(
  (value) =>
    /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(value) || !/^(?:[a-z][a-z0-9+.-]*:|\/\/)|\s/i.test(value),
  "a path of this site (/…), or a web address (https://…)",
  withScheme,
);

/** A picture of the site, or of another host; browsers drop blanks and controls before they read a scheme. */
export const picture = rule(
  (value) => /^(?:https?:|[^:]*$|[^:]*?[/?#])/i.test(value.replace(/[\p{Cc}\s]/gu, "")),
  "a path from the site's root, or a web address that begins with https://",
  withScheme,
);

/** The same, of the site itself. */
export const ownPicture = picture.refine((value) => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(value), {
  error: "a picture of this site, such as /logo.svg",
});

/** A page of this site, or of another. */
export const page = target.refine((value) => !/^(?:mailto|tel):/i.test(value), {
  error: "a page of this site (/…), or a web address (https://…)",
});

/** A day, a month or a year. */
export const date = rule(
  (value) => /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value) && isDate(value),
  "a year such as 1998, or a date such as 1998-03-21",
);

/** Whether there is such a day: what has too many days would be one of the next month. */
function isDate(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A web or e-mail address of a person. */
export const personAddress = rule(
  (value) => isEmail(value.replace(/^mailto:/i, "")) || isWebAddress(value),
  "a web address that begins with https://, or an e-mail address",
  withScheme,
);

export const language = text
  .overwrite((value) => value.replaceAll("_", "-"))
  .refine(isLanguageTag, {
    error: "a language tag such as en, de or pt-BR",
    params: { suggest: languageNamed },
  });

export const zone = rule(isZone, "a time zone such as Europe/Berlin or UTC", (value) => {
  const zones = Intl.supportedValuesOf("timeZone");
  const city = value.toLowerCase().replace(/\s+/g, "_");
  return zones.find((name) => name.toLowerCase().endsWith(`/${city}`)) ?? nearest(value, [...zones, "UTC"]);
});

export const folder = rule((value) => {
  const path = value.replace(/^(\.\/)+/, "").replace(/\/+$/, "");
  return path !== "" && !/^[a-z]:|^~|[\\:*?"<>|]|\0/i.test(path) && !/^\/|(^|\/)(\.{0,2})(\/|$)/.test(path);
}, "a folder inside the site's, such as articles");

/** A length of time: `30 minutes`, `2h`, `7 days`, `1 week`. */
export const duration = text
  .toLowerCase()
  .regex(/^\d{1,5} *(?:m|min|mins|minutes?|h|hours?|d|days?|w|weeks?)$/, {
    error: "a length of time such as 30 minutes, 2 hours or 7 days",
  });

const units: { readonly [unit: string]: number } = { m: 60, h: 3600, d: 86_400, w: 604_800 };

/** The same in milliseconds. */
export const lengthOf = (written: string): number =>
  Number.parseInt(written, 10) * (units[written.replace(/[^a-z]/g, "").charAt(0)] ?? 0) * 1000;

export const file = rule(
  (value) => !/^([/\\]|[a-z][a-z0-9+.-]*:)|\\|\0/i.test(value),
  "a path inside the site's folder, such as extensions.mjs",
);

export const pattern = rule(
  (value) =>
    /:(slug|id)\b/.test(value) &&
    !/:(?!(section|slug|year|month|day|id)\b)/.test(value) &&
    /^\/(?!\/)[^\s?#\\]*$/.test(value) &&
    !/(^|\/)\.{1,2}(\/|$)/.test(value),
  "a path that begins with / and holds :slug or :id; :section, :year, :month and :day may be in it too",
  nearPattern,
);

/** A pattern with its words as they must be. */
function nearPattern(value: string): string | null {
  const words = ["section", "slug", "year", "month", "day", "id"];
  let lost = false;
  const mended = value.replace(/[:{]([a-z_]+)\}?/gi, (_, word: string) => {
    const near = word === "title" ? "slug" : word === "category" ? "section" : nearest(word, words);
    lost ||= near === null;
    return `:${near}`;
  });
  const whole = mended.startsWith("/") ? mended : `/${mended}`;
  return !lost && whole !== value && /:(slug|id)\b/.test(whole) ? whole : null;
}

function languageNamed(name: string): string | null {
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const tags = letters.flatMap((one) => letters.map((other) => one + other));
  const wanted = name.toLowerCase();
  return tags.find((tag) => names.of(tag)?.toLowerCase() === wanted) ?? null;
}

function isZone(name: string): boolean {
  // Offsets are zones to some versions of Node alone.
  if (!/^[a-z]/i.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
