// The search: loads the parts of the index that a query needs, and shows what it finds. Nothing leaves the site.

const unspaced =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const wordPattern = /[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]+(?:['’][\p{L}\p{N}\p{M}\u00ad\u200c\u200d]+)*/gu;
const runPattern = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, "gu");
const isUnspaced = new RegExp(`^[${unspaced}]`, "u");
const plain = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ", ё: "е" };
Object.assign(plain, { ة: "ه", ى: "ي", ی: "ي", ک: "ك", ۀ: "ه", ہ: "ه" });
for (const digits of ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"])
  for (const [index, digit] of [...digits].entries()) plain[digit] = `${index}`;

export const fold = (word) =>
  word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/([\p{sc=Latin}\p{sc=Greek}])[\u0300-\u036f]+/gu, "$1")
    .replace(/[\u00ad\u200c-\u200d\u0640\u064b-\u065f\u0670\u0591-\u05c7]/g, "")
    .normalize("NFC")
    .replace(/[ßæœøłđðþıςёةىیکۀہ٠-٩۰-۹]/g, (letter) => plain[letter]);

/** The runs of letters of a word that are looked up, folded. */
export const runsOf = (word) => {
  const parts = word.split(/['’]/);
  const whole = parts.length === 1 ? parts : parts.filter((part) => [...part].length > 1);
  return whole.flatMap((part) => fold(part).match(runPattern) ?? []);
};

const stemmed = (word, stem) => {
  let found = word;
  try {
    if (word.length > 2 && !/\p{N}/u.test(word)) found = stem(word) || word;
  } catch {}
  return [...found].slice(0, 32).join("");
};

/** The terms of a word as the index has them, for one stemmer. */
export const termsOf = (word, stem) =>
  runsOf(word).flatMap((run) => {
    const letters = [...run];
    if (isUnspaced.test(run)) return letters.map((letter, index) => letter + (letters[index + 1] ?? ""));
    const term = stemmed(run, stem);
    return term === "" ? [] : [term];
  });

const mostUnits = 10;

/** What a query asks for: for each of its words the terms that it may stand for, and what it may be the beginning of. */
export const unitsOf = (query, stems) => {
  const units = new Map();
  const typed = query.slice(0, 400);
  for (const { 0: word, index } of typed.matchAll(wordPattern)) {
    const isLast = index + word.length === typed.length;
    for (const run of runsOf(word)) {
      const letters = [...run];
      if (isUnspaced.test(run)) {
        if (letters.length === 1) units.set(run, { terms: [run], prefix: run });
        else
          for (let at = 0; at < letters.length - 1; at++) {
            const pair = letters[at] + letters[at + 1];
            units.set(pair, { terms: [pair], prefix: null });
          }
      } else if (run !== "") {
        const terms = stems.map((stem) => stemmed(run, stem));
        units.set(run, {
          terms: [...new Set(terms)],
          prefix: isLast && letters.length > 1 ? letters.slice(0, 32).join("") : null,
        });
      }
    }
  }
  return [...units.values()].slice(0, mostUnits);
};

const utf8 = new TextDecoder();

/** What is made once, when it is first asked for. */
const keep = (make) => {
  let made = null;
  return () => {
    made ??= make();
    return made;
  };
};

/** A shard of terms: in their order, each with the number of its articles and where these stand. */
export const readShard = (bytes) => {
  const entries = [];
  let at = 0;
  let term = "";
  const number = () => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++];
      if (byte < 128) return value + byte * unit;
      value += (byte - 128) * unit;
    }
  };
  while (at < bytes.length) {
    const shared = number();
    const length = number();
    term = term.slice(0, shared) + utf8.decode(bytes.subarray(at, at + length));
    at += length;
    const count = number();
    const size = number();
    const start = at;
    at += size;
    entries.push({
      term,
      count: count >> 1,
      isCommon: count % 2 === 1,
      articles: keep(() => {
        const end = start + size;
        const articles = [];
        const levels = [];
        let last = null;
        for (at = start; at < end; ) {
          const value = number();
          const distance = Math.floor(value / 8);
          last = last === null ? (distance % 2 ? -(distance + 1) / 2 : distance / 2) : last + distance;
          articles.push(last);
          levels.push(value % 8);
        }
        return { articles, levels };
      }),
    });
  }
  return entries;
};

/** The last of some sorted values that is not behind another; 0 where all are. */
const placeOf = (values, value) => {
  let low = 0;
  let high = values.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (values[middle] <= value) low = middle;
    else high = middle;
  }
  return low;
};

