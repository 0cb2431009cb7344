// A page with all pictures of a run, to be looked at in one go.

import { viewName } from "./views.mjs";

/** @import { LookView } from "./views.mjs" */

/** @param {readonly LookView[]} views @returns {string} HTML */
export function contactSheet(views) {
  const names = [...new Set(views.map(({ kind }) => kind.name))];
  const parts = names.map((kind) => {
    const group = views.filter((view) => view.kind.name === kind);
    const pictures = group.map((view) => {
      const name = viewName(view);
      return `<a href="${name}.png"><img src="${name}.png" alt="" loading="lazy"><span>${name}</span></a>`;
    });
    return `<section><h2>${kind}</h2>${pictures.join("\n")}</section>`;
  });
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The look</title>
<style>
body { margin: 2rem; font: 1rem sans-serif; background: #888 }
section { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start }
h2 { flex: 0 0 100%; margin: 1rem 0 0 }
a { display: grid; gap: .25rem; inline-size: 15rem; color: #000 }
img { inline-size: 100%; max-block-size: 24rem; object-fit: cover; object-position: top; background: #fff }
</style></head>
<body><h1>The look</h1>
${parts.join("\n")}
</body></html>
`;
}
