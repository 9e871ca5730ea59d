/* The editor of one number, part of review.js: a field for each of its dimensions, codelists as choices. */
const PERIOD = /^(\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?|\d{4}\/\d{4}|\d{4}-\d\d\/\d{4}-\d\d)?$/;
const VALUE = /^-?\d+(\.\d+)?$/;

function choiceBox(field, options) {
  const box = document.createElement('select');
  const groups = new Map();
  for (const [code, name, group] of options) {
    const option = new Option(name, code);
    if (!group) {
      box.append(option);
      continue;
    }
    if (!groups.has(group)) {
      groups.set(group, document.createElement('optgroup'));
      groups.get(group).label = group;
      box.append(groups.get(group));
    }
    groups.get(group).append(option);
  }
  return box;
}

/* Build the fields once; returns the inputs by name. `lists` holds [code, name, group] of each choice, and the known
   names of each kind of subject under `subject`. */
function buildForm(grid, fields, lists) {
  const inputs = {};
  grid.replaceChildren(...fields.map(({name, title, hint}) => {
    const label = element('label', `field-${name}`);
    const input = lists[name] ? choiceBox(name, lists[name]) : document.createElement('input');
    input.name = name;
    input.autocomplete = 'off';
    if (hint) input.placeholder = hint;
    inputs[name] = input;
    label.append(element('span', '', title), input);
    if (name === 'subject') {
      const names = document.createElement('datalist');
      names.id = 'review-subjects';
      input.setAttribute('list', names.id);
      label.append(names);
    }
    return label;
  }));
  return inputs;
}

function fillForm(inputs, fields) {
  for (const [name, input] of Object.entries(inputs)) {
    const value = fields[name] ?? '';
    if (input.tagName === 'SELECT' && ![...input.options].some(option => option.value === value)) {
      input.append(new Option(value || '（空）', value));
    }
    input.value = value;
    input.classList.remove('wrong');
  }
}

const formValues = inputs => Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.value.trim()]));

/* What is written other than `fields`. */
function changedFields(values, fields) {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== (fields[name] ?? '')));
}

/* Why fields cannot be kept: [name of the field, words] each. */
function faultsOf(values) {
  const faults = [];
  if (!VALUE.test(values.value)) faults.push(['value', '数值须是不带单位和千分位的数']);
  if (!PERIOD.test(values.period)) faults.push(['period', '时期写作 2025、2025-H1、2025-Q1、2025-05 或 2025-01/2025-05']);
  if (values.subject_kind !== 'region' && !values.subject) faults.push(['subject', '这类对象须写名称']);
  return faults;
}

/* Mark the fields that cannot be kept; returns why, '' where all can. */
function showFaults(inputs, faults) {
  const wrong = new Set(faults.map(([name]) => name));
  for (const [name, input] of Object.entries(inputs)) input.classList.toggle('wrong', wrong.has(name));
  return faults.map(([, words]) => words).join('；');
}
