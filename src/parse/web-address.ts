// Addresses of the web in front matter: judged after decoding, and only http and https count.

/** An absolute http or https URL in its normal form, or null for anything else. */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text)) return null;
  try {
    const url = new URL(text);
    return url.hostname === "" || url.username !== "" || url.password !== "" ? null : url.href;
  } catch {
    return null;
  }
}

/** Whether a reference names a scheme (`javascript:`, `data:`), as URLs are read: blanks and controls in it do not count. */
export function hasScheme(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(withoutControls(text));
}

/** A text without C0 controls, DEL and line breaks. */
export function withoutControls(text: string): string {
  let clean = "";
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code > 0x20 && code !== 0x7f) clean += character;
  }
  return clean;
}