const dayNumber = (day) => (Math.floor(Date.parse(`${day}T00:00Z`) / 86_400_000) - 10_957) * 1024;
const scores = [0, 1, 1.6, 2.2, 4, 4.6, 7, 8];
/** What the beginning of a word counts for. */
const ofPrefix = 0.5;

/** Opens an index, given what loads a file of it: `load(name, "json" or "bytes")`. */
export const openIndex = async (load, importStemmer) => {
  const manifest = await load("index.json", "json");
  const stems = (await Promise.all(manifest.stemmers.map(importStemmer))).map(({ stemmer }) => stemmer);
  // For languages that have none.
  if (manifest.hasUnstemmed) stems.push((word) => word);
  const { terms, termFiles, articleFiles } = manifest;
  let sum = 0;
  const starts = manifest.articleNumbers.map((distance) => (sum += distance));
  const kept = new Map();
  const once = (name, read) => {
    if (!kept.has(name)) {
      const made = read();
      kept.set(name, made);
      made.catch(() => kept.delete(name));
    }
    return kept.get(name);
  };
  const nameAt = (names, index) => names.slice(index * 10, index * 10 + 10);
  const shard = (index) => {
    const name = `terms-${nameAt(termFiles, index)}.bin`;
    return once(name, async () => readShard(await load(name, "bytes")));
  };
  const entryOf = async (term) =>
    terms.length === 0 ? undefined : (await shard(placeOf(terms, term))).find((entry) => entry.term === term);
  const rarity = ({ count }) => Math.log(1 + manifest.articles / count);

  /** What a word finds: articles with their scores, and whether it is a word that nearly all have. */
  const find = async ({ terms: exact, prefix }) => {
    const found = new Map();
    let isCommon = false;
    const add = (entry, part) => {
      const weight = rarity(entry) * part;
      const { articles, levels } = entry.articles();
      for (let index = 0; index < articles.length; index++) {
        const score = scores[levels[index]] * weight;
        if (!(found.get(articles[index]) >= score)) found.set(articles[index], score);
      }
    };
    const isWhole = prefix === null || terms.length === 0;
    const first = isWhole ? 0 : placeOf(terms, prefix);
    const last = isWhole ? 0 : Math.min(placeOf(terms, `${prefix}\uffff`), first + 1);
    // All that it needs is asked for at once.
    const [entries, shards] = await Promise.all([
      Promise.all(exact.map(entryOf)),
      Promise.all(isWhole ? [] : [...new Set([first, last])].map(shard)),
    ]);
    for (const entry of entries) {
      if (entry === undefined) continue;
      isCommon ||= entry.isCommon;
      add(entry, 1);
    }
    if (isWhole) return { found, isCommon };
    const near = shards.flat();
    for (const entry of near)
      if (entry.term.startsWith(prefix) && !exact.includes(entry.term) && !entry.isCommon)
        add(entry, ofPrefix);
    // A word that is being typed may have lost the ending that its term has not, and not be whole yet.
    if (found.size === 0)
      for (const entry of near.toReversed())
        if (prefix.startsWith(entry.term) && entry.term.length > 2 && prefix.length - entry.term.length < 5) {
          add(entry, ofPrefix);
          break;
        }
    return { found, isCommon };
  };

  /** Articles by their numbers, the best first; `isPartial` where none has all of the words. */
  const search = async ({ query, section, author, from, to }) => {
    const units = unitsOf(query, stems);
    const limits = [section && `s:${section}`, author && `a:${author}`].filter(Boolean);
    if (units.length === 0 && limits.length === 0) {
      if (query.trim() !== "" || !(from || to)) return { articles: [], isPartial: false };
      limits.push("*");
    }
    const [words, filters] = await Promise.all([
      Promise.all(units.map(find)),
      Promise.all(limits.map(async (term) => new Set((await entryOf(term))?.articles().articles))),
    ]);
    const least = from ? dayNumber(from) : Number.NEGATIVE_INFINITY;
    const most = to ? dayNumber(to) + 1023 : Number.POSITIVE_INFINITY;
    const isAllowed = (article) =>
      article >= least && article <= most && filters.every((filter) => filter.has(article));
    const telling = words.some(({ isCommon }) => !isCommon)
      ? words.filter(({ isCommon }) => !isCommon)
      : words;
    const counts = new Map();
    for (const { found } of telling)
      for (const article of found.keys()) counts.set(article, (counts.get(article) ?? 0) + 1);
    let candidates = words.length === 0 ? [...(filters[0]?.keys() ?? [])] : [...counts.keys()];
    candidates = candidates.filter(isAllowed);
    let enough = telling.length;
    const all = candidates.filter((article) => words.length === 0 || counts.get(article) === enough);
    if (all.length === 0)
      enough = candidates.reduce((best, article) => Math.max(best, counts.get(article) ?? 0), 0);
    const shown = all.length > 0 ? all : candidates.filter((article) => counts.get(article) === enough);
    const scored = shown.map((article) => {
      const score = words.reduce((total, { found }) => total + (found.get(article) ?? 0), 0);
      // What is a year older counts a little less.
      return { article, score: score * (1 + 0.3 * 2 ** ((article - manifest.newest) / (1024 * 365))) };
    });
    scored.sort((a, b) => b.score - a.score || b.article - a.article);
    return {
      articles: scored.map(({ article }) => article),
      isPartial: all.length === 0 && shown.length > 0,
    };
  };

  /** What is shown of articles, one by one as it comes; null for what the index has no more. */
  const read = (articles) =>
    articles.map(async (article) => {
      const name = `articles-${nameAt(articleFiles, placeOf(starts, article))}.json`;
      const found = (await once(name, () => load(name, "json"))).find(([number]) => number === article);
      if (found === undefined) return null;
      const [, headline, href, day, dek, section, names, language] = found;
      return { headline, href, day, dek, section, names, language };
    });

  /** A text in pieces, those that the query asks for marked. */
  const mark = (text, query) => {
    const units = unitsOf(query, stems);
    const exact = new Set(units.flatMap(({ terms: own }) => own));
    const prefixes = units.flatMap(({ prefix }) => prefix ?? []);
    const isAsked = (word) =>
      stems.some((stem) => termsOf(word, stem).some((term) => exact.has(term))) ||
      prefixes.some((prefix) => runsOf(word).some((run) => run.startsWith(prefix)));
    const pieces = [];
    let at = 0;
    for (const { 0: word, index } of text.matchAll(wordPattern)) {
      if (!isAsked(word)) continue;
      pieces.push({ text: text.slice(at, index) }, { text: word, isMarked: true });
      at = index + word.length;
    }
    return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== "");
  };

  return { search, read, mark };
};

