// A template as it lies on disk: what the renderer is made from.

/** A Handlebars file of the site or of the package. */
export interface TemplateFile {
  /** Path below templates/ without its ending: `article`, `partials/card`. */
  readonly name: string;
  /** For messages: relative to the site's folder, or `broadsheet/templates/…` for one of the package. */
  readonly path: string;
  readonly text: string;
  readonly origin: "site" | "package";
  /** The site's, in the place of one of the package. */
  readonly replaces?: true;
}

/** What `{{> …}}` calls a file: `partials/card` is `card`, `layout` is `layout`. */
export const partialName = (templateName: string): string => templateName.replace(/^partials\//, "");

/** Whether it is the program's own, which its tests hold against every kind of page. */
export const isShipped = ({ origin, path }: TemplateFile): boolean =>
  // Where the package is itself the site, they are looked at under the paths that they have there.
  origin === "package" && path.startsWith("broadsheet/templates/");
