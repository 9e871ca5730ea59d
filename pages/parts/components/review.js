/* A document's text beside the table of its numbers and the editor of one of them.

   Choosing happens here and asks nobody. What the reader decides is shown at once and put into an outbox, which goes
   to the server whole until the server names the last one it has carried out: no quick press is lost. */
const NONE = {key: '', state: '', fields: {}};
const UNDECIDED = new Set(['sure', 'unsure']);
const RESULT = {accept: 'accepted', reject: 'rejected', correct: 'corrected'};
const AGAIN = 2000;

class Review {
  constructor(root) {
    this.root = root;
    this.nonce = crypto.getRandomValues(new Uint32Array(2)).join('-');
    Object.assign(this, {outbox: [], last: 0, chosen: '', wanted: '', filter: '', span: null, drawn: new Map()});
    for (const name of ['states', 'tools', 'text', 'rows', 'form', 'grid', 'words', 'note', 'fault', 'buttons']) {
      this[name] = root.querySelector(`.review-${name}`);
    }
    this.onKey = event => this.key(event);
    this.onSelect = () => this.select();
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('selectionchange', this.onSelect);
    this.text.onclick = event => getSelection().isCollapsed && this.choose(event.target.closest('mark')?.dataset.key);
    this.rows.onclick = event => this.choose(event.target.closest('tr')?.dataset.key);
    this.form.onsubmit = event => event.preventDefault();
    this.form.oninput = () => { this.isDirty = true; this.drawButtons(); };
  }

  leave() {
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('selectionchange', this.onSelect);
    clearTimeout(this.timer);
  }

  /* What the server knows now. */
  take(data, send) {
    this.data = data;
    this.send = send;
    this.outbox = this.outbox.filter(one => one.seq > (data.done[this.nonce] ?? 0));
    this.numbers = data.numbers.map(number => ({...number, fields: {...number.fields}}));
    this.byKey = new Map(this.numbers.map(number => [number.key, number]));
    this.outbox.forEach(action => this.apply(action));
    if (this.shape !== data.shape) {
      this.shape = data.shape;
      drawText(this.text, data.paragraphs);
      this.inputs = buildForm(this.grid, data.fields, data.lists);
      this.filled = '';
    }
    if (!this.byKey.has(this.chosen)) this.chosen = '';
    this.draw();
    if (this.wanted && this.byKey.has(this.wanted)) this.choose(this.wanted);
    else if (!this.chosen) this.choose(this.visible()[0]?.key);
    if (!this.outbox.length) clearTimeout(this.timer);
  }

  get number() { return this.byKey.get(this.chosen) ?? NONE; }

  visible() {
    const isShown = {
      '': n => n.state !== 'left', open: n => UNDECIDED.has(n.state), unsure: n => n.state === 'unsure',
      done: n => n.state !== 'left' && !UNDECIDED.has(n.state), left: n => n.state === 'left',
    };
    return this.numbers.filter(isShown[this.filter]);
  }

  // -- deciding

  act(kind, keys, fields = {}) {
    if (this.data.is_blocked) return;
    const action = {seq: ++this.last, kind, keys, fields};
    this.outbox.push(action);
    this.apply(action);
    this.draw();
    this.flush();
  }

  apply({kind, keys, fields}) {
    for (const key of keys) {
      const number = this.byKey.get(key);
      if (!number || !RESULT[kind]) continue;
      number.state = RESULT[kind];
      Object.assign(number.fields, fields);
    }
  }

  flush() {
    clearTimeout(this.timer);
    if (!this.outbox.length) return;
    this.send('acted', {nonce: this.nonce, actions: this.outbox});
    this.timer = setTimeout(() => this.flush(), AGAIN);
  }

  decide(kind) {
    const {key, state} = this.number;
    if (!key || state === 'left') return;
    const list = this.visible(), next = list[list.findIndex(one => one.key === key) + 1]?.key;
    this.act(kind, [key]);
    if (next) this.choose(next);
  }