/** Results that are shown at a time. */
const step = 10;
/** So many of them are loaded and shown first; the others once nothing has been typed for so many milliseconds. */
const soon = 3;
const lull = 150;

/** Milliseconds in which nothing is typed: what comes then is another query. */
const pause = 1500;

const begin = (form) => {
  const root = form.closest("main");
  const [status, list, more] = [".search-status", ".search-results", ".search-more"].map((name) =>
    root.querySelector(name),
  );
  root.querySelector(".search-archive").hidden = true;
  const { lang } = document.documentElement;
  const dates = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone: "UTC" });
  const and = new Intl.ListFormat(lang);
  const folder = new URL(form.dataset.index, location.href);
  const load = async (name, kind) => {
    const isList = name === "index.json";
    const response = await fetch(new URL(name, folder), isList ? { cache: "no-cache" } : {});
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return kind === "json" ? response.json() : new Uint8Array(await response.arrayBuffer());
  };
  let opened = null;
  const index = () => {
    opened ??= openIndex(load, (address) => import(new URL(address, location.href)));
    opened.catch(() => (opened = null));
    return opened;
  };
  const asked = () => {
    const { q, section, author, from, to } = Object.fromEntries(new FormData(form));
    return { query: q, section, author, from, to };
  };
  const addressOf = () => {
    const fields = [...new FormData(form)].filter(([, value]) => value !== "");
    const search = `${new URLSearchParams(fields)}`.slice(0, 2000);
    return search === "" ? location.pathname : `?${search}`;
  };
  const fill = () => {
    const given = new URLSearchParams(location.search);
    for (const field of form.elements) if (field.name) field.value = given.get(field.name) ?? "";
  };
  const say = (word, count) => {
    const text = (form.dataset[word] ?? status.dataset[word] ?? "").replace(
      "{count}",
      count?.toLocaleString(lang),
    );
    if (status.textContent !== text) status.textContent = text;
  };
  const add = (tag, parent, name) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    parent.append(element);
    return element;
  };
  const write = (element, pieces) => {
    for (const { text, isMarked } of pieces) (isMarked ? add("mark", element) : element).append(text);
  };
  const show = ({ headline, href, day, dek, section, names, language }, mark) => {
    const item = document.createElement("li");
    if (language) item.lang = language;
    if (language) item.dir = "auto";
    const link = add("a", add("h2", item));
    // The index is the site's own; an address of another scheme is none of an article.
    if (/^(?:\/|https?:)/.test(href)) link.href = href;
    write(link, mark(headline));
    if (dek) write(add("p", item), mark(dek));
    const facts = add("p", item, "search-facts");
    if (section) add("span", facts).append(section);
    if (names.length > 0) add("span", facts).append(and.format(names));
    const time = add("time", add("span", facts));
    time.dateTime = day;
    time.append(dates.format(new Date(`${day}T00:00Z`)));
    return item;
  };

  /** While results come, what stands below them stays where it is. */
  const hold = (isHeld) => {
    list.style.minHeight = isHeld ? `${list.offsetHeight}px` : "";
    more.style.visibility = isHeld ? "hidden" : "";
  };
  const put = (results, isMore) => {
    if (isMore) list.append(...results);
    else list.replaceChildren(...results);
    list.hidden = list.childElementCount === 0;
  };
  const failed = (error) => {
    opened = null;
    console.error(error);
    put([]);
    more.hidden = true;
    say("failed");
  };
  let serial = 0;
  const nothing = async () => {};
  let rest = nothing;
  /** Answers what the form asks; `most` results are shown. */
  const run = async ({ isTyped = false, isAgain = false, most = step } = {}) => {
    const own = ++serial;
    const query = asked();
    const isEmpty = Object.values(query).every((value) => !value?.trim());
    rest = nothing;
    const waiting = setTimeout(() => own === serial && say("busy"), 400);
    try {
      const found = isEmpty ? { articles: [] } : await (await index()).search(query);
      const { read, mark } = isEmpty ? {} : await index();
      const items = async (from, to) => {
        const results = await Promise.all(read(found.articles.slice(from, to)));
        const marked = (text) => mark(text, query.query);
        return results.filter(Boolean).map((result) => show(result, marked));
      };
      const first = isEmpty ? [] : await items(0, soon);
      if (own !== serial) return;
      hold(true);
      put(first);
      clearTimeout(waiting);
      const count = found.articles.length;
      if (isEmpty) status.textContent = "";
      else say(count === 0 ? "none" : found.isPartial ? "some" : "found", count);
      if (count > soon) {
        if (isTyped) await new Promise((done) => setTimeout(done, lull));
        if (own !== serial) return;
        const others = await items(soon, most);
        if (own !== serial) return;
        put(others, true);
      }
      more.hidden = count <= most;
      const goOn = async () => {
        // One step, however often the button was hit.
        rest = nothing;
        hold(true);
        const shown = list.childElementCount;
        try {
          const next = await items(most, most + step);
          if (own !== serial) return;
          put(next, true);
          most += step;
          more.hidden = count <= most;
          rest = goOn;
        } catch {
          if (own !== serial) return;
          opened = null;
          await run({ most: most + step });
        } finally {
          if (own === serial) hold(false);
        }
        // Unless somebody has gone elsewhere meanwhile.
        const { activeElement } = document;
        if (activeElement === document.body || more.contains(activeElement))
          list.children[shown]?.querySelector("a").focus();
      };
      rest = goOn;
    } catch (error) {
      if (own !== serial) return;
      // The site may have been built anew since its list of files was loaded.
      opened = null;
      if (!isAgain) return await run({ isTyped, isAgain: true, most });
      failed(error);
    } finally {
      clearTimeout(waiting);
      if (own === serial) hold(false);
    }
  };

  // What is typed without a pause is one step back.
  let typed = Number.NEGATIVE_INFINITY;
  const keepAddress = (isTyped) => {
    const isGoingOn = isTyped && performance.now() - typed < pause;
    typed = isTyped ? performance.now() : Number.NEGATIVE_INFINITY;
    if (addressOf() === (location.search || location.pathname)) return;
    if (isGoingOn) history.replaceState(null, "", addressOf());
    else history.pushState(null, "", addressOf());
  };
  // A letter is answered at once; of those that come faster than anyone reads, the last.
  let timer = 0;
  let answered = 0;
  form.addEventListener("input", ({ target }) => {
    clearTimeout(timer);
    const isTyped = target.type === "search";
    const answer = () => {
      answered = performance.now();
      keepAddress(isTyped);
      void run({ isTyped });
    };
    if (performance.now() - answered > 30) answer();
    else timer = setTimeout(answer, 30);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    keepAddress(false);
    void run();
  });
  more.firstElementChild.addEventListener("click", () => void rest());
  addEventListener("popstate", () => {
    typed = Number.NEGATIVE_INFINITY;
    fill();
    void run();
  });
  fill();
  // What the first query needs is loaded while it is typed.
  index().catch(() => {});
  void run();
};

if (typeof document !== "undefined") {
  const form = document.querySelector(".search-form");
  if (form !== null) begin(form);
}
