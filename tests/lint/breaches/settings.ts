// Breaches in site.yaml.

import type { Breach, Change } from "../breach.js";
import { alone } from "../seeded.js";

const setting = (
  rule: string,
  from: string,
  to: string,
  at: string,
  more: { readonly [path: string]: Change } = {},
): Breach => ({ rule, change: { "site.yaml": [from, to], ...more }, at: `site.yaml:${at}` });

/** A picture of 16 × 16 pixels. */
const tiny = (): Uint8Array =>
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAMAAAAoLQ9TAAAAA1BMVEUzVXeI+iudAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADUlEQVQY02NgGAXIAAABEAAB7JfjegAAAABJRU5ErkJggg==",
    "base64",
  );

export const settingBreaches: readonly Breach[] = [
  setting("site-address-insecure", "url: https://", "url: http://", "2:6", alone),
  setting("site-address-local", "url: https://courier.example", "url: http://localhost:4000", "2:6", alone),
  setting(
    "site-title-too-long",
    "title: The Courier\n",
    "title: The Courier of the Harbour, the Hills and All the Villages Between\n",
    "1:8",
  ),
  setting("site-title-vague", "title: The Courier\n", "title: Home\n", "1:8"),
  setting("site-language-unset", "language: en\n", "", "1:1"),
  setting("time-zone-unset", "timeZone: Europe/London\n", "", "1:1"),
  setting("publisher-contact-missing", "  email: desk@courier.example\n", "", "6:3"),
  setting("publisher-logo-small", "  email:", "  logo: /logo.png\n  email:", "7:9", {
    "public/logo.png": tiny,
  }),
  setting("social-image-missing", "  image: /share.svg\n", "  cards: no\n", "9:3"),
  setting("social-image-small", "/share.svg", "/share.png", "9:10", {
    "public/share.png": tiny,
  }),
];
