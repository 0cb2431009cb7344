// JSON that is finished before a template asks for it. Only this room makes such values, so that no article can pass for one.

import type { View } from "../pages/views.js";
import { jsonForHtml } from "../text/escape.js";

class FinishedJson {
  constructor(private readonly json: string) {}

  toString(): string {
    return this.json;
  }
}

/** A view as templates see it: `{{{json jsonLd}}}` gives what the page says of itself as it is. */
export const asTemplatesSee = (view: View, jsonLd: string | null): object => ({
  ...view,
  jsonLd: jsonLd === null ? null : new FinishedJson(jsonLd),
});

/** What the helper `json` gives. */
export const jsonOf = (value: unknown): string =>
  value instanceof FinishedJson ? value.toString() : jsonForHtml(value ?? null);
