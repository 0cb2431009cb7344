// Whether elements are closed, further on in the HTML: what is not is left out by its start tag alone.

/** What can be said of end tags without reading on. */
export interface EndTags {
  /** Whether one of that name stands after an offset. */
  readonly follows: (name: string, offset: number) => boolean;
  /** Whether an element of that name that opened just before an offset is closed, its own kind within it counted. */
  readonly balances: (name: string, offset: number) => boolean;
}

/** Elements that are looked for in vain before all of them are taken for unclosed: keeps hostile input linear. */
const manyUnclosed = 20;

/** Looks through a text for end tags, for each name once as far as it can. The text is asked for when it is needed. */
export function createEndTags(text: () => string): EndTags {
  const last = new Map<string, number>();
  let unclosed = 0;
  const follows = (name: string, offset: number): boolean => {
    let end = last.get(name);
    if (end === undefined) {
      end = -1;
      for (const match of text().matchAll(new RegExp(`</${name}(?=[\\s/>])`, "gi"))) end = match.index;
      last.set(name, end);
    }
    return end >= offset;
  };
  const balances = (name: string, offset: number): boolean => {
    if (unclosed >= manyUnclosed || !follows(name, offset)) return false;
    const tag = new RegExp(`<(/?)${name}(?=[\\s/>])`, "gi");
    tag.lastIndex = offset;
    let depth = 1;
    const html = text();
    for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
      depth += match[1] === "/" ? -1 : 1;
      if (depth === 0) return true;
    }
    unclosed++;
    return false;
  };
  return { follows, balances };
}
