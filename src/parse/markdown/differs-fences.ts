// Fences of code within lists and quotes, as the look for differences of the lanes follows them.

const marks = /^(`{3,}|~{3,})(.*)$/;

export interface OpenFence {
  readonly marks: string;
  /** In a list or a quote: Sätteri reads another code where that ends before it does. */
  readonly inside: boolean;
  readonly indent: number;
  /** Where its quote begins; -1 for none. */
  readonly quote: number;
}

/** The fence that a line opens; null for none. */
export function openFence(before: string, text: string, inList: boolean): OpenFence | null {
  const [, run = "", rest = ""] = marks.exec(text) ?? [];
  if (run === "" || (run.startsWith("`") && rest.includes("`"))) return null;
  if (!inList && /^(?: {4}|\t)[ \t]*$/.test(before)) return null;
  const inside = /[^ ]/.test(before) || before.length > 3 || (before !== "" && inList);
  return { marks: run, inside, indent: before.length, quote: before.indexOf(">") };
}

/** What a line does to the fence above it: `left` where it stands outside of the fence's block, or may be code of it. */
export function fenceGoesOn(fence: OpenFence, before: string, text: string): "open" | "closed" | "left" {
  const margin = /^[ \t>]*/.exec(before)?.[0] ?? "";
  if (fence.inside && margin.length < fence.indent && (text !== "" || /\S/.test(before))) return "left";
  if (fence.quote !== -1 && margin.indexOf(">") !== fence.quote) return "left";
  const [, run = "", rest = ""] = marks.exec(text) ?? [];
  if (!run.startsWith(fence.marks) || rest.trim() !== "") return "open";
  if (fence.inside) return before.length > fence.indent ? "left" : "closed";
  return /^ {0,3}$/.test(before) ? "closed" : "open";
}
