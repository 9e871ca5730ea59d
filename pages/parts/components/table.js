/* A plain table: sorted by a click on a header, a row opened by a click or Enter. On a phone, and where its columns reach
   beyond its box, its rows take another form: nothing has to be scrolled sideways. */
const phone = matchMedia('(max-width: 640px)');
const watched = new WeakMap();
const fit = (box, table, form) => {
  const seen = watched.get(box);
  if (table.classList.contains(form) && !phone.matches && box.clientWidth <= seen.needed) return;
  table.classList.remove('stacked', 'sheets');
  seen.needed = phone.matches ? 0 : box.scrollWidth;
  table.classList.toggle(form, phone.matches || seen.needed > box.clientWidth);
};
/* Looked at when the browser has laid out the page anyway, before it paints: of what has the width and never a height. */
const watch = (box, table, form) => {
  watched.get(box)?.observer.disconnect();
  const observer = new ResizeObserver(() => { if (box.clientWidth) fit(box, table, form); });
  watched.set(box, { observer, needed: watched.get(box)?.needed ?? 0 });
  observer.observe(box.querySelector('.table-width'));
};
/* What stands between these signs is left out on the screen and stands on paper (table.py). */
const LEFT_OUT = /\u001e([^\u001f]*)\u001f/;
/* A star stays with the value before it: after a Chinese character a line may break before it. */
const told = text => text.replace(/(?<=\S)\*/g, '\u2060*').split(LEFT_OUT).flatMap((words, place) => {
  if (place % 2 === 0) return [words];
  return [['cut', '…'], ['beyond', words]].map(([name, said]) => {
    const span = document.createElement('span');
    span.className = name;
    span.textContent = said;
    return span;
  });
});
const dress = (cell, column, isStacked) => {
  cell.className = column.align;
  if (!isStacked) return;
  cell.style.order = column.narrow;
  cell.classList.toggle('is-named', column.is_named);
  cell.classList.add(`narrow-${column.narrow || 'none'}`, column.narrow % 2 ? 'narrow-left' : 'narrow-right');
};
export default function ({data, parentElement, setTriggerValue}) {
  const table = parentElement.querySelector('table');
  table.dataset.ids = data.ids.join('|');
  if (data.of === null) delete table.dataset.of;
  else table.dataset.of = data.of;
  const head = document.createElement('tr');
  data.columns.forEach(column => {
    const cell = document.createElement('th');
    cell.scope = 'col';
    dress(cell, column, data.is_stacked);
    if (column.sort) {
      const button = document.createElement('button');
      button.type = 'button';
      const way = data.sort === column.sort ? (data.is_descending ? '↓' : '↑') : '';
      button.textContent = `${column.title}${way}`;
      cell.ariaSort = way ? (data.is_descending ? 'descending' : 'ascending') : 'none';
      button.onclick = () => setTriggerValue('sorted', column.sort);
      cell.append(button);
    } else cell.textContent = column.title;
    head.append(cell);
  });
  const leads = (words, opens) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...told(words));
    if (opens) button.onclick = event => { event.stopPropagation(); setTriggerValue('picked', opens); };
    return button;
  };
  const rows = data.rows.map(row => {
    const line = document.createElement('tr');
    line.dataset.id = row.id;
    if (row.tone) line.className = row.tone;
    row.cells.forEach((text, place) => {
      const cell = document.createElement('td');
      dress(cell, data.columns[place], data.is_stacked);
      cell.dataset.title = data.columns[place].title;
      if (data.columns[place].align === 'clip') cell.title = text;
      const link = row.links?.[place] ?? '';
      /* The sign between two values stays with the first: a button is a box, after which it would begin a line. */
      if (Array.isArray(link)) text.split(/(?<=；)/).forEach((words, part) =>
        cell.append(...(link[part] ? [leads(words, link[part])] : told(words))));
      else if (link || (place === data.opens && row.id)) cell.append(leads(text, link));
      else cell.append(...told(text));
      line.append(cell);
    });
    if (row.id) line.onclick = () => { if (getSelection().isCollapsed) setTriggerValue('picked', row.id); };
    return line;
  });
  table.querySelector('thead').replaceChildren(head);
  table.querySelector('tbody').replaceChildren(...rows);
  watch(parentElement.querySelector('.table-box'), table, data.is_stacked ? 'stacked' : 'sheets');
}
