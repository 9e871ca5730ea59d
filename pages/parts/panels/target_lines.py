"""What the lists of targets say of each: where it stands and why, the latest actual value, who answers, what changed.

It is said of the target's own statement; the others that the target stands on are told what they are to it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pages.exports.listed import Line, Listed
from pages.parts.components.table import Column, Row
from pages.parts.panels.ledger import drift_in_words
from pages.parts.panels.rows import several
from warehouse.analysis.targets import Standing

TITLES = (
    "判断结果",
    "判断原因",
    "比目标进度慢（月）",
    "最新实际值",
    "最新实际时期",
    "最新实际编号",
    "牵头单位",
    "链长",
    "目标变动",
    "在目标中的作用",
)
MEANING = (
    ("判断结果", "目标现在怎样：到期的看到期年份的数，没到期的看已有的年均变化与所需的年均变化之比"),
    ("比目标进度慢（月）", "沿起点到目标的路，现值落后几个月；负数是领先；算不出进度的空着"),
    ("在目标中的作用", "这一行是目标，还是某项目标的起点、最新实际、部分时期的数、原定目标（括号里是目标的观测编号）"),
)


@dataclass(frozen=True)
class Told:
    """A row of the list with its target, where that stands, and the goals that a newer plan has replaced."""

    row: Row
    target: Any
    held: Standing
    older: list[Any]
    further: tuple[object, ...] = ()
    """What else is to be said of it, under titles of its own."""


def target_lines(columns: Sequence[Column], told: Iterable[Told], further: Sequence[str] = ()) -> Listed:
    """Return the list as it is taken away: its rows, and what they say in columns of their own."""
    told = list(told)
    own = {one.target.observation_id for one in told}
    lines = [
        Line(
            (*one.row.whole, *one.further, *_cells(one.target, one.held, one.older)),
            (one.target.observation_id,),
        )
        for one in told
    ]
    roles: dict[str, list[str]] = {}
    for one in told:
        for statement in one.row.ids:
            if statement not in own:
                roles.setdefault(statement, []).append(f"{_role(statement, one.target)}（{one.target.observation_id}）")
    titles = (*(column.title for column in columns), *further, *TITLES)
    blank = ("",) * (len(titles) - 1)
    lines += [Line((*blank, "；".join(said)), (statement,), has_own_row=False) for statement, said in roles.items()]
    return Listed(titles, tuple(lines), meaning=MEANING)


def _cells(row: Any, held: Standing, older: list[Any]) -> tuple[object, ...]:
    has_latest = isinstance(row.latest_id, str)
    return (
        held.verdict,
        held.reason,
        "" if held.months is None else round(held.months, 1),
        row.latest_value if has_latest else "",
        row.latest_period_label if has_latest else "",
        row.latest_id if has_latest else "",
        several(row.lead),
        row.chain_leader or "",
        drift_in_words(row, older),
        "目标",
    )


def _role(statement: str, row: Any) -> str:
    """Return what a statement is to a target; one that is both its base and its latest value is both."""
    kinds = (("起点", row.base_id), ("最新实际", row.latest_id), ("部分时期", row.part_id))
    return "、".join(name for name, known in kinds if known == statement) or "原定目标"
