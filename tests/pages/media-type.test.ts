// What a page says that a recording is and what the preview serves it as are one thing.

import { expect, it } from "vitest";
import { mediaTypeOf } from "../../src/pages/media-type.js";
import { contentTypeOf } from "../../src/serve/content-type.js";

it.each(["mp3", "m4a", "oga", "opus", "wav", "flac", "aac"])("%s is sound", (ending) => {
  expect(mediaTypeOf("audio", `/a/b.${ending}`)).toBe(contentTypeOf(`/a/b.${ending}`));
});

it.each(["mp4", "m4v", "webm", "ogv"])("%s is a film", (ending) => {
  expect(mediaTypeOf("video", `/a/b.${ending.toUpperCase()}?x#t=5`)).toBe(contentTypeOf(`/a/b.${ending}`));
});

it("depends on the player where a file may be either", () => {
  expect(mediaTypeOf("audio", "/a.ogg")).toBe("audio/ogg");
  expect(mediaTypeOf("video", "/a.ogg")).toBe("video/ogg");
  expect(mediaTypeOf("audio", "/a.webm")).toBe("audio/webm");
  expect(mediaTypeOf("video", "/a.mov")).toBeNull();
});
