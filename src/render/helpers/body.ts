// `body`: a stored body with its slots filled.

import Handlebars from "handlebars";
import type { BodyView } from "../../pages/views.js";
import type { Body } from "../../parse/article.js";
import { fillBody, type SlotPartials, withDateline } from "../body.js";
import { text } from "../shapes.js";
import { type Helper, HelperError, nameOfValue } from "./helper.js";

const isBodyView = (value: unknown): value is BodyView =>
  typeof value === "object" &&
  value !== null &&
  "address" in value &&
  "links" in value &&
  "pictures" in value;

/** `{{{body body dateline=dateline}}}`; `partials` renders what stands in slots, with the `@` variables of the page. */
export function bodyHelper(
  bodies: { get(address: string): Body },
  partials: (data: { readonly [name: string]: unknown }) => SlotPartials,
): Helper {
  return {
    params: [1, 1],
    named: ["dateline"],
    block: "never",
    scope: "same",
    result: () => text,
    run: ([view], { hash, data }) => {
      if (!isBodyView(view))
        throw new HelperError(
          "template-value",
          `{{{body}}} needs a body, but this is ${nameOfValue(view)}.`,
          "Write {{{body body}}}; where it may be empty, as a section's introduction, put it into {{#if}}.",
        );
      const dateline = hash.dateline;
      const html = fillBody(bodies.get(view.address), view, partials(data));
      return new Handlebars.SafeString(withDateline(html, typeof dateline === "string" ? dateline : null));
    },
  };
}
