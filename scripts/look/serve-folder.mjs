// Serves a folder on loopback as a good static host does: compressed, hashed files kept for a year, 404.html.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** @import { IncomingHttpHeaders, ServerResponse } from "node:http" */
/** @import { AddressInfo } from "node:net" */

/** @type {{ readonly [ending: string]: string }} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wav": "audio/wav",
};

/**
 * @typedef {object} Sent  one answer
 * @property {string} path
 * @property {number} status
 * @property {string} type
 * @property {number} bytes  of the body, as it went over the wire
 */
/**
 * @typedef {object} ServeOptions
 * @property {{ readonly [name: string]: string }} [headers]  sent with everything
 */

/**
 * @param {string} root
 * @param {ServeOptions} [options]
 */
export async function serveFolder(root, { headers = {} } = {}) {
  /** @type {Sent[]} */
  const sent = [];
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const found = await fileOf(root, path);
    const file = found ?? (await fileOf(root, "/404.html"));
    const type = types[file === null ? ".txt" : extname(file.path)] ?? "application/octet-stream";
    response.statusCode = found === null ? 404 : 200;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("content-type", type);
    response.setHeader("cache-control", keptFor(path));
    const body = await encode(response, { file, type, accepts: request.headers, compressed });
    response.setHeader("content-length", body.length);
    sent.push({ path, status: response.statusCode, type, bytes: body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(null)));
  const { port } = /** @type {AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** @typedef {{ path: string, content: Buffer }} Found */

/**
 * @param {string} root
 * @param {string} path
 * @returns {Promise<Found | null>}
 */
async function fileOf(root, path) {
  const file = normalize(join(root, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(root + sep)) return null;
  return readFile(file).then(
    (content) => ({ path: file, content }),
    () => null,
  );
}

/** @param {string} path */
function keptFor(path) {
  const hashed = /^\/assets\/.*[.][\w-]{10,}[.]\w+$/.test(path);
  return hashed ? "public, max-age=31536000, immutable" : "public, max-age=600";
}

/**
 * @param {ServerResponse} response
 * @param {{ file: Found | null, type: string, accepts: IncomingHttpHeaders, compressed: Map<string, Buffer> }} what
 */
async function encode(response, { file, type, accepts, compressed }) {
  if (file === null) return Buffer.from("not found\n");
  if (!type.includes("charset")) return file.content;
  const offered = String(accepts["accept-encoding"] ?? "");
  const encoding = /\bbr\b/.test(offered) ? "br" : /\bgzip\b/.test(offered) ? "gzip" : null;
  if (encoding === null) return file.content;
  response.setHeader("content-encoding", encoding);
  response.setHeader("vary", "accept-encoding");
  const key = `${encoding} ${file.path}`;
  const kept = compressed.get(key);
  if (kept !== undefined) return kept;
  const made = await (encoding === "br" ? brotli(file.content) : promisify(gzip)(file.content, { level: 9 }));
  compressed.set(key, made);
  return made;
}

/** @param {Buffer} content */
const brotli = (content) =>
  promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
