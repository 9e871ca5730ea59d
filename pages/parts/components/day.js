/* A day of the calendar, from the browser's own field for it, in the reader's language; handed over by Enter or button. */
export default function ({data, parentElement, setTriggerValue}) {
  const form = parentElement.querySelector('form'), input = form.querySelector('input');
  Object.assign(input, {min: data.first, max: data.last, required: true});
  if (!input.value) input.value = data.day;
  form.querySelector('label span').textContent = data.title;
  form.querySelector('button').textContent = data.button;
  const say = () => input.setCustomValidity(input.validity.badInput || input.value < data.first || input.value > data.last ? data.fault : '');
  input.oninput = say;
  form.onsubmit = event => {
    event.preventDefault();
    setTriggerValue('given', input.value);
  };
  say();
}
