// What is wrong with where things are on a page.

import type { Page } from "playwright-core";

/** Has the letters of a page this much larger, as a reader's setting does. */
export const enlarge = (page: Page, percent: number): Promise<unknown> =>
  page.addStyleTag({ content: `:root { font-size: ${percent}% !important }` });

/** Texts and boxes that stand outside of the page or of a box that cuts them off, and a page that moves sideways. */
export const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) {
      const isScrolled = (one: Element | null): boolean =>
        one !== null &&
        (/auto|scroll/.test(getComputedStyle(one).overflowX) || isScrolled(one.parentElement));
      const widest = [...document.querySelectorAll("body *")].find((one) => {
        const { left, right } = one.getBoundingClientRect();
        return (right > innerWidth + 1 || left < -1) && !isScrolled(one);
      });
      found.push(`the page is ${root.scrollWidth} wide: ${widest?.localName}.${widest?.className}`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (
        parent === null ||
        !text.textContent?.trim() ||
        !parent.checkVisibility({ visibilityProperty: true })
      )
        continue;
      if (parent.closest(".visually-hidden, .skip-link, script, style, svg")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      const name = `“${text.textContent.trim().slice(0, 30)}” in ${parent.localName}.${parent.className}`;
      let scrolls = false;
      for (
        let box: Element | null = parent;
        box !== null && box !== root && !scrolls;
        box = box.parentElement
      ) {
        const { overflowX, overflowY } = getComputedStyle(box);
        scrolls = [overflowX, overflowY].some((way) => way === "auto" || way === "scroll");
        if (scrolls || ![overflowX, overflowY].some((way) => way === "hidden" || way === "clip")) continue;
        const edge = box.getBoundingClientRect();
        // The box of a line is higher than its letters, by less than a third of them.
        const cut = rects.some(
          (rect) =>
            rect.left < edge.left - 1 ||
            rect.right > edge.right + 1 ||
            rect.top < edge.top - rect.height / 3 ||
            rect.bottom > edge.bottom + rect.height / 3,
        );
        if (cut) found.push(`cut off: ${name}`);
      }
      if (!scrolls && rects.some(({ left, right }) => left < -1 || right > innerWidth + 1))
        found.push(`beyond the page: ${name}`);
    }
    return found;
  });

/** Buttons, and links that stand in lists of links, that a finger can hardly hit: below 24 pixels (WCAG 2.2, 2.5.8). */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, summary, nav a, .button")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(
        ({ one, box }) =>
          `${one.localName}.${one.className} “${one.textContent?.trim().slice(0, 30)}” ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`,
      ),
  );
