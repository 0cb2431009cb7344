// Videos, charts and posts of elsewhere: three ways of writing them, one result, and nothing of the article's own in it.

import { describe, expect, it } from "vitest";
import { readEmbed } from "../../src/parse/body/embed-address.js";
import { allEmbeds, express, html, parse, parsedBy, remark, told } from "./body-rig.js";

const id = "dQw4w9WgXcQ";
const embeds = allEmbeds;
const slot = (title = ""): string =>
  `[embed${title} provider=youtube by=YouTube kind=video shape=wide href=https://www.youtube.com/watch?v=${id} frame=https://www.youtube-nocookie.com/embed/${id}?autoplay=1: ]`;

describe("an address", () => {
  const frames: readonly (readonly [string, string | null])[] = [
    [`https://www.youtube.com/watch?v=${id}`, `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`],
    [
      `https://m.youtube.com/watch?feature=x&v=${id}&t=1m30s`,
      `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&start=90`,
    ],
    [`https://youtu.be/${id}?si=abc`, `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`],
    [
      `//www.youtube.com/embed/${id}?start=5`,
      `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&start=5`,
    ],
    [`https://www.youtube.com/shorts/${id}`, `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`],
    ["https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"],
    [
      "https://player.vimeo.com/video/76979871?h=8272103f6e&x=1",
      "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=8272103f6e",
    ],
    ["https://datawrapper.dwcdn.net/aB3dE/12/", "https://datawrapper.dwcdn.net/aB3dE/"],
    ["https://www.datawrapper.de/_/aB3dE/", "https://datawrapper.dwcdn.net/aB3dE/"],
    ["https://public.flourish.studio/visualisation/123/", "https://flo.uri.sh/visualisation/123/embed"],
    ["https://flo.uri.sh/story/123/embed#slide-1", "https://flo.uri.sh/story/123/embed"],
    ["https://social.example/@ana/1234567", "https://social.example/@ana/1234567/embed"],
    ["https://social.example/users/ana/statuses/1234567", "https://social.example/@ana/1234567/embed"],
    [
      "https://bsky.app/profile/ana.example/post/3kabc?ref_src=embed",
      "https://embed.bsky.app/embed/ana.example/app.bsky.feed.post/3kabc",
    ],
    [
      "https://embed.bsky.app/embed/did:plc:abc234/app.bsky.feed.post/3kabc?id=1",
      "https://embed.bsky.app/embed/did:plc:abc234/app.bsky.feed.post/3kabc",
    ],
    ["https://www.youtube.com/@channel", null],
    ["https://www.youtube.com/watch?v=short", null],
    [`https://www.youtube.com/watch?v=${id}"onload=x`, null],
    [`https://www.youtube.com.evil.example/watch?v=${id}`, null],
    [`https://evil.example/https://www.youtube.com/watch?v=${id}`, null],
    [`https://www.youtube.com@evil.example/watch?v=${id}`, null],
    [`https://www.youtube.com:8443/watch?v=${id}`, null],
    [`javascript:alert(1)//www.youtube.com/embed/${id}`, null],
    ["https://vimeo.com/76979871/../../x", null],
    ["https://social.example/@ana/../1234567", null],
    ["https://bsky.app/profile/ana/post/3k%22abc", null],
  ];
  for (const [address, frame] of frames) {
    it(`${address} ${frame === null ? "is none" : "is one"}`, () => {
      expect(readEmbed(address)?.frame ?? null).toBe(frame);
    });
  }
});

