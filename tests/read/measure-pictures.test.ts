import sharp, { type Sharp } from "sharp";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nodeDisk } from "../../src/disk/node-disk.js";
import { hashOf } from "../../src/hash.js";
import { measurePictures } from "../../src/read/measure-pictures.js";
import { type Folder, makeFolder, refusingDisk, told } from "./rig.js";

let folder: Folder;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.close());

const measure = (paths: readonly string[], disk = nodeDisk) => measurePictures(disk, folder.root, paths);

/** Writes one file and measures it. */
async function measured(path: string, content: string | Uint8Array) {
  folder.write({ [path]: content });
  const { sizes, diagnostics } = await measure([path]);
  const [diagnostic] = diagnostics;
  if (diagnostic !== undefined) return diagnostic.message;
  const { width, height } = sizes[path] ?? {};
  return width === undefined ? null : { width, height };
}

/** Noise, so that no format makes it small. */
function noise(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0, state = 1; index < pixels.length; index++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    pixels[index] = state >>> 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const formats = ["jpeg", "png", "webp", "gif", "avif", "tiff"] as const;
const missing = "This picture ends too early, so that a part of it is missing.";
const broken = /^This file is not a picture that can be read/;

describe("a picture's size", () => {
  it.each(formats)("is read from %s, small or large", async (format) => {
    const small = await noise(3, 2).toFormat(format).toBuffer();
    const large = await noise(500, 300).toFormat(format, { quality: 100 }).toBuffer();
    expect(large.length).toBeGreaterThan(65_536);
    expect(await measured(`a.${format}`, small)).toEqual({ width: 3, height: 2 });
    expect(await measured(`b.${format}`, large)).toEqual({ width: 500, height: 300 });
  });

  it("is not looked for where the same bytes were measured before", async () => {
    const bytes = await noise(30, 20).png().toBuffer();
    folder.write({ "a.png": bytes });
    const facts = { width: 7, height: 5 };
    const { sizes } = await measurePictures(nodeDisk, folder.root, ["a.png"], (hash) =>
      hash === hashOf(bytes) ? facts : null,
    );
    expect(sizes).toEqual({ "a.png": facts });
  });

  it("is that of the picture as it is shown", async () => {
    const turned = await noise(30, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await measured("a.jpg", turned)).toEqual({ width: 20, height: 30 });
  });

  it("does not depend on the ending, which browsers do not mind", async () => {
    expect(await measured("a.jpg", await noise(3, 2).png().toBuffer())).toEqual({ width: 3, height: 2 });
  });

  it("may stand far behind what a camera writes", async () => {
    const jpeg = await noise(30, 20).jpeg().toBuffer();
    const comments = Array.from({ length: 3 }, () =>
      Buffer.from([0xff, 0xfe, 0xff, 0xff, ...Buffer.alloc(65_533)]),
    );
    const bytes = Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)]);
    expect(await measured("a.jpg", bytes)).toEqual({ width: 30, height: 20 });
  });

  it.each(["jpeg", "png"] as const)("is told where anything stands behind a %s", async (format) => {
    const bytes = await noise(30, 20).toFormat(format).toBuffer();
    const film = Buffer.concat([bytes, Buffer.alloc(100_000)]);
    expect(await measured(`a.${format}`, film)).toEqual({ width: 30, height: 20 });
  });

  it("of many pictures is told by path", async () => {
    const paths = Array.from({ length: 40 }, (_, index) => `${index}.png`);
    for (const [index, path] of paths.entries())
      folder.write({
        [path]: await noise(index + 1, 1)
          .png()
          .toBuffer(),
      });
    const { sizes, diagnostics } = await measure(paths);
    expect(diagnostics).toEqual([]);
    expect(paths.map((path) => sizes[path]?.width)).toEqual(paths.map((_, index) => index + 1));
  });
});

