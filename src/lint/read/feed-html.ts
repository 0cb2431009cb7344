// The HTML of a feed's entries: what readers' programs would take out, or could not follow.

import { Parser } from "htmlparser2";

export interface FeedHtml {
  /** Elements that no feed reader lets through: the first one. */
  readonly dangerous: string | null;
  /** Whether something brings its own style. */
  readonly isStyled: boolean;
  /** Addresses that are not absolute: the first one. */
  readonly relative: string | null;
}

const dangerous =
  /^(?:script|iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|base|meta|link)$/;

export function readFeedHtml(html: string): FeedHtml {
  let first: string | null = null;
  let isStyled = false;
  let relative: string | null = null;
  const parser = new Parser({
    onopentag(element, attributes) {
      if (dangerous.test(element)) first ??= `<${element}>`;
      if (element === "style" || attributes.style !== undefined) isStyled = true;
      for (const [name, value] of Object.entries(attributes)) {
        if (/^on[a-z]/i.test(name)) first ??= name;
        if (!/^(?:href|src|poster|cite)$/.test(name) || /^(?:[a-z][a-z0-9+.-]*:|#)/i.test(value)) continue;
        relative ??= value;
      }
    },
  });
  parser.end(html);
  return { dangerous: first, isStyled, relative };
}
