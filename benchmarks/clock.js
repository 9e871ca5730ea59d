// Times a click in the page: from pointerdown to the last change inside a chart that was drawn anew (to the end of the
// run where none was, and that is said), known once all was still for a while. It looks at as little as it can: its own time counts too.
window.clock = {
  start: () => {
    const run = () => document.getElementById("run-marker")?.dataset.run;
    const plots = document.querySelectorAll(".js-plotly-plot");
    const state = { t0: null, chart: null, marker: null, run: run() };
    // What is shown beside the pointer changes at once: a chart that keeps its figure is not drawn.
    const figures = new Map([...plots].map((plot) => [plot, plot.data]));
    const isDrawn = (plot) => plot && figures.get(plot) !== plot.data;
    const quiet = ".hoverlayer, .modebar, .cursor-crosshair, .draglayer";
    // A chart that is taken away is not drawn, nor is one whose attribute is set to what it was.
    const isReal = (change) => {
      const { target, type, attributeName } = change;
      if (!target.isConnected || (type === "attributes" && target.getAttribute(attributeName) === change.oldValue)) return false;
      if (target.closest(".js-plotly-plot")) return isDrawn(target.closest(".js-plotly-plot")) && !target.closest(quiet);
      return [...change.addedNodes].some((node) => isDrawn(node.closest?.(".js-plotly-plot") ?? node.querySelector?.(".js-plotly-plot")));
    };
    const observer = new MutationObserver((changes) => {
      if (state.t0 === null) return;
      if (state.marker === null && run() !== state.run) state.marker = performance.now();
      if (changes.some(isReal)) state.chart = performance.now();
    });
    addEventListener("pointerdown", () => (state.t0 = performance.now()), { once: true, capture: true });
    const seen = { childList: true, attributeFilter: ["d", "points", "transform"], attributeOldValue: true };
    observer.observe(document.body, { subtree: true, ...seen });
    clock.state = state;
    clock.stop = () => observer.disconnect();
  },
  // null until a run ended and nothing was drawn for 400 ms, then [milliseconds, whether a chart was drawn, charts]
  result: (isIdle) => {
    const { t0, chart, marker } = clock.state;
    if (t0 === null || marker === null || !isIdle) return null;
    if (performance.now() - Math.max(chart ?? 0, marker) < 400) return null;
    clock.stop();
    return [(chart ?? marker) - t0, chart !== null, document.querySelectorAll(".js-plotly-plot").length];
  },
};
