// Addresses in style sheets of assets/, which are meant from the file that they stand in.

import { isElsewhere } from "../address.js";

/** An address in a file of assets/ as one that means the same from assets/ itself. */
export function fromAssets(address: string, name: string): string {
  if (address === "" || isElsewhere(address) || /^[/#]/.test(address) || !name.includes("/"))
    return address.replace(/^(?:\.\/)+/, "");
  const steps = name.split("/").slice(0, -1);
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const up: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) up.push("..");
    } else if (step !== ".") steps.push(step);
  }
  return [...up, ...steps].join("/") + rest;
}

/** A file of assets/ as another one names it. */
export const fromFolder = (target: string, name: string): string =>
  "../".repeat(name.split("/").length - 1) + target;
