// Read from the page by driver.py. The framework's and Plotly's DOM is known here and nowhere else in the tests.
window.driver = {
  run: () => Number(document.querySelector("#run-marker")?.dataset.run ?? 0),
  // "broken" where the page failed: its mark will never come
  ended: (after) => {
    if (driver.run() > after) return "ended";
    const failed = [...document.querySelectorAll('[data-testid="stAlert"]')].some((alert) => alert.textContent.includes("这一页没能显示"));
    return failed && document.querySelector('[data-test-script-state="notRunning"]') ? "broken" : "";
  },
  plot: (chart) => document.querySelector(`.st-key-chart-${chart} .js-plotly-plot`),
  charts: () =>
    [...document.querySelectorAll('[class*="st-key-chart-"]')].map((box) => box.className.match(/st-key-chart-([\w-]+)/)[1]),
  isDrawn: () =>
    [...document.querySelectorAll('[class*="st-key-chart-"]')].every((box) => box.querySelector(".js-plotly-plot .main-svg")) &&
    // A card with a foot holds a chart or a component of ours, which arrives after the page around it.
    [...document.querySelectorAll('[class*="st-key-foot-"]')].every((foot) =>
      foot.closest('[class*="st-key-card-"]')?.querySelector(".js-plotly-plot, [data-ids]"),
    ) &&
    // What a run took the place of is kept, out of sight, until the run is over.
    !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"], [data-retained]'),
  reveal: (chart) => driver.plot(chart).scrollIntoView({ block: "center" }),

  // Bars and points carry their place in the trace; slices of a treemap carry an id.
  marks: (chart) => {
    const plot = driver.plot(chart);
    const place = (node) => {
      const box = node.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height };
    };
    const { view, shown } = document.querySelector("#run-marker").dataset;
    const now = Object.fromEntries([...new URLSearchParams(shown), ...new URLSearchParams(view)]);
    // A mark that leads where the page is has no code: it opens what it stands on.
    const isHere = (code) => [...new URLSearchParams(code)].every(([name, value]) => (now[name] ?? "") === value);
    const carried = ([code, ids] = []) => ({ code: ids && isHere(code) ? "" : String(code ?? ""), ids: String(ids ?? "") });
    const points = [...plot.querySelectorAll(".trace .point, .trace path.point")].map((node) => {
      const trace = node.closest(".trace").__data__[0].trace;
      return { ...carried(trace.customdata?.[node.__data__.i]), trace: trace.type, ...place(node.querySelector("path") ?? node) };
    });
    // Plotly puts a root of its own below tiles without a parent: it has no place in the trace.
    const isTile = (node) => node.__data__.data.data.i !== undefined;
    const slices = [...plot.querySelectorAll("g.slice")].filter(isTile).map((node) => {
      const slice = node.__data__.data.data;
      const trace = plot._fullData[0];
      return { ...carried(trace.customdata?.[slice.i] ?? [slice.id, ""]), trace: trace.type, ...place(node.querySelector("text.slicetext") ?? node) };
    });
    return [...points, ...slices].filter((mark) => (mark.code || mark.ids) && mark.width > 0 && mark.height > 0);
  },
  customdata: (chart) => driver.plot(chart)._fullData.flatMap((trace) => [...(trace.customdata ?? [])].map((data) => [...data].map(String))),
  ids: (name) => {
    const box = document.querySelector(`.st-key-card-${name}`);
    const own = [...box.querySelectorAll("[data-ids]")].flatMap((node) => node.dataset.ids.split("|"));
    const drawn = driver.plot(name) && box.contains(driver.plot(name)) ? driver.customdata(name).flatMap((data) => (data[1] ?? "").split("|")) : [];
    return [...own, ...drawn].filter(Boolean);
  },

  titles: () => {
    const shown = (node) => node.getClientRects().length > 0;
    const words = (node) => node.textContent.trim();
    return [...document.querySelectorAll("h1, h2, h3, h4, .gtitle")].filter(shown).map(words).filter(Boolean);
  },
  english: () => {
    const found = new Set();
    const isEnglish = (text) => /[A-Za-z]{3}/.test(text) && !/[\u4e00-\u9fff]/.test(text);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const skipped = "script, style, noscript, code, pre, [data-testid=stIconMaterial]";
    while (texts.nextNode()) {
      const { nodeValue, parentElement } = texts.currentNode;
      if (!parentElement.closest(skipped) && isEnglish(nodeValue)) found.add(nodeValue.trim());
    }
    for (const node of document.querySelectorAll("*"))
      for (const name of ["aria-label", "aria-description", "title", "placeholder", "alt"]) {
        const value = node.getAttribute(name);
        if (value && isEnglish(value)) found.add(`${name}: ${value}`);
      }
    if (isEnglish(document.title)) found.add(`title: ${document.title}`);
    return [...found];
  },
  // Words of charts that their chart cuts off, and numbers below an axis that lie on one another.
  cut: () =>
    [...document.querySelectorAll(".js-plotly-plot")].flatMap((plot) => {
      const chart = plot.closest('[class*="st-key-chart-"]').className.match(/st-key-chart-([\w-]+)/)[1];
      const box = plot.querySelector(".main-svg").getBoundingClientRect();
      const boxes = (words) => [...plot.querySelectorAll(words)].map((node) => ({ words: node.textContent, ...node.getBoundingClientRect().toJSON() })).filter((one) => one.width && one.words.trim());
      const isCut = (one) => Math.max(box.left - one.left, one.right - box.right, box.top - one.top, one.bottom - box.bottom) > 1;
      const below = boxes(".xtick text");
      const onAnother = (one) => below.some((other) => other.left > one.left && other.left < one.right - 1 && Math.abs(other.top - one.top) < 5 && other.words !== one.words);
      // Slanted heads lie on lines of their own: how far these are apart is seen where they begin, at the lower left.
      const slanted = [...plot.querySelectorAll(".xtick text")].some((node) => /rotate\(-45/.test(node.getAttribute("transform")));
      const tooNear = (one) => below.some((other) => other.left > one.left && Math.abs(other.bottom - one.bottom) < 5 && (other.left - one.left) * Math.SQRT1_2 < 12);
      return [...boxes("text").filter(isCut), ...below.filter(slanted ? tooNear : onAnother)].map((one) => `${chart}: ${one.words}`);
    }),
  overflow: () => {
    const edge = document.documentElement.clientWidth;
    const main = document.querySelector("[data-testid=stMain]");
    if (document.documentElement.scrollWidth <= edge && main.scrollWidth <= main.clientWidth) return [];
    const wide = [...main.querySelectorAll("*")].filter((node) => node.getBoundingClientRect().right > edge + 1);
    return wide.slice(0, 8).map((node) => `${node.tagName}.${node.className?.baseVal ?? node.className}`.slice(0, 120));
  },
};
