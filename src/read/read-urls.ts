// urls.txt: the record of what was published, where a site keeps one.

import { join } from "node:path";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";
import { wholeFile } from "../diagnostics/place.js";
import type { Disk } from "../disk/disk.js";
import { type OwnAddress, siteAddress } from "../text/site-address.js";
import {
  parseUrls,
  type UrlLine,
  type UrlsFault,
  type UrlsFile,
  urlsName,
  urlsVersion,
} from "../urls/urls-file.js";
import { decode } from "./decode.js";
import { refusal, whyUnreadable } from "./look.js";

/** Faults of one kind that are told one by one. */
const mostTold = 10;

/**
 * Null where there is none, or it cannot be read: nothing overwrites it then. Codes: `urls-damaged`, `urls-newer`,
 * `merge-unfinished`, `file-unreadable`.
 */
export function readUrls(
  disk: Disk,
  root: string,
  site: OwnAddress,
): { readonly urls: UrlsFile | null; readonly diagnostics: readonly Diagnostic[] } {
  const path = join(root, urlsName);
  const refuse = (...diagnostics: readonly Diagnostic[]) => ({ urls: null, diagnostics });
  let bytes: Uint8Array;
  try {
    const state = disk.state(path);
    if (state === null && disk.kindOf(path) === null) return { urls: null, diagnostics: [] };
    if (state?.kind !== "file")
      return refuse(
        refusal("file-unreadable", urlsName, "This is no file.", "Put the file back that was here."),
      );
    bytes = disk.read(path);
  } catch (error) {
    return refuse(whyUnreadable(urlsName, error));
  }
  const decoded = decode(urlsName, bytes);
  if ("diagnostic" in decoded) {
    const { message, place } = decoded.diagnostic;
    return refuse({ code: "urls-damaged", severity: "error", message, place, fix: restore });
  }
  const parsed = parseUrls(decoded.text);
  if ("faults" in parsed) return refuse(...tellFaults(parsed.faults));
  const faults: UrlsFault[] = [];
  const lines = parsed.file.lines.map((line): UrlLine => {
    if (line.is !== "redirect") return line;
    const own = siteAddress(line.address, site);
    const to = /^(?:\/(?![/\\])|https?:\/\/)/i.test(line.to);
    if ("why" in own || !to) faults.push({ kind: "line", line: line.line, text: line.text });
    return "why" in own ? line : { ...line, address: own.path };
  });
  return faults.length > 0
    ? refuse(...tellFaults(faults))
    : { urls: { ...parsed.file, lines }, diagnostics: [] };
}

const restore =
  "Take the last good version from your version control; nothing overwrites the file until then.";

function tellFaults(faults: readonly UrlsFault[]): readonly Diagnostic[] {
  const [first] = faults;
  if (first?.kind === "first" || first?.kind === "newer") return [tellFault(first)];
  const conflict = faults.find(({ kind }) => kind === "conflict");
  const others = faults.filter(({ kind }) => kind === "line");
  return [
    ...(conflict === undefined ? [] : [tellFault(conflict)]),
    ...others.slice(0, mostTold).map(tellFault),
  ];
}

function tellFault(fault: UrlsFault): Diagnostic {
  const text = fault.text.length > 200 ? `${fault.text.slice(0, 200)}…` : fault.text;
  const place: Place =
    text === ""
      ? wholeFile(urlsName)
      : { path: urlsName, line: fault.line, column: 1, length: text.length, text };
  const rest = { severity: "error", place } as const;
  switch (fault.kind) {
    case "first":
      return {
        ...{ code: "urls-damaged", ...rest, fix: restore },
        message: `The first line of ${urlsName} is not \`broadsheet-urls ${urlsVersion}\`, so nobody knows how to read it.`,
      };
    case "newer":
      return {
        ...{ code: "urls-newer", ...rest, fix: "Update Broadsheet, or take an earlier version of the file." },
        message: `A newer version of Broadsheet has written this file, in the form ${fault.version}; this one knows ${urlsVersion}.`,
      };
    case "conflict":
      return {
        ...{ code: "merge-unfinished", ...rest },
        message: "Two versions of this file were merged, and their lines are still marked as a conflict.",
        fix: "Remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`, and keep all lines between them: both sides are right.",
      };
    default:
      return {
        ...{ code: "urls-damaged", ...rest },
        message: "This line is none of the four that there may be.",
        fix: "Write `/old/ -> /new/`, or take the line from your version control: `/a/ article <id> <sketch>`, `/a/ page <id> <sketch>`, `/a/ list`.",
      };
  }
}
