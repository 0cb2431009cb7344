// What the system said when it refused.

/** The system's code of a failed operation (ENOENT, EACCES, …); empty for an error that is none of the system's. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
