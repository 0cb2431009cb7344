// The public API: the same pipeline that the terminal runs.

export { type BuildOptions, type BuildResult, build } from "./build.js";
export type { Diagnostic, Place, Severity } from "./diagnostics/diagnostic.js";
