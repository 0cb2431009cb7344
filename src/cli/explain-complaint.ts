// Why `explain` has no answer, and what to do.

import type { Explained } from "../engine/explain-page.js";
import type { Request } from "../engine/recall.js";
import { flagsOf } from "./flags-of.js";
import type { Complaint } from "./surroundings.js";
import { visible } from "./visible.js";

type Unknown = Extract<Explained, { unknown: unknown }>["unknown"];

export interface Question {
  /** The page, as it was asked for. */
  readonly page: string;
  /** What the build was asked for that is meant. */
  readonly request: Request;
  readonly workingFolder: string;
}

export function complaintOf(unknown: Unknown, { page, request, workingFolder }: Question): Complaint {
  const flags = (of: Request): string => flagsOf(of, workingFolder);
  const build = `broadsheet build${spaced(flags(request))}`;
  if ("elsewhere" in unknown) {
    const message = `${visible(page)} is no address of this site: that is ${unknown.elsewhere}.`;
    return { message, fix: "Name the page by its path, for example /about/." };
  }
  if ("near" in unknown) {
    const { near } = unknown;
    const fix = near === null ? `Run "${build}" if it is new.` : `Did you mean ${visible(near)}?`;
    return { message: `The last build made no page "${visible(page)}".`, fix };
  }
  if ("unusable" in unknown) return { message: unusable[unknown.unusable], fix: `Run "${build}" first.` };
  const others = unknown.among.map((of) => flags(of) || "no flags").join("; ");
  const asked = flags(request);
  return {
    message: `${asked === "" ? "No build without flags" : `No build with ${asked}`} is remembered. There is one with: ${others}.`,
    fix: `Run "${build}" first, or ask with the flags of one of these.`,
  };
}

const unusable = {
  absent: "No build of this site is remembered.",
  damaged: "What is remembered of the last build is damaged.",
  foreign:
    "What is remembered of the last build is of another version of Broadsheet, of its packages or of Node.",
} as const;

const spaced = (text: string): string => (text === "" ? "" : ` ${text}`);
