// An article's text for a feed: addresses are whole, the lead picture stands above it.

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => text.replaceAll(/[&<>"]/g, (letter) => escapes[letter]);

/** Made once an article, since it stands in the feeds of several lists in three formats. */
export function makeFeedBody(root) {
  const made = new WeakMap();
  return (article) => {
    const known = made.get(article);
    if (known !== undefined) return known;
    const text = article.templateContent
      .replaceAll(' loading="lazy" decoding="async"', "")
      .replaceAll(/ (href|src)="\//g, ` $1="${root}/`)
      .replaceAll(' href="#', ` href="${root}${article.url}#`);
    const body = `${figureOf(article.data.picture, root)}${text}`;
    made.set(article, body);
    return body;
  };
}

function figureOf(picture, root) {
  if (picture === undefined) return "";
  const { src, alt, caption } = picture;
  return `<figure><img src="${root}${src}" alt="${escape(alt)}"><figcaption>${escape(caption)}</figcaption></figure>\n`;
}
