// Which names below a site's folders are the site's own, and which no system should have to hold.

/** Editors' backups and locks, and what file managers, version control and package managers leave; left out everywhere. */
const leftovers =
  /~$|^#.*#$|^\.#|^\..*\.sw[a-z]$|^(node_modules|\.git|\.svn|\.hg|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** Left out where a person writes; public/ may hold them on purpose (`.well-known`, `.nojekyll`). */
const unwritten = /^\.|\.(swp|swo|bak|tmp|orig)$/i;

/** Names that Windows reserves or cannot hold; refused everywhere, so that a site builds on every machine. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)|[<>:"|?*\\]|[. ]$/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const control = /[\u0000-\u001f\u007f]/;

/** `all` takes hidden files, which `usual` leaves out. */
export type Which = "usual" | "all";

/** Whether a file or folder of this name is passed over in silence. */
export function isLeftOut(name: string, which: Which): boolean {
  return leftovers.test(name) || (which === "usual" && unwritten.test(name));
}

/** Why nothing may have this name, as a sentence; null for a good name. */
export function whyReserved(name: string): string | null {
  if (/^\.broadsheet\.json$/i.test(name))
    return "Broadsheet keeps the list of what it wrote under this name.";
  if (control.test(name))
    return "There is a control character in this name, which not every system can hold.";
  if (!reserved.test(name)) return null;
  return "Windows reserves this name, or a character of it, so that the site could not be built or copied there.";
}
