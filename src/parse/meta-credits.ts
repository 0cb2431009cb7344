// Who an article is from: the byline, or the agency or publication that it was taken from.

import { onOneLine } from "../text/one-line.js";
import type { Article } from "./article.js";
import type { Read } from "./check-field.js";
import { authorParts, bylineRules, readAuthors } from "./names.js";
import { noted, notedEntries, type Reading } from "./reading.js";
import { faultOfName } from "./site-path.js";
import { type PartNames, withPartNames } from "./text-value.js";
import { webAddress } from "./web-address.js";

const sourceParts: PartNames = { name: ["title"], url: ["link", "href"] };

/** The byline. Codes: `author-unknown`, `name-invalid`. */
export function readByline(reading: Reading): Article["authors"] {
  const { config, words } = reading.context;
  const rules = bylineRules(config, words, reading.language);
  const taken = reading.taker.take(
    "authors",
    // Checked by the schema, and read again as the text that it is.
    (_value, given) => readAuthors(withPartNames(given.value, authorParts), rules),
    authorParts,
  );
  if (taken === null) return [];
  const entries = taken.value.map(({ path }) => ({ path, taken }));
  notedEntries(reading, "authors", entries);
  return (noted(reading, "authors", taken) ?? []).map(({ name, role }) => ({ name, role }));
}

/** The source, with a `source_url` that stands beside its name. Codes: `name-invalid`, `url-invalid`. */
export function readSource(reading: Reading): Article["source"] {
  const taken = reading.taker.take(
    "source",
    (value, given, level): Read<NonNullable<Article["source"]>> => {
      if (typeof value !== "string") return sourceOf(value.name, value.url ?? null);
      const address = webAddress(value);
      if (address !== null)
        return { value: { name: new URL(address).hostname.replace(/^www\./, ""), url: address } };
      const beside = level.others.get(`${given.field}url`) ?? level.others.get("agencyurl");
      return sourceOf(value, typeof beside === "string" ? webAddress(beside) : null);
    },
    sourceParts,
  );
  return noted(reading, "source", taken);
}

function sourceOf(written: string, url: string | null): Read<NonNullable<Article["source"]>> {
  const name = onOneLine(written);
  const wrong = faultOfName(name, ["name"]);
  if (wrong.length > 0) return { wrong };
  const address = url === null ? null : webAddress(url);
  if (url === null || address !== null) return { value: { name, url: address } };
  const message = `"${url}" is not an absolute http or https URL.`;
  return {
    wrong: [
      { code: "url-invalid", path: ["url"], message, fix: "Write the whole URL, with https:// in front." },
    ],
  };
}