  /* Keep what the form says: a correction, or a number that was missed. */
  keep() {
    const fault = formFault(this.inputs);
    this.fault.textContent = fault;
    if (fault) return;
    this.isDirty = false;
    if (this.span) {
      const {start, end} = this.span;
      this.wanted = `${start}-${end}`;
      this.span = null;
      this.act('add', [this.wanted], changedFields(this.inputs, {}));
    } else if (this.number.key) {
      const changes = changedFields(this.inputs, this.number.fields);
      if (Object.keys(changes).length) this.act('correct', [this.chosen], changes);
      else this.act('accept', [this.chosen]);
    }
    this.rows.focus({preventScroll: true});
  }

  acceptAllSure() {
    const keys = this.numbers.filter(number => number.state === 'sure').map(number => number.key);
    if (keys.length) this.act('accept', keys);
  }

  // -- choosing

  choose(key) {
    if (!key) return;
    this.chosen = key;
    this.wanted = '';
    this.span = null;
    this.isDirty = false;
    this.mark();
    this.fill();
  }

  step(by) {
    const list = this.visible(), place = list.findIndex(one => one.key === this.chosen);
    const next = list[place < 0 ? 0 : Math.min(Math.max(place + by, 0), list.length - 1)];
    this.choose(next?.key);
  }

  mark() {
    this.root.querySelectorAll('.chosen').forEach(node => node.classList.remove('chosen'));
    for (const box of [this.text, this.rows]) {
      const node = box.querySelector(`[data-key="${this.chosen}"]`);
      if (!node) continue;
      node.classList.add('chosen');
      reveal(box, node);
    }
  }

  select() {
    const words = selectedWords(this.text);
    if (!words || this.data.is_blocked) return;
    const own = this.numbers.find(one => one.state !== 'left' && one.start < words.end && words.start < one.end);
    if (own) return;
    this.chosen = '';
    this.span = words;
    this.isDirty = false;
    this.mark();
    this.fill();
  }

  /* Take a number that was left out for one of the data after all. */
  takeIn() {
    const {start, end, text} = this.number;
    this.span = {start, end, text};
    this.fill();
  }

  /* The fields of a number that was missed: those of the one before it, but for the value. */
  fieldsOfMissed() {
    const before = this.numbers.findLast(one => one.state !== 'left' && one.start < this.span.start);
    const value = this.span.text.match(/-?\d[\d,]*(\.\d+)?/)?.[0].replaceAll(',', '') ?? '';
    const unit = this.span.text.match(/[%亿万家个人位元台辆吨]+$/)?.[0] ?? '';
    return {...this.data.blank, ...before?.fields, value, unit: unit || before?.fields.unit || '', bound: 'eq', doubt: ''};
  }

  // -- drawing

  draw() {
    drawRows(this.rows.querySelector('tbody'), this.visible(), this.data.states, this.drawn);
    for (const mark of this.text.querySelectorAll('mark')) {
      mark.className = `state-${this.byKey.get(mark.dataset.key)?.state ?? 'left'}`;
    }
    this.drawStates();
    this.drawTools();
    this.mark();
    if (!this.isDirty) this.fill();
  }

  drawStates() {
    const count = (...states) => this.numbers.filter(number => states.includes(number.state)).length;
    const left = count('left'), open = count('sure', 'unsure'), all = this.numbers.length - left;
    const shown = {'': all, unsure: count('unsure'), open, done: all - open, left};
    for (const chip of this.states.children) {
      chip.textContent = `${chip.dataset.words} ${shown[chip.dataset.filter]}`;
      chip.ariaPressed = String(chip.dataset.filter === this.filter);
      chip.onclick = () => { this.filter = chip.dataset.filter; this.draw(); };
    }
  }

  drawTools() {
    const sure = this.numbers.filter(number => number.state === 'sure').length;
    const [saving, all, undo] = this.tools.children;
    saving.textContent = this.outbox.length ? '正在保存…' : this.data.can_undo ? '已保存' : '';
    all.textContent = `接受全部可信的（${sure}）`;
    all.disabled = !sure || this.data.is_blocked;
    all.onclick = () => this.acceptAllSure();
    this.root.dataset.waiting = this.outbox.length;
    undo.disabled = this.data.is_blocked || (!this.data.can_undo && !this.outbox.length);
    undo.onclick = () => this.act('undo', []);
  }

