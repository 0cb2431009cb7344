// Recordings of an article: players for what is written as a picture is, and for <audio> and <video>.

import { describe, expect, it } from "vitest";
import { express, html, parse, parsedBy, remark, told } from "./body-rig.js";

const media = (markdown: string) => parse(markdown).facts.media.map(({ spot: _, ...rest }) => rest);
const nothing = { caption: null, credit: null, poster: null, tracks: [], width: null, height: null };
const usual = { ...nothing, muted: false, loop: false };

describe("a recording in the pictures' syntax", () => {
  it("is a slot, and says what it is", () => {
    expect(html("Hear ![a bell](bell.mp3).")).toBe("<p>Hear [media 0].</p>");
    expect(media("Hear ![a bell](bell.mp3).")).toEqual([
      { ...usual, kind: "audio", sources: ["bell.mp3"], label: "a bell" },
    ]);
    expect(media("![](films/Clip.MP4?v=2#t=5)")[0]).toMatchObject({
      kind: "video",
      sources: ["films/Clip.MP4?v=2#t=5"],
    });
    expect(parse("![a](mp3.jpg)").facts.media).toEqual([]);
  });

  it("has its caption and credit below it where it stands alone", () => {
    expect(html('![A bell](bell.mp3 "The bell | Ana")')).toBe(
      '<figure>[media 0]<figcaption>The bell <span class="credit">Picture: Ana</span></figcaption></figure>',
    );
    // Nobody could read what it is.
    expect(html("![A bell](bell.mp3)")).toBe("<figure>[media 0]<figcaption>A bell</figcaption></figure>");
    expect(html("![](bell.mp3)")).toBe("<p>[media 0]</p>");
    expect(html('Hear ![](bell.mp3 "The bell")')).toBe('<p>Hear <span title="The bell">[media 0]</span></p>');
    expect(html(":::factbox\n![A bell](bell.mp3)\n:::")).toBe(
      "[factbox: <figure>[media 0]<figcaption>A bell</figcaption></figure>]",
    );
  });

  it("stands in no link, which could not be told from its buttons", () => {
    expect(html("[Hear ![a bell](bell.mp3) ring](a.md)")).toBe(
      '<p><a href="[link 0]">Hear </a>[media 0] ring</p>',
    );
  });

  it("is the same in both lanes", () => {
    for (const text of [
      '![A "bell"](bell.mp3 "The bell | Ana")',
      "- a ![b](c.webm)\n- d",
      "[a ![b](c.mp4) d](e.md)",
    ])
      expect(parsedBy(express, text)).toEqual(parsedBy(remark, text));
  });
});

describe("<audio> and <video>", () => {
  it("become players of ours with what they name", () => {
    const text =
      '<video controls autoplay onplay="x()" poster="p.jpg" width="640" height="100%" title="A  film" loop><source src="a.webm"><source src="a.mp4" type="x"><track src="a.vtt" kind="captions" srclang="de" label="Deutsch"><track src="b.vtt" kind="x" srclang="?"><p>No video, <a href="a.mp4">a link</a></p></video>';
    expect(html(text)).toBe("<figure>[media 0]<figcaption>A film</figcaption></figure>");
    expect(told(text)).toEqual([]);
    expect(media(text)).toEqual([
      {
        ...usual,
        kind: "video",
        sources: ["a.webm", "a.mp4"],
        label: "A film",
        poster: "p.jpg",
        width: 640,
        loop: true,
        tracks: [
          { src: "a.vtt", kind: "captions", language: "de", label: "Deutsch" },
          { src: "b.vtt", kind: "subtitles", language: null, label: null },
        ],
      },
    ]);
  });

  it("stand in a figure and in a line of text", () => {
    expect(html('<figure><audio src="a.mp3"></audio><figcaption>B</figcaption></figure>')).toBe(
      "<figure>[media 0]<figcaption>B</figcaption></figure>",
    );
    expect(html('Hear <audio src="a.mp3"></audio> ring')).toBe("<p>Hear [media 0] ring</p>");
  });

  it("without a file that may be loaded are removed, with a warning", () => {
    expect(html('A <video src="javascript:alert(1)"><source src="data:video/mp4,x"></video> b')).toBe(
      "<p>A  b</p>",
    );
    expect(told("A <audio></audio> b")).toEqual([
      "⚠ html-removed 1:3+6 This <audio> names nothing that it shows; it was removed.",
    ]);
  });

  it("are told of in the order in which they stand", () => {
    expect(told('<video src="a.mp4"></video>\n\n<video></video>')[0]).toMatch(/^⚠ html-removed 3:1/);
  });

  it("stay as they are where HTML is trusted, but for the addresses of the site's own files", () => {
    const text =
      '<video autoplay src="a.mp4" poster="/a.png"><source src="https://far.example/a.webm"><track src="a.vtt"></video>';
    const settings = { settings: { html: "trusted" } } as const;
    expect(html(text, settings)).toBe(
      '<p><video src="[link 0]" poster="[link 1]" autoplay=""><source src="https://far.example/a.webm">' +
        '<track src="[link 2]"></video></p>',
    );
    expect(parse(text, settings).facts.links.map(({ href }) => href)).toEqual(["a.mp4", "/a.png", "a.vtt"]);
  });
});

describe("a gallery", () => {
  it("makes a figure of each picture, whatever stands between them", () => {
    const text =
      ':::gallery[Four]\n![a](a.jpg "A | Ana")\n![b](b.jpg)\n\n![c](c.mp4 "C")\n\nText.\n\n- ![d](d.jpg)\n:::';
    expect(html(text).replace(/\n/g, "")).toBe(
      '[gallery "Four": <figure>[picture 0]<figcaption>A <span class="credit">Picture: Ana</span></figcaption></figure>' +
        "<figure>[picture 1]</figure><figure>[media 0]<figcaption>C</figcaption></figure><p>Text.</p>" +
        "<ul><li>[picture 2]</li></ul>]",
    );
  });

  it("leaves a paragraph with text, and pictures elsewhere, alone", () => {
    expect(html(":::gallery\nSee ![a](a.jpg)\n:::")).toBe("[gallery: <p>See [picture 0]</p>]");
    expect(html("![a](a.jpg)\n![b](b.jpg)").replace(/\n/g, "")).toBe("<p>[picture 0][picture 1]</p>");
  });
});
