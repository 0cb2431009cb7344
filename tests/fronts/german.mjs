// A German paper: long words, low and high quotes.

/** @import { Paper } from "./paper.mjs" */

const filler = `Der Ausschuss tagte am Donnerstag bis kurz vor Mitternacht. Elf Mitglieder waren anwesend, drei hatten sich
entschuldigt, und eines las während der Aussprache die Zeitung von gestern.

„Wir haben alles zweimal gemessen“, sagte die Vorsitzende. „Jetzt müssen wir uns entscheiden.“

Die Unterlagen liegen bis zum Monatsende in der Stadtbücherei aus.`;

/** @type {Paper} */
export const german = {
  filler,
  settings: {
    title: "Elbmarschbote",
    tagline: "Unabhängige Tageszeitung für die Elbmarschen",
    url: "https://bote.example",
    language: "de",
    timeZone: "Europe/Berlin",
    publisher: { name: "Verlag Elbmarschbote", email: "redaktion@bote.example" },
    sections: [
      { slug: "kommunalpolitik", title: "Kommunalpolitik", colour: "#8a2f2a" },
      { slug: "wirtschaft", title: "Wirtschaft", colour: "#6b5514" },
      { slug: "wissenschaft", title: "Wissenschaft", colour: "#2a6a4a" },
      { slug: "gesellschaft", title: "Gesellschaft", colour: "#6a3a6f" },
    ],
  },
  stories: [
    {
      file: "kommunalpolitik/grundstueck",
      headline: "Grundstücksverkehrsgenehmigungszuständigkeit wird neu geregelt",
      dek: "Das Wort ist länger als die Verordnung, die es abschafft. Betroffen sind siebzehn Gemeinden.",
      picture: "street.jpg",
      fields: { authors: "Wiebke Lührs", priority: "lead", topics: ["Verwaltung"] },
    },
    {
      file: "wirtschaft/faehre",
      headline: "Binnenschifffahrtsunternehmen kündigt Fährverbindung",
      dek: "Der Vertrag läuft noch ein Jahr. Danach fährt, wer will.",
      picture: "harbour.jpg",
      fields: { authors: "Jörg Petersen", priority: "top", topics: ["Verkehr"] },
    },
    {
      file: "wissenschaft/deich",
      headline: "Deichvermessung: vier Zentimeter in zehn Jahren",
      dek: "Gesackt ist nicht der Deich, sondern das Land dahinter.",
      picture: "hills.jpg",
      fields: { authors: "Wiebke Lührs", priority: "top", topics: ["Küstenschutz"] },
    },
    {
      file: "gesellschaft/uhr",
      headline: "Wer braucht noch eine Turmuhr?",
      dek: "Alle, die zu spät kommen.",
      fields: { authors: "Hinnerk Voß", label: "opinion" },
    },
    {
      file: "kommunalpolitik/haushalt",
      headline: "Nachtragshaushalt beschlossen: Schwimmbad bleibt, Freibadkiosk geht",
      dek: "Die Entscheidung fiel mit einer Stimme Mehrheit.",
      fields: { authors: ["Wiebke Lührs", "Jörg Petersen"], topics: ["Verwaltung"] },
    },
    {
      file: "gesellschaft/kirchturm",
      headline: "Kirchturmsanierung: jeder Stein bekommt eine Nummer",
      picture: "tower.jpg",
      fields: {
        authors: "Pressestelle Bundesgesundheitsministerium",
        topics: ["Rindfleischetikettierungsüberwachungsgesetz"],
      },
    },
    {
      file: "gesellschaft/zustaendigkeit",
      headline: "Die Zuständigkeit ist auch nur ein Mensch",
      fields: { authors: "Hinnerk Voß", label: "opinion" },
    },
    {
      file: "kommunalpolitik/buecherei",
      headline: "Bücherei montags geöffnet",
      fields: { priority: "brief" },
    },
    { file: "wirtschaft/milch", headline: "Milchtankstelle in vier Dörfern", fields: { priority: "brief" } },
    {
      file: "wissenschaft/nebelhorn",
      headline: "Nebelhorn wird am Sonntag geprüft",
      fields: { priority: "brief" },
    },
    {
      file: "wirtschaft/bagger",
      headline: "Schwimmbagger kehrt aus Rotterdam zurück",
      dek: "Die neue Pumpe schafft in einer Stunde, wofür die alte einen Vormittag brauchte.",
      fields: { authors: "Jörg Petersen", topics: ["Verkehr"] },
    },
    {
      file: "wissenschaft/hecken",
      headline: "Vierundsechzig Kilometer Hecke, von Hand gezählt",
      picture: "hills.jpg",
      fields: { authors: "Wiebke Lührs", topics: ["Küstenschutz"] },
    },
  ],
};
