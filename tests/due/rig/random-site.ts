// A small site that draws whatever the clock has a say in, and the instants at which it might change.

/** A number from 0 on, below a bound. */
type Draw = (below: number) => number;

/** mulberry32. */
function createDraw(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><rect width="4" height="3"/></svg>\n';
const start = Date.UTC(2026, 1, 1);
const hour = 3_600_000;

export interface RandomSite {
  readonly files: { readonly [path: string]: string };
  /** Milliseconds since 1970: where the clock stands when one asks. */
  readonly now: number;
  /** Half of the instants that something in the sources names, or that follow from one by a rule, and some more. */
  readonly candidates: readonly number[];
}

export function randomSite(seed: number): RandomSite {
  const draw = createDraw(seed);
  const one = <T>(of: readonly [T, ...T[]]): T => of[draw(of.length)] ?? of[0];
  const chance = (percent: number): boolean => draw(100) < percent;
  const instants: number[] = [];
  const zone = one(["UTC", "Europe/Berlin", "America/New_York"]);
  /** Near the others, so that they meet; days and zones too. */
  const moment = (): string => {
    const instant = start + (draw(12 * 24) - 6 * 24) * hour + draw(2) * 30 * 60_000;
    if (chance(30)) {
      const day = new Date(instant).toISOString().slice(0, 10);
      // Its midnight is one of these, whatever the zone.
      for (const away of [-1, 0, 5]) instants.push(Date.parse(`${day}T00:00:00Z`) + away * hour);
      return day;
    }
    instants.push(instant);
    if (chance(50)) return new Date(instant).toISOString();
    return `${new Date(instant + 2 * hour).toISOString().slice(0, 19)}+02:00`;
  };
  const partners = Array.from({ length: draw(3) }, (_, index) => {
    const [delay, within] = [draw(3) * 12, 24 + draw(4) * 24];
    return {
      name: `partner-${index}`,
      delay,
      within: chance(60) ? within : null,
      items: one([1, 2, 3, 100]),
      section: chance(30) ? "world" : null,
    };
  });
  const settings = [
    "title: The Courier",
    ...(chance(90) ? ["url: https://courier.example"] : []),
    `timeZone: ${zone}`,
    `pageSize: ${one([2, 30])}`,
    ...(chance(30) ? [`pictureRights: { images/fair.svg: "${moment()}" }`] : []),
    ...(chance(20) ? ["sitemap: no"] : chance(30) ? ["sitemap: { news: { withoutSections: [world] } }"] : []),
    ...(chance(20) ? ["feeds: no"] : []),
    ...(partners.length === 0 || chance(20)
      ? []
      : [
          "feeds:",
          "  partners:",
          ...partners.flatMap(({ name, delay, within, items, section }) => [
            `    ${name}:`,
            `      items: ${items}`,
            ...(delay > 0 ? [`      delay: ${delay} hours`] : []),
            ...(within === null ? [] : [`      within: ${within} hours`]),
            ...(section === null ? [] : [`      sections: [${section}]`]),
          ]),
        ]),
  ];
  // Two keys of one name would be a mistake.
  const seen = new Set<string>();
  const yaml = settings.filter((line) => {
    const key = /^feeds:/.test(line) ? "feeds" : null;
    if (key === null || !seen.has(key)) {
      if (key !== null) seen.add(key);
      return true;
    }
    return false;
  });
  const files: { [path: string]: string } = {};
  const feedsAreOff = yaml.includes("feeds: no");
  const body = feedsAreOff ? yaml.filter((line) => !line.startsWith("  ")) : yaml;
  files["site.yaml"] = `${body.join("\n")}\n`;
  if (chance(30)) {
    const what = chance(50) ? "draft: true" : `expires: ${moment()}`;
    files["articles/world/_index.md"] = `---\ntitle: World\ndefaults: { ${what} }\n---\nAll of it.\n`;
  }
  const picture = (): readonly string[] => {
    if (!chance(35)) return [];
    const src = one(["/images/hall.svg", "/images/fair.svg", "../loose.svg", "https://cdn.example/a.jpg"]);
    return [`image: { src: "${src}", alt: What it is${chance(60) ? `, expires: "${moment()}"` : ""} }`];
  };
  for (const name of ["public/images/hall.svg", "public/images/fair.svg", "articles/loose.svg"])
    files[name] = drawing;
  const count = 2 + draw(7);
  for (let index = 0; index < count; index++) {
    const folder = one(["world", "city"]);
    const corrections = Array.from({ length: chance(35) ? 1 + draw(2) : 0 }, () => {
      const kind = one(["correction", "clarification", "update", "editors-note", "retraction"]);
      return `  - { date: "${moment()}", kind: ${kind}, text: It was ${draw(100)}. }`;
    });
    files[`articles/${folder}/story-${index}.md`] = [
      "---",
      `headline: Story ${index}`,
      `date: ${moment()}`,
      ...(chance(30) ? [`embargo: ${moment()}`] : []),
      ...(chance(30) ? [`expires: ${moment()}`] : []),
      ...(chance(15) ? [`updated: ${moment()}`] : []),
      ...(chance(10) ? ["draft: true"] : []),
      ...(chance(40) ? [`topics: [${one(["Trade", "Water"])}]`] : []),
      ...(chance(20) ? ["series: The river"] : []),
      ...(chance(20) ? [`priority: ${one(["lead", "top", "brief"])}`] : []),
      ...(chance(15) ? ["access: paid"] : []),
      ...(chance(15) ? [`aliases: [/old-${index}/]`] : []),
      ...(chance(15) ? [`layout: ${one(["longread", "brief"])}`] : []),
      ...(chance(15) ? ["canonical: https://other.example/a/"] : []),
      ...(index > 0 && chance(30) ? [`related: [${one(["world", "city"])}/story-0]`] : []),
      ...(chance(20) ? ["author: Ana Diaz"] : []),
      ...picture(),
      ...(corrections.length > 0 ? ["corrections:", ...corrections] : []),
      "---",
      `What happened, number ${index}.`,
      ...(chance(20) ? ["", "![The fair](/images/fair.svg)"] : []),
      "",
    ].join("\n");
  }
  if (chance(40))
    files["pages/about.md"] =
      `---\nheadline: About\n${chance(50) ? `embargo: ${moment()}\n` : ""}${chance(50) ? `expires: ${moment()}\n` : ""}---\nWho we are.\n`;
  // A related article that is not there would be a mistake.
  for (const [path, text] of Object.entries(files)) {
    const named = /related: \[(.*)\]/.exec(text)?.[1];
    if (named !== undefined && !(`articles/${named}.md` in files))
      files[path] = text.replace(/related: .*\n/, "");
  }
  const now = start + (draw(8 * 24) - 4 * 24) * hour;
  const spans = [
    0,
    48 * hour,
    ...partners.flatMap(({ delay, within }) => [delay * hour, (within ?? 0) * hour]),
  ];
  const all = instants.flatMap((instant) => spans.map((span) => instant + span));
  const random = Array.from({ length: 4 }, () => now + draw(10 * 24 * 60) * 60_000 + draw(60_000));
  // Not all of them: that something changed and nobody named it shows at whichever comes next.
  const some = all.filter(() => chance(50));
  const candidates = [...new Set([...some, ...random])].filter((instant) => instant > now);
  return { files, now, candidates: candidates.sort((a, b) => a - b) };
}
