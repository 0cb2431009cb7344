// Whether a front holds together: its headings, its cards, and that they stand beside each other.

import type { Page } from "playwright-core";

export interface Shape {
  readonly headings: readonly number[];
  readonly cards: number;
  readonly pictures: number;
  readonly wrong: readonly string[];
}

/** Headings by their level, in order, and what is wrong with the cards at the width that the page has. */
export const shapeOf = (page: Page): Promise<Shape> =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll<HTMLElement>(".card")];
    const name = (card: Element): string =>
      `“${card.querySelector(".card-headline")?.textContent?.slice(0, 30)}”`;
    const wrong: string[] = [];
    for (const card of cards) {
      const link = card.querySelector<HTMLAnchorElement>(".card-headline a");
      if (!link?.textContent?.trim() || !link.getAttribute("href")) wrong.push(`${name(card)} says nothing`);
      const { width, height } = card.getBoundingClientRect();
      if (width < 100 || height < 20) wrong.push(`${name(card)} is ${width} × ${height}`);
      for (const picture of card.querySelectorAll("img")) {
        const box = picture.getBoundingClientRect();
        if (box.width < 80 || box.height < 50)
          wrong.push(`${name(card)} has a picture of ${box.width} × ${box.height}`);
      }
    }
    // A hundredth of a pixel is rounding.
    const boxes = cards.map((card) => ({ card, box: card.getBoundingClientRect() }));
    for (const [i, { card, box }] of boxes.entries()) {
      for (const { card: other, box: beside } of boxes.slice(i + 1)) {
        if (card.contains(other) || other.contains(card)) continue;
        const across = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
        const down = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
        if (across > 0.01 && down > 0.01) wrong.push(`${name(card)} lies upon ${name(other)}`);
      }
    }
    for (const part of document.querySelectorAll("main section, main ul, main ol, main .row")) {
      if (part.textContent?.trim() === "") wrong.push(`${part.localName}.${part.className} is empty`);
    }
    const links = cards.map((card) =>
      card.querySelector("a[href]:is(.card-headline a)")?.getAttribute("href"),
    );
    for (const [i, link] of links.entries())
      if (links.indexOf(link) !== i) wrong.push(`${link} is shown twice`);
    return {
      headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((one) =>
        Number(one.localName[1]),
      ),
      cards: cards.length,
      pictures: document.querySelectorAll(".card img").length,
      wrong,
    };
  });
