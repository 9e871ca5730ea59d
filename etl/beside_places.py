"""Places that a number is not of though they stand before it: whom ours works with, who honours it, where it is new."""

import re
from collections.abc import Sequence

from etl.lexicon import Mention
from etl.quantities import Quantity

_FIRST_THERE = re.compile("(?:布局|落户|投资|设立|建设|建成|投产|投用)的?(?:首|第一|唯一)")
_TOGETHER_WITH = re.compile(r"(?:[与同和跟]|[与同和跟][\u4e00-\u9fff]{2,8}[、和])$")
_WORK_TOGETHER = re.compile("的?(?:协同|联动|协作|合作|对接|互动|错位)")
_HONOURED = re.compile(r"[^，。；、\d]{0,12}?(?:示范|标杆|百强|优秀|首批|十佳)[^，。；、\d]{0,12}")
_FAR = 10
"""How many characters before a place tell of whom it stands in a list with."""


def is_first_there(text: str, mention: Mention) -> bool:
    """Tell a place of which something of ours is the first of its kind: 在我市布局的首个项目."""
    return _FIRST_THERE.match(text, mention.end) is not None


def is_worked_with(text: str, mention: Mention, start: int) -> bool:
    """Tell a place that another works with: 强化与甲区、乙区的协同发展."""
    if _WORK_TOGETHER.match(text, mention.end) is None:
        return False
    return _TOGETHER_WITH.search(text, max(start, mention.start - _FAR), mention.start) is not None


def is_honour(text: str, mention: Mention, mentions: Sequence[Mention], quantities: Sequence[Quantity]) -> bool:
    """Tell 全市 that says who honours what a district counts: 我区现有龙头企业3家，全市百强企业5家."""
    if mention.word.kind != "region" or not text.startswith("全", mention.start):
        return False
    counted = next((q for q in quantities if q.start >= mention.end), None)
    if counted is None or counted.dimension != "count":
        return False
    is_ours = any(m.word.kind == "local" and m.end <= mention.start for m in mentions)
    return is_ours and _HONOURED.fullmatch(text, mention.end, counted.start) is not None
