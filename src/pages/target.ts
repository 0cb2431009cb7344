// What a link of an article can lead to.

import type { Story, Withheld } from "../model/site.js";
import type { Asset } from "../read/source.js";
import type { Moment } from "../time/moment.js";

export type Target =
  | { readonly is: "story"; readonly story: Story }
  /** An article with a notice in place of its text. */
  | { readonly is: "retracted"; readonly story: Story }
  | { readonly is: "withheld"; readonly withheld: Withheld }
  | { readonly is: "failed" }
  /** Declared as gone for good. */
  | { readonly is: "gone" }
  /** A page that is no article: a front, a topic. */
  | { readonly is: "page"; readonly path: string }
  /** A file; one that belongs to an article that is not published has no address. */
  | { readonly is: "file"; readonly asset: Asset; readonly path: string }
  /** A file that may not be shown any more, since that moment. */
  | { readonly is: "ended"; readonly asset: Asset; readonly expires: Moment };

export interface Targets {
  /** By path relative to the site's folder, NFC; folders of articles count, with and without a slash. */
  readonly byFile: ReadonlyMap<string, Target>;
  /** By decoded address without the base path, NFC. */
  readonly byAddress: ReadonlyMap<string, Target>;
  /** Files of public/ and of articles' own folders that are published in any case, with their addresses. */
  readonly published: readonly {
    readonly asset: Asset;
    readonly path: string;
    readonly owner: Story | null;
  }[];
  /** Names that the addresses of failed articles probably end with. */
  readonly failedNames: ReadonlySet<string>;
}
