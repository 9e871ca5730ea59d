/* A plain table: sorted by a click on a header, a row opened by a click or Enter. */
export default function ({data, parentElement, setTriggerValue}) {
  const table = parentElement.querySelector('table');
  table.dataset.ids = data.ids.join('|');
  const head = document.createElement('tr');
  data.columns.forEach(column => {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.className = column.align;
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
  const rows = data.rows.map(row => {
    const line = document.createElement('tr');
    line.dataset.id = row.id;
    if (row.tone) line.className = row.tone;
    row.cells.forEach((text, place) => {
      const cell = document.createElement('td');
      cell.className = data.columns[place].align;
      cell.dataset.title = data.columns[place].title;
      if (place === data.opens && row.id) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = text;
        cell.append(button);
      } else cell.textContent = text;
      line.append(cell);
    });
    if (row.id) line.onclick = () => { if (getSelection().isCollapsed) setTriggerValue('picked', row.id); };
    return line;
  });
  table.querySelector('thead').replaceChildren(head);
  table.querySelector('tbody').replaceChildren(...rows);
}
