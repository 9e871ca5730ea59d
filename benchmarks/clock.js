// Times a click in the page: from pointerdown to the last change inside a chart (to the end of the run where none
// changes), known once all was still for a while.
window.clock = {
  start: () => {
    const state = { t0: null, chart: null, marker: null };
    const quiet = ".hoverlayer, .modebar, .cursor-crosshair, .draglayer";
    // A chart that is taken away is not drawn, nor is one whose attribute is set to what it was.
    const isNothing = (change) =>
      !change.target.isConnected || (change.type === "attributes" && change.target.getAttribute(change.attributeName) === change.oldValue);
    const inChart = (node) => {
      const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
      return element && !element.closest(quiet) && (element.closest(".js-plotly-plot") || element.querySelector?.(".js-plotly-plot"));
    };
    const observer = new MutationObserver((changes) => {
      if (state.t0 === null) return;
      const now = performance.now();
      for (const change of changes) {
        if (isNothing(change)) continue;
        if (change.target.id === "run-marker" || [...change.addedNodes].some((n) => n.querySelector?.("#run-marker") ?? n.id === "run-marker"))
          state.marker = now;
        if (change.target.closest?.(".js-plotly-plot") ? inChart(change.target) : [...change.addedNodes].some(inChart)) state.chart = now;
      }
    });
    addEventListener("pointerdown", () => (state.t0 = performance.now()), { once: true, capture: true });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeOldValue: true });
    clock.state = state;
    clock.stop = () => observer.disconnect();
  },
  // null until a run ended and nothing was drawn for 400 ms, then milliseconds
  result: (isIdle) => {
    const { t0, chart, marker } = clock.state;
    if (t0 === null || marker === null || !isIdle) return null;
    if (performance.now() - Math.max(chart ?? 0, marker) < 400) return null;
    clock.stop();
    return (chart ?? marker) - t0;
  },
};
