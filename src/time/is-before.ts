// Which of two moments comes first, where one of them may be a whole day.

import type { Moment } from "./moment.js";

/** Whether a moment is before another for certain: by their days, where one of them has no time of day. */
export function isBefore(one: Moment, other: Moment): boolean {
  return one.dateOnly || other.dateOnly ? one.day < other.day : one.instant < other.instant;
}
