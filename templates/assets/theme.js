// Light, dark, or as the system has it: what the reader chose is there before anything is painted. Where nothing was chosen,
// nothing of the page is touched, and no layout waits for this.
{
  const { dataset } = document.documentElement;
  const next = { auto: "dark", dark: "light", light: "auto" };
  const find = () => document.querySelector(".theme-switch");
  const now = () => dataset.theme ?? "auto";
  // Storage may be forbidden; a choice holds for the page alone then.
  const stored = (choice) => {
    try {
      if (choice) localStorage.theme = choice;
      return localStorage.theme;
    } catch {
      return choice;
    }
  };
  const say = () => {
    const button = find();
    const words = button?.querySelector("span");
    if (words && words.textContent !== button.dataset[now()]) words.textContent = button.dataset[now()];
  };
  // The bars of browsers follow the system; those of a choice follow it.
  const paint = () => {
    for (const bar of document.querySelectorAll('meta[name="theme-color"]')) {
      bar.dataset.media ??= bar.media;
      const isMine = bar.dataset.media.includes(now());
      bar.media = now() === "auto" ? bar.dataset.media : isMine ? "all" : "not all";
    }
  };
  const show = (choice) => {
    const before = now();
    if (choice === "dark" || choice === "light") dataset.theme = choice;
    else delete dataset.theme;
    if (now() !== before) paint();
    say();
  };
  const renew = () => show(stored());
  renew();
  addEventListener("storage", renew);
  addEventListener("pageshow", renew);
  addEventListener("DOMContentLoaded", say);
  addEventListener("click", ({ target }) => {
    if (find()?.contains(target)) show(stored(next[now()]));
  });
  // What is wider than its place is moved with the arrow keys, once the focus can be there.
  const sizes = new ResizeObserver((changes) => {
    for (const { target } of changes)
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
  });
  addEventListener("load", () => {
    for (const wide of document.querySelectorAll(".body :is(table, pre)")) sizes.observe(wide);
  });
}
