"""Lists of names that align one to one with a run of numbers: 汽车、电子产业产值分别为12亿元、8亿元."""

import re

from etl.reading import Item, Sentence

Span = tuple[int, int]
_TOGETHER = re.compile("分别|依次|各自|分[列居](?=第|全)")
_WITHOUT_AND, _COMMAS = re.compile("以及|[、和]"), re.compile("、")
_COMMA_ALONE = re.compile("[，,]")
_MOVED = re.compile("[，,](?:一[升增涨]一[降减跌]|有[升增]有[降减]|[两双]?双?[升增降减])[，,]")
"""How the members did that were told before, no list of their own: …，一升一降，增速分别为10%和-3%."""
_THAN_OTHERS = re.compile("分别(?:高[于出]|低于|快于|领先|好于|超过)")
_TWICE, _AS_IT_IS = 2, re.compile("[、，,](?:已)?达到?")
COMMA = re.compile("[，,；;：:。]")


def list_parts(sentence: Sentence, first: Item, size: int) -> list[Span] | None:
    """Return the parts of the list before a run of so many numbers that align with it one to one, or None."""
    text, start, end = sentence.text, first.lead_start, first.quantity.start
    if _MOVED.search(text, start, end) is not None:
        return None
    stop = end
    for m in _TOGETHER.finditer(text, start, end):
        stop = m.start()
    stop = min(stop, first.own_end)
    if _THAN_OTHERS.match(text, stop) is not None:
        # 形势向好、快于年初，生产总值增速分别高于全国、全市1和2个点: the members are those that it is above.
        clause = max(text.rfind(mark, start, stop) for mark in "，,；") + 1
        start = clause if stop - clause >= 2 else start
    return _aligned(sentence, start, stop, size)


def passes_mark(sentence: Sentence, first: Item) -> bool:
    """Tell one number told twice, by the mark that it passed and as it is: 产值突破80亿元、达86亿元."""
    if first.size != _TWICE or first.quantity.bound != "ge" or _TOGETHER.search(first.lead) is not None:
        return False
    after = next((i for i in sentence.items if i.group == first.group and i.place == 1 and not i.reason), None)
    if after is None or _AS_IT_IS.fullmatch(after.lead) is None:
        return False
    return after.quantity.amount() >= first.quantity.amount()


def parts_of(sentence: Sentence, item: Item, size: int) -> list[Span] | None:
    """Return the parts of the list of ``size`` names whose one number ``item`` each of them has, or None."""
    return _aligned(sentence, item.lead_start, item.quantity.start, size)


def _aligned(sentence: Sentence, start: int, stop: int, size: int) -> list[Span] | None:
    starts = [start, *(m.end() for m in COMMA.finditer(sentence.text, start, stop))]
    if size > 1 and sentence.text.find("业，", start, stop) >= 0:
        trades = next((of for at in starts if len(of := _trades(sentence, at, stop)) == size), None)
        if trades is not None:
            return trades
    for at in reversed(starts):
        parts = _split(sentence, at, stop)
        if len(parts) == size:
            return parts
        if len(parts) > size:
            return next((fewer for fewer in _coarser(sentence, at, stop) if len(fewer) == size), None)
    return None


def _trades(sentence: Sentence, start: int, stop: int) -> list[Span]:
    """Return the trades that commas part, as their names hold 、 and 和: 铁路、船舶和其他运输设备制造业，医药制造业."""
    parts = _split(sentence, start, stop, _COMMA_ALONE)
    names = [sentence.text[low:high] for low, high in parts]
    return parts if names and all(name.endswith("业") for name in names[:-1]) and "业" in names[-1] else []


def _coarser(sentence: Sentence, start: int, stop: int) -> list[list[Span]]:
    """Return the list split where 及 and 与, then 和 too, stand within names: 铁路、船舶和电气机械及器材."""
    if sentence.text.find("、", start, stop) < 0:
        return []
    return [_split(sentence, start, stop, marks) for marks in (_WITHOUT_AND, _COMMAS)]


def _split(sentence: Sentence, start: int, stop: int, marks: re.Pattern[str] | None = None) -> list[Span]:
    inside = [(m.start, m.end) for m in sentence.mentions if start <= m.start and m.end <= stop]
    parts, at = [], start
    for m in marks.finditer(sentence.text, start, stop) if marks else _separators(sentence.text, start, stop):
        if any(low < m.end() and m.start() < high for low, high in inside):
            continue
        if m.start() - at >= 2 or (at, m.start()) in inside:
            parts.append((at, m.start()))
        at = m.end()
    if stop - at >= 2:
        parts.append((at, stop))
    return parts


def _separators(text: str, start: int, stop: int) -> list[re.Match[str]]:
    """Return what separates a list's members: 、 and 和, commas only where nothing else does."""
    return list(re.compile("以及|[、和与及]").finditer(text, start, stop)) or list(
        re.compile("[，,]").finditer(text, start, stop)
    )
