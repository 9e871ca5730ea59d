// Writes into each card and each row of a table where it begins and ends, so that a PDF says on which sheet that is, in
// letters that take no room. Returns of each card its title, its height and the heads of its tables.
() => {
  const tag = (element, words) => {
    const mark = document.createElement('span');
    mark.textContent = words;
    mark.style.cssText = 'display:inline-block;width:0;height:0;font-size:1px;line-height:0;white-space:nowrap';
    element?.append(mark);
  };
  const isShown = (element) => element.getClientRects().length > 0;
  let rows = 0;
  return [...document.querySelectorAll('[class*="st-key-card-"]')].filter(isShown).map((card, place) => {
    const title = card.querySelector('h3')?.innerText ?? '';
    const ends = [...card.querySelectorAll('.card-head h3, .source, .empty, .rows, .fine')].filter(isShown);
    const { height } = card.getBoundingClientRect();
    for (const row of card.querySelectorAll('.rows tbody tr')) {
      for (const cell of row.cells) tag(cell, `{row${rows}}`);
      rows += 1;
    }
    for (const end of [ends[0], ends.at(-1)].filter((end) => end && !end.matches('.rows'))) tag(end, `{card${place}}`);
    const heads = [...card.querySelectorAll('.rows thead')].map((head) => head.innerText);
    return [title, height, heads];
  });
}
