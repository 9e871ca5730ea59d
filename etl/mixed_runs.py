"""Runs of numbers that are of unlike measures: 产值、工业投资、企业数量分别达到800亿元、90亿元、320家.

Each has its own unit, so what joins them is the list before them alone: it has a measure for each.
"""

import re
from collections.abc import Sequence

from etl.lists import list_parts
from etl.reading import Item, Sentence, continues, lay_out

_EACH = re.compile("(?:分别|依次)[^，。；、\\d]{0,6}$")
_MADE = re.compile("产量[^，。；、\\d]{0,4}$")
_EACH_ANYWHERE = re.compile("分别|依次|产量")
_COUNTS = re.compile("(?:数量?|人数|总数|企业|工厂|车间|平台|中心|园区|基地|项目|机构|员工|人员)$")
_LATER = re.compile(
    "[；;，,](?:力争|争取|确保|预计|计划)?(?:到)?20\\d\\d年(?:年?[底末])?[，,]?(?:上述|以上|这)?(?:[两三四五]?[项个]?(?:指标|目标))?(?:力争|将|要)?"
    "(?:分别|依次)(?:达到?|提高到|提升到|增加到|突破|超过|为|增至|达成|实现|增长)*"
)
"""What leads to what numbers told before are in a later year."""
_YEAR = re.compile(r"20\d\d(?=年)")
_SHORTEST = 2


def lay_out_runs(sentence: Sentence) -> None:
    """Lay out a sentence's numbers, those as one run that a list of as many measures is told of in turn."""
    lay_out(sentence)
    if _EACH_ANYWHERE.search(sentence.text, sentence.start, sentence.end) is None:
        return
    kept = [item for item in sentence.items if not item.reason]
    for at, first in enumerate(kept):
        is_made = _MADE.search(first.lead) is not None
        if first.place or not (is_made or _EACH.search(first.lead)):
            continue
        until = at + 1
        while until < len(kept) and continues(first, kept[until]):
            until += 1
        run = kept[at:until]
        if len(run) < _SHORTEST or run[-1].group == first.group:
            continue
        parts = list_parts(sentence, first, len(run))
        if parts is not None and all(_measures(sentence, *part, is_made=is_made) for part in parts):
            _join(run)
        elif (before := _told_alike(sentence, kept[:at], run)) is not None:
            _join(run)
            for item, told in zip(run, before, strict=True):
                item.counterpart = told


def _join(run: Sequence[Item]) -> None:
    for place, item in enumerate(run):
        item.group, item.place, item.size = run[0].group, place, len(run)


def _told_alike(sentence: Sentence, before: Sequence[Item], run: Sequence[Item]) -> Sequence[Item] | None:
    """Return the numbers of the part before one for one where a run only says what they are later.

    到2027年，产值达到300亿元，智能工厂达到12个；到2030年，分别达到400亿元、20个.
    """
    if _LATER.fullmatch(run[0].lead) is None:
        return None
    ends = run[0].lead_start
    start = max(sentence.start, sentence.text.rfind("；", sentence.start, ends) + 1)
    years = [int(year) for year in _YEAR.findall(sentence.text[start:ends])]
    if any(year >= int(_YEAR.findall(run[0].lead)[0]) for year in years):
        return None
    told = [item for item in before if start <= item.quantity.start]
    is_alike = len(told) == len(run) and all(
        (a.quantity.dimension, a.quantity.unit) == (b.quantity.dimension, b.quantity.unit)
        for a, b in zip(told, run, strict=True)
    )
    return told if is_alike else None


def _measures(sentence: Sentence, start: int, stop: int, *, is_made: bool) -> bool:
    """Whether a part of a list says what its number counts; of what is made the goods say it."""
    if is_made:
        named = sentence.mentions_in(start, stop, "subject")
        return len(named) == 1 and named[0].word.subject_kind == "cluster"
    if any(m.word.kind == "indicator" for m in sentence.mentions_in(start, stop)):
        return True
    return _COUNTS.search(sentence.text, start, stop) is not None
