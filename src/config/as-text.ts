// Settings as text: `title: 1984` is a title, `phone: 0123` keeps its zero, and what is empty is absent.

/** A value whose scalars are the text that was written. */
export type SettingText = string | null | readonly SettingText[] | { readonly [name: string]: SettingText };

/** A value with every scalar as text; `written` gives a number or a boolean as it stands in the file, or null. */
export function asText(
  value: unknown,
  written: (path: readonly (string | number)[]) => string | null,
  path: readonly (string | number)[] = [],
): SettingText {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => asText(entry, written, [...path, index]));
  if (typeof value !== "object") return written(path) ?? String(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, asText(inner, written, [...path, key])]),
  );
}

export function isMapping(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a setting counts as not given. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return isMapping(value) && Object.keys(value).length === 0;
}
