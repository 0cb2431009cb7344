// Serves a folder on loopback as a good static host does: compressed, cached for ever where a file's name holds its hash,
// 404.html for what is not there.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** @type {{ readonly [ending: string]: string }} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".vtt": "text/vtt; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
};

/**
 * @typedef {object} Serving
 * @property {string} origin such as `http://127.0.0.1:4117`
 * @property {() => Promise<void>} close
 */

/**
 * Serves files as they are when they are asked for; the folder may be filled later.
 * @param {string} folder
 * @param {{ readonly port?: number, readonly policy?: string }} [options] the port is the system's choice unless it is given,
 * and free; the policy is the Content-Security-Policy of every answer
 * @returns {Promise<Serving>}
 */
export async function serveFolder(folder, { port = 0, policy } = {}) {
  const root = resolve(folder);
  const packed = new Map();
  const server = createServer((request, response) => {
    answer(root, packed, request, response, policy).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const bound = (await listen(server, port)) ?? (await listen(server, 0));
  return {
    origin: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * The port, or null where it is taken.
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<number | null>}
 */
function listen(server, port) {
  return new Promise((done, fail) => {
    const refuse = (/** @type {NodeJS.ErrnoException} */ error) =>
      port !== 0 && error.code === "EADDRINUSE" ? done(null) : fail(error);
    server.once("error", refuse);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", refuse);
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/**
 * @param {string} root
 * @param {Map<string, Buffer>} packed what was compressed so far, by coding, path and size
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string | undefined} policy
 */
async function answer(root, packed, request, response, policy) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
  const found = await find(root, pathname);
  if (found !== null && "moved" in found) {
    response.writeHead(301, { location: found.moved }).end();
    return;
  }
  const missing = found === null ? await read(join(root, "404.html")) : null;
  const body = found?.bytes ?? missing ?? Buffer.from("Not found\n");
  const type =
    found !== null ? contentTypeOf(found.path) : contentTypeOf(missing === null ? ".txt" : ".html");
  const coding = isText(type) ? codingFor(request.headers["accept-encoding"]) : null;
  const bytes = coding === null ? body : await pack(packed, coding, found?.path ?? "404.html", body);
  response.writeHead(found === null ? 404 : 200, {
    "content-type": type,
    "content-length": bytes.length,
    "cache-control": hasHash(pathname) ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
    ...(coding === null ? {} : { "content-encoding": coding }),
    ...(isText(type) ? { vary: "accept-encoding" } : {}),
    ...(policy === undefined ? {} : { "content-security-policy": policy }),
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/**
 * @param {string} root
 * @param {string} pathname
 * @returns {Promise<{ path: string, bytes: Buffer } | { moved: string } | null>}
 */
async function find(root, pathname) {
  const path = resolve(root, `.${decoded(pathname)}`);
  if (path !== root && !path.startsWith(root + sep)) return null;
  const index = join(path, "index.html");
  if (!pathname.endsWith("/")) {
    const bytes = await read(path);
    if (bytes !== null) return { path, bytes };
    return (await read(index)) === null ? null : { moved: `${pathname}/` };
  }
  const bytes = await read(index);
  return bytes === null ? null : { path: index, bytes };
}

/** @param {string} pathname */
function decoded(pathname) {
  try {
    return decodeURIComponent(pathname).replaceAll("\0", "");
  } catch {
    return pathname;
  }
}

/** @param {string} path */
const read = (path) => readFile(path).catch(() => null);

/** @param {string} type */
const isText = (type) => /^text\/|json|xml|javascript|manifest/.test(type);

/** The builder gives each asset and picture the ten characters of its hash: `style.bYEaExJ45x.css`, `tin.GE6T8bodj9-480.avif`. */
const hasHash = (/** @type {string} */ pathname) => /\/assets\/.*\.[\w-]{10}(-\d+)?\.\w+$/.test(pathname);

/** @param {string} path */
const contentTypeOf = (path) => types[extname(path)] ?? "application/octet-stream";

/**
 * @param {string | string[] | undefined} accepted
 * @returns {"br" | "gzip" | null}
 */
function codingFor(accepted) {
  const names = String(accepted ?? "").split(/[\s,;]+/);
  return names.includes("br") ? "br" : names.includes("gzip") ? "gzip" : null;
}

/**
 * @param {Map<string, Buffer>} packed
 * @param {"br" | "gzip"} coding
 * @param {string} path
 * @param {Buffer} body
 */
async function pack(packed, coding, path, body) {
  const key = `${coding} ${path} ${body.length}`;
  const known = packed.get(key);
  if (known !== undefined) return known;
  // Hosts compress at full strength once; what comes from a cache looks so.
  const bytes =
    coding === "br"
      ? await promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      : await promisify(gzip)(body, { level: 9 });
  packed.set(key, bytes);
  return bytes;
}
