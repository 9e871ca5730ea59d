/* The text of a document with its numbers marked, part of review.js. Offsets count characters (code points), as Python
   does; marks are told apart by their form too, which style sheets add: nothing but the document's words stands here. */
const characters = text => [...text].length;

function drawText(pane, paragraphs) {
  pane.replaceChildren(...paragraphs.map(({start, page, runs}) => {
    const line = document.createElement('p');
    line.dir = 'auto';
    line.dataset.start = start;
    if (page) line.dataset.page = page;
    for (const [text, key] of runs) {
      if (!key) {
        line.append(text);
        continue;
      }
      const mark = document.createElement('mark');
      mark.dataset.key = key;
      mark.textContent = text;
      line.append(mark);
    }
    return line;
  }));
}

/* The words that the reader has selected: {start, end, text}, cut to their visible part; null where they are none or
   reach over more than one paragraph. */
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
  const start = +line.dataset.start + characters(before.toString()) + characters(words.slice(0, words.indexOf(text)));
  return {start, end: start + characters(text), text};
}

/* Scroll a box so that a node in it is seen, and no further than needed. */
function reveal(box, node) {
  const inside = node.getClientRects()[0] ?? node.getBoundingClientRect(), outside = box.getBoundingClientRect();
  if (inside.top < outside.top + 8 || inside.bottom > outside.bottom - 8) {
    box.scrollTop += inside.top - outside.top - outside.height / 3;
  }
}
