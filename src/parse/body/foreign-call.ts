// Other tools' syntax in a text: it stays as it was typed, and is told of.

/** Hugo, Liquid, Nunjucks: `{{…}}`, `{%…%}`. */
const templates = /\{\{[^{}]*\}\}|\{%[^%]*%\}|\{\{[<%]?|\{%/;
/** kramdown's attributes and extensions: `{:.lead}`, `{: #part}`, `{::comment}`, `{:/}`. */
const attributes = /\{::?(?=[ ./#a-z])[^{}\n]{0,200}\}/;
/** WordPress: `[caption id="1"]`, `[/caption]`, `[gallery]`. A value in quotes and one without can not be taken for each other. */
const shortcodes =
  /\[[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"\]]*"|'[^'\]]*'|[^\s\]"']+))+\s*\/?\]|\[\/[a-z][\w-]*\]|\[(?:gallery|toc)\]/i;

const call = new RegExp([templates, attributes, shortcodes].map(({ source }) => source).join("|"), "gi");

/** Every such call in a text, in order. */
export function foreignCalls(text: string): readonly RegExpExecArray[] {
  const may = text.includes("{{") || text.includes("{%") || text.includes("{:") || text.includes("[");
  return may ? [...text.matchAll(call)] : [];
}
