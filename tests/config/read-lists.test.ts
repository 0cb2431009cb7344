import { describe, expect, it } from "vitest";
import { mistakes, read, settings, told } from "./rig.js";

describe("sections", () => {
  const sections = (text: string) =>
    settings(`sections:${text}`).sections.map(({ slug, title }) => `${slug}: ${title}`);

  it("are a mapping or a list, in their order", () => {
    const both = ["world: World", "local-news: Local news", "sport: Sports & Games"];
    expect(sections("\n  world:\n  local-news: {}\n  sport: Sports & Games")).toEqual(both);
    expect(sections("\n  - world\n  - slug: local-news\n  - sport: Sports & Games")).toEqual([
      "world: world",
      "local-news: Local news",
      "sport: Sports & Games",
    ]);
  });

  it("have a slug of their own, else from the key, else from the title", () => {
    expect(sections(" { Wirtschaft: { slug: Biz }, 'Kultur & Co': , x: { title: Über uns } }")).toEqual([
      "biz: Wirtschaft",
      "kultur-co: Kultur & Co",
      "x: Über uns",
    ]);
    expect(sections(" [{ title: Über uns }]")).toEqual(["über-uns: Über uns"]);
  });

  it("may say their order", () => {
    expect(sections(" { a: , b: { order: 2 }, c: , d: { order: 1 }, e: { order: -1 } }")).toEqual([
      "e: E",
      "d: D",
      "b: B",
      "a: A",
      "c: C",
    ]);
  });

  it("have a description, a colour and a template", () => {
    const [section] = settings(
      'sections: { world: { description: Abroad, colour: "#1F5a7a", template: longread } }',
    ).sections;
    expect(section).toEqual({
      slug: "world",
      title: "World",
      description: "Abroad",
      colour: "#1F5a7a",
      colourDark: null,
      template: "longread",
    });
  });

  it.each(["#abc", "#a1b2c3", "Teal", "rebeccapurple"])("may be %s", (colour) =>
    expect(settings(`sections: { a: { colour: "${colour}" } }`).sections[0]?.colour).toBe(colour),
  );

  it("stay known where one of their fields is wrong", () => {
    const { provisional } = read("sections: { world: { colour: 12 }, sport: [] , '-': x, up: [a] }");
    expect(provisional.sections.map(({ slug }) => slug)).toEqual(["world", "sport", "x", "up"]);
  });

  it("are each named once, by slug", () => {
    const { diagnostics } = read("sections: [World, Sport, world]");
    expect(told(diagnostics)).toEqual(["setting-invalid site.yaml:1:26 world"]);
    expect(diagnostics[0]?.other?.column).toBe(12);
  });

  it("need a letter or a digit", () => {
    expect(mistakes("sections: ['?', { description: Abroad }]")).toEqual([
      "setting-invalid site.yaml:1:12 '?'",
      "setting-invalid site.yaml:1:17 { description: Abroad }",
    ]);
  });
});

describe("authors", () => {
  it("are a mapping by id or a list", () => {
    const { authors } = settings(`
authors:
  ana-velho:
    name: Ana Velho
    role: Chief reporter
    bio: She reports.
    photo: /people/ana.jpg
    links: { Website: https://ana.example }
    fediverse: ana@social.example
  ben: Ben Okafor
  cleo:
`);
    const plain = { role: null, biography: null, picture: null, links: [], fediverse: null, path: null };
    expect(authors).toEqual([
      {
        id: "ana-velho",
        name: "Ana Velho",
        role: "Chief reporter",
        biography: "She reports.",
        picture: "/people/ana.jpg",
        links: [{ name: "Website", url: "https://ana.example" }],
        fediverse: "@ana@social.example",
        path: null,
      },
      { ...plain, id: "ben", name: "Ben Okafor" },
      { ...plain, id: "cleo", name: "Cleo" },
    ]);
    const list = settings("authors: [Ana Díaz, { name: Ben, id: B1 }, cleo: Cleopatra]").authors;
    expect(list.map(({ id, name }) => `${id}: ${name}`)).toEqual([
      "ana-díaz: Ana Díaz",
      "b1: Ben",
      "cleo: Cleopatra",
    ]);
  });

  it("have links in any form, to the web or to e-mail", () => {
    const links = (text: string) => settings(`authors: { ana: { links: ${text} } }`).authors[0]?.links;
    const both = [
      { name: "Web", url: "https://ana.example" },
      { name: "Post", url: "mailto:ana@gazette.example" },
    ];
    expect(links("{ Web: https://ana.example, Post: ana@gazette.example }")).toEqual(both);
    expect(links("[Web: https://ana.example, { name: Post, url: mailto:ana@gazette.example }]")).toEqual(
      both,
    );
    expect(links("[https://www.ana.example/me]")).toEqual([
      { name: "ana.example", url: "https://www.ana.example/me" },
    ]);
  });
});

