// Names of settings are forgiving: case, `-` and `_` do not matter, and common names of other tools are understood.

import { nearest } from "../text/nearest.js";

/** Other names, plain, and ours in order of likelihood: the first that is known where it stands is meant. */
const others: ReadonlyMap<string, readonly string[]> = new Map([
  ["color", ["colour"]],
  ["bio", ["biography"]],
  ["lang", ["language"]],
  ["locale", ["language"]],
  ["tz", ["timeZone"]],
  ["image", ["picture"]],
  ["photo", ["picture"]],
  ["portrait", ["picture"]],
  ["avatar", ["picture"]],
  ["baseurl", ["url"]],
  ["href", ["url"]],
  ["link", ["url"]],
  ["website", ["url"]],
  ["nav", ["navigation"]],
  ["menu", ["navigation"]],
  ["permalink", ["permalinks"]],
  ["social", ["profiles", "links"]],
  ["socialprofiles", ["profiles", "links"]],
  ["profiles", ["links"]],
  ["position", ["role"]],
  ["phonenumber", ["phone"]],
  ["telephone", ["phone"]],
  ["mail", ["email"]],
  ["title", ["role", "name"]],
  ["label", ["name"]],
  ["name", ["title"]],
  ["weight", ["order"]],
  ["type", ["kind"]],
  ["shortname", ["shortTitle"]],
  ["favicon", ["icon"]],
  ["icons", ["icon"]],
  ["robots", ["crawlers"]],
  ["bots", ["crawlers"]],
  ["foundingdate", ["founded"]],
  ["ethicspolicy", ["ethics"]],
  ["correctionspolicy", ["corrections"]],
  ["diversitypolicy", ["diversity"]],
  ["verificationfactcheckingpolicy", ["fact-checking"]],
  ["verification", ["fact-checking"]],
  ["unnamedsourcespolicy", ["unnamed-sources"]],
  ["anonymoussources", ["unnamed-sources"]],
  ["actionablefeedbackpolicy", ["feedback"]],
  ["ownershipfundinginfo", ["ownership"]],
  ["funding", ["ownership"]],
  ["missioncoverageprioritiespolicy", ["priorities"]],
  ["mission", ["priorities"]],
  ["publishingprinciples", ["principles"]],
  ["nobylinespolicy", ["bylines"]],
  ["diversitystaffingreport", ["staffing"]],
]);

const plainName = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, "");

/** The known name that a key stands for, or null. */
export function settingNamed(key: string, known: readonly string[]): string | null {
  const plain = plainName(key);
  const own = known.find((name) => plainName(name) === plain);
  return own ?? others.get(plain)?.find((name) => known.includes(name)) ?? null;
}

/** The known name that an unknown key was probably meant to be, or null. */
export function nearestSetting(key: string, known: readonly string[]): string | null {
  const near = nearest(key, [...known, ...others.keys()]);
  return near === null ? null : settingNamed(near, known);
}