describe("a picture that cannot be shown", () => {
  it.each(["jpeg", "png", "webp", "gif", "avif"] as const)("is told: a %s cut short", async (format) => {
    const large = await noise(500, 300).toFormat(format, { quality: 100 }).toBuffer();
    for (const kept of [0.5, 0.99]) {
      expect(await measured(`a.${format}`, large.subarray(0, large.length * kept))).toMatch(
        /cut short|too early/,
      );
    }
  });

  it("is told though it holds a small picture that is whole", async () => {
    const inner = await noise(8, 8).jpeg().toBuffer();
    const outer = await noise(60, 40).jpeg({ quality: 100 }).toBuffer();
    const segment = Buffer.alloc(4);
    segment.writeUInt16BE(0xffe2);
    segment.writeUInt16BE(inner.length + 2, 2);
    const bytes = Buffer.concat([outer.subarray(0, 2), segment, inner, outer.subarray(2)]);
    expect(await measured("a.jpg", bytes)).toEqual({ width: 60, height: 40 });
    expect(await measured("a.jpg", bytes.subarray(0, bytes.length - 500))).toBe(missing);
  });

  it("is told: a text, nothing, another format", async () => {
    expect(await measured("a.jpg", "Not a picture")).toMatch(broken);
    expect(await measured("b.png", "")).toMatch(broken);
    expect(await measured("c.jpg", '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')).toMatch(
      broken,
    );
    expect(await measured("d.svg", await noise(3, 2).png().toBuffer())).toMatch(broken);
  });

  it("is told: more pixels than browsers show, of which none is read", async () => {
    const png = await noise(1, 1).png().toBuffer();
    png.writeUInt32BE(50_000, 16);
    png.writeUInt32BE(50_000, 20);
    expect(await measured("a.png", withPngChecksum(png))).toBe(
      "This picture has 50,000 × 50,000 pixels, more than browsers show.",
    );
  });

  it("is told where the disk refuses it", async () => {
    folder.write({ "a.png": "x", "b.svg": "<svg/>" });
    const { diagnostics } = await measure(["a.png", "b.svg", "c.png"], refusingDisk(".svg"));
    expect(told(diagnostics)).toEqual([
      "file-unreadable b.svg:1:1",
      "file-unreadable c.png:1:1",
      "picture-unreadable a.png:1:1",
    ]);
  });
});

const ownDeclarations = "a document type with declarations of its own";
const noDrawing = (name: string): string => `the element <${name}>, which is none of a drawing's`;

