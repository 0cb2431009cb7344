// What a file says that `build --changes` wrote.

import type { Config } from "../config/config.js";
import { codeOf } from "../disk/code-of.js";
import type { Disk } from "../disk/disk.js";
import { type News, pingsOf } from "./news.js";

export type FileNews =
  | { readonly news: News; readonly since: string | null }
  /** Why it is no such file, as the end of a sentence. */
  | { readonly wrong: string };

/** Reads the file at an absolute path. */
export function fileNews(disk: Disk, file: string, config: Config): FileNews {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(disk.read(file)).toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return { wrong: "it is not JSON: a plain list does not say enough" };
    if (codeOf(error) === "") throw error;
    return { wrong: codeOf(error) === "ENOENT" ? "there is no such file" : "it cannot be read" };
  }
  if (!isRecord(value) || typeof value.version !== "number")
    return { wrong: "it is not what `build --changes` writes" };
  if (value.version > 1) return { wrong: `it is of version ${value.version}, of a newer Broadsheet` };
  const { since, indexnow, feeds } = value;
  const urls = recordsIn(indexnow)?.flatMap(({ urlList }) => textsIn(urlList) ?? [""]);
  const touched = recordsIn(feeds)?.map(({ url }) => (typeof url === "string" ? url : ""));
  if (urls === undefined || touched === undefined || [...urls, ...touched].some((url) => !isUrl(url)))
    return { wrong: "it is not what `build --changes` writes" };
  return {
    since: typeof since === "string" ? since : null,
    news: {
      urls: config.announce.key === null ? [] : urls,
      pings: pingsOf(touched, config),
    },
  };
}

const isUrl = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const recordsIn = (value: unknown): readonly { readonly [name: string]: unknown }[] | undefined =>
  Array.isArray(value) && value.every(isRecord) ? value : undefined;

const textsIn = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((entry) => typeof entry === "string") ? value : undefined;