describe("sources", () => {
  it("are a mapping or a list", () => {
    const { sources } = settings(`
sources:
  reuters: { name: Reuters, url: https://www.reuters.com, logo: /r.svg, kind: agency }
  AP:
  noaa: NOAA
`);
    expect(sources).toEqual([
      { slug: "reuters", name: "Reuters", url: "https://www.reuters.com", logo: "/r.svg", kind: "agency" },
      { slug: "ap", name: "AP", url: null, logo: null, kind: null },
      { slug: "noaa", name: "NOAA", url: null, logo: null, kind: null },
    ]);
  });
});

describe("the navigation", () => {
  it("is a mapping or a list of names and addresses", () => {
    const links = [
      { name: "World", url: "/world/" },
      { name: "Shop", url: "https://shop.example" },
    ];
    expect(settings("navigation: { World: /world/, Shop: https://shop.example }").navigation).toEqual(links);
    expect(
      settings("navigation: [{ title: World, href: /world/ }, Shop: https://shop.example]").navigation,
    ).toEqual(links);
  });

  it("needs both", () => {
    expect(mistakes("navigation: [/world/, { name: A }, { url: /a/ }, B: , [a]]")).toEqual([
      "setting-invalid site.yaml:1:14 /world/",
      "setting-invalid site.yaml:1:23 { name: A }",
      "setting-invalid site.yaml:1:36 { url: /a/ }",
      "setting-invalid site.yaml:1:55 [a]",
    ]);
  });
});

describe("the publisher", () => {
  it("may be a name", () => {
    expect(settings("title: A\npublisher: The Gazette Ltd").publisher.name).toBe("The Gazette Ltd");
    expect(settings("title: A\npublisher: { email: a@b.example }").publisher.name).toBe("A");
  });

  it("is a mapping of what readers should know", () => {
    const { publisher, contact } = settings(`
publisher:
  name: The Gazette Ltd
  logo: /logo.svg
  email: desk@gazette.example
  phone: +44 20 0000 0000
  contact: /about/
  address: |
    12 Quay Street

    Port Example
  social:
    - Mastodon: https://social.example/@gazette
    - https://www.elsewhere.example/gazette
`);
    expect(contact).toBe("/about/");
    expect(publisher).toEqual({
      name: "The Gazette Ltd",
      logo: "/logo.svg",
      email: "desk@gazette.example",
      phone: "+44 20 0000 0000",
      address: ["12 Quay Street", "Port Example"],
      profiles: [
        { name: "Mastodon", url: "https://social.example/@gazette" },
        { name: "elsewhere.example", url: "https://www.elsewhere.example/gazette" },
      ],
    });
    expect(settings("contact: /a/\npublisher: { contact: /b/ }").contact).toBe("/a/");
  });

  it("is no list", () => expect(mistakes("publisher: [A]")).toEqual(["setting-invalid site.yaml:1:12 [A]"]));
});

it("lists are lists or mappings", () => {
  for (const name of ["sections", "authors", "sources", "navigation"]) {
    expect(mistakes(`${name}: A`)).toEqual([`setting-invalid site.yaml:1:${name.length + 3} A`]);
  }
});
