// Words in charts that stand out too little from what lies under them: axe-core cannot tell, as Plotly lays nets over them.
window.faintWords = (least) => {
  const parse = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => {
    const part = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const over = (top, alpha, under) => top.slice(0, 3).map((c, i) => c * alpha + under[i] * (1 - alpha));
  const alphaOf = (node) => {
    let alpha = Number(getComputedStyle(node).fillOpacity);
    for (let at = node; at && at.tagName !== "svg"; at = at.parentElement) alpha *= Number(getComputedStyle(at).opacity);
    return alpha;
  };
  const isOn = (shape, x, y) => {
    const box = shape.getBoundingClientRect();
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
    const place = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
    return shape.isPointInFill(place);
  };
  const paper = parse(getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor);
  const found = [];
  for (const plot of document.querySelectorAll(".js-plotly-plot")) {
    const shapes = [...plot.querySelectorAll(".cartesianlayer path, .shapelayer path, .treemaplayer path, .iciclelayer path")];
    const areas = shapes.filter((node) => getComputedStyle(node).fill.startsWith("rgb"));
    for (const text of plot.querySelectorAll("text")) {
      const box = text.getBoundingClientRect();
      if (!text.textContent.trim() || !box.width || getComputedStyle(text).opacity === "0") continue;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const ground = areas.filter((area) => isOn(area, x, y)).reduce((under, area) => over(parse(getComputedStyle(area).fill), alphaOf(area), under), paper);
      for (const part of text.querySelectorAll("tspan").length ? text.querySelectorAll("tspan") : [text]) {
        const ink = over(parse(getComputedStyle(part).fill), alphaOf(part), ground);
        const [low, high] = [light(ink), light(ground)].sort((one, other) => one - other);
        const ratio = (high + 0.05) / (low + 0.05);
        if (ratio < least) found.push(`${part.textContent.slice(0, 20)} ${ratio.toFixed(2)} ${ink.map(Math.round)} on ${ground.map(Math.round)}`);
      }
    }
  }
  return found;
};
