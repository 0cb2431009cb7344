// The small server that the commands and tests look at built sites with.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Serving, serveFolder } from "../../scripts/look/serve-folder.mjs";

const above = mkdtempSync(join(tmpdir(), "broadsheet-test-"));
const root = join(above, "site");
let serving: Serving;

beforeAll(async () => {
  mkdirSync(join(root, "wörld"), { recursive: true });
  mkdirSync(join(root, "assets"));
  writeFileSync(join(root, "wörld", "index.html"), "<p>Ferries</p>");
  writeFileSync(join(root, "404.html"), "<p>Nothing here</p>");
  writeFileSync(join(root, "assets", "style.bYEaExJ45x.css"), "p { color: red }");
  writeFileSync(join(above, "secret.txt"), "secret");
  serving = await serveFolder(root, { policy: "default-src 'self'" });
});
afterAll(async () => {
  await serving.close();
  rmSync(above, { recursive: true });
});

/** The answer as it came over the wire; `fetch` would tidy the path and unpack the body. */
function ask(path: string): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((done, fail) => {
    get(`${serving.origin}${path}`, { headers: { "accept-encoding": "gzip, br" }, path }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const bytes = Buffer.concat(parts);
        const packed = response.headers["content-encoding"] === "br";
        const body = (packed ? brotliDecompressSync(bytes) : bytes).toString();
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    }).on("error", fail);
  });
}

it("serves a folder's page compressed, under the policy, and asked for anew each time", async () => {
  const { status, headers, body } = await ask("/w%C3%B6rld/");
  expect([status, body]).toEqual([200, "<p>Ferries</p>"]);
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-encoding": "br",
    "content-security-policy": "default-src 'self'",
    "cache-control": "no-cache",
  });
});

it("lets browsers keep for ever what has its hash in its name", async () => {
  const { headers } = await ask("/assets/style.bYEaExJ45x.css");
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
});

it("sends a folder's name on to its page, and 404.html for what is not there", async () => {
  expect(await ask("/w%C3%B6rld")).toMatchObject({ status: 301, headers: { location: "/w%C3%B6rld/" } });
  expect(await ask("/nothing/")).toMatchObject({ status: 404, body: "<p>Nothing here</p>" });
});

it("gives nothing from outside of the folder", async () => {
  for (const path of [
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
  ]) {
    expect((await ask(path)).status, path).toBe(404);
  }
});
