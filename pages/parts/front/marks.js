// A mark of a chart is a link: pressed, it leads to the address that it carries, as the browser's Back and Forward do.
// The framework's own way (select the mark, draw the chart anew with all others faded, tell the server, be told the
// address) takes the browser longer than a chart to draw. With the middle button, Ctrl, Shift or ⌘ it opens beside, as
// links do. What a mark carries is said in charts/marks.py; rows and figures lead by the same rule (card.open_mark).
(() => {
  const chart = '[class*="st-key-chart-"]';
  const pressed = ["plotly_click", "plotly_treemapclick", "plotly_icicleclick"];
  const nowhere = ["observation", "table"]; // a mark leads out of what lies open
  const again = 300; // ms: a tap is told twice, as a touch and as a click, and so is each half of a double click

  // The query that marks lead from, and what is left out of addresses: what the page has made of this address, or the
  // address itself while the page is made.
  const here = () => {
    const { page, asked, view, defaults } = document.getElementById("run-marker")?.dataset ?? {};
    const query = new URLSearchParams(location.search);
    const isOfHere = page === location.pathname.split("/").pop() && String(query) === String(new URLSearchParams(asked));
    return isOfHere ? [new URLSearchParams(view), new URLSearchParams(defaults)] : [query, new URLSearchParams()];
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
    return query;
  };
  let last = { query: null, time: 0 };
  const follow = (plot, { points, event }) => {
    const isConnected = plot.closest('[data-test-connection-state="CONNECTED"]');
    if (!isConnected || event?.button === 2) return false;
    const query = target(plot, points[0]);
    const address = new URL(location.href);
    address.search = query;
    address.hash = "";
    const isTold = String(query) === last.query && event && event.timeStamp - last.time < again;
    last = { query: String(query), time: event?.timeStamp ?? 0 };
    if (isTold) return false;
    if (event?.button === 1 || event?.ctrlKey || event?.metaKey || event?.shiftKey) open(address);
    else {
      if (String(query) !== String(new URLSearchParams(location.search))) history.pushState({}, "", address);
      dispatchEvent(new PopStateEvent("popstate"));
    }
    return false; // a tile leads down in the page, not in its chart
  };

  addEventListener(
    "pointerdown",
    (press) => {
      const plot = press.target.closest?.(`${chart} .js-plotly-plot`);
      if (!plot?.on) return;
      // Plotly forgets who listens where it draws a chart from the start: heard anew at each press, and never twice.
      plot.follows ??= (mark) => follow(plot, mark);
      for (const name of pressed) {
        plot.removeListener(name, plot.follows);
        plot.on(name, plot.follows);
      }
    },
    true,
  );
})();