/** As Inkscape and Illustrator export drawings. */
const exported = {
  inkscape: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="40" height="30" viewBox="0 0 40 30" version="1.1" id="svg5" inkscape:version="1.2 (dc2aedaf03, 2022-05-15)"
   sodipodi:docname="chart.svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns="http://www.w3.org/2000/svg"
   xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff"><inkscape:grid type="xygrid" id="grid1" /></sodipodi:namedview>
  <defs id="defs2"><inkscape:path-effect effect="spiro" id="effect1" /></defs>
  <metadata id="metadata5"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
    <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" /></cc:Work></rdf:RDF></metadata>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1"><svg:rect width="9" height="9" /></g>
</svg>
`,
  illustrator: `<?xml version="1.0" encoding="iso-8859-1"?>
<!-- Generator: Adobe Illustrator 16.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Ebene_1" xmlns:x="http://ns.adobe.com/Extensibility/1.0/" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"
	 xmlns:graph="http://ns.adobe.com/Graphs/1.0/" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
	 x="0px" y="0px" width="40px" height="30px" viewBox="0 0 40 30" xml:space="preserve">
<metadata><sfw xmlns="http://ns.adobe.com/SaveForWeb/1.0/"><slices></slices><sliceSourceBounds y="0" x="0"/></sfw>
<?xpacket begin="x" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="w"?></metadata>
<style type="text/css"><![CDATA[ .st0{fill:#E30613;} ]]></style>
<g i:extraneous="self"><path class="st0" d="M0,0h9v9z"/><text>Stra\xdfe &amp; Fl\xfc\xdfe</text></g>
</svg>
`,
};

describe("an SVG", () => {
  it.each([
    ['<svg width="40" height="30"/>', { width: 40, height: 30 }],
    ["<svg width='40px' height='1in'></svg>", { width: 40, height: 96 }],
    ['<svg viewBox="0 0 120 80"></svg>', { width: 120, height: 80 }],
    ['<svg viewBox="0,0,120,80" width="60"></svg>', { width: 60, height: 40 }],
    ['<svg height="20" viewBox="0 0 120 80"></svg>', { width: 30, height: 20 }],
    ['<svg width="100%" height="100%" viewBox="0 0 12.4 7.6"></svg>', { width: 12, height: 8 }],
    [
      '<?xml version="1.0"?>\n<!-- a > b -->\n<svg width="4" height="3">\n</svg>\n<!-- end -->\n',
      { width: 4, height: 3 },
    ],
    [
      '\ufeff<svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="4" height="3"></svg:svg>',
      { width: 4, height: 3 },
    ],
    [
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg width="4" height="3"/>',
      { width: 4, height: 3 },
    ],
    ['<svg data-width="9" width="4" height="3" stroke-width="2"></svg>', { width: 4, height: 3 }],
    ["<svg></svg>", null],
    ['<svg width="1e9" height="99999999999"/>', { width: 164, height: 16383 }],
    ['<svg width="32766" height="100"/>', { width: 16383, height: 50 }],
    ['<svg width="1e300" height="1"/>', { width: 16383, height: 1 }],
    ['<svg width="1e999" height="4"/>', null],
    ['<svg viewBox="0 0 1e999 1e999"/>', null],
    ['<svg width="4" viewBox="0 0 1e-300 1e300"/>', null],
    ['<svg width="50%" height="50%"></svg>', null],
    ['<svg viewBox="0 0 0 10"></svg>', null],
  ])("says its size, or none: %s", async (text, size) => expect(await measured("a.svg", text)).toEqual(size));

  it.each([
    ["<svg><script>alert(1)</script></svg>", "the element <script>"],
    ['<svg xmlns:s="http://www.w3.org/2000/svg"><s:script href="x.js"/></svg>', "the element <script>"],
    ['<svg onload="alert(1)"/>', "the attribute onload"],
    ["<svg><a href=' java&#10;script:alert(1)'/></svg>", "a link that runs code"],
    ['<svg><set attributeName="href" to="javascript:alert(1)"/></svg>', "a link that runs code"],
    ['<svg><animate values="#a;javascript:alert(1)"/></svg>', "a link that runs code"],
    ['<svg><use xlink:href="data:text/html,x"/></svg>', "a link to a page in itself"],
    ["<svg><foreignObject><body/></foreignObject></svg>", "the element <foreignobject>"],
    [
      '<?xml-stylesheet type="text/xsl" href="#x"?><svg/>',
      "a style sheet that could write a page of its own",
    ],
    [
      '<?xml-stylesheet type="application/xml" href="x.css"?><svg/>',
      "a style sheet that could write a page of its own",
    ],
    ['<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]><svg/>', ownDeclarations],
    [
      '<!DOCTYPE svg [<!ENTITY s "scr"><!ENTITY t "ipt">]><svg><a href="java&s;&t;:x"/></svg>',
      ownDeclarations,
    ],
    ['<!DOCTYPE svg [<!ENTITY w "4">]><svg width="&w;" height="3"/>', ownDeclarations],
    // What ends earlier for some readers than for others.
    ['<!DOCTYPE svg SYSTEM "x><!--"><svg><script/></svg><!-- -->', ownDeclarations],
    ["<svg><!--><![CDATA[--><script/><!--]]>--></svg>", "the element <script>"],
    ['<svg><a href="javascript&colon;x"/></svg>', "the entity &colon;, which it does not explain"],
    ['<svg><a href="&#x6A;avascript&#58;x"/></svg>', "a link that runs code"],
    ['<svg xmlns:h="http://www.w3.org/1999/xhtml"><h:meta http-equiv="refresh"/></svg>', noDrawing("h:meta")],
    ['<svg><metadata><b xmlns="http://www.w3.org/1999/xhtm&#108;"/></metadata></svg>', noDrawing("b")],
    ['<svg><x:y xmlns:x="https://unknown.example"/></svg>', noDrawing("x:y")],
    ['<svg xmlns:x="adobe:ns:meta/"><x:y xmlns:x="urn:x"/></svg>', noDrawing("x:y")],
    ["<svg><x:y/></svg>", noDrawing("x:y")],
    ['<?xml version="1.0" encoding="ISO-2022-JP"?><svg><s\x1b(Bcript/></svg>', "the encoding iso-2022-jp"],
    ['<?xml version="1.0" encoding="UTF-7"?><svg/>', "the encoding utf-7"],
    ['<?xml version="1.0" encoding="UTF-16"?><svg/>', "the encoding utf-16"],
    [
      '<?xml encoding="ISO-2022-JP" version="1.0"?><svg/>',
      "a declaration of XML that browsers may read as they like",
    ],
  ])("that could run code is refused: %s", async (text, danger) => {
    folder.write({ "a.svg": text });
    const { diagnostics, sizes } = await measure(["a.svg"]);
    expect(sizes).toEqual({});
    expect(diagnostics).toMatchObject([{ code: "picture-unsafe", severity: "error" }]);
    expect(diagnostics[0]?.message).toContain(`it has ${danger}.`);
  });

  it("may speak of scripts, hold pictures and animate", async () => {
    const text = `<svg width="4" height="3"><!-- <script> --><text>onload="x" javascript: &lt;script&gt;</text>
      <image href="data:image/png;base64,AA=="/><animate attributeName="x" values="1;2"/><style>a{}</style></svg>`;
    expect(await measured("a.svg", text)).toEqual({ width: 4, height: 3 });
  });

  it("is neither expanded nor run", async () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "${"x".repeat(1000)}"><!ENTITY b "${"&a;".repeat(1000)}">
      <!ENTITY c SYSTEM "file:///etc/passwd">]>
      <svg width="4" height="3" onload="alert(1)"><title>${"&b;".repeat(1000)}&c;</title><script>x</script></svg>`;
    expect(await measured("a.svg", bomb)).toMatch(/could run code.*declarations of its own\.$/);
  });

  it.each(["inkscape", "illustrator"] as const)("of %s is as good as any", async (program) => {
    const size = { width: 40, height: 30 };
    expect(await measured("a.svg", Buffer.from(exported[program], "latin1"))).toEqual(size);
    const wide = exported[program].replace(/encoding="[^"]*"/, 'encoding="UTF-16"');
    expect(await measured("b.svg", Buffer.from(`\ufeff${wide}`, "utf16le"))).toEqual(size);
  });

  it("may hold notes of any program where nothing is drawn", async () => {
    const text =
      '<svg width="4" height="3"><metadata><x:y xmlns:x="https://unknown.example"/></metadata></svg>';
    expect(await measured("a.svg", text)).toEqual({ width: 4, height: 3 });
  });

  it("whose elements lie too deep in one another is told at once", async () => {
    const nested = (depth: number): string => `<svg>${"<g>".repeat(depth)}${"</g>".repeat(depth)}</svg>`;
    expect(await measured("a.svg", nested(900))).toBeNull();
    const started = performance.now();
    expect(await measured("b.svg", nested(200_000))).toMatch(/too deep for browsers/);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each([
    "<svg><g></svg></svg>",
    "<svg/><svg/>",
    "<svg>AT&T</svg>",
    "<svg a=1/>",
    "<svg><g/\0></svg>",
    '<svg a="<"/>',
    "<svg><?xml version='1.0'?></svg>",
    "<svg><g></svg>",
  ])("that no browser shows is told: %s", async (text) =>
    expect(await measured("a.svg", text)).toMatch(broken),
  );

  it("is told where it is cut short, or none", async () => {
    expect(await measured("a.svg", '<svg width="4" height="3"><path d="M0')).toBe(missing);
    expect(await measured("a.svg", "<html><svg></svg></html>")).toMatch(broken);
    expect(await measured("a.svg", "Not a picture")).toMatch(broken);
  });

  it.each([
    ["comments", `<svg/>${"<!--".repeat(16_000)}`],
    ["ends", "<svg>".concat("/><!--".repeat(10_000))],
    ["document types", `<!DOCTYPE ${"[]".repeat(30_000)}`],
    ["quotes", `<svg ${"'".repeat(60_001)}`],
    ["declarations", "<?".repeat(30_000)],
  ])("of hostile %s is told at once", async (_name, text) => {
    expect(typeof (await measured("a.svg", text))).toBe("string");
  });
});

describe("without sharp", () => {
  afterEach(() => {
    vi.doUnmock("sharp");
    vi.resetModules();
  });

  it("pictures of pixels have no size, and one warning says so", async () => {
    folder.write({ "a.png": await noise(3, 2).png().toBuffer(), "b.svg": '<svg width="4" height="3"/>' });
    vi.resetModules();
    vi.doMock("sharp", () => {
      throw new Error("Cannot find package");
    });
    const module = await import("../../src/read/measure-pictures.js");
    const { sizes, diagnostics } = await module.measurePictures(nodeDisk, folder.root, ["a.png", "b.svg"]);
    expect(sizes).toMatchObject({ "b.svg": { width: 4, height: 3 } });
    expect(Object.keys(sizes)).toEqual(["b.svg"]);
    expect(told(diagnostics)).toEqual(["sharp-missing site.yaml:1:1"]);
  });
});

/** A PNG whose header was changed, with the checksum that fits. */
function withPngChecksum(png: Buffer): Buffer {
  let sum = 0xffffffff;
  for (const byte of png.subarray(12, 29)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  png.writeUInt32BE((sum ^ 0xffffffff) >>> 0, 29);
  return png;
}
