// What to answer to a path: a pure function of the address and of what is published.

/** The path below which the preview's own things live; no site publishes there. */
export const reserved = "/.broadsheet/";

/** What the preview shows at a moment. */
export interface Showing {
  /** Changes whenever open pages are out of date. */
  readonly version: string;
  /** Path of the site's address without a trailing slash: `` or `/news`. */
  readonly basePath: string;
  /** The output paths of the last good build with the hash of each; null before there is one. */
  readonly files: ReadonlyMap<string, string> | null;
  /** What is wrong with the site as it is now, as the terminal shows it; null where all is well. */
  readonly failure: string | null;
}

export type Answer =
  | { readonly answer: "file"; readonly path: string; readonly status: 200 | 404 }
  | { readonly answer: "redirect"; readonly to: string }
  | { readonly answer: "events" }
  | { readonly answer: "script" }
  /** There has been no good build yet. */
  | { readonly answer: "diagnostics" }
  | { readonly answer: "text"; readonly status: 400 | 404; readonly text: string };

/** Decides about the target of a request (`/news/world/?x=1`). Only files that the site publishes are ever named. */
export function route(target: string, showing: Showing): Answer {
  const pathname = target.split(/[?#]/, 1)[0] ?? "";
  if (pathname === `${reserved}events`) return { answer: "events" };
  if (pathname === `${reserved}live.js`) return { answer: "script" };
  const decoded = decode(pathname);
  if (decoded === null || !decoded.startsWith("/")) {
    return { answer: "text", status: 400, text: "This address cannot be read.\n" };
  }
  if (showing.files === null) return { answer: "diagnostics" };
  const { basePath, files } = showing;
  const query = target.slice(pathname.length).split("#", 1)[0] ?? "";
  if (basePath !== "" && (decoded === "/" || decoded === basePath)) {
    return { answer: "redirect", to: `${encodePath(basePath)}/${query}` };
  }
  if (!decoded.startsWith(`${basePath}/`)) {
    return { answer: "text", status: 404, text: `Nothing is here: the site lives below ${basePath}/.\n` };
  }
  const path = decoded.slice(basePath.length + 1).normalize("NFC");
  const found = findFile(path, files);
  if (found === "folder") return { answer: "redirect", to: `${encodePath(`${basePath}/${path}`)}/${query}` };
  if (found !== null) return { answer: "file", path: found, status: 200 };
  if (files.has("404.html")) return { answer: "file", path: "404.html", status: 404 };
  return { answer: "text", status: 404, text: "There is no such page.\n" };
}

/** The file behind a path as static hosts find it; `folder` where only a slash is missing. */
function findFile(path: string, files: ReadonlyMap<string, string>): string | "folder" | null {
  if (path === "" || path.endsWith("/")) return files.has(`${path}index.html`) ? `${path}index.html` : null;
  if (files.has(path)) return path;
  if (files.has(`${path}/index.html`)) return "folder";
  return files.has(`${path}.html`) ? `${path}.html` : null;
}

function decode(pathname: string): string | null {
  try {
    const decoded = decodeURIComponent(pathname);
    return decoded.includes("\0") ? null : decoded;
  } catch {
    return null; // a % that begins no UTF-8
  }
}

const encodePath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
