// What a recording's file is, by its ending: a browser reads from it whether it can play the file before it asks for it.

const types: { readonly [ending: string]: string } = {
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  aac: "audio/aac",
  oga: "audio/ogg",
  opus: "audio/ogg",
  wav: "audio/wav",
  flac: "audio/flac",
  mp4: "video/mp4",
  m4v: "video/mp4",
  webm: "video/webm",
  ogv: "video/ogg",
};

/** The type of the file at an address, as a player of that kind takes it; null where its name does not say it. */
export function mediaTypeOf(kind: "audio" | "video", address: string): string | null {
  const ending = /\.([a-z0-9]+)(?:[?#]|$)/i.exec(address)?.[1]?.toLowerCase() ?? "";
  if (ending === "ogg") return `${kind}/ogg`;
  const type = Object.hasOwn(types, ending) ? (types[ending] ?? null) : null;
  // Both hold either: `audio/webm` is one too.
  return kind === "audio" && type?.startsWith("video/") === true ? type.replace("video", "audio") : type;
}
