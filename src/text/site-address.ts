// An address on this site as somebody writes it, in one normal form: front matter, settings and urls.txt share it.

/** Where the site stands, as its settings say. */
export interface OwnAddress {
  /** `https://host/news`; null where it is not known. */
  readonly url: string | null;
  readonly basePath: string;
}

/** Longest part of an address in UTF-8 bytes: file systems end at 255, and names of files in the making are longer. */
const longestPart = 240;

/**
 * A path of this site as `/a/b/` or `/a/b.html`: NFC, decoded, with its outer slashes; or why a text is none. A full URL counts
 * when it is of this site.
 */
export function siteAddress(
  text: string,
  site: OwnAddress,
): { readonly path: string } | { readonly why: string; readonly fix: string } {
  const own = withoutOrigin(text, site);
  if (own === null)
    return { why: "it names another host.", fix: "Write the path alone, for example `/world/budget/`." };
  if (/[?#]/.test(own))
    return { why: "it has a query or a fragment.", fix: "Leave out what begins with `?` or `#`." };
  const decoded = decodePath(own);
  if (decoded === null)
    return { why: "a `%` in it is followed by no valid code.", fix: "Write the character itself." };
  const parts = decoded
    .normalize("NFC")
    .replace(/^\/|\/$/g, "")
    .split("/");
  const why =
    parts.length === 1 && parts[0] === "" ? null : parts.map(faultOfPart).find((fault) => fault !== null);
  if (why !== null && why !== undefined) return { why, fix: "Write a path such as `/world/budget/`." };
  return { path: assembled(parts, decoded.endsWith("/")) };
}

const ordinaryPart = /^[a-z0-9-]+$/;
const reservedPart = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** What keeps a part of a path from being a file's name everywhere, or null. */
export function faultOfPart(part: string): string | null {
  if (part.length <= longestPart && ordinaryPart.test(part) && !reservedPart.test(part)) return null;
  if (part === "") return "it holds `//`.";
  if (part === "." || part === "..") return `it holds \`${part}\`.`;
  if (part.startsWith(".")) return "a part of it begins with a dot, and hosts do not serve hidden files.";
  if (part.endsWith(".") || part.endsWith(" "))
    return "a part of it ends with a dot or a space, which Windows drops.";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  if (/[\u0000-\u001f\u007f]/.test(part)) return "it holds a control character.";
  if (/\p{Surrogate}/u.test(part)) return "it holds half a character.";
  const illegal = /[\\<>:"|?*]/.exec(part);
  if (illegal !== null) return `it holds \`${illegal[0]}\`, which the name of a file on Windows cannot.`;
  if (reservedPart.test(part)) return `Windows reserves the name "${part}".`;
  if (new TextEncoder().encode(part).length > longestPart)
    return `a part of it is longer than ${longestPart} bytes.`;
  return null;
}

function withoutOrigin(text: string, site: OwnAddress): string | null {
  const absolute = /^([a-z][a-z0-9+.-]*:)?\/\//i.test(text);
  if (!absolute) return /^[a-z][a-z0-9+.-]*:[^/]/i.test(text) ? null : text;
  if (site.url === null) return null;
  try {
    const home = new URL(site.url);
    const url = new URL(text, home);
    if (url.host !== home.host || !url.protocol.startsWith("http")) return null;
    const below = `${url.pathname}/`.startsWith(`${site.basePath}/`);
    return below ? url.pathname.slice(site.basePath.length) + url.search + url.hash : null;
  } catch {
    return null;
  }
}

function decodePath(text: string): string | null {
  try {
    // A slash that is coded would change the path's parts once decoded.
    return /%2f/i.test(text) ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** `/a/index.html` is `/a/`; a last part without the ending of a page gets its slash. */
function assembled(parts: readonly string[], slash: boolean): string {
  const last = parts.at(-1) ?? "";
  if (/^index\.html?$/i.test(last) && !slash) return assembled(parts.slice(0, -1), true);
  const path = parts.filter((part) => part !== "").join("/");
  if (path === "") return "/";
  return /\.html?$/i.test(last) && !slash ? `/${path}` : `/${path}/`;
}
