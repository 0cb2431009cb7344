// An article that this user may not read (the tests may run as one who may read everything).
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export default (root, disk) => {
  writeFileSync(join(root, "articles/world/budget.md"), "---\nheadline: The budget passes\n---\n");
  return {
    ...disk,
    read(path) {
      if (path.endsWith("budget.md"))
        throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", syscall: "open" });
      return disk.read(path);
    },
  };
};
