import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { escapeHtml, escapeXml, jsonForHtml } from "../../src/text/escape.js";

const anyText = fc.string({ unit: "binary" });

describe("escapeHtml", () => {
  it("gives the text back to a parser, in text and in attributes", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let seen = "";
        let attribute: string | undefined;
        const parser = new Parser({
          onopentag: (_name, attributes) => {
            attribute = attributes.title;
          },
          ontext: (part) => {
            seen += part;
          },
        });
        parser.end(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`);
        expect(seen).toBe(text);
        expect(attribute).toBe(text);
      }),
    );
  });
});

describe("escapeXml", () => {
  it("drops what XML 1.0 forbids and keeps the rest", () => {
    expect(escapeXml("a\u0000\u000b\u001f\ufffe\uffff\ud800b<&>\"'\n\t\u{1f600}")).toBe(
      "ab&lt;&amp;&gt;&quot;&apos;\n\t\u{1f600}",
    );
  });
});

describe("jsonForHtml", () => {
  it("gives the value back, and cannot end a script", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = jsonForHtml(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      }),
    );
    expect(jsonForHtml("</script><!--\u2028")).toBe('"\\u003c/script\\u003e\\u003c!--\\u2028"');
  });
});
