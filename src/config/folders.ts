// The site's folders must not lie in each other.

import type { Checker, Found } from "./checker.js";
import type { Config } from "./config.js";

/** Tells of folders that are the same or lie in another; each role needs one of its own. */
export function checkFolders(
  folders: Config["folders"],
  fields: ReadonlyMap<string, Found>,
  checker: Checker,
): void {
  const roles = Object.entries(folders);
  for (const [role, path] of roles) {
    const other = roles.find(
      ([name, candidate]) => name !== role && (path === candidate || path.startsWith(`${candidate}/`)),
    );
    const found = fields.get(role) ?? (other === undefined ? undefined : fields.get(other[0]));
    if (other === undefined || found === undefined) continue;
    checker.wrong(
      found,
      `The folder of ${role} ("${path}") lies in the folder of ${other[0]} ("${other[1]}").`,
      "Give each a folder of its own.",
    );
    return;
  }
}
