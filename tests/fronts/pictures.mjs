// Four plain pictures for the papers, drawn anew each time: nothing of them is anybody else's.

import sharp from "sharp";

/** @type {{ readonly [name: string]: { size: readonly [number, number], shapes: string } }} */
const scenes = {
  "harbour.jpg": {
    size: [1500, 1000],
    shapes: `<rect width="100%" height="100%" fill="#9db8c6"/><circle cx="1130" cy="300" r="90" fill="#f3dfae"/>
      <rect y="600" width="1500" height="400" fill="#35566b"/><path d="M300 620h420l-70 130H380z" fill="#7a2e27"/>
      <path d="M500 180v420h220z" fill="#f4efe3"/><path d="M480 260v340H330z" fill="#ded5c2"/>`,
  },
  "hills.jpg": {
    size: [1500, 1000],
    shapes: `<rect width="100%" height="100%" fill="#d9dccb"/><path d="M0 620L420 340 900 640 1500 260v740H0z" fill="#84936f"/>
      <path d="M0 800L600 560l900 260v180H0z" fill="#4d5f43"/><path d="M760 1000L900 640l60 20-60 340z" fill="#c9bd98"/>`,
  },
  "street.jpg": {
    size: [1500, 1000],
    shapes: `<rect width="100%" height="100%" fill="#c8ccd1"/><path d="M0 160h430v840H0z" fill="#8d4f38"/>
      <path d="M430 260h380v740H430z" fill="#b98a4f"/><path d="M810 90h690v910H810z" fill="#5b4a43"/>
      <path d="M90 300h90v150H90zM250 300h90v150h-90zM520 380h80v130h-80zM900 240h130v190H900zM1180 240h130v190h-130z" fill="#f0e3c0"/>`,
  },
  "tower.jpg": {
    size: [900, 1300],
    shapes: `<rect width="100%" height="100%" fill="#b8c9d6"/><path d="M350 1300V300l100-160 100 160v1000z" fill="#6b6257"/>
      <circle cx="450" cy="430" r="70" fill="#f4efe3"/><path d="M450 430v-50M450 430h36" stroke="#222" stroke-width="10"/>`,
  },
};

/** @returns {Promise<{ [name: string]: Uint8Array }>} JPEGs by their names */
export async function drawPictures() {
  const drawn = Object.entries(scenes).map(async ([name, { size, shapes }]) => {
    const [width, height] = size;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`;
    return /** @type {const} */ ([name, await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer()]);
  });
  return Object.fromEntries(await Promise.all(drawn));
}
