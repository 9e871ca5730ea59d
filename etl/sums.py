"""Whose a sum is: 汽车产业产值120亿元，电子产业产值86亿元，合计206亿元 is of both, where the parts add up to it."""

import re
from collections.abc import Sequence

from etl.candidates import REGION
from etl.context import Frame
from etl.reading import RATES, Item
from etl.subject_memory import Topic

_SUM = re.compile("[，,、；;]?(?:累计|总共|合计|总计|共计|共)(?:有|实现|完成|达到?|约|为)*")
_FEWEST = 2
_NEAR = 0.01
"""How far a sum may be from its parts, as a part of it: they are rounded."""


def add_up(item: Item, frame: Frame, done: Sequence[Item]) -> None:
    """Give a number to all that the last ones are of where they add up to it.

    Industries or parks are told together by all their names; different kinds make up the district.
    """
    if (whole := _summed(item, frame, done)) is not None:
        frame.subject_kind, frame.subject = whole
        frame.qualifiers = ("合计",) if frame.indicator == "other" else frame.qualifiers


def _summed(item: Item, frame: Frame, done: Sequence[Item]) -> Topic | None:
    if item.size > 1 or _SUM.fullmatch(item.lead) is None:
        return None
    q, total = item.quantity, 0.0
    parts: list[Topic] = []
    for told in reversed(done):
        if told.frame is not None and told.quantity.dimension in RATES and q.dimension not in RATES:
            continue  # 汽车120亿元，增长8%，电子86亿元，增长5%，合计206亿元: the rates are no parts
        if told.frame is None or (told.quantity.dimension, told.quantity.unit) != (q.dimension, q.unit):
            break
        if told.frame.transformation != frame.transformation:
            break
        parts.insert(0, (told.frame.subject_kind, told.frame.subject))
        total += float(told.quantity.amount())
        if total and len(parts) >= _FEWEST and abs(total - float(q.amount())) <= _NEAR * total:
            return _together(parts)
    return None


def _together(parts: list[Topic]) -> Topic | None:
    if len(set(parts)) < len(parts):
        return None
    kinds = {"region" if name.startswith(("其他", "其它", "其余")) else kind for kind, name in parts}
    if len(kinds) == 1 and kinds <= {"cluster", "park", "enterprise"}:
        return kinds.pop(), "、".join(name for _, name in parts)
    return REGION
