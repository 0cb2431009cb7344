// A folder that this user may not list.
import { mkdirSync } from "node:fs";
import { join } from "node:path";

export default (root, disk) => {
  mkdirSync(join(root, "articles/sport"));
  return {
    ...disk,
    list(path) {
      if (path.endsWith("sport"))
        throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", syscall: "scandir" });
      return disk.list(path);
    },
  };
};
