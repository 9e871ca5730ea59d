/* Files that the browser did not send, told in a list of their own: the field for files forgets them as soon as the
   others are read. */
const told = new Map();
let watcher = null;
const find = (card, data) => {
  for (const chip of card.querySelectorAll('[data-testid=stFileChip][aria-invalid=true]')) {
    const name = chip.querySelector('[data-testid=stFileChipName]')?.textContent ?? '';
    const isLarge = /\d\s*MB/.test(chip.querySelector('[role=alert]')?.textContent ?? '');
    told.set(name, isLarge ? data.large : data.broken);
  }
};
const draw = list => list.replaceChildren(...[...told].map(([name, words]) => {
  const line = document.createElement('li'), bold = document.createElement('b');
  bold.textContent = name;
  line.className = 'is-fault';
  line.append(bold, `：${words}`);
  return line;
}));
export default function ({data, parentElement}) {
  const list = parentElement.querySelector('ul'), card = list.closest('.st-key-card-intake') ?? document.body;
  const look = () => {
    const before = told.size;
    find(card, data);
    if (told.size !== before || list.children.length !== told.size) draw(list);
  };
  const begin = event => {
    if (event.target.type !== 'file') return;
    told.clear();
    draw(list);
  };
  watcher?.disconnect();
  watcher = new MutationObserver(look);
  watcher.observe(card, {subtree: true, childList: true, attributes: true, attributeFilter: ['aria-invalid']});
  card.addEventListener('change', begin, true);
  look();
  return () => {
    watcher.disconnect();
    told.clear();
  };
}
