// A mark of a chart is a link: pressed, it leads to the address that it carries, as the browser's Back and Forward do.
// The framework's own way (select the mark, draw the chart anew with all others faded, tell the server, be told the
// address) takes the browser longer than a chart to draw. With Ctrl, Shift or ⌘ the link opens beside, as links do.
(() => {
  const chart = '[class*="st-key-chart-"]';
  const pressed = ["plotly_click", "plotly_treemapclick", "plotly_icicleclick"];
  const nowhere = ["observation", "table"]; // a mark leads out of what lies open

  // The address that marks lead from, and what is left out of addresses: what the page has made of this one, or the
  // address itself while it is made.
  const here = () => {
    const { asked, view, defaults } = document.getElementById("run-marker")?.dataset ?? {};
    const query = new URLSearchParams(location.search);
    if (String(query) !== String(new URLSearchParams(asked))) return [query, new URLSearchParams()];
    return [new URLSearchParams(view), new URLSearchParams(defaults)];
  };
  const target = (plot, { customdata }) => {
    const [query, defaults] = here();
    // What lies below all tiles carries nothing, as a mark that stands for many statements: it opens the rows of its card.
    const [code, , opens] = Array.isArray(customdata) && !Array.isArray(customdata[0]) ? customdata.map(String) : [];
    const card = plot.closest(chart).className.match(/st-key-chart-([\w-]+)/)[1];
    const other = opens ? `observation=${opens}` : `table=${card}`;
    for (const name of nowhere) query.delete(name);
    for (const pair of (code || other).split("&")) {
      const [name, value] = pair.split(/=(.*)/s);
      value && value !== defaults.get(name) ? query.set(name, value) : query.delete(name);
    }
    return location.pathname + (query.size ? `?${query}` : "");
  };
  const follow = (plot, { points, event }) => {
    const address = target(plot, points[0]);
    if (event?.ctrlKey || event?.metaKey || event?.shiftKey) open(address);
    else {
      if (address !== location.pathname + location.search) history.pushState({}, "", address);
      dispatchEvent(new PopStateEvent("popstate"));
    }
    return false; // a tile leads down in the page, not in its chart
  };

  addEventListener(
    "pointerdown",
    ({ target }) => {
      const plot = target.closest?.(`${chart} .js-plotly-plot`);
      if (!plot?.on) return;
      // Plotly forgets who listens where it draws a chart from the start: heard anew at each press, and never twice.
      plot.follows ??= (press) => follow(plot, press);
      for (const name of pressed) {
        plot.removeListener(name, plot.follows);
        plot.on(name, plot.follows);
      }
    },
    true,
  );
})();
