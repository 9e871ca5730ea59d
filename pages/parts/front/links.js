// Links of class copy-link copy their address; an address with #name shows the card of that name.
(() => {
  // The clipboard of browsers needs https or localhost; on plain http in an intranet the old way still works.
  const copyTheOldWay = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    field.style.cssText = "position:fixed;top:0;opacity:0";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyTheOldWay(text);
    }
  };
  let note;
  const say = (text) => {
    note?.remove();
    note = document.createElement("div");
    note.id = "copy-note";
    note.setAttribute("role", "status");
    note.textContent = text;
    note.style.cssText =
      "position:fixed;bottom:2rem;left:50%;transform:translateX(-50%);z-index:1000001;max-width:90vw;" +
      "padding:.5rem 1rem;border-radius:.5rem;background:#262730;color:#fff;font:14px/1.5 sans-serif;overflow-wrap:anywhere";
    document.body.append(note);
    const shown = note;
    setTimeout(() => shown.remove(), 2500);
  };
  document.addEventListener(
    "click",
    async (event) => {
      const link = event.target.closest?.("a.copy-link");
      if (!link) return;
      event.preventDefault();
      event.stopPropagation();
      say((await copy(link.href)) ? "链接已复制" : `请手动复制：${link.href}`);
    },
    true,
  );

  // Cards arrive one by one and push each other down: keep to the named one until all is still or the reader acts.
  const named = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    return name ? document.getElementById(name) ?? document.querySelector(`.st-key-${CSS.escape(name)}`) : null;
  };
  const show = () => {
    let still = 0;
    let last;
    const stop = () => clearInterval(timer);
    const step = () => {
      const card = named();
      if (!card) return;
      const top = Math.round(card.getBoundingClientRect().top);
      still = top === last ? still + 1 : 0;
      card.style.scrollMarginTop = "4.5rem"; // clear of the bar at the top
      if (!still) card.scrollIntoView({ block: "start" });
      last = Math.round(card.getBoundingClientRect().top);
      if (still === 15) stop();
    };
    const timer = setInterval(step, 100);
    setTimeout(stop, 20000);
    for (const act of ["wheel", "touchstart", "pointerdown", "keydown"]) addEventListener(act, stop, { once: true, passive: true });
  };
  const start = () => location.hash.length > 1 && show();
  addEventListener("hashchange", start);
  start();
})();
