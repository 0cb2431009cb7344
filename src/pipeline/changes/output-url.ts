// The address of a file of the output folder.

import type { Config } from "../../config/config.js";
import { addressOfOutput, hrefOf } from "../../pages/address.js";
import { absoluteOf } from "../../text/absolute-url.js";

/** Absolute where the site's address is known; that of a folder for its `index.html`. */
export function outputUrl(path: string, config: Pick<Config, "url" | "basePath">): string {
  const href = hrefOf(config, addressOfOutput(path));
  return absoluteOf(config, href) ?? href;
}
