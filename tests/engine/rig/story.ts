// An article as its edits see it: lines of front matter by field, and a text.

export interface Story {
  /** Values as they stand in the file, by field. */
  readonly meta: { readonly [field: string]: string };
  readonly text: string;
}

export const storyFile = ({ meta, text }: Story): string =>
  `---\n${Object.entries(meta)
    .map(([field, value]) => `${field}: ${value}\n`)
    .join("")}---\n\n${text}`;

/** What a file holds, read as loosely as it was written. */
export function readStory(file: string): Story {
  const [, head = "", text = ""] = /^---\n([\s\S]*?)---\n\n?([\s\S]*)$/.exec(file) ?? [];
  const lines = head.split("\n").flatMap((line) => {
    const [, field, value] = /^(\w+): (.*)$/.exec(line) ?? [];
    return field === undefined || value === undefined ? [] : [[field, value] as const];
  });
  return { meta: Object.fromEntries(lines), text: text === "" ? "Some text.\n" : text };
}

/** The story with some fields replaced; null takes one away. */
export function withMeta(story: Story, change: { readonly [field: string]: string | null }): Story {
  const fields = Object.entries({ ...story.meta, ...change });
  return { ...story, meta: Object.fromEntries(fields.flatMap(([f, v]) => (v === null ? [] : [[f, v]]))) };
}
