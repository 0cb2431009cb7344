// Sitemaps and sitemap indexes.

import { childrenOf, type XmlElement } from "../read/xml-tree.js";
import type { XmlRootSubject } from "../subjects.js";

export const sitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** 50 MB of 1,048,576 bytes. */
export const mostSitemapBytes = 52_428_800;

export const isIndex = ({ root }: XmlRootSubject): boolean => root.local === "sitemapindex";

export const entriesOf = (subject: XmlRootSubject): readonly XmlElement[] =>
  childrenOf(subject.root, isIndex(subject) ? "sitemap" : "url");
