// How long something takes or is away, as people say it.

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

/** The two largest units of some milliseconds, rounded down: `3 d 4 h`, `2 h 14 min`, `5 min`, `20 s`. */
export function spanInWords(milliseconds: number): string {
  const units = [
    { name: "d", length: day },
    { name: "h", length: hour },
    { name: "min", length: minute },
    { name: "s", length: second },
  ];
  const first = units.findIndex(({ length }) => milliseconds >= length);
  if (first === -1) return "less than 1 s";
  const parts: string[] = [];
  let rest = milliseconds;
  for (const { name, length } of units.slice(first, first + 2)) {
    const whole = Math.floor(rest / length);
    rest -= whole * length;
    // Of an hour and more, seconds tell nothing; of a few minutes they would be noise.
    if (whole > 0 && !(name === "s" && parts.length > 0)) parts.push(`${whole} ${name}`);
  }
  return parts.join(" ");
}
