// What `render` hands to `write`.

/** One file of the built site: its bytes, or the file that they are copied from. */
export type Output =
  | { readonly path: string; readonly bytes: string | Uint8Array }
  /** An absolute path. */
  | { readonly path: string; readonly copyFrom: string };
