// Answers one request: checks who asks and how, finds what is asked for, sends it.

import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type OpenFile, openFile } from "../disk/stream-file.js";
import { byteRange } from "./byte-range.js";
import { contentTypeOf } from "./content-type.js";
import { diagnosticsPage } from "./diagnostics-page.js";
import { isOwnHost } from "./host-names.js";
import type { Live } from "./live.js";
import { liveScript, withLiveScript } from "./live-script.js";
import { route, type Showing } from "./route.js";

export interface Responding {
  readonly ownNames: ReadonlySet<string>;
  /** Absolute folder of the last good build. */
  readonly folder: string;
  readonly showing: () => Showing;
  readonly live: Live;
}

/** Answers a request; a client that goes away in the middle is no error. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  responding: Responding,
): Promise<void> {
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  if (!isOwnHost(request.headers.host, responding.ownNames)) {
    return sendText(
      request,
      response,
      403,
      "This preview answers to its own host names alone; --host adds one.\n",
    );
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return sendText(request, response, 405, "A preview can be read, not written to.\n");
  }
  const showing = responding.showing();
  const answer = route(request.url ?? "/", showing);
  switch (answer.answer) {
    case "events":
      if (request.method === "HEAD") return sendText(request, response, 200, "");
      return responding.live.join(response, showing);
    case "script":
      return send(request, response, 200, "text/javascript; charset=utf-8", liveScript);
    case "diagnostics":
      return sendHtml(request, response, 500, diagnosticsPage(showing.failure ?? "", showing.version));
    case "text":
      return sendText(request, response, answer.status, answer.text);
    case "redirect":
      response.setHeader("location", answer.to);
      return sendText(request, response, 302, `See ${answer.to}\n`);
    case "file":
      return sendFile(request, response, answer.path, answer.status, responding, showing);
  }
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  status: 200 | 404,
  { folder }: Responding,
  showing: Showing,
): Promise<void> {
  const file = await openFile(join(folder, path));
  // It went while the site was being put in place; the page is about to be told to reload.
  if (file === null) return sendText(request, response, 404, "There is no such page any more.\n");
  const type = contentTypeOf(path);
  if (type.startsWith("text/html")) {
    const html = await textOf(file);
    return sendHtml(request, response, status, withLiveScript(html, showing.version));
  }
  const tag = `"${showing.files?.get(path) ?? ""}"`;
  response.setHeader("content-type", type);
  response.setHeader("cache-control", "no-cache");
  response.setHeader("etag", tag);
  response.setHeader("accept-ranges", "bytes");
  if (matches(request.headers["if-none-match"], tag)) {
    await file.close();
    response.writeHead(304).end();
    return;
  }
  const condition = request.headers["if-range"];
  const wanted = condition === undefined || condition === tag ? request.headers.range : undefined;
  const range = byteRange(wanted, file.size);
  if (range === "unsatisfiable") {
    await file.close();
    response.setHeader("content-range", `bytes */${file.size}`);
    return sendText(request, response, 416, "The file is shorter than that.\n");
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  if (range !== null) response.setHeader("content-range", `bytes ${start}-${end}/${file.size}`);
  response.setHeader("content-length", end - start + 1);
  response.writeHead(range === null ? status : 206);
  if (request.method === "HEAD" || end < start) {
    await file.close();
    response.end();
    return;
  }
  await pipeline(file.stream(start, end), response);
}

/** Whether an If-None-Match header names the tag; weak and strong are one here (RFC 9110, section 13.1.2). */
function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((given) => given.trim() === "*" || given.trim().replace(/^W\//, "") === tag);
}

async function textOf(file: OpenFile): Promise<string> {
  const chunks: Buffer[] = [];
  if (file.size === 0) await file.close();
  // A file stream without an encoding yields Buffers alone.
  else for await (const chunk of file.stream(0, file.size - 1)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Pages are never kept: each one carries the version that it shows. */
function sendHtml(request: IncomingMessage, response: ServerResponse, status: number, html: string): void {
  send(request, response, status, "text/html; charset=utf-8", html);
}

function sendText(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  send(request, response, status, "text/plain; charset=utf-8", text);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
): void {
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : text);
}
