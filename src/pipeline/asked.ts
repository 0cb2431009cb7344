// What a build was asked for beside its pages.

import type { OutputOptions } from "./outcome.js";

/** Whether a build publishes for readers: a preview, and a second output, tell nothing of what was published before. */
export const isForReaders = ({ edition, plainNames }: OutputOptions): boolean =>
  edition === undefined && plainNames !== true;

/** Whether somebody asked what differs from the last build. */
export const isAskedForChanges = (options: OutputOptions): boolean =>
  isForReaders(options) && (options.changes === true || options.changesFile !== undefined);

/** Whether withheld articles are among the pages of a build, so that a page says nothing of its being published. */
export const showsWithheld = ({ drafts, future, expired }: { readonly [option: string]: unknown }): boolean =>
  drafts === true || future === true || expired === true;
