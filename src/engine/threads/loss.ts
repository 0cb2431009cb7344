// What can become of a thread at its work.

/** It died of a task twice, or was at it beyond the limit. */
export type Loss = "crashed" | "stuck";
