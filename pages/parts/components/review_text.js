/* The text of a document with its numbers marked, part of review.js. Offsets count characters (code points), as Python
   does; marks are told apart by their form too, which style sheets add: nothing but the document's words stands here. */
const characters = text => [...text].length;

function drawText(pane, paragraphs) {
  pane.replaceChildren(...paragraphs.map(({start, page, runs}) => {
    const line = document.createElement('p');
    line.dir = 'auto';
    line.dataset.start = start;
    if (page) line.dataset.page = page;
    runs.forEach(([text, key], place) => {
      if (!key) {
        line.append(text);
        return;
      }
      const mark = document.createElement('mark');
      mark.dataset.key = key;
      // Another number stands within its words: the rest of it follows.
      if (runs.slice(place + 1).some(run => run[1] === key)) mark.dataset.part = '';
      mark.textContent = text;
      line.append(mark);
    });
    return line;
  }));
}

/* The words that the reader has selected: {start, end, text}, cut to their visible part, no number cut in two; null
   where they are none or reach over more than one paragraph. */
function selectedWords(pane) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const line = (range.startContainer.parentElement ?? range.startContainer).closest?.('p[data-start]');
  if (!line || !pane.contains(line) || !line.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(line);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString(), text = words.trim();
  if (!text) return null;
  const first = before.toString().length + words.indexOf(text);
  return wholeNumbers(line, first, first + text.length);
}

/* The words of a paragraph between two places, moved apart where they cut a number in two. */
function wholeNumbers(line, first, last) {
  const all = line.textContent;
  for (const {0: number, index} of all.matchAll(/\d+(,\d{3})*(\.\d+)?/g)) {
    const end = index + number.length;
    if (index < first && first < end) first = index;
    if (index < last && last < end) last = end;
  }
  const text = all.slice(first, last), start = +line.dataset.start + characters(all.slice(0, first));
  return {start, end: start + characters(text), text};
}

/* Scroll a box so that a node in it is seen, and no further than needed. */
function reveal(box, node) {
  const inside = node.getClientRects()[0] ?? node.getBoundingClientRect(), outside = box.getBoundingClientRect();
  if (inside.top < outside.top + 8 || inside.bottom > outside.bottom - 8) {
    box.scrollTop += inside.top - outside.top - outside.height / 3;
  }
}
