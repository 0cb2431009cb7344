// Helpers for addresses: `url`, which refuses what a browser would run, and `asset`, which knows hashed names.

import { nearest } from "../../text/nearest.js";
import type { Problem } from "../problems.js";
import { text } from "../shapes.js";
import { HelperError, type Helpers, nameOfValue } from "./helper.js";
import { plain } from "./texts.js";

/** Schemes that open a page, a letter or a call; everything else might run code. */
const schemes: ReadonlySet<string> = new Set([
  "http",
  "https",
  "mailto",
  "tel",
  "sms",
  "geo",
  "xmpp",
  "sip",
  "ftp",
  "feed",
]);

/** Nearly every address: nothing in it to refuse or to encode. */
const usual = /^(?:\/|https?:\/\/)[\w\-./~!$&'()*+,;=:@?#]*$/;

/** The address with what HTML does not allow in one percent-encoded; null when its scheme is refused (RFC 3986; URL standard, 4.4). */
export function safeUrl(address: string): string | null {
  if (usual.test(address)) return address;
  // Browsers drop these before they read the scheme.
  const bare = address.replace(/^[\p{Cc} ]+|[\p{Cc} ]+$/gu, "").replace(/[\t\n\r]/g, "");
  const scheme = /^([^/?#:]*):/.exec(bare)?.[1];
  if (scheme !== undefined && !schemes.has(scheme.toLowerCase())) return null;
  const dialled = /^(?:tel|sms)$/i.test(scheme ?? "") ? bare.replace(/[\s()]/g, "") : bare;
  return dialled
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replace(/[\p{Cc} "<>\\^`{|}]/gu, (character) => encodeURIComponent(character));
}

/** `url` and `asset`; `assets` maps names to addresses. */
export function addressHelpers(assets: { readonly [name: string]: string }): Helpers {
  const unknownAsset = (name: string): Problem => {
    const near = nearest(name, Object.keys(assets));
    return {
      code: "template-asset",
      message: `There is no asset "${name}".`,
      fix:
        near === null ? "Put the file into the site's assets/, or write optional=true." : `Write "${near}".`,
    };
  };

  return {
    url: {
      params: [1, Number.POSITIVE_INFINITY],
      named: [],
      block: "never",
      scope: "same",
      result: () => text,
      run: (args) => {
        const address = args.map(plain).join("");
        if (address === "")
          throw new HelperError(
            "template-value",
            "{{url}} was given nothing.",
            "Put the link into {{#if}}, so that it is left out where there is no address.",
          );
        const safe = safeUrl(address);
        if (safe === null)
          throw new HelperError(
            "url-refused",
            `${nameOfValue(address)} is no address that a page may link to: its scheme could run code or open a program.`,
            "Use an address that begins with https:, http:, mailto:, tel: or /.",
          );
        return safe;
      },
      literals: ({ params: [first] }) => {
        if (first?.type !== "StringLiteral" || safeUrl(first.value) !== null) return null;
        return {
          code: "template-url",
          message: `"${first.value}" is no address that a page may link to.`,
          fix: "Use an address that begins with https:, http:, mailto:, tel: or /.",
        };
      },
    },
    asset: {
      params: [1, 1],
      named: ["optional"],
      block: "never",
      scope: "same",
      result: () => text,
      run: ([name], { hash }) => {
        const known = typeof name === "string" && Object.hasOwn(assets, name) ? assets[name] : undefined;
        if (known !== undefined) return known;
        if (hash.optional === true) return null;
        const { code, message, fix } = unknownAsset(plain(name));
        throw new HelperError(code, message, fix);
      },
      literals: ({ params: [name], hash }) =>
        name?.type !== "StringLiteral" ||
        Object.hasOwn(assets, name.value) ||
        hash?.pairs.some((pair) => pair.key === "optional")
          ? null
          : unknownAsset(name.value),
    },
  };
}
