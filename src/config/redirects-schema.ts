// The settings of old addresses: how hosts are told of redirects, and what is gone for good.

import { loadZod } from "../lazy.js";
import { choice, flag, text } from "./setting-types.js";

const z = loadZod();

/** How `_redirects` is written; `no` for none. */
export const redirectsFile = choice(["plain", "netlify", "no"]);

export const redirectsSchema = z.object({
  file: redirectsFile.describe(
    "`_redirects` for hosts that read it: plain (Cloudflare Pages, GitLab Pages), netlify, or no. Default: plain.",
  ),
  json: flag.describe("redirects.json, for servers of your own. Default: yes."),
});

export const redirectsSetting = z.union([
  flag,
  choice(["plain", "netlify"]),
  z.looseObject(redirectsSchema.partial().shape),
]);

export const goneSetting = z.union([text, z.array(text)], {
  error: "an address of this site, or a list of them",
});
