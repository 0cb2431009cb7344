// Authors as the end of an article introduces them.

import type { Story } from "../model/site.js";
import { authorPath } from "./address.js";
import { declaredPaths } from "./declared-paths.js";
import { portrait } from "./picture-shapes.js";
import type { Planner } from "./planner.js";
import { settingPicture } from "./setting-picture.js";
import type { AuthorNote } from "./views.js";

/** Those of a story's authors of whom more than the name is known, in the order of the byline. */
export function authorNotes(story: Story, planner: Planner): readonly AuthorNote[] {
  const notes: AuthorNote[] = [];
  for (const { id } of story.authors) {
    const known = planner.authorNotes.get(id);
    const note = known === undefined ? makeNote(id, planner) : known;
    if (known === undefined) planner.authorNotes.set(id, note);
    if (note !== null) notes.push(note);
  }
  return notes;
}

function makeNote(id: string, planner: Planner): AuthorNote | null {
  const author = planner.author(id);
  if (author === null || (author.biography === null && author.role === null && author.picture === null)) {
    return null;
  }
  const { name, role, biography, path } = author;
  const paths = declaredPaths(planner.config, "authors", id, "picture");
  const picture = settingPicture(author.picture, name, paths, planner, path, portrait);
  return { name, href: planner.href(authorPath(id)), role, biography, picture };
}
