// The credit line: who wrote, who did what else, or the agency that a story comes from.

import type { Story } from "../model/site.js";
import { authorPath, sourcePath } from "./address.js";
import { declaredPaths } from "./declared-paths.js";
import type { Planner } from "./planner.js";
import { settingPicture } from "./setting-picture.js";
import type { CreditGroup, CreditView, PersonView } from "./views.js";

export function creditView(story: Story, planner: Planner): CreditView {
  const groups = new Map<string | null, PersonView[]>();
  for (const { id, role } of story.authors) {
    const known = knownRole(role, planner);
    const people = groups.get(known);
    if (people === undefined) groups.set(known, [personOf(id, planner)]);
    else people.push(personOf(id, planner));
  }
  const source = planner.source(story.source);
  return {
    groups: inOrder(groups),
    source:
      source === null
        ? null
        : {
            name: source.name,
            href: planner.href(sourcePath(source.slug)),
            url: source.url,
            logo:
              settingPicture(
                source.logo,
                source.name,
                declaredPaths(planner.config, "sources", source.slug, "logo"),
                planner,
              )?.src ?? null,
          },
  };
}

function personOf(id: string, planner: Planner): PersonView {
  const known = planner.people.get(id);
  if (known !== undefined) return known;
  const person = { name: planner.author(id)?.name ?? id, href: planner.href(authorPath(id)) };
  planner.people.set(id, person);
  return person;
}

/** Those who wrote come first, then the others as they are named. */
function inOrder(groups: ReadonlyMap<string | null, readonly PersonView[]>): readonly CreditGroup[] {
  const all = [...groups].map(([role, people]) => ({ role, people }));
  return [...all.filter(({ role }) => role === null), ...all.filter(({ role }) => role !== null)];
}

/** A role as the words of the interface know it, whatever its case; another one as it is written. */
function knownRole(role: string | null, planner: Planner): string | null {
  if (role === null) return null;
  const plain = role.trim().toLowerCase();
  return Object.hasOwn(planner.input.words, `role-${plain}`) ? plain : role.trim() || null;
}
