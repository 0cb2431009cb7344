// Node keeps every module that it has loaded. In a process that goes on, as the preview does, an extensions module that has
// changed must bring what it imports with it, or the site would be made of its old helpers under its new version.

import { register } from "node:module";
import { pathToFileURL } from "node:url";

/** The address of a module at an absolute path; `version` makes it another module. */
const addressOf = (file: string, version: string): string => `${pathToFileURL(file).href}?v=${version}`;

/** Versions that were loaded first, by path: what they import has addresses without a version. */
const first = new Map<string, string>();

let isRegistered = false;

/** Gives what a module imports of the site the version of the module. Runs in a thread of Node's own, so that it is text. */
const hook = `export async function resolve(specifier, context, next) {
  const resolved = await next(specifier, context);
  const version = /[?&](v=[\\w-]{20,})$/.exec(context.parentURL ?? "")?.[1];
  const isOwn = /^(?:[.]{1,2}[/]|#)/.test(specifier) && /^file:(?!.*[/]node_modules[/])/.test(resolved.url);
  if (version === undefined || !isOwn) return resolved;
  return { ...resolved, url: resolved.url + (resolved.url.includes("?") ? "&" : "?") + version };
}`;

/** Imports a module of a site, and all that it imports of the site, as they are at a version. */
export async function loadAnew(file: string, version: string): Promise<{ readonly [name: string]: unknown }> {
  const before = first.get(file);
  if (before === undefined) first.set(file, version);
  else if (before !== version && !isRegistered) {
    register(`data:text/javascript,${encodeURIComponent(hook)}`);
    isRegistered = true;
  }
  return await import(addressOf(file, version));
}
