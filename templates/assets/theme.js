// Light, dark, or as the system has it: what the reader chose is there before anything is painted.
{
  const { dataset } = document.documentElement;
  const next = { auto: "dark", dark: "light", light: "auto" };
  let button;
  // Storage may be forbidden; a choice holds for the page alone then.
  const stored = (choice) => {
    try {
      if (choice) localStorage.theme = choice;
      return localStorage.theme;
    } catch {
      return choice;
    }
  };
  const show = (choice) => {
    dataset.theme = choice in next ? choice : "auto";
    if (button) button.querySelector("span").textContent = button.dataset[dataset.theme];
  };
  const renew = () => show(stored());
  renew();
  addEventListener("storage", renew);
  addEventListener("pageshow", renew);
  // What is wider than its place is moved with the arrow keys, once the focus can be there.
  const reach = () => {
    for (const wide of document.querySelectorAll(".body :is(table, pre)"))
      if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
      else wide.removeAttribute("tabindex");
  };
  addEventListener("load", reach);
  addEventListener("resize", reach);
  addEventListener("DOMContentLoaded", () => {
    button = document.querySelector(".theme-switch");
    if (!button) return;
    show(dataset.theme);
    button.hidden = false;
    button.onclick = () => show(stored(next[dataset.theme]));
  });
}
