/* Key figures: value, change, period and a sparkline each. A click on the value or a point names its statement. */
const SVG = 'http://www.w3.org/2000/svg';
const make = (tag, name, text) => {
  const node = document.createElement(tag);
  if (name) node.className = name;
  if (text) node.textContent = text;
  return node;
};
const draw = (tag, attributes) => {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
};

function sparkline(points, pick) {
  const width = 160, height = 40, edge = 6;
  const svg = draw('svg', {viewBox: `0 0 ${width} ${height}`, class: 'spark', role: 'group', 'aria-label': '历年'});
  const times = points.map(p => p.time), values = points.map(p => p.value);
  const [t0, t1, v0, v1] = [Math.min(...times), Math.max(...times), Math.min(...values), Math.max(...values)];
  const x = t => edge + (t1 > t0 ? (t - t0) / (t1 - t0) : 0.5) * (width - 2 * edge);
  const y = v => height - edge - (v1 > v0 ? (v - v0) / (v1 - v0) : 0.5) * (height - 2 * edge);
  points.slice(1).forEach((p, place) => {
    const before = points[place];
    if (before.segment !== p.segment || points.filter(one => one.segment === p.segment).length < 3) return;
    const isGap = p.time - before.time > 1.01;
    svg.append(draw('line', {x1: x(before.time), y1: y(before.value), x2: x(p.time), y2: y(p.value), class: isGap ? 'spark-line gap' : 'spark-line'}));
  });
  for (const p of points) {
    const dot = draw('circle', {cx: x(p.time), cy: y(p.value), r: 3, class: `spark-dot ${p.form}`, tabindex: 0, role: 'button', 'aria-label': p.label});
    const title = draw('title', {});
    title.textContent = p.label;
    dot.append(title);
    dot.onclick = () => pick(p.id);
    dot.onkeydown = e => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); pick(p.id); } };
    svg.append(dot);
  }
  return svg;
}

export default function ({data, parentElement, setTriggerValue}) {
  const grid = parentElement.querySelector('.figures');
  const pick = id => setTriggerValue('picked', id);
  grid.dataset.ids = data.ids.join('|');
  grid.replaceChildren(...data.items.map(item => {
    const box = make('article', 'figure');
    box.append(make('h4', '', item.name));
    const value = make('button', 'figure-value');
    value.type = 'button';
    value.title = '看这个数从哪里来';
    value.dataset.id = item.id;
    value.append(make('strong', '', item.number), make('span', '', item.unit));
    if (item.mark) value.append(make('sup', '', item.mark));
    value.onclick = () => pick(item.id);
    const change = make(item.change_id ? 'button' : 'p', `figure-change ${item.tone}`, item.change);
    if (item.change_id) {
      change.type = 'button';
      change.dataset.id = item.change_id;
      change.onclick = () => pick(item.change_id);
    }
    box.append(value, change, make('p', 'figure-period', item.period));
    for (const note of item.notes) {
      const line = make('button', `figure-note ${note.tone}`, note.text);
      line.type = 'button';
      line.dataset.id = note.id;
      line.onclick = () => pick(note.id);
      box.append(line);
    }
    if (item.points.length > 1) box.append(sparkline(item.points, pick));
    if (item.points.length === 2) box.append(make('p', 'figure-period', '仅两期，不连线'));
    box.append(make('p', 'figure-source', item.source));
    return box;
  }));
}
