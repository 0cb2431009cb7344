// What the corpus is made of: the words of its sentences, its sections, topics and authors.

const list = (/** @type {string} */ text) =>
  /** @type {[string, ...string[]]} */ (text.trim().split(/\s*,\s*/)); // never empty

export const nouns =
  list(`council, budget, river, bridge, school, harbour, vote, report, engine, station, winter, market,
  theatre, museum, library, tax, road, garden, storm, record, minister, festival, hospital, research, energy, water, housing,
  transport, union, company, island, village, coast, summit, treaty, court, witness, judge, farmer, teacher, student, engineer,
  nurse, pilot, painter, singer, coach, season, mayor, factory, archive, committee, ferry, tunnel, border, orchard, vaccine,
  satellite, mortgage, quarry, parliament, regulator, shipyard, café, glacier, referendum`);

export const verbs =
  list(`opens, closes, delays, approves, rejects, rebuilds, doubles, questions, loses, wins, sells, backs,
  measures, defends, moves, saves, warns, returns, votes on, plans, pays for, follows, reviews, halts`);

export const joints =
  list(`the, a, of, in, for, with, after, before, under, its, new, old, public, local, early, final, and, but,
  from, over, against, its own, several, long, most, every, no, their, which, because of`);

/** Folders of articles; their names on the page begin with a capital. */
export const sections = list("world, politics, business, science, culture, sport, local, opinion");

export const topics =
  list(`agriculture, air travel, architecture, armed forces, astronomy, athletics, aviation, banks, bridges,
  budget, cinema, climate, coal, courts, crime, cycling, dance, education, elections, energy, farming, film, fisheries, floods,
  football, forests, health, history, housing, immigration, inflation, insurance, labour, language, libraries, literature, medicine,
  mining, museums, music, oceans, opera, parliament, pensions, photography, physics, police, ports, prices, railways, religion,
  roads, schools, shipping, space, taxes, tennis, theatre, trade, water`);

export const authors =
  list(`Ana Vale, Bo Lind, Chidi Obi, Dora Kern, Emre Tan, Fay Moss, Gil Roth, Hana Ito, Ines Prado, Jan Novak,
  Kofi Mensah, Lena Brandt, Mina Park, Nils Aune, Olga Sirko, Pavel Duda, Quinn Hale, Rosa Meier, Samir Aziz, Tove Dahl, Umar Said,
  Vera Lenz, Wanda Kos, Zoe Clark`);
