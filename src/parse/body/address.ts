// What an address in an article is, judged after decoding, as a browser would read it.

/** `internal`: only the site as a whole can tell where it leads. `foreign`: another generator's syntax stands in it. */
export type Address =
  | { readonly kind: "external"; readonly href: string }
  | { readonly kind: "internal"; readonly href: string }
  | { readonly kind: "unsafe"; readonly scheme: string }
  | { readonly kind: "foreign" }
  /** No browser can follow it. */
  | { readonly kind: "invalid" }
  | { readonly kind: "empty" };

const linkSchemes: ReadonlySet<string> = new Set(["http", "https", "mailto", "tel"]);
const pictureSchemes: ReadonlySet<string> = new Set(["http", "https"]);
const foreign = /\{\{|\{%|%7b%7b|%7b%25|%7b%(?![0-9a-f]{2})/i;

/** Judges what stands in `href`. */
export function judgeLink(value: string): Address {
  return judge(value, linkSchemes);
}

/** Judges what stands in `src`. */
export function judgePicture(value: string): Address {
  return judge(value, pictureSchemes);
}

function judge(value: string, schemes: ReadonlySet<string>): Address {
  const href = clean(value);
  if (href === "") return { kind: "empty" };
  if (foreign.test(href)) return { kind: "foreign" };
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(href)?.[0].toLowerCase();
  if (scheme !== undefined) {
    return schemes.has(scheme) ? external(href) : { kind: "unsafe", scheme };
  }
  // A browser reads `\` as `/` here, and `//host` as another host.
  if (/^[\\/]{2}/.test(href)) return external(`https://${href.slice(2).replaceAll("\\", "/")}`);
  return { kind: "internal", href };
}

/** An address as the article has it: Markdown writes it percent-encoded. */
export function asTyped(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

const illegal = /[\s<>"{}|\\^`]/g;

/** Characters that no address may hold are written as RFC 3986 wants them; a host that is none makes no address. */
function external(href: string): Address {
  const host = /^https?:[\\/]*([^\\/?#]*)/i.exec(href)?.[1];
  if (host !== undefined && (host === "" || (/[^\w.:@[\]-]/.test(host) && !URL.canParse(href))))
    return { kind: "invalid" };
  return { kind: "external", href: href.replace(illegal, encodeURIComponent) };
}

/** As the URL standard says: no control characters or spaces around (U+FFFD stands for some by now), no line ends or tabs within. */
function clean(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && isAround(value.charCodeAt(start))) start++;
  while (end > start && isAround(value.charCodeAt(end - 1))) end--;
  return value.slice(start, end).replace(/[\t\n\r]/g, "");
}

function isAround(code: number): boolean {
  return code <= 0x20 || code === 0xfffd;
}

/** What is told of an address without a host. */
export function invalidAddress(of: "link" | "picture", value: string) {
  return {
    code: "link-invalid",
    severity: "warning",
    message: `This ${of}'s address has no host that a browser could find, so ${of === "link" ? "its text stays without the link" : "its description is shown instead"}.`,
    fix: "Mend the part between // and the next /.",
    at: { kind: of, value, ordinal: 0 },
  } as const;
}

/** What is said of a link or picture with nothing for an address. Code: `link-invalid`. */
export function emptyAddress(of: "link" | "picture") {
  return {
    code: "link-invalid",
    severity: "warning",
    message: `This ${of} has no address, so ${of === "link" ? "its text stays without the link" : "its description is shown instead"}.`,
    fix: `Write the address between the round brackets, or take the ${of} out.`,
    at: { kind: of, value: "", ordinal: 0 },
  } as const;
}
