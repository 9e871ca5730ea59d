"""Runs of numbers that are of unlike measures: 产值、工业投资、企业数量分别达到800亿元、90亿元、320家.

Each has its own unit, so what joins them is the list before them alone: it has a measure for each.
"""

import re

from etl.lists import list_parts
from etl.reading import Sentence, continues, lay_out

_EACH = re.compile("(?:分别|依次)[^，。；、\\d]{0,6}$")
_EACH_ANYWHERE = re.compile("分别|依次")
_COUNTS = re.compile("(?:数量?|人数|总数|企业|工厂|车间|平台|中心|园区|基地|项目|机构|员工|人员)$")
_SHORTEST = 2


def lay_out_runs(sentence: Sentence) -> None:
    """Lay out a sentence's numbers, those as one run that a list of as many measures is told of in turn."""
    lay_out(sentence)
    if _EACH_ANYWHERE.search(sentence.text, sentence.start, sentence.end) is None:
        return
    kept = [item for item in sentence.items if not item.reason]
    for at, first in enumerate(kept):
        if first.place or _EACH.search(first.lead) is None:
            continue
        until = at + 1
        while until < len(kept) and continues(first, kept[until]):
            until += 1
        run = kept[at:until]
        if len(run) < _SHORTEST or run[-1].group == first.group:
            continue
        before = first.size
        first.size = len(run)
        parts = list_parts(sentence, first)
        first.size = before
        if parts is not None and all(_measures(sentence, *part) for part in parts):
            for place, item in enumerate(run):
                item.group, item.place, item.size = first.group, place, len(run)


def _measures(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether a part of a list says what its number counts."""
    if any(m.word.kind == "indicator" for m in sentence.mentions_in(start, stop)):
        return True
    return _COUNTS.search(sentence.text, start, stop) is not None
