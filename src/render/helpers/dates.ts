// Helpers for dates, in the site's language and style.

import Handlebars from "handlebars";
import { escapeHtml } from "../../text/escape.js";
import { formatDay, formatDayAndTime, formatMonth } from "../../time/format.js";
import type { Moment } from "../../time/moment.js";
import { text } from "../shapes.js";
import { type Helper, HelperError, type HelperOptions, type Helpers, nameOfValue } from "./helper.js";

export type DateStyle = "full" | "long" | "medium" | "short";

const styles: readonly string[] = ["full", "long", "medium", "short"] satisfies readonly DateStyle[];

const isStyle = (value: unknown): value is DateStyle => typeof value === "string" && styles.includes(value);

const isMoment = (value: unknown): value is Moment =>
  typeof value === "object" && value !== null && "day" in value && "iso" in value;

/** `date`, `time` and `month`. */
export function dateHelpers(language: string, siteStyle: DateStyle, timeZone: string): Helpers {
  const shown = { full: new Map(), long: new Map(), medium: new Map(), short: new Map() } as const satisfies {
    readonly [style in DateStyle]: Map<string, string>;
  };

  const momentOf = (value: unknown, helper: string): Moment => {
    if (isMoment(value)) return value;
    throw new HelperError(
      "template-value",
      `{{${helper}}} needs a date, but this is ${nameOfValue(value)}.`,
      `Give it a field that is a date, such as published, inside {{#if}} where it may be empty.`,
    );
  };

  const show = (moment: Moment, { style, clock }: HelperOptions["hash"]): string => {
    if (style !== undefined && !isStyle(style))
      throw new HelperError(
        "template-value",
        `There is no date style ${nameOfValue(style)}.`,
        "Write full, long, medium or short.",
      );
    const chosen = isStyle(style) ? style : siteStyle;
    if (clock === true && !moment.dateOnly)
      return formatDayAndTime(moment.instant, language, chosen, timeZone);
    const days: Map<string, string> = shown[chosen];
    const known = days.get(moment.day);
    if (known !== undefined) return known;
    const made = formatDay(moment.day, language, chosen);
    days.set(moment.day, made);
    return made;
  };

  const facts: Omit<Helper, "run"> = {
    params: [1, 1],
    named: ["style", "clock"],
    block: "never",
    scope: "same",
    result: () => text,
  };

  return {
    date: { ...facts, run: ([moment], { hash }) => show(momentOf(moment, "date"), hash) },
    time: {
      ...facts,
      run: ([value], { hash }) => {
        const moment = momentOf(value, "time");
        const day = escapeHtml(show(moment, hash));
        return new Handlebars.SafeString(`<time datetime="${escapeHtml(moment.iso)}">${day}</time>`);
      },
    },
    month: {
      ...facts,
      named: [],
      run: ([month]) => {
        if (typeof month === "string" && /^\d{4}-\d{2}$/.test(month)) return formatMonth(month, language);
        throw new HelperError(
          "template-value",
          `{{month}} needs a month such as 2026-01, but this is ${nameOfValue(month)}.`,
          null,
        );
      },
    },
  };
}
