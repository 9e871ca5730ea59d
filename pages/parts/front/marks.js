// A mark of a chart is a link: pressed, it leads to the address that it carries, as the browser's Back and Forward do.
// The framework's own way (select the mark, draw the chart anew with all others faded, tell the server, be told the
// address) takes the browser longer than a chart to draw. With the middle button, Ctrl, Shift or ⌘ it opens beside, as
// links do. What a mark carries is said in charts/marks.py; rows and figures lead by the same rule (card.open_mark).
(() => {
  const chart = '[class*="st-key-chart-"]';
  const pressed = ["plotly_click", "plotly_treemapclick", "plotly_icicleclick"];
  const nowhere = ["observation", "table"]; // a mark leads out of what lies open
  const again = 300; // ms: a tap is told twice, as a touch and as a click, and so is each half of a double click

  // The query that marks lead from, what the page shows beside it, and what is left out of addresses: as the page has
  // made them of this address, or the address alone while the page is made.
  const here = () => {
    const { page, asked, view, shown, defaults } = document.getElementById("run-marker")?.dataset ?? {};
    const query = new URLSearchParams(location.search);
    const isOfHere = page === location.pathname.split("/").pop() && String(query) === String(new URLSearchParams(asked));
    const said = isOfHere ? [view, shown, defaults] : [query, "", ""];
    return said.map((one) => new URLSearchParams(one));
  };
  const changed = (query, changes, defaults) => {
    const to = new URLSearchParams(query);
    for (const pair of changes.split("&")) {
      const [name, value] = pair.split(/=(.*)/s);
      value && value !== defaults.get(name) ? to.set(name, value) : to.delete(name);
    }
    return to;
  };
  const isSame = (one, other, shown) => {
    const views = [one, other].map((query) => {
      const view = new URLSearchParams({ ...Object.fromEntries(shown), ...Object.fromEntries(query) });
      view.sort();
      return String(view);
    });
    return views[0] === views[1];
  };
  const target = (plot, { customdata }) => {
    const [query, shown, defaults] = here();
    // What lies below all tiles carries nothing, as a mark that stands for many statements: it opens the rows of its card.
    const [code, ids, opens] = Array.isArray(customdata) && !Array.isArray(customdata[0]) ? customdata.map(String) : [];
    const card = plot.closest(chart).className.match(/st-key-chart-([\w-]+)/)[1];
    for (const name of nowhere) query.delete(name);
    const below = changed(query, code ?? "", defaults);
    // A mark that leads where the page is already opens what it stands on; a gap stands on nothing.
    if (!isSame(below, query, shown) || (code && !ids)) return below;
    return changed(query, opens ? `observation=${opens}` : `table=${card}`, defaults);
  };
  let last = { mark: null, time: 0 };
  const follow = (plot, { points, event }) => {
    const isConnected = plot.closest('[data-test-connection-state="CONNECTED"]');
    if (!isConnected || event?.button === 2) return false;
    // Told again, it may be asked of a page that has gone where it led: what counts is that it is the same mark.
    const mark = String(points[0].customdata);
    const isTold = mark === last.mark && event && event.timeStamp - last.time < again;
    last = { mark, time: event?.timeStamp ?? 0 };
    if (isTold) return false;
    const query = target(plot, points[0]);
    const address = new URL(location.href);
    address.search = query;
    address.hash = "";
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
