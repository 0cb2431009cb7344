// The attributes of an element that stay, checked and escaped.

import { escapeHtml } from "../../text/escape.js";
import { isLanguageTag } from "../../text/language.js";
import { judgeLink } from "./address.js";
import { isDateTime } from "./date-time.js";
import { footnoteSection, type Rule } from "./elements.js";
import type { Pass } from "./pass.js";
import type { Attributes } from "./tokens.js";

/** What remark puts before a footnote's id. */
export const footnotePrefix = "user-content-";
/** Classes that Markdown's own HTML has. */
const markdownClasses: ReadonlySet<string> = new Set(["contains-task-list", "task-list-item"]);
const alignments: ReadonlySet<string> = new Set(["left", "right", "center"]);
/** What Sätteri writes for a column's alignment, where remark writes `align`. */
const writtenAlignment = /^text-align: (?:left|right|center)$/;
const isCell = (name: string): boolean => name === "th" || name === "td";

/** The value of an attribute, or undefined. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  for (let index = 0; index < attributes.length; index += 2) {
    if (attributes[index] === name) return attributes[index + 1] ?? "";
  }
  return undefined;
}

/** What is written after the element's name: `id` apart, since an element that opens again must not repeat it. */
export interface Written {
  readonly id: string;
  readonly rest: string;
}

const none: Written = { id: "", rest: "" };

/** The attributes that an element keeps, as HTML with a space before each. `idHere: false` leaves its id to the caller. */
export function writeAttributes(
  pass: Pass,
  rule: Rule,
  attributes: Attributes,
  idHere: "with id" | "without id" = "with id",
): Written {
  if (attributes.length === 0 && rule.className === null) return none;
  let id = "";
  let rest = "";
  const classes = rule.className === null ? [] : [rule.className];
  const seen = new Set<string>();
  for (let index = 0; index < attributes.length; index += 2) {
    const name = attributes[index] ?? "";
    const value = attributes[index + 1] ?? "";
    if (seen.has(name)) continue;
    seen.add(name);
    if (
      name === "id" ||
      (name === "name" && rule.name === "a" && attributeOf(attributes, "id") === undefined)
    ) {
      if (idHere === "with id") id = idAttribute(takeId(pass, value));
    } else if (name === "class") classes.push(...value.split(/\s+/).filter((word) => keepsClass(pass, word)));
    else if (name === "align" && alignments.has(value.toLowerCase()))
      classes.push(`align-${value.toLowerCase()}`);
    else if (name === "style" && writtenAlignment.test(value) && isCell(rule.name))
      classes.push(`align-${value.slice(value.lastIndexOf(" ") + 1)}`);
    // What the Markdown parser itself wrote says nothing to a reader.
    else if (rule === footnoteSection && name === "data-footnotes") continue;
    else if (pass.settings.trusted)
      rest += rule.name === "a" && name === "href" ? "" : trustedAttribute(name, value);
    else if (name === "style") {
      const aligned = /(?:^|;)\s*text-align\s*:\s*(left|right|center)\b/i.exec(value)?.[1];
      if (aligned !== undefined) classes.push(`align-${aligned.toLowerCase()}`);
      if (!/^\s*(?:text-align\s*:\s*\w+\s*(?:;\s*)?)?$/i.test(value)) removed(pass, name);
    } else if (name.startsWith("on") && name.length > 3) removed(pass, name);
    else rest += keptAttribute(rule, name, value);
  }
  const words = [...new Set(classes)].join(" ");
  return { id, rest: words === "" ? rest : ` class="${escapeHtml(words)}"${rest}` };
}

/** An id as written, made one that the body has once; "" for none. */
export function takeId(pass: Pass, value: string): string {
  const id = value.trim().replace(/\s+/g, "-");
  if (id === "") return "";
  const own = id.startsWith(footnotePrefix) ? id.slice(footnotePrefix.length) : id;
  return pass.footnoteIds.has(own) && own !== id ? pass.ids.claim(own) : pass.ids.take(id);
}

export function idAttribute(id: string): string {
  return id === "" ? "" : ` id="${escapeHtml(id)}"`;
}

function removed(pass: Pass, name: string): void {
  pass.removedAttributes.set(name, (pass.removedAttributes.get(name) ?? 0) + 1);
}

function keepsClass(pass: Pass, word: string): boolean {
  return pass.settings.trusted ? word !== "" : markdownClasses.has(word);
}

function trustedAttribute(name: string, value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no name may hold them
  return /["'<>/=\u0000-\u0020]/.test(name) ? "" : ` ${name}="${escapeHtml(value)}"`;
}

function keptAttribute(rule: Rule, name: string, value: string): string {
  if (name === "title") return value.trim() === "" ? "" : ` title="${escapeHtml(value)}"`;
  if (name === "lang") return isLanguageTag(value) ? ` lang="${escapeHtml(value)}"` : "";
  if (name === "dir") return /^(?:ltr|rtl|auto)$/i.test(value) ? ` dir="${value.toLowerCase()}"` : "";
  if (name === "hidden") return " hidden";
  if (!rule.attributes.has(name)) return "";
  switch (name) {
    case "open":
    case "reversed":
      return ` ${name}`;
    case "start":
      return /^-?\d{1,9}$/.test(value) ? ` start="${value}"` : "";
    case "value":
      return rule.name === "data" || /^-?\d{1,9}$/.test(value) ? ` value="${escapeHtml(value)}"` : "";
    case "type":
      return /^[1aAiI]$/.test(value) ? ` type="${value}"` : "";
    case "colspan":
    case "rowspan":
      return /^[1-9]\d{0,2}$/.test(value) ? ` ${name}="${value}"` : "";
    case "scope":
      return /^(?:row|col|rowgroup|colgroup)$/.test(value) ? ` scope="${value}"` : "";
    case "datetime":
      return isDateTime(value, rule.name === "time" ? "any" : "date")
        ? ` datetime="${escapeHtml(value.trim())}"`
        : "";
    case "cite": {
      const address = judgeLink(value);
      return address.kind === "external" ? ` cite="${escapeHtml(address.href)}"` : "";
    }
    case "hreflang":
      return isLanguageTag(value) ? ` hreflang="${escapeHtml(value)}"` : "";
    case "display":
      return /^(?:block|inline)$/.test(value) ? ` display="${value}"` : "";
    default:
      return "";
  }
}
