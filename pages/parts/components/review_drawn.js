/* What of a review is seen, part of review.js: the rows, the tools, the form and its buttons, drawn from what is known,
   chosen and written. */
const NONE = {key: '', state: '', fields: {}};
const UNDECIDED = new Set(['sure', 'unsure']);
const MISSED = '补录';
const BLOCKED = '别人先保存了：请在页面上方并进去或放弃，在那以前这里不能改。';

class Drawn {
  get number() { return this.byKey.get(this.chosen) ?? NONE; }

  get isDirty() { return Boolean(this.edits.get(this.chosen)); }

  visible() {
    const isShown = {
      '': n => n.state !== 'left', open: n => UNDECIDED.has(n.state), unsure: n => n.state === 'unsure',
      done: n => n.state !== 'left' && !UNDECIDED.has(n.state), left: n => n.state === 'left',
    };
    const shown = this.numbers.filter(isShown[this.filter]);
    if (['done', 'left'].includes(this.filter)) return shown;
    // Numbers that were missed and are not saved yet have a row already: it leads back to what was written.
    const open = this.edits.open().filter(key => !this.byKey.has(key)).map(key => this.edits.get(key).span);
    const begun = open.map(span => ({...NONE, key: keyOf(span), state: 'begun', text: span.text, start: span.start}));
    return begun.length ? [...shown, ...begun].sort((one, other) => one.start - other.start) : shown;
  }

  mark() {
    this.root.querySelectorAll('.chosen').forEach(node => node.classList.remove('chosen'));
    for (const box of [this.text, this.rows]) {
      const nodes = box.querySelectorAll(`[data-key="${this.chosen}"]`);
      nodes.forEach(node => node.classList.add('chosen'));
      if (nodes.length) reveal(box, nodes[0]);
    }
  }

  draw() {
    const {is_blocked: isBlocked} = this.data;
    if (isBlocked && !this.wasBlocked) this.showWhy();
    if (isBlocked || this.wasBlocked) this.fault.textContent = isBlocked ? BLOCKED : '';
    this.wasBlocked = isBlocked;
    for (const mark of this.text.querySelectorAll('mark')) {
      mark.className = `state-${this.byKey.get(mark.dataset.key)?.state ?? 'left'}`;
    }
    this.drawList();
    this.drawStates();
    this.mark();
    if (!this.isDirty) this.fill();
  }

  /* Who saves far below must not overlook what is said at the top of the page. */
  showWhy() {
    requestAnimationFrame(() => document.querySelector('.st-key-draft-conflict')?.scrollIntoView({block: 'center'}));
  }

  /* The rows and the tools: what of them changes with each letter that is written. */
  drawList() {
    const open = this.edits.open();
    const rows = this.visible().map(number => (open.includes(number.key) ? {...number, isUnsaved: true} : number));
    drawRows(this.rows.querySelector('tbody'), rows, this.data.states, this.drawn);
    this.rows.querySelector(`[data-key="${this.chosen}"]`)?.classList.add('chosen');
    this.drawTools(open.length);
    if (open.length !== this.told) this.tell('unsaved', this.told = open.length);
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

  drawTools(unsaved) {
    const sure = this.numbers.filter(number => number.state === 'sure' && !this.edits.get(number.key)).length;
    const [saving, keep, all, undo] = this.tools.children, isOff = this.data.is_blocked;
    saving.textContent = this.outbox.length ? '正在保存…' : unsaved ? '' : this.data.can_undo ? '已保存' : '';
    keep.hidden = !unsaved;
    keep.textContent = `保存 ${unsaved} 处修改`;
    keep.disabled = isOff;
    keep.onclick = () => this.keepAll();
    all.textContent = `接受全部可信的（${sure}）`;
    all.disabled = !sure || isOff;
    all.onclick = () => this.acceptAllSure();
    this.root.dataset.waiting = this.outbox.length;
    undo.disabled = isOff || (!this.data.can_undo && !this.outbox.length);
    undo.onclick = () => this.act('undo', []);
  }

  fill() {
    const number = this.number, span = this.span, edit = this.edits.get(this.chosen);
    this.form.hidden = !span && !number.key;
    this.fault.textContent = this.data.is_blocked ? BLOCKED : '';
    const [title, note] = span ? spanWords(span, number, this.byKey) : [number.text ?? '', this.noteOf(number, edit)];
    this.words.textContent = title;
    this.note.textContent = note;
    this.grid.hidden = number.state === 'left' && !span;
    fillForm(this.inputs, edit?.fields ?? (span ? fieldsOfSpan(span, this.numbers, this.data.blank) : number.fields));
    this.drawNames();
    this.drawButtons();
  }

  noteOf(number, edit) {
    const titles = new Map(this.data.fields.map(({name, title}) => [name, title]));
    const theirs = edit ? changedMeanwhile(edit, number.fields) : [];
    const said = theirs.map(({name, value}) => `${titles.get(name) ?? name}“${value || '空'}”`).join('、');
    return [said && `⚠ 别人此后改成了${said}，你写的还没有保存`, number.note, number.said && `看板上：${number.said}`].filter(Boolean).join(' · ');
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
    const {indicator} = this.inputs, isOther = this.isDirty && indicator?.value !== this.number.fields.indicator;
    if (isOther && !this.grid.hidden && this.data.can_name.includes('indicator')) {
      const asked = {kind: 'indicator', name: '', indicator: indicator.value};
      const words = `文件里的说法也叫“${indicator.selectedOptions[0]?.text}”，记下…`;
      this.buttons.append(this.button(words, () => this.act('name', [], asked), false, 'link'));
    }
    if (had) this.rows.focus({preventScroll: true});
  }

  /* What can be done with what is chosen. */
  ways() {
    const isChanged = this.isDirty, {span} = this;
    const away = this.button('放弃 ESC', () => this.giveUp(), false, '', true);
    if (span) {
      const [save, other] = replacedBy(span).length ? ['保存', '作为另一个数补录'] : [MISSED, '改为代替已读出的数'];
      const turn = span.touches.length ? [this.button(other, () => this.turn())] : [];
      return [this.button(save, () => this.keep(), false, 'main'), ...turn, away];
    }
    if (this.number.state === 'left') return [this.button(`这是数据，${MISSED} 回车`, () => this.edit())];
    return [
      this.button('接受 A', () => this.decide('accept'), isChanged, isChanged ? '' : 'main'),
      this.button('保存修改', () => this.keep(), !isChanged, isChanged ? 'main' : ''),
      this.button('退回 X', () => this.decide('reject')),
      ...(isChanged ? [away] : []),
    ];
  }

  button(words, act, isOff = false, name = '', isAlways = false) {
    const button = element('button', name, words);
    button.type = 'button';
    button.disabled = isOff || (this.data.is_blocked && !isAlways);
    button.onclick = act;
    return button;
  }
}
