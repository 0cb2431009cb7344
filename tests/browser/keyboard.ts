// What the keyboard reaches on a page, step by step.

import type { Page } from "playwright-core";

export interface Stop {
  /** Its place among all elements of the document. */
  readonly index: number;
  readonly name: string;
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
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
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const text = (one.textContent?.trim() || one.getAttribute("aria-label") || "").slice(0, 40);
      return {
        index: all.indexOf(one),
        name: `${one.localName}${one.className ? `.${one.className}` : ""} ${text}`.trim(),
        box: { left, right, top: top + scrollY, bottom: bottom + scrollY },
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
      /** One of each sort: what has the same classes in the same kind of box looks the same. The browser frames players. */
      samples() {
        const sort = (one: Element): string => {
          const box = one.parentElement?.closest("[class]:not([class=''])");
          return `${box?.className}>${one.localName}.${one.className} ${one.ariaCurrent ?? ""}`;
        };
        const ours = open.filter((one) => !one.matches("audio, video, iframe"));
        return [...new Map(ours.map((one) => [sort(one), stop(one)])).values()];
      },
      /** Focuses it, and gives the part of the window in which that shows. */
      focus(index: number): Area {
        const one = all[index] ?? document.body;
        one.scrollIntoView({ block: "center", behavior: "instant" });
        one.focus({ preventScroll: true });
        // A link that covers the card around it has its frame there.
        const covers = getComputedStyle(one, "::after").position === "absolute";
        const framed = covers ? (one.offsetParent ?? one) : one;
        const { left, right, top, bottom } = framed.getBoundingClientRect();
        const [x, y] = [Math.max(0, Math.floor(left) - 12), Math.max(0, Math.floor(top) - 12)];
        return {
          ...{ x, y },
          width: Math.min(innerWidth, Math.ceil(right) + 12) - x,
          height: Math.min(innerHeight, Math.ceil(bottom) + 12) - y,
        };
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
  focus(index: number): Area;
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
