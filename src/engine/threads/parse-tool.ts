// Parses sources in a worker thread, and writes what comes of them to files of the thread's own.

import { nodeDisk } from "../../disk/node-disk.js";
import { loadLanes } from "../../parse/markdown/lanes.js";
import { readExtensions } from "../../read/read-extensions.js";
import { readSource } from "../../read/read-sources.js";
import { thrownBy } from "../parse-failures.js";
import { parseFile } from "../parse-file.js";
import { parseContextKey, parseKey } from "../parse-keys.js";
import { createWriter } from "../store/article-store.js";
import { fileOfWriter } from "../store/writers.js";
import type { ParseEquipment } from "./messages.js";
import type { Tool } from "./tool.js";

export async function createParseTool(
  { root, articles, torn, settings, folders, extensions }: ParseEquipment,
  number: number,
): Promise<Tool<"parse">> {
  const loaded = await readExtensions(extensions);
  const { lanes, diagnostics } = await loadLanes(
    settings.config.markdown,
    settings.plugins === "" ? [] : loaded.extensions.remarkPlugins,
  );
  const context = { config: settings.config, words: settings.words, lanes, folders };
  const contextKey = parseContextKey(settings, folders);
  const writer = createWriter(nodeDisk, articles, fileOfWriter(number, torn));
  return {
    said: diagnostics,
    begin: () => {},
    async do(found) {
      const read = readSource(nodeDisk, root, found);
      if ("diagnostic" in read) return JSON.stringify({ unread: read.diagnostic });
      const { source } = read;
      const key = parseKey(contextKey, found, source.hash);
      let result: Awaited<ReturnType<typeof parseFile>>;
      try {
        result = await parseFile(source, context);
      } catch (error) {
        return JSON.stringify({ thrown: thrownBy(error) });
      }
      const { parsed, body, whole, milliseconds } = result;
      const { at, text } = writer.put(key, parsed, body, whole);
      const answer = { key, hash: source.hash, at, milliseconds };
      return `${JSON.stringify(answer).slice(0, -1)},"stored":${text}}`;
    },
    finish: () => writer.flush(),
  };
}
