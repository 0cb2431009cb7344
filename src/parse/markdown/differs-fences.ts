// Fences of code, as the look for differences of the lanes passes over them.

const fence = /^(`{3,}|~{3,})(.*)$/;

/** The marks of the fence that a line opens; null for none. */
export function fenceOf(text: string): string | null {
  const [, run = "", rest = ""] = fence.exec(text) ?? [];
  return run === "" || (run.startsWith("`") && rest.includes("`")) ? null : run;
}

/** Whether a line closes the fence of some marks. */
export function closes(open: string, before: string, text: string): boolean {
  const [, run = "", rest = ""] = fence.exec(text) ?? [];
  return run.startsWith(open) && rest.trim() === "" && /^ {0,3}$/.test(before);
}
