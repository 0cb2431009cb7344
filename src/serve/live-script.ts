// The script that the preview adds to each page it serves: it reloads the page when the site has changed, and shows
// what is wrong while something is. It runs in the browser; no file of the site ever holds it.

import { reserved } from "./route.js";

/** Adds the script to a page, which then knows the version that it shows. */
export function withLiveScript(html: string, version: string): string {
  const script = `<script src="${reserved}live.js?version=${encodeURIComponent(version)}"></script>`;
  const end = html.toLowerCase().lastIndexOf("</body");
  return end < 0 ? html + script : html.slice(0, end) + script + html.slice(end);
}

/** The browser's side. Styles are set through the CSSOM, which a strict content security policy allows. */
export const liveScript = `(() => {
  const version = new URL(document.currentScript.src).searchParams.get("version");
  let source = null;
  let overlay = null;
  let shown = null;

  const style = (element, declarations) => Object.assign(element.style, declarations);

  function hide() {
    overlay?.remove();
    overlay = null;
  }

  function show(failure) {
    if (failure === shown) return;
    shown = failure;
    hide();
    if (failure === null) return;
    overlay = document.createElement("div");
    overlay.id = "broadsheet-overlay";
    overlay.setAttribute("role", "alert");
    style(overlay, {
      position: "fixed", inset: "0", zIndex: "2147483647", overflow: "auto", margin: "0", padding: "2rem",
      background: "rgba(20, 20, 24, 0.96)", color: "#f4f4f0", textAlign: "left", direction: "ltr",
    });
    const text = document.createElement("pre");
    style(text, {
      font: "14px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace", whiteSpace: "pre-wrap",
      color: "inherit", background: "none", margin: "0", padding: "0", border: "0", overflowWrap: "anywhere",
    });
    text.textContent = failure;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.title = "Close (Escape); the page behind is the last good one";
    style(close, { float: "right", font: "14px sans-serif", padding: "0.4rem 0.8rem", cursor: "pointer" });
    close.addEventListener("click", hide);
    overlay.append(close, text);
    document.documentElement.append(overlay);
  }

  function listen() {
    if (source !== null || document.hidden) return;
    source = new EventSource("${reserved}events");
    source.addEventListener("message", (event) => {
      const state = JSON.parse(event.data);
      if (state.version !== version) location.reload();
      else show(state.failure);
    });
  }

  // A browser allows six connections to a server; pages that nobody looks at hold none.
  function pause() {
    source?.close();
    source = null;
  }

  addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  addEventListener("pagehide", pause);
  addEventListener("pageshow", listen);
  document.addEventListener("visibilitychange", () => (document.hidden ? pause() : listen()));
  listen();
})();
`;
