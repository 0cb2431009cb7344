// Who writes for the site: the declared authors, and those whom bylines alone name.

import type { AuthorSetting, Config } from "../config/config.js";
import type { Article } from "../parse/article.js";
import { byCodeUnits } from "./order.js";
import type { Author } from "./site.js";
import type { Slugs } from "./slugs.js";
import { createSpellings } from "./spelling.js";

export interface AuthorIndex {
  /** The id of whom a byline's name means: a declared author by id or by name, else the name's slug. */
  idOf(name: string): string;
  /** Sorted by id; those that are not declared are the ones that `live` articles name. */
  authors(live: readonly Article[]): readonly Author[];
}

export function indexAuthors(config: Config, slugOfName: Slugs): AuthorIndex {
  const ids = new Map<string, string>();
  for (const { id } of config.authors) ids.set(slugOfName(id), id);
  for (const { id, name } of config.authors) {
    const slug = slugOfName(name);
    if (slug !== "" && !ids.has(slug)) ids.set(slug, id);
  }
  const idOf = (name: string): string => {
    const slug = slugOfName(name);
    return ids.get(slug) ?? slug;
  };
  const declared = config.authors.map(declaredAuthor);
  const known = new Set(declared.map(({ id }) => id));
  return {
    idOf,
    authors(live) {
      const names = createSpellings();
      for (const article of live) for (const { name } of article.authors) names.add(idOf(name), name);
      const others = names.slugs().filter((id) => !known.has(id));
      return [...declared, ...others.map((id) => authorOfByline(id, names.best(id) ?? id))].sort((a, b) =>
        byCodeUnits(a.id, b.id),
      );
    },
  };
}

function declaredAuthor(setting: AuthorSetting): Author {
  const { id, name, role, biography, picture, links, fediverse, path } = setting;
  return { id, name, declared: true, role, biography, picture, links, fediverse, path };
}

const authorOfByline = (id: string, name: string): Author => ({
  id,
  name,
  declared: false,
  role: null,
  biography: null,
  picture: null,
  links: [],
  fediverse: null,
  path: null,
});
