// An English paper of a small port: fourteen stories, and the parts from which three hundred are made.

/** @import { Paper, Story } from "./paper.mjs" */

const filler = `The committee met on Thursday evening, in the room above the market that it has used since the town hall's
roof was found to be heavier than its walls. Eleven members were present, and so was the dog of one of them.

Nobody spoke for more than the five minutes that the rules allow. The chair put the question at ten past nine.

> We have measured everything twice. What remains is to decide.

The papers are open to anybody at the library, on the second floor, until the end of the month.`;

/** @type {Paper["settings"]} */
const settings = {
  title: "The Saltney Packet",
  tagline: "Daily, tides permitting",
  url: "https://packet.example",
  language: "en",
  timeZone: "Europe/London",
  publisher: { name: "The Saltney Packet", email: "desk@packet.example" },
  sections: [
    { slug: "harbour", title: "Harbour", colour: "#1f5a7a" },
    { slug: "town", title: "Town", colour: "#8a2f2a" },
    { slug: "country", title: "Country", colour: "#2a6a4a" },
    { slug: "letters", title: "Letters", colour: "#6a3a6f" },
  ],
};

/** @type {readonly Story[]} */
const stories = [
  {
    file: "harbour/the-ferry-stays",
    headline: "The last ferry stays, for a year, and at a price",
    dek: "The harbour board found the money between two other items. Passengers will find it in the fare.",
    picture: "harbour.jpg",
    fields: { authors: "Ruth Calloway", priority: "lead", topics: ["ferries", "fares"] },
  },
  {
    file: "town/market-roof",
    headline: "Market roof is sound, says the third engineer",
    dek: "The first two had disagreed, and had each been paid for it.",
    picture: "street.jpg",
    fields: { authors: "Idris Penhale", priority: "top", topics: ["buildings"] },
  },
  {
    file: "country/hedges",
    headline: "Forty miles of hedge, counted by hand",
    dek: "Volunteers took two winters. The map that they replaced had taken one afternoon.",
    picture: "hills.jpg",
    fields: { authors: "Ruth Calloway", priority: "top", topics: ["farming"] },
  },
  {
    file: "letters/against-the-clock",
    headline: "A clock that is wrong is still the town's clock",
    dek: "Mend it by all means. But mend it where it stands.",
    fields: { authors: "Nell Arkwright", label: "opinion" },
  },
  {
    file: "town/clock-tower",
    headline: "Clock tower to be taken down stone by stone",
    dek: "Each stone gets a number, and the numbers a fence.",
    picture: "tower.jpg",
    fields: { authors: "Idris Penhale", topics: ["buildings"] },
  },
  {
    file: "harbour/dredger",
    headline: "Dredger returns after eleven weeks in Rotterdam",
    dek: "Her new pump moves as much in an hour as the old one did before lunch.",
    fields: { authors: "Ruth Calloway", topics: ["ferries"] },
  },
  {
    file: "letters/who-pays",
    headline: "Who pays for a view?",
    fields: { authors: "Tom Ashby", label: "opinion" },
  },
  {
    file: "country/milk",
    headline: "Milk by the bottle again in four villages",
    fields: { priority: "brief" },
  },
  {
    file: "harbour/fog",
    headline: "Fog signal to be tested on Sunday at noon",
    fields: { priority: "brief" },
  },
  { file: "town/library", headline: "Library opens on Mondays", fields: { priority: "brief" } },
  {
    file: "country/water",
    headline: "Reservoir is full for the first time since 2019",
    dek: "The water company asks people not to come and look at it all at once.",
    picture: "hills.jpg",
    fields: { topics: ["farming"] },
  },
  {
    file: "town/rates",
    headline: "Rates rise by three per cent, and the council explains why it is not four",
    dek: "The difference is one swimming pool.",
    fields: { authors: ["Idris Penhale", "Ruth Calloway"], topics: ["fares"] },
  },
  {
    file: "harbour/pilots",
    headline: "Two new pilots, the first in nine years",
    picture: "harbour.jpg",
    fields: { authors: "Ruth Calloway" },
  },
  {
    file: "country/school-bus",
    headline: "School bus keeps its longest stop",
    dek: "Three children live there. A fourth is expected in August.",
    fields: { authors: "Idris Penhale" },
  },
];

/** @type {Paper} */
export const english = { settings, stories, filler };

const subjects = [
  ...["The ferry to Holm", "The old customs house", "The swimming pool", "The night bus", "The fish market"],
  ...[
    "The Corn Exchange",
    "The lifeboat station",
    "The signal box",
    "The coast path",
    "The cottage hospital",
  ],
  ...[
    "The bandstand",
    "The salt works",
    "The town museum",
    "The rowing club",
    "The allotments by the railway",
  ],
  ...[
    "The footbridge",
    "The weather station",
    "The Tuesday market",
    "The drill hall",
    "The lock at Upper Mill",
  ],
];
const happenings = [
  ...["has new hours from Monday", "closes for repairs until the spring", "is to have a public inquiry"],
  ...["will cost a third more than was planned", "opens its books after a complaint", "is saved by one vote"],
  ...[
    "is for sale, says the council",
    "draws its largest crowd since 1998",
    "loses its grant, and its manager",
  ],
  ...["stays open for now", "passes its inspection at the third attempt", "is measured again, and is longer"],
  ...[
    "has a new neighbour, and neither is pleased",
    "is one hundred years old",
    "goes to a vote of residents",
  ],
];
const pictures = ["harbour.jpg", "street.jpg", "hills.jpg", "tower.jpg"];

/**
 * Three hundred stories, seventy-five in each section: every subject meets every happening once.
 * @type {Paper}
 */
export const threeHundred = {
  settings,
  filler,
  stories: Array.from({ length: 300 }, (_, index) => {
    const section = ["harbour", "town", "country", "letters"][index % 4] ?? "town";
    const picture = index % 3 === 0 ? pictures[(index / 3) % 4] : undefined;
    return {
      file: `${section}/story-${index + 1}`,
      headline: `${subjects[index % 20]} ${happenings[(index + Math.floor(index / 20)) % 15]}`,
      dek: "What was decided, who was there, and what happens next.",
      ...(picture === undefined ? {} : { picture }),
      fields: {
        authors: ["Ruth Calloway", "Idris Penhale", "Nell Arkwright"][index % 3],
        topics: [["ferries", "buildings", "fares", "farming", "parks"][index % 5]],
        ...(index % 4 === 3 && index % 12 === 3 ? { label: "opinion" } : {}),
        ...(index % 11 === 7 ? { priority: "brief" } : {}),
      },
    };
  }),
};