describe("the three ways", () => {
  const ways = {
    "a directive": `:::embed{url=https://youtu.be/${id}}\n:::`,
    "a directive around an address": `:::embed\nhttps://www.youtube.com/watch?v=${id}\n:::`,
    "a bare address": `https://www.youtube.com/watch?v=${id}`,
    "an address in brackets": `<https://youtu.be/${id}>`,
    "a paragraph of HTML": `<p>https://youtu.be/${id}</p>`,
    "a division, as exports have it": `<figure class="x"><div>\nhttps://youtu.be/${id}\n</div></figure>`,
    "an iframe": `<iframe width="560" src="https://www.youtube.com/embed/${id}?si=x" title="YouTube video player" allowfullscreen></iframe>`,
  };
  for (const [way, written] of Object.entries(ways)) {
    it(`${way} gives the slot, in both lanes`, () => {
      const markdown = `Before.\n\n${written}\n\nAfter.`;
      const shown = html(markdown, { embeds });
      const bare = shown.replace(/<\/?(?:figure|div)>|\n/g, "");
      expect(bare).toBe(`<p>Before.</p>${slot()}<p>After.</p>`);
      expect(parsedBy(express, markdown, { embeds })).toEqual(parsedBy(remark, markdown, { embeds }));
      const { facts, excerpt, diagnostics } = parse(markdown, { embeds });
      expect(facts.words).toBe(2);
      expect(facts.directives).toEqual(["embed"]);
      expect(excerpt).toBe("Before.");
      expect(diagnostics).toEqual([]);
    });
  }

  it("have a title, a shape, an id and a caption where they are written", () => {
    const written = `:::embed[The *harbour*]{url=https://youtu.be/${id} shape=square #film}\nAt dawn.\n:::`;
    expect(html(written, { embeds })).toBe(
      `<div id="film">${slot(' "The harbour"').replace("wide", "square").replace(": ]", ": <p>At dawn.</p>]")}</div>`,
    );
    expect(html(`<iframe src="https://youtu.be/${id}" title="The harbour"></iframe>`, { embeds })).toBe(
      slot(' "The harbour"'),
    );
  });

  it("stand within other blocks, and end a paragraph", () => {
    for (const name of ["factbox", "note", "pullquote", "qa", "timeline", "gallery"]) {
      const text = `:::${name}\n![a](a.jpg "A")\n\nhttps://youtu.be/${id}\n:::`;
      expect(html(text, { embeds }).replace(/\n/g, "")).toBe(
        `[${name}: <figure>[picture 0]<figcaption>A</figcaption></figure>${slot()}]`,
      );
    }
    expect(html(`:::factbox\nhttps://youtu.be/${id}\n:::`, { embeds })).toBe(`[factbox: ${slot()}]`);
    expect(html(`- a\n\n  https://youtu.be/${id}`, { embeds })).toContain(`</p>\n${slot()}`);
    expect(html(`A <iframe src="https://youtu.be/${id}"></iframe> b`, { embeds })).toBe(
      `<p>A </p>${slot()}<p> b</p>`,
    );
  });
});

describe("what is not allowed", () => {
  it("stays a link, or a text", () => {
    const link = `<p><a href="https://youtu.be/${id}">https://youtu.be/${id}</a></p>`;
    expect(html(`https://youtu.be/${id}`)).toBe(link);
    expect(html(`https://youtu.be/${id}`, { embeds: { ...embeds, providers: ["vimeo"] } })).toBe(link);
    expect(html("https://other.example/@ana/1234567", { embeds })).toContain("<p><a ");
    expect(html(`See https://youtu.be/${id}`, { embeds })).toContain("<p>See <a ");
    expect(html(`[A film](https://youtu.be/${id})`, { embeds })).toContain(">A film</a>");
  });

  it("is told of in a directive", () => {
    expect(told(`:::embed[A film]{url=https://youtu.be/${id}}\nText.\n:::`)).toEqual([
      "⚠ embed-refused 1:1+50 The settings do not allow what YouTube shows; a link stands in its place.",
    ]);
    expect(html(`:::embed[A film]{url=https://youtu.be/${id}}\nText.\n:::`)).toBe(
      `<p><a href="https://youtu.be/${id}">A film</a></p><p>Text.</p>`,
    );
    expect(told(":::embed\nText.\n:::", { embeds })).toEqual([
      "⚠ embed-refused 1:1+8 This :::embed names no address, so that nothing can be shown.",
    ]);
    expect(html(':::embed[x]{url="javascript:alert(1)" frame=https://e.example}\n:::', { embeds })).toBe(
      "<p>x</p>",
    );
    expect(html(":::embed[A & B]{url=/news/}\n:::", { embeds })).toContain(">A &amp; B</a></p>");
  });

  it("is what stands in a link around blocks, which holds no other", () => {
    const text = `<div><a href="https://a.example">\n<div>\n\n:::embed{url=https://youtu.be/${id}}\n:::\n\n</div></a>`;
    expect(parse(text, { embeds }).facts.directives).toEqual([]);
    const frame = `<div><a href="https://a.example"><div><iframe src="https://youtu.be/${id}"></iframe></div></a>`;
    expect(parse(frame, { embeds }).facts.directives).toEqual([]);
  });

  it("names the setting where an iframe is removed", () => {
    const [diagnostic] = parse(`<iframe src="https://youtu.be/${id}"></iframe>`).diagnostics;
    expect(diagnostic?.fix).toBe("Write `embeds: [youtube]` in site.yaml to show it, or take it out.");
    const [other] = parse('<iframe src="https://a.example/@b/123456/embed"></iframe>', {
      embeds,
    }).diagnostics;
    expect(other?.fix).toContain("mastodon: [a.example, social.example]");
  });

  it("is told at its own place, whatever was allowed before it", () => {
    const frame = (src: string): string => `<iframe src="${src}"></iframe>`;
    const text = `${frame(`https://youtu.be/${id}`)}\n\n${frame("https://e.example/")}`;
    expect(told(text, { embeds })[0]).toMatch(/^⚠ html-removed 3:1/);
  });
});
