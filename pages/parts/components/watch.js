/* Asks every few seconds, with some bytes, whether the board on disk is still the drawn one; draws anew where it is not. */
const EVERY = 5000;
const STILL = 2000;
let drawn = null; // what the last run handed in
let hasTyped = false;
let acted = 0;
let asked = '';
let timer = 0;
// What the reader has typed and not sent, or is about to do, would be lost or jump away under the hand.
const act = event => {
  acted = Date.now();
  if (event.type === 'input') hasTyped = true;
};
const leave = () => { hasTyped = false; };
const isAtWork = () => {
  const app = document.querySelector('[data-testid=stApp]')?.dataset ?? {};
  const isOpen = document.querySelector(drawn.data.holds ? '[role=listbox], [role=dialog], [data-testid=stPopoverBody]' : '[role=listbox]');
  return document.hidden || hasTyped || Date.now() - acted < STILL || isOpen !== null
    || app.testScriptState === 'running' || (app.testConnectionState ?? 'CONNECTED') !== 'CONNECTED';
};
const look = async () => {
  if (!drawn || isAtWork()) return;
  const answer = await fetch(drawn.data.address, {cache: 'no-store'}).catch(() => null);
  const version = answer?.ok ? await answer.text() : drawn?.data.version;
  // A version is asked for once: one that cannot be opened leaves the old board standing.
  if (!drawn || version === drawn.data.version || version === asked || isAtWork()) return;
  asked = version;
  drawn.setTriggerValue('moved', version);
};
const heard = [['input', act], ['keydown', act], ['pointerdown', act], ['focusout', leave], ['visibilitychange', look]];
export default function ({data, setTriggerValue}) {
  if (!drawn) {
    for (const [name, listener] of heard) document.addEventListener(name, listener, true);
    timer = setInterval(look, EVERY);
  }
  drawn = {data, setTriggerValue};
  hasTyped = false;
  // Called when the element goes, not when its data change.
  return () => {
    for (const [name, listener] of heard) document.removeEventListener(name, listener, true);
    clearInterval(timer);
    drawn = null;
  };
}
