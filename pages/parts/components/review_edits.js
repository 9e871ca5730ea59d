/* What the reader has written into the form and not saved yet, number by number; part of review.js. It stays when
   another number is chosen, when somebody else saves first, and when the page is loaded again. */
const neat = words => (words ?? '').trim().split(/\s+/).join(' ');
const isSame = (some, others) => Object.entries(some).every(([name, value]) => neat(value) === neat(others[name]));

class Edits {
  constructor(name) {
    this.place = `review ${name}`;
    this.byKey = new Map(JSON.parse(sessionStorage.getItem(this.place) ?? '[]'));
  }

  get(key) { return this.byKey.get(key); }

  /* `fields` is what the form says, `base` what it said before; `span` the words of a number that was missed. */
  set(key, fields, base, span) {
    this.byKey.set(key, {fields, base: this.get(key)?.base ?? base, span, isSent: false, wasSent: false});
    this.store();
  }

  drop(key) {
    if (this.byKey.delete(key)) this.store();
  }

  /* It was handed to the server, which may refuse it: only what the server then tells ends it. */
  send(key) {
    if (this.get(key)) Object.assign(this.get(key), {isSent: true, wasSent: true});
    this.store();
  }

  /* Compare with what the server knows now; `isUnderWay` says whether a number still waits to be handed in. */
  settle(byKey, isUnderWay, isDropped) {
    for (const [key, edit] of this.byKey) {
      if (isUnderWay(key)) continue;
      const number = byKey.get(key);
      const isKept = number && number.state !== 'left' && isSame(edit.fields, number.fields);
      const isGone = !number && !edit.span;
      if (isKept || isGone || (isDropped && edit.wasSent)) this.byKey.delete(key);
      edit.isSent = false;
    }
    this.store();
  }

  /* The keys of what is neither saved nor on its way. */
  open() { return [...this.byKey].filter(([, edit]) => !edit.isSent).map(([key]) => key); }

  store() {
    if (this.byKey.size) sessionStorage.setItem(this.place, JSON.stringify([...this.byKey]));
    else sessionStorage.removeItem(this.place);
  }
}

/* Which fields somebody else has changed since the reader began to, as {name, value}, but for those both made alike. */
const changedMeanwhile = ({fields, base}, now) => Object.keys(base)
  .filter(name => neat(base[name]) !== neat(now[name]) && neat(fields[name]) !== neat(now[name]))
  .map(name => ({name, value: now[name]}));
