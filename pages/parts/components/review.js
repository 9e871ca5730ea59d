/* A document's text beside the table of its numbers and the editor of one of them.

   Choosing happens here and asks nobody. What the reader decides is shown at once and put into an outbox, which goes
   to the server whole until the server names the last one it has carried out: no quick press is lost. */
const AGAIN = 2000;
const RESULT = {accept: 'accepted', reject: 'rejected', correct: 'corrected'};

class Review extends Drawn {
  constructor(root) {
    super();
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
    this.form.oninput = () => this.write();
  }

  leave() {
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('selectionchange', this.onSelect);
    clearTimeout(this.timer);
  }

  /* What the server knows now. */
  take(data, send, tell) {
    Object.assign(this, {data, send, tell});
    this.edits ??= new Edits(data.name);
    this.told ??= data.unsaved;
    this.dropped ??= data.dropped;
    this.outbox = this.outbox.filter(one => one.seq > (data.done[this.nonce] ?? 0));
    this.numbers = data.numbers.map(number => ({...number, fields: {...number.fields}}));
    this.byKey = new Map(this.numbers.map(number => [number.key, number]));
    const isUnderWay = key => this.outbox.some(one => one.keys.includes(key));
    this.edits.settle(this.byKey, isUnderWay, data.dropped !== this.dropped);
    this.dropped = data.dropped;
    this.outbox.forEach(action => this.apply(action));
    if (this.shape !== data.shape) {
      this.shape = data.shape;
      drawText(this.text, data.paragraphs);
      this.inputs = buildForm(this.grid, data.fields, data.lists);
    }
    if (!this.byKey.has(this.chosen) && !this.span) this.chosen = '';
    this.draw();
    if (this.byKey.has(this.wanted) || this.edits.open().includes(this.wanted)) this.choose(this.wanted);
    else if (!this.chosen && !this.wanted) this.choose(this.visible()[0]?.key);
    if (!this.outbox.length) clearTimeout(this.timer);
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
    if (!key || state === 'left' || this.span) return;
    if (kind === 'accept' && this.isDirty) {
      this.fault.textContent = '这一条有没保存的修改：回车保存，ESC 放弃。';
      return;
    }
    this.edits.drop(key);
    const list = this.visible(), next = list[list.findIndex(one => one.key === key) + 1]?.key;
    this.act(kind, [key]);
    if (next) this.choose(next);
  }

  /* Keep what the form says: a correction, or a number that was missed. */
  keep() {
    if (this.data.is_blocked) return; // it stays as written until it is clear whose version goes on
    const values = formValues(this.inputs);
    this.fault.textContent = showFaults(this.inputs, faultsOf(values));
    if (this.fault.textContent) return;
    if (!this.isDirty) this.edits.set(this.chosen, values, {...this.number.fields}, this.span);
    this.hand(this.chosen);
    this.rows.focus({preventScroll: true});
  }

  /* Hand what was written of one number to the server. */
  hand(key) {
    const {fields, span} = this.edits.get(key), changes = changedFields(fields, span ? {} : this.byKey.get(key).fields);
    this.edits.send(key);
    if (span) {
      if (key === this.chosen) Object.assign(this, {wanted: key, span: null, chosen: ''});
      this.act(replacedBy(span).length ? 'replace' : 'add', [key, ...replacedBy(span)], changes);
    } else {
      this.act(Object.keys(changes).length ? 'correct' : 'accept', [key], changes);
    }
  }

  /* Save all that was written, number by number; what cannot be kept stays and is shown. */
  keepAll() {
    const wrong = this.edits.open().filter(key => faultsOf(this.edits.get(key).fields).length);
    this.edits.open().filter(key => !wrong.includes(key)).forEach(key => this.hand(key));
    if (!wrong.length) return;
    this.choose(wrong[0]);
    this.fault.textContent = showFaults(this.inputs, faultsOf(this.edits.get(wrong[0]).fields));
  }

  acceptAllSure() {
    const keys = this.numbers.filter(number => number.state === 'sure' && !this.edits.get(number.key)).map(number => number.key);
    if (keys.length) this.act('accept', keys);
  }

  // -- choosing

  choose(key) {
    if (!key) return;
    this.chosen = key;
    this.wanted = '';
    this.span = this.edits.get(key)?.span ?? null;
    this.mark();
    this.fill();
  }

  /* What stands in the form is not what is known: remember it, number by number. */
  write() {
    const values = formValues(this.inputs), base = this.span ? {} : this.number.fields;
    if (this.span || Object.keys(changedFields(values, base)).length) this.edits.set(this.chosen, values, {...base}, this.span);
    else this.edits.drop(this.chosen);
    this.drawList();
    this.drawButtons();
  }

  /* Give up what was written of the chosen number. */
  giveUp() {
    const span = this.span;
    this.edits.drop(this.chosen);
    this.span = null;
    if (!this.byKey.has(this.chosen)) this.chosen = span?.touches[0] ?? '';
    this.draw();
    this.fill();
    this.rows.focus({preventScroll: true});
  }

  step(by) {
    const list = this.visible(), place = list.findIndex(one => one.key === this.chosen);
    const next = list[place < 0 ? 0 : Math.min(Math.max(place + by, 0), list.length - 1)];
    this.choose(next?.key);
  }

  select() {
    const words = selectedWords(this.text);
    if (!words || this.data.is_blocked) return;
    const own = readingAround(words, this.numbers) ?? (this.edits.get(keyOf(words)) && words);
    if (own) {
      this.choose(keyOf(own));
      return;
    }
    this.span = spanOver(words, this.numbers);
    this.chosen = keyOf(words);
    this.mark();
    this.fill();
  }

  /* Take a number that was left out for one of the data after all. */
  takeIn() {
    const {start, end, text} = this.number;
    this.span = spanOver({start, end, text}, this.numbers);
    this.fill();
  }

  /* The words hold a number beside the reading that they touch, or are the words of that reading. */
  turn() {
    this.span = {...this.span, isOther: !this.span.isOther};
    if (this.isDirty) this.edits.set(this.chosen, formValues(this.inputs), {}, this.span);
    this.fill();
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
      this.giveUp();
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

export default function ({data, parentElement, setTriggerValue, setStateValue}) {
  const root = parentElement.querySelector('.review');
  let review = reviews.get(root);
  if (!review) {
    review = new Review(root);
    reviews.set(root, review);
  }
  review.take(data, setTriggerValue, setStateValue);
  // Called when the element goes, not when its data change.
  return () => {
    review.leave();
    reviews.delete(root);
  };
}
