// What the keyboard reaches on a page, step by step, and how a step looks.

import type { Page } from "playwright-core";
import sharp from "sharp";

export interface Stop {
  /** Its place among all elements of the document. */
  readonly index: number;
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
}

/** Puts `keyboard` into a page: what there is to be reached, and where the focus is. */
export const bringKeyboard = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>("*")];
    const sorts =
      "a[href], button, input, select, textarea, summary, audio[controls], video[controls], iframe";
    const isSeen = (one: HTMLElement): boolean =>
      one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      one.getClientRects().length > 0;
    const stop = (one: HTMLElement): Stop => {
      const { top, bottom } = one.getBoundingClientRect();
      const text = (one.textContent?.trim() || one.getAttribute("aria-label") || "").slice(0, 40);
      return {
        index: all.indexOf(one),
        name: `${one.localName}${one.className ? `.${one.className}` : ""} ${text}`.trim(),
        top: top + scrollY,
        bottom: bottom + scrollY,
      };
    };
    const controls = all.filter((one) => one.matches(`${sorts}, [tabindex]:not([tabindex^="-"])`));
    const open = controls.filter((one) => isSeen(one) && !(one as HTMLButtonElement).disabled);
    const keyboard = {
      expected: () => open.map(stop),
      /** Null where the focus is on no element, or on a box that can be scrolled. */
      current(): Stop | null {
        const one = document.activeElement;
        return one instanceof HTMLElement && open.includes(one) ? stop(one) : null;
      },
      forced: () => all.filter((one) => one.tabIndex > 0).map((one) => stop(one).name),
      /** One of each sort: what stands in the same kinds of boxes looks the same. */
      samples() {
        const sort = (one: Element): string =>
          one.closest("html") === one
            ? ""
            : `${sort(one.parentElement ?? document.documentElement)}>${one.localName}.${one.className}`;
        return [...new Map(open.map((one) => [sort(one), stop(one)])).values()];
      },
      focus(index: number) {
        all[index]?.scrollIntoView({ block: "center", behavior: "instant" });
        all[index]?.focus({ preventScroll: true });
      },
      blur: () => (document.activeElement as HTMLElement | null)?.blur(),
    };
    Object.assign(globalThis, { keyboard });
  });

interface Keyboard {
  expected(): Stop[];
  current(): Stop | null;
  forced(): string[];
  samples(): Stop[];
  focus(index: number): void;
  blur(): void;
}

/** Asks what was put into the page. */
export const ask = <K extends keyof Keyboard>(
  page: Page,
  name: K,
  ...given: Parameters<Keyboard[K]>
): Promise<ReturnType<Keyboard[K]>> =>
  page.evaluate(
    ([what, values]) =>
      (globalThis as unknown as { keyboard: { [name: string]: (...given: unknown[]) => never } }).keyboard[
        what as string
      ]?.(...(values as unknown[])) as never,
    [name, given] as const,
  );

/** Presses a key until as many controls were reached as there are, or none is for three times; each once. */
export async function walk(page: Page, key: "Tab" | "Shift+Tab", most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let nowhere = 0; nowhere < 3 && stops.length < most; ) {
    await page.keyboard.press(key);
    const stop = await ask(page, "current");
    if (stop === null) nowhere++;
    // A player is one control of ours, and several stops of the browser's.
    else if (stop.index !== stops.at(-1)?.index) stops.push(stop);
  }
  return stops;
}

const luminance = (pixels: Buffer, at: number): number => {
  const part = (value: number): number =>
    value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return (
    0.2126 * part(pixels[at] ?? 0) + 0.7152 * part(pixels[at + 1] ?? 0) + 0.0722 * part(pixels[at + 2] ?? 0)
  );
};

/**
 * How focus shows on an element, measured in what is painted: which share of each side of the frame around it changes by a
 * contrast of 3:1 or more (WCAG 2.2, 2.4.13). The least of the four: a frame that is cut off on one side has next to nothing there.
 */
export async function focusShare(page: Page, index: number): Promise<number> {
  await ask(page, "focus", index);
  const shoot = async () => {
    const png = await page.screenshot({ animations: "disabled", caret: "initial" });
    return sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  };
  const focused = await shoot();
  await ask(page, "blur");
  const plain = await shoot();
  const { width, height } = plain.info;
  const changed = new Uint8Array(width * height);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let i = 0; i < changed.length; i++) {
    if (!focused.data.subarray(i * 3, i * 3 + 3).equals(plain.data.subarray(i * 3, i * 3 + 3))) {
      const [a, b] = [luminance(focused.data, i * 3), luminance(plain.data, i * 3)];
      if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 3) continue;
      changed[i] = 1;
      const [x, y] = [i % width, Math.floor(i / width)];
      [left, right, top, bottom] = [
        Math.min(left, x),
        Math.max(right, x),
        Math.min(top, y),
        Math.max(bottom, y),
      ];
    }
  }
  if (right < 0) return 0;
  const filled = (length: number, at: (i: number, depth: number) => number): number => {
    let hits = 0;
    for (let i = 0; i < length; i++) if (changed[at(i, 0)] || changed[at(i, 1)] || changed[at(i, 2)]) hits++;
    return hits / length;
  };
  const [wide, high] = [right - left + 1, bottom - top + 1];
  return Math.min(
    filled(wide, (i, depth) => (top + depth) * width + left + i),
    filled(wide, (i, depth) => (bottom - depth) * width + left + i),
    filled(high, (i, depth) => (top + i) * width + left + depth),
    filled(high, (i, depth) => (top + i) * width + right - depth),
  );
}
