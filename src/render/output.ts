// What `render` hands to `write`.

/** A text, bytes, or bytes in pieces. */
export type Bytes = string | Uint8Array | readonly Uint8Array[];

/** One file of the built site: its bytes, or the file that they are copied from. */
export type Output =
  | { readonly path: string; readonly bytes: Bytes }
  /** An absolute path. */
  | { readonly path: string; readonly copyFrom: string };
