/* Words that the reader has selected as a number of their own, part of review.js: which readings they touch, and what
   becomes of those. */
const NUMBER = /-?\d[\d,]*(\.\d+)?/;
const UNIT = /[%亿万家个人位元台辆吨户项件亩]+$/;
const keyOf = ({start, end}) => `${start}-${end}`;
const numberIn = text => text.match(NUMBER)?.[0].replaceAll(',', '') ?? '';

/* The words with what they touch: `touches` are the keys of readings that share words with them, `rejected` those that
   a person sent back and that are in nobody's way. `isOther`: the words hold a number of their own, which stands beside
   the reading; else they take its place. */
function spanOver(words, numbers) {
  const near = numbers.filter(one => one.state !== 'left' && one.start < words.end && words.start < one.end);
  const [first, ...more] = near.filter(one => one.state !== 'rejected');
  const isOther = Boolean(first) && !more.length && numberIn(words.text) !== numberIn(first.text);
  const keys = (first ? [first, ...more] : []).map(one => one.key);
  return {...words, touches: keys, rejected: near.filter(one => one.state === 'rejected').map(one => one.key), isOther};
}

/* The reading that is meant where the words are a part of it and hold no other number; nothing else. */
function readingAround(words, numbers) {
  const near = numbers.filter(one => one.state !== 'left' && one.start <= words.start && words.end <= one.end);
  const exact = near.find(one => keyOf(one) === keyOf(words));
  const live = near.filter(one => one.state !== 'rejected');
  return exact ?? live.find(one => ['', numberIn(one.text)].includes(numberIn(words.text)));
}

const replacedBy = span => (span.isOther ? [] : span.touches);

/* What the form says above the fields of such words: [title, note]. */
function spanWords(span, number, byKey) {
  const said = keys => keys.map(key => `“${byKey.get(key)?.text ?? ''}”`).join('、');
  if (number.reason) return [`补录“${span.text}”`, `没有读作数据：${number.reason}`];
  if (replacedBy(span).length) return [`${said(span.touches)}的文字改为“${span.text}”`, '保存后原来的读数退回，由这一条代替'];
  const beside = span.touches.length ? `与已读出的${said(span.touches)}有重叠，作为另一个数` : '';
  return [`补录“${span.text}”`, beside || (span.rejected.length ? `这里退回过${said(span.rejected)}，补录的是新的一条` : '')];
}

/* The fields to begin with: of a reading whose words are widened its own; else those of the nearest number before the
   words that has their unit, but for the value. */
function fieldsOfSpan(span, numbers, blank) {
  const near = numbers.find(one => [...span.touches, ...span.rejected].includes(one.key));
  if (near && replacedBy(span).length) return {...blank, ...near.fields};
  const all = numbers.filter(one => one.state !== 'left' && one.start < span.start).reverse();
  const own = span.text.match(UNIT)?.[0];
  // A growth rate is no model for an amount: what has the same unit is of the same kind.
  const alike = near ?? all.find(one => !own || one.fields.unit === own);
  const model = alike?.fields ?? {...all[0]?.fields, transformation: blank.transformation};
  return {...blank, ...model, value: numberIn(span.text), unit: own ?? model.unit ?? '', bound: 'eq', doubt: ''};
}
