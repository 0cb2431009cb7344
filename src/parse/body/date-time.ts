// Whether a `datetime` is one that HTML knows (HTML Living Standard, section 2.3.5), so that a page stays valid.

const day = /^(\d{4})-(\d\d)-(\d\d)/;
const time = "(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?";
const zone = "(?:Z|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)";
const whole = new RegExp(`^\\d{4}-\\d\\d-\\d\\d(?:[T ]${time}${zone})?$`);
const looser = new RegExp(
  `^(?:\\d{4}-\\d\\d-\\d\\d[T ]${time}|${time}|${zone}|\\d{4}|\\d{4}-(?:0[1-9]|1[0-2])|\\d{4}-W(?:0[1-9]|[1-4]\\d|5[0-2])|P(?=.)(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?)$`,
);

/** `date`: a day, or a moment with its zone, as `<ins>` and `<del>` want it; `any`: whatever `<time>` takes. */
export function isDateTime(value: string, form: "date" | "any"): boolean {
  const text = value.trim();
  const date = day.exec(text);
  if (date !== null && !isDay(Number(date[1]), Number(date[2]), Number(date[3]))) return false;
  return whole.test(text) || (form === "any" && looser.test(text));
}

function isDay(year: number, month: number, dayOfMonth: number): boolean {
  if (year === 0 || month < 1 || month > 12 || dayOfMonth < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return dayOfMonth <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
