/* The table of a document's numbers, part of review.js: a row a number, drawn anew only where it changed. */
const element = (tag, name = '', text = '') => {
  const node = document.createElement(tag);
  if (name) node.className = name;
  if (text) node.textContent = text;
  return node;
};

function drawRow(row, number, states) {
  row.className = `state-${number.state}${number.isUnsaved ? ' unsaved' : ''}`;
  row.dataset.key = number.key;
  const state = states[number.state] + (number.isUnsaved ? '，未保存' : '');
  const cells = [state, number.text, number.about, number.when, number.board];
  row.replaceChildren(...cells.map((text, place) => {
    const cell = element('td', ['is-state', 'is-number', 'is-about', 'is-when', `is-board ${number.known}`][place]);
    if (place === 1) {
      const button = element('button', '', text);
      button.type = 'button';
      button.tabIndex = -1;
      cell.append(button);
    } else {
      cell.textContent = text;
    }
    return cell;
  }));
  row.cells[4].title = number.said;
}

/* Bring the rows up to date: `drawn` remembers by key what each row shows. */
function drawRows(body, numbers, states, drawn) {
  const rows = new Map([...body.rows].map(row => [row.dataset.key, row]));
  const wanted = numbers.map(number => {
    const row = rows.get(number.key) ?? document.createElement('tr');
    const shows = JSON.stringify(number);
    if (drawn.get(number.key) !== shows || !row.cells.length) drawRow(row, number, states);
    drawn.set(number.key, shows);
    return row;
  });
  const isSame = wanted.length === body.rows.length && wanted.every((row, place) => row === body.rows[place]);
  if (!isSame) body.replaceChildren(...wanted);
}
