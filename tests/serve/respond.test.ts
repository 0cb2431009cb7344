// The answers over a real socket, from a folder that the test has filled.

import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLive, type Live } from "../../src/serve/live.js";
import { respond } from "../../src/serve/respond.js";
import type { Showing } from "../../src/serve/route.js";
import { makeSite, type TestSite } from "../rig/site.js";

let site: TestSite;
let live: Live;
let showing: Showing;
let port = 0;
let close: () => Promise<void>;

beforeEach(async () => {
  site = makeSite({
    "index.html": "<!doctype html><title>Front</title><body><h1>Front</h1></body></html>",
    "404.html": "<h1>Not here</h1>",
    "film.mp4": "0123456789",
    "empty.txt": "",
    "secret.txt": "not published",
  });
  live = createLive();
  const files = new Map(
    ["index.html", "404.html", "film.mp4", "empty.txt", "gone.txt"].map((path) => [path, `hash-${path}`]),
  );
  showing = { version: "v-1", basePath: "", files, failure: null };
  const ownNames = new Set(["localhost"]);
  const server = createServer((asked, answer) => {
    void respond(asked, answer, { ownNames, folder: site.root, showing: () => showing, live });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  port = (server.address() as AddressInfo).port;
  close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
});

afterEach(async () => {
  live.close();
  await close();
  site.close();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request that is sent letter for letter: fetch would tidy the path and forbid the Host. */
function ask(
  path: string,
  headers: { readonly [name: string]: string } = {},
  method = "GET",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port, path, method, headers: { host: "localhost", ...headers } },
      (answer) => {
        let body = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          body += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

describe("respond", () => {
  it("adds the live script to a page, in the answer and not in the file", async () => {
    const { status, headers, body } = await ask("/");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body).toContain('<h1>Front</h1><script src="/.broadsheet/live.js?version=v-1"></script></body>');
    expect(Number(headers["content-length"])).toBe(Buffer.byteLength(body));
    expect(site.read("index.html")).not.toContain("script");
  });

  it("answers with the 404 page and its status", async () => {
    const { status, body } = await ask("/nothing");
    expect(status).toBe(404);
    expect(body).toContain("<h1>Not here</h1>");
  });

  it("answers HEAD without a body", async () => {
    const { status, headers, body } = await ask("/film.mp4", {}, "HEAD");
    expect({ status, body, length: headers["content-length"] }).toEqual({
      status: 200,
      body: "",
      length: "10",
    });
    expect((await ask("/", {}, "HEAD")).body).toBe("");
  });

  it("sends what a reader does not have yet", async () => {
    const { headers } = await ask("/film.mp4");
    expect(headers.etag).toBe('"hash-film.mp4"');
    expect((await ask("/film.mp4", { "if-none-match": `W/"x", ${headers.etag}` })).status).toBe(304);
    expect((await ask("/film.mp4", { "if-none-match": '"other"' })).body).toBe("0123456789");
  });

  it("sends the part that a player asks for", async () => {
    const part = await ask("/film.mp4", { range: "bytes=2-4" });
    expect(part).toMatchObject({
      status: 206,
      body: "234",
      headers: { "content-range": "bytes 2-4/10", "content-type": "video/mp4" },
    });
    expect(await ask("/film.mp4", { range: "bytes=10-" })).toMatchObject({
      status: 416,
      headers: { "content-range": "bytes */10" },
    });
    expect(await ask("/film.mp4", { range: "bytes=2-4", "if-range": '"other"' })).toMatchObject({
      status: 200,
      body: "0123456789",
    });
  });

  it("sends an empty file", async () => {
    expect(await ask("/empty.txt")).toMatchObject({ status: 200, body: "" });
  });

  it("sends nothing but what the site publishes", async () => {
    for (const path of [
      "/secret.txt",
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/..%2fsecret.txt",
      "/..\\secret.txt",
      "//secret.txt",
      "/./secret.txt",
      "/.broadsheet.json",
      "/film.mp4/",
      "/film.mp4%00",
    ]) {
      const { status, body } = await ask(path);
      expect([400, 404], path).toContain(status);
      expect(body).not.toContain("not published");
    }
  });

  it("says so where a published file has just gone", async () => {
    expect((await ask("/gone.txt")).status).toBe(404);
  });

  it("answers to its own names alone", async () => {
    for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.2"]) {
      const { status, body } = await ask("/", { host });
      expect(status).toBe(403);
      expect(body).not.toContain("Front");
    }
    expect((await ask("/.broadsheet/events", { host: "evil.example" })).status).toBe(403);
  });

  it("can be read, not written to", async () => {
    expect(await ask("/", {}, "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  it("shows the mistakes, escaped, while there is no good build", async () => {
    showing = { ...showing, files: null, failure: "✘ wrong <script>alert(1)</script>" };
    const { status, body } = await ask("/anything");
    expect(status).toBe(500);
    expect(body).toContain("✘ wrong &lt;script&gt;alert(1)&lt;/script&gt;");
    expect(body).toContain("/.broadsheet/live.js?version=v-1");
  });

  it("tells open pages what is shown, at once and on every change", async () => {
    const messages: string[] = [];
    let arrived: () => void = () => {};
    const more = (): Promise<void> =>
      new Promise((resolve) => {
        arrived = resolve;
      });
    const first = more();
    const asked = request(
      { host: "127.0.0.1", port, path: "/.broadsheet/events", headers: { host: "localhost" } },
      (answer) => {
        expect(answer.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          messages.push(...[...chunk.matchAll(/^data: (.*)$/gm)].map((match) => match[1] ?? ""));
          arrived();
        });
      },
    );
    asked.end();
    await first;
    const second = more();
    live.tell({ ...showing, failure: "line\nline" });
    await second;
    expect(messages.map((message) => JSON.parse(message))).toEqual([
      { version: "v-1", failure: null },
      { version: "v-1", failure: "line\nline" },
    ]);
  });
});
