// Which stemmers the search of a site asks for.

import type { Site } from "../../model/site.js";
import { stemmerName } from "../../text/stemmer-name.js";

/** What the package of stemmers calls the languages of a site's articles, in order. */
export const stemmerNames = ({ stories }: Site, language: string): readonly string[] =>
  [...new Set(stories.flatMap(({ article }) => stemmerName(article.language ?? language) ?? []))].sort();
