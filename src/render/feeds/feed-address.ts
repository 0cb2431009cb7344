// Addresses in feeds: absolute, since a reader shows them on another host.

/** The absolute address of a reference on the page at `page` (absolute); null for one that a reader must not follow. */
export function absolute(reference: string, page: string): string | null {
  if (/^https?:\/\//i.test(reference)) return reference;
  if (reference.startsWith("#")) return page + reference;
  try {
    const { href, protocol } = new URL(reference, page);
    return /^(?:https?|mailto|tel|geo|sms|xmpp|ftp):$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}
