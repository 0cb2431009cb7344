// The site's folders must not lie in each other.

import type { Checker, Fields } from "./checker.js";
import type { Config } from "./config.js";

/** Folders whose names are not for settings to choose. */
const fixed = { assets: "assets", data: "data", authors: "authors" };

/** Tells of folders that are the same or lie in another; each role needs one of its own. */
export function checkFolders(
  folders: Config["folders"] & { readonly "access.output"?: string },
  fields: Fields,
  checker: Checker,
): void {
  const roles = Object.entries({ ...fixed, ...folders });
  for (const [index, [role, path]] of roles.entries()) {
    for (const [other, above] of roles.slice(0, index)) {
      const [one, two] = [`${path.toLowerCase()}/`, `${above.toLowerCase()}/`];
      if (!one.startsWith(two) && !two.startsWith(one)) continue;
      const found = fields.get(role) ?? fields.get(other);
      if (found === undefined) continue;
      const [inner, outer] = one.startsWith(two) ? [role, other] : [other, role];
      const paths = new Map(roles);
      const message =
        one === two
          ? `The folder of ${other} and that of ${role} are the same ("${path}").`
          : `The folder of ${inner} ("${paths.get(inner)}") lies in the folder of ${outer} ("${paths.get(outer)}").`;
      checker.wrong(found, message, "Give each a folder of its own.");
    }
  }
}

/** A folder's path as the program uses it: without `./` and a slash at the end. */
export const folderPath = (given: string | undefined, usual: string): string =>
  (given ?? usual).replace(/^(\.\/)+/, "").replace(/\/+$/, "");
