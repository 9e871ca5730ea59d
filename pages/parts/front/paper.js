// On paper a chart is as wide as its card there, and on the screen again as wide as before. The framework draws a chart
// as wide as an observer of its box says, one frame later; while a page is printed there are neither observers nor
// frames, and what is said before it must be drawn before this script gives way. So the observers of charts are called
// here, while the rules for paper hold on the screen, and what they put off is done at once.
(() => {
  const chart = '[class*="st-key-chart-"]';
  const observing = new Map(); // observers of boxes of charts, each with its box and with what it calls
  const Native = window.ResizeObserver;
  window.ResizeObserver = class extends Native {
    #call;
    constructor(call) {
      super(call);
      this.#call = () => call([], this);
    }
    observe(box, options) {
      super.observe(box, options);
      if (box.closest(chart)) observing.set(this, [box, this.#call]);
    }
    disconnect() {
      super.disconnect();
      observing.delete(this);
    }
  };
  const printRules = () =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === "print");
  const laidOutForPaper = (act) => {
    const rules = printRules();
    try {
      for (const rule of rules) rule.media.mediaText = "all";
      act();
    } finally {
      for (const rule of rules) rule.media.mediaText = "print";
    }
  };
  const atOnce = (act) => {
    const { requestAnimationFrame } = window;
    window.requestAnimationFrame = (call) => (call(performance.now()), 0);
    // React draws at once, before it gives way, what an event of the reader's changes: a choice is one.
    const choice = new EventTarget();
    choice.addEventListener("select", act);
    choice.dispatchEvent(new Event("select"));
    window.requestAnimationFrame = requestAnimationFrame;
  };
  const measure = () => {
    for (const [box, call] of [...observing.values()]) if (box.isConnected) call();
  };
  // A legend that takes another number of lines is drawn by the margin that it had before: here it is put above the
  // marks. The drawing waits for promises alone, which are kept before the browser goes on.
  const turns = 200;
  const placeLegends = () => {
    for (const drawing of document.querySelectorAll(`${chart} .js-plotly-plot`)) {
      const { _size: size, legend: { y, yanchor } = {} } = drawing._fullLayout ?? {};
      const box = drawing.querySelector(".legend");
      if (!box || !(y > 1) || yanchor !== "bottom") continue;
      const [x] = box.getAttribute("transform").match(/-?[\d.]+/);
      const height = Number(box.querySelector(".bg").getAttribute("height"));
      box.setAttribute("transform", `translate(${x},${Math.max(0, size.t - (y - 1) * size.h - height)})`);
    }
  };
  const redraw = async (act) => {
    act();
    for (let turn = 0; turn < turns; turn += 1) await null;
    placeLegends();
  };
  addEventListener("beforeprint", () => redraw(() => laidOutForPaper(() => atOnce(measure))));
  addEventListener("afterprint", () => {
    atOnce(measure);
    setTimeout(placeLegends, 100); // the screen has time: there the drawing waits for more than promises
  });
})();
