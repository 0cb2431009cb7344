// Opens an address with the opener that each platform has.

import { spawn } from "node:child_process";

/** The program and arguments that open an address on this platform. */
export function openerOf(
  url: string,
  platform: NodeJS.Platform,
): { program: string; arguments: readonly string[] } {
  if (platform === "darwin") return { program: "open", arguments: [url] };
  // `start` takes its first quoted argument for a window's title; `explorer` takes an address alone.
  if (platform === "win32") return { program: "explorer.exe", arguments: [url] };
  return { program: "xdg-open", arguments: [url] };
}

/** Resolves to whether the opener could be started; the browser lives on when the command ends. */
export function openBrowser(url: string, platform: NodeJS.Platform): Promise<boolean> {
  const opener = openerOf(url, platform);
  return new Promise((resolve) => {
    const child = spawn(opener.program, opener.arguments, { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}
