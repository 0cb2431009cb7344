/** What a template has where it writes a meta element with a property. */
export const metaTag = (property: string): RegExp =>
  new RegExp(`<meta[^>]*["']${property.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}["'][^>]*>`, "i");
