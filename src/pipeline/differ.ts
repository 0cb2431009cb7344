// Whether a site at one moment and at another are the same, byte for byte: told from their plans where these settle it, and by
// rendering where only templates can tell whether what differs is shown.

import type { Engine } from "../engine/engine.js";
import type { Turn } from "../model/turn.js";
import type { Page } from "../pages/page.js";
import type { Gathered } from "./gather.js";
import { frameOf, type Renderers } from "./keep-renderers.js";
import type { Planned } from "./plan.js";

export interface Side {
  readonly gathered: Gathered;
  readonly planned: Planned;
}

/** `turns`: what is probably the reason, so that what it touches is looked at first. */
export async function differ(
  engine: Engine,
  [one, other]: readonly [Side, Side],
  turns: readonly Turn[],
  renderers: Renderers,
): Promise<boolean> {
  const others = new Map(other.planned.pages.map((page) => [page.path, page]));
  if (others.size !== one.planned.pages.length) return true;
  if (one.planned.pages.some(({ path }) => !others.has(path))) return true;
  const isSameFrame = frameOf(one.planned) === frameOf(other.planned);
  const paths = new Set(turns.map(({ path }) => path));
  const isSuspect = (page: Page): boolean =>
    page.render === "sitemap" || page.render === "feed" || page.from.some((path) => paths.has(path));
  const pages = one.planned.pages;
  const doubtful: (readonly [Page, Page])[] = [];
  for (const page of [...pages.filter(isSuspect), ...pages.filter((each) => !isSuspect(each))]) {
    const then = others.get(page.path);
    if (then === undefined) return true;
    const isSame = JSON.stringify(page) === JSON.stringify(then);
    if (isSame && (isSameFrame || page.render !== "template")) continue;
    if (isSame || (page.render === "template" && then.render === "template")) doubtful.push([page, then]);
    else if (page.render === "feed" && then.render === "feed") doubtful.push([page, then]);
    else return true;
  }
  if (doubtful.length === 0) return false;
  const before = renderers(one.gathered, one.planned);
  const after = renderers(other.gathered, other.planned);
  const textOf = async (page: Page, renderer: typeof before): Promise<string | null> => {
    let text: string | null = null;
    await engine.read({
      pages: [page],
      renderer,
      take: (_page, file) => {
        text = file.text;
      },
    });
    return text;
  };
  for (const [page, then] of doubtful)
    if ((await textOf(page, before)) !== (await textOf(then, after))) return true;
  return false;
}
