// Puts what is embedded in the place of its link when a reader asks for it, and not before.
{
  const links = document.querySelectorAll(".embed-link");
  const show = (link) => {
    const frame = document.createElement("iframe");
    frame.title = link.dataset.title;
    frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-presentation";
    frame.allow = "autoplay; fullscreen; picture-in-picture; encrypted-media";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.loading = "lazy";
    frame.onload = () => frame.contentWindow.postMessage({ type: "setHeight", id: 1 }, "*");
    frame.src = link.dataset.frame;
    addEventListener("message", ({ data, source }) => {
      if (source !== frame.contentWindow || frame.closest(".embed-wide")) return;
      if (/^\{.*Flourish/.test(data)) data = JSON.parse(data);
      const height = data?.height ?? Object.values(data?.["datawrapper-height"] ?? {})[0];
      if (!(height > 50 && height < 5000)) return;
      frame.parentNode.style.aspectRatio = "auto";
      frame.style.height = `${height}px`;
    });
    link.replaceWith(frame);
    frame.focus();
  };
  for (const link of links) {
    link.setAttribute("role", "button");
    link.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      show(link);
    };
    link.onkeydown = (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      show(link);
    };
  }
}