  fill() {
    const number = this.number, isMissed = Boolean(this.span);
    this.form.hidden = !isMissed && !number.key;
    this.fault.textContent = '';
    this.words.textContent = isMissed ? `补录“${this.span.text}”` : number.text ?? '';
    this.note.textContent = isMissed && number.reason ? `没有读作数据：${number.reason}` : [number.note, number.said && `看板上：${number.said}`].filter(Boolean).join(' · ');
    this.grid.hidden = number.state === 'left' && !isMissed;
    const fields = isMissed ? this.fieldsOfMissed() : number.fields;
    fillForm(this.inputs, fields);
    this.drawNames();
    this.drawButtons();
  }

  drawNames() {
    const names = this.data.subjects[this.inputs.subject_kind.value] ?? [];
    this.grid.querySelector('datalist').replaceChildren(...names.map(name => new Option(name)));
    this.isNew = Boolean(this.inputs.subject.value.trim()) && !names.includes(this.inputs.subject.value.trim());
  }

  drawButtons() {
    const {subject, subject_kind: kind, region} = this.inputs;
    if ([subject, kind].includes(document.activeElement)) this.drawNames();
    const had = this.buttons.contains(document.activeElement);
    this.buttons.replaceChildren(...this.ways());
    if (this.isNew && !this.grid.hidden && this.data.can_name.includes(kind.value)) {
      const name = {kind: kind.value, name: subject.value.trim(), region: region?.value ?? ''};
      this.buttons.append(this.button(`“${name.name}”不在名录里，加入…`, () => this.act('name', [], name), false, 'link'));
    }
    if (had) this.rows.focus({preventScroll: true});
  }

  /* What can be done with what is chosen. */
  ways() {
    if (this.span) return [this.button('补录', () => this.keep(), false, 'main')];
    if (this.number.state === 'left') return [this.button('这是数据，补录 回车', () => this.edit())];
    const isChanged = Object.keys(changedFields(this.inputs, this.number.fields)).length > 0;
    return [
      this.button('接受 A', () => this.decide('accept'), isChanged, isChanged ? '' : 'main'),
      this.button('保存修改', () => this.keep(), !isChanged, isChanged ? 'main' : ''),
      this.button('退回 X', () => this.decide('reject')),
    ];
  }

  button(words, act, isOff = false, name = '') {
    const button = element('button', name, words);
    button.type = 'button';
    button.disabled = isOff || this.data.is_blocked;
    button.onclick = act;
    return button;
  }

  // -- keys

  key(event) {
    const at = event.target;
    if (event.isComposing) return; // the Enter that ends a Chinese word
    if (event.key === 'Enter' && this.grid.contains(at)) {
      event.preventDefault();
      this.keep();
      return;
    }
    if (event.key === 'Escape' && this.form.contains(at)) {
      this.isDirty = false;
      this.fill();
      this.rows.focus({preventScroll: true});
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role=dialog]')) return;
    if (at.closest?.('input, textarea, select, [contenteditable=true]')) return;
    const isButton = at.closest?.('button, a, summary');
    const acts = {
      j: () => this.step(1), k: () => this.step(-1), a: () => this.decide('accept'), x: () => this.decide('reject'),
      u: () => this.act('undo', []), Enter: () => this.edit(),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || (isButton && event.key === 'Enter')) return;
    event.preventDefault();
    act();
  }

  edit() {
    if (this.form.hidden) return;
    if (this.number.state === 'left' && !this.span) this.takeIn();
    this.inputs.subject.focus();
  }
}

const reviews = new WeakMap();

export default function ({data, parentElement, setTriggerValue}) {
  const root = parentElement.querySelector('.review');
  let review = reviews.get(root);
  if (!review) {
    review = new Review(root);
    reviews.set(root, review);
  }
  review.take(data, setTriggerValue);
  // Called when the element goes, not when its data change.
  return () => {
    review.leave();
    reviews.delete(root);
  };
}
