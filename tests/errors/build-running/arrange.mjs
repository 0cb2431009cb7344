// The lock of a build that is at work: process 1 lives as long as the machine does.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export default (root) => {
  mkdirSync(join(root, ".dist.broadsheet"));
  writeFileSync(join(root, ".dist.broadsheet/lock"), "1");
};
