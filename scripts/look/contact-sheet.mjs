// The page that shows all shots side by side, a row for each page.

/** The names and addresses here are ours, but an address may hold `&`. */
const escapeText = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/**
 * @param {readonly import("./shots.mjs").Shot[]} shots
 * @param {readonly string[]} warnings
 * @returns {string} a page of HTML
 */
export function contactSheet(shots, warnings) {
  /** @type {Map<string, import("./shots.mjs").Shot[]>} */
  const rows = new Map();
  for (const shot of shots) {
    const name = shot.name.slice(0, -shot.view.name.length - 1);
    rows.set(name, [...(rows.get(name) ?? []), shot]);
  }
  const parts = [...rows].map(([name, row]) => {
    const pictures = row.map((shot) => {
      const print = shot.view.print ? ` <a href="${shot.name}.pdf">PDF</a>` : "";
      return `<figure><a href="${shot.name}.png"><img src="${shot.name}.png" alt="" loading="lazy"></a>
<figcaption>${shot.view.name}${print}</figcaption></figure>`;
    });
    return `<h2>${name} <small>${escapeText(`${row[0]?.site} ${row[0]?.path}`)}</small></h2>\n<div>${pictures.join("\n")}</div>`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Look</title>
<style>
body { margin: 2rem; background: #999; font: 1rem sans-serif }
div { display: flex; gap: 1rem; overflow-x: auto; align-items: start }
figure { flex: none; margin: 0 }
img { display: block; inline-size: 18rem; block-size: 26rem; object-fit: cover; object-position: top; background: #fff }
</style>
${warnings.length === 0 ? "" : `<ul>${warnings.map((warning) => `<li>${escapeText(warning)}</li>`).join("\n")}</ul>`}
${parts.join("\n")}
</html>
`;
}
