"""The ledger of targets: every target of the scope, judged once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from pages.charts.marks import SIGNED, WEAK, WEAK_SOURCES, measure_of, said, subject_of, weak_mark, weak_said
from pages.charts.numbers import format_value
from pages.charts.rows import entries
from pages.parts import view
from pages.parts.components.table import Column
from pages.parts.memory import remembered
from pages.parts.panels.rows import several
from pages.parts.scope import CITY, Scope, counting
from pages.parts.store import as_of
from pages.parts.view import Parameter
from warehouse.analysis.targets import UNSORTED, Standing, standing
from warehouse.connection import Warehouse
from warehouse.questions.statements import observations_by_id
from warehouse.questions.targets import targets_due, verdicts

ACTUAL = "最新实际"
"""The title of the column whose cells are those of :func:`actual_in_words` and open what they say."""
DUE = {"soon": "十二个月内到期或已逾期", "missing": "缺现值", "changed": "改过目标值"}
SOON = 1.0
"""Years from today within which a target counts as due."""
GUESSED = "起点按首个实际值"
ROUNDED = 0.01
"""Goals that differ by no more are one goal, told more or less precisely."""
STALE_YEARS = 3
"""A latest value older than this says little about today: among targets that can be assessed it comes later."""
SETTLED = frozenset({"已达", "基本达到", "未达"})
UNASSESSED = frozenset({"不可评估", "无终值"})


@dataclass(frozen=True)
class Judged:
    """A target of the mart with where it stands."""

    row: Any
    held: Standing
    words: str
    """What :func:`judged_in_words` says on the day of the ledger: whoever takes it away has no day to go by."""

    @property
    def ids(self) -> list[str]:
        """The statements it stands on: target, base, latest, a part of the year, and older goals."""
        row = self.row
        named = (row.observation_id, row.base_id, row.latest_id, row.part_id, *row.superseded_ids.split("|"))
        return list(dict.fromkeys(one for one in named if isinstance(one, str) and one))

    @property
    def lacks_actual(self) -> bool:
        """Whether no actual value can be held against it: there is none of whole years, or that of its end is apart."""
        return not isinstance(self.row.latest_id, str) or bool(self.row.apart_time == self.row.due_time)

    @property
    def has_pace(self) -> bool:
        """Whether way done and time gone can be drawn."""
        return self.held.ratio is not None


@dataclass(frozen=True)
class Ledger:
    """All targets of the scope, those that can be assessed first, and the statements they stand on, by id."""

    targets: list[Judged]
    order: dict[str, int]
    known: dict[str, int]
    frame: pd.DataFrame

    @cached_property
    def weak(self) -> frozenset[str]:
        """The statements of weak sources."""
        return weak_of(self.frame)

    def frame_of(self, chosen: list[Judged]) -> pd.DataFrame:
        """Return the statements that the chosen targets stand on, target by target, each once."""
        ids = dict.fromkeys(one for target in chosen for one in target.ids)
        return self.frame.iloc[[self.known[one] for one in ids if one in self.known]]

    def older(self, row: Any) -> list[Any]:
        """Return the goals that a newer plan has replaced, newest first."""
        return list(entries(self.frame.iloc[[self.known[i] for i in row.superseded_ids.split("|") if i in self.known]]))


@remembered
def read_ledger(board: Warehouse, scope: Scope) -> Ledger:
    """Judge every target of the scope: of the whole city and its districts, of an area, of a district."""
    asked = targets_due(
        board,
        region=scope.district,
        area="" if scope.district else scope.area,
        subject=scope.firm or scope.cluster,
    )
    found = counting(asked, scope)
    order = {row.verdict: row.rank for row in entries(verdicts(board))}
    stands = ((row, standing(row, as_of())) for row in entries(found))
    judged = [Judged(row, held, judged_in_words(row, held)) for row, held in stands]
    judged.sort(key=lambda one: _urgency(one, order))
    frame = observations_by_id(board, ids=sorted({i for one in judged for i in one.ids}))
    known = {observation: place for place, observation in enumerate(frame["observation_id"])}
    return Ledger(judged, order, known, frame)


def _urgency(one: Judged, order: dict[str, int]) -> tuple[int, bool, int, float, bool, str]:
    """Return the place in the ledger: what can be assessed, then what is due or overdue, then what lacks a value."""
    row, verdict = one.row, one.held.verdict
    if verdict not in UNASSESSED:
        place = (0, is_old(row), order[verdict], row.due_time)
    elif is_due_soon(row):
        place = (1, row.indicator == UNSORTED, 0, -row.due_time)
    else:
        place = (2, row.indicator == UNSORTED, int(not isinstance(row.latest_id, str)), row.due_time)
    return *place, row.region != CITY, row.observation_id


def is_old(row: Any) -> bool:
    """Whether the latest value says little about today."""
    return bool(row.latest_time < as_of().year + 1 - STALE_YEARS)


def is_due_soon(row: Any) -> bool:
    """Whether the target is due within twelve months, or overdue."""
    return bool(row.due_time <= as_of().year + (as_of().month - 1) / 12 + SOON)


def label_of(row: Any, scope: Scope) -> str:
    """Return what a target is about, without the place where the scope says it already."""
    about = about_of(row)
    if scope.district or row.region == CITY:
        about = about.removeprefix(row.region_short).strip()
    return about


def about_of(row: Any) -> str:
    """Return whom and what a target is about; under no named indicator its own words say what."""
    if row.indicator == UNSORTED and row.qualifier:
        kind = "" if row.transformation == "level" else row.transformation_name
        return " ".join(part for part in (row.region_short, row.subject, row.qualifier, kind) if part)
    return f"{subject_of(row)} {measure_of(row)}"


def verdict_in_words(held: Standing) -> str:
    """Return verdict and distance in time, or why there is none: 需提速，比目标进度慢 8 个月; 已达（截至2025年）."""
    if held.months is not None and held.verdict != "已达":
        way = "慢" if held.months > 0 else "快"
        return f"{held.verdict}，比目标进度{way} {abs(held.months):.0f} 个月"
    if not held.reason:
        return held.verdict
    return f"{held.verdict}：{held.reason}" if held.verdict in UNASSESSED else f"{held.verdict}（{held.reason}）"


def judged_in_words(row: Any, held: Standing) -> str:
    """Return the verdict with what a reader has to know of it: 滞后，比目标进度慢 8 个月（起点按首个实际值）."""
    still = [held.reason] if held.has_not_moved else []
    verdict, notes = verdict_in_words(held), "，".join([*still, *caveats(row, held)])
    return f"{verdict}（{notes}）" if notes else verdict


def caveats(row: Any, held: Standing) -> list[str]:
    """Return what a reader of the verdict has to know: a value in doubt or old, a base that is the first actual one."""
    notes = []
    if isinstance(row.latest_doubt, str) and row.latest_doubt and held.verdict not in UNASSESSED:
        notes.append("现值存疑")
    # 已达（截至2025年10月） has told it.
    has_told_when = held.verdict in SETTLED and bool(held.reason)
    if is_old(row) and held.verdict not in UNASSESSED and not has_told_when:
        notes.append(f"按{row.latest_period_label}的数" if held.verdict in SETTLED else "现值已旧")
    return [*notes, GUESSED] if has_guessed_base(row, held) else notes


def has_guessed_base(row: Any, held: Standing) -> bool:
    """Whether the pace counts from the first actual value, for want of a day on the plan."""
    return bool(row.is_base_guessed) and held.ratio is not None


def weak_of(frame: pd.DataFrame) -> frozenset[str]:
    """Return the statements of an observation frame that come from weak sources, by id."""
    return frozenset(frame["observation_id"][frame["source_class"].isin(WEAK_SOURCES)]) if len(frame) else frozenset()


def weak_in_words(rows: Iterable[Any], weak: Collection[str], *, with_older: bool = False) -> str:
    """Return how many values of :func:`actual_in_words` and how many goals have a star; nothing where none has.

    ``with_older``: replaced goals are told beside the newest (:func:`drift_in_words`) and have one too.
    """
    rows = list(rows)
    actuals = sum(one in weak for row in rows for one in (row.latest_id, row.part_id))
    goals = sum(bool(weak_mark(row)) for row in rows)
    goals += sum(one in weak for row in rows for one in row.superseded_ids.split("|")) if with_older else 0
    kinds = [f"{count} 个{name}" for name, count in (("现值", actuals), ("目标值", goals)) if count]
    return weak_said("、".join(kinds))


def goal_in_words(row: Any) -> str:
    """Return the value that a target or a replaced goal aims at, with a star where its document is a weak source."""
    return f"{said(row)}{weak_mark(row)}"


def actual_in_words(row: Any, weak: Collection[str]) -> str:
    """Return the latest value with its period, and what is stated of a part of the year, which proves nothing yet.

    Each value stands on a line, its period on the next; a dash where nothing is stated. ``weak`` are the statements
    whose values have a star.
    """
    told = []
    if isinstance(row.latest_id, str):
        star = WEAK if row.latest_id in weak else ""
        told.append(_dated(row, row.latest_value, row.latest_bound_name, star, row.latest_period_label))
    if isinstance(row.part_id, str):
        star = WEAK if row.part_id in weak else ""
        label = f"{row.part_period_label}，非全年，不作比较"
        told.append(_dated(row, row.part_value, row.part_bound_name, star, label))
    return "\n".join(told) or "—"


def answers_in_words(row: Any) -> str:
    """Return who answers for a target; where no document says so, the office that set it and can be asked."""
    named = (("牵头", several(row.lead)), ("链长", row.chain_leader))
    told = "；".join(f"{role} {name}" for role, name in named if name)
    setter = f"（可问发文的{row.doc_issuer}）" if row.source_class == "official" and row.doc_issuer else ""
    return told or f"未载明{setter}"


def actual_link(row: Any, columns: Sequence[Column], opens: str = "{}") -> dict[int, str]:
    """Return by its place what the cell of :func:`actual_in_words` opens: its own statement, nothing for a dash."""
    shown = next((one for one in (row.latest_id, row.part_id) if isinstance(one, str)), "")
    place = [column.title for column in columns].index(ACTUAL)
    return {place: opens.format(shown)} if shown else {}


def _dated(row: Any, value: float, bound: str, star: str, label: str) -> str:
    return f"{value_in_words(row, value, bound)}{star}\n{label}"


def read_choice(ledger: Ledger) -> list[Judged]:
    """Return the targets that the address asks for: of one verdict, due soon, without an actual value, or restated."""
    names = {one.held.verdict for one in ledger.targets}
    view.read(Parameter("verdict", "判断", names), Parameter("due", "期限", DUE, names=DUE))
    chosen = narrowed(ledger, verdict=view.value("verdict"), due=view.value("due"))
    return sorted(chosen, key=lambda one: -one.row.due_time) if view.value("due") == "soon" else chosen


def narrowed(ledger: Ledger, *, verdict: str = "", due: str = "") -> list[Judged]:
    """Return the targets of one verdict and one kind of ``DUE`` (empty: any), in the order of the ledger."""
    return [one for one in ledger.targets if verdict in ("", one.held.verdict) and _is_of(one, due)]


def _is_of(one: Judged, due: str) -> bool:
    return {"soon": is_due_soon(one.row), "missing": one.lacks_actual, "changed": bool(one.row.superseded)}.get(
        due, True
    )


def offered(ledger: Ledger) -> dict[str, dict[str, str]]:
    """Return what narrows the ledger further, ``verdict`` and ``due``: label by code, with the number of targets.

    Each is counted under the other choice; what has no target is not offered, unless it is chosen.
    """
    verdict, due = view.value("verdict"), view.value("due")
    verdicts = {name: len(narrowed(ledger, verdict=name, due=due)) for name in ("", *ledger.order)}
    dues = {code: len(narrowed(ledger, verdict=verdict, due=code)) for code in ("", *DUE)}
    return {
        "verdict": {name: f"{name or '全部判断'}（{n}）" for name, n in verdicts.items() if n or name in ("", verdict)},
        "due": {code: f"{DUE.get(code, '全部期限')}（{n}）" for code, n in dues.items() if n or code in ("", due)},
    }


def replaced(row: Any, known: Mapping[str, Any]) -> list[Any]:
    """Return the goals that a newer plan has replaced by ``row``, newest first, out of statements by id."""
    return [known[i] for i in row.superseded_ids.split("|") if i in known]


def drift_in_words(row: Any, older: list[Any]) -> str:
    """Return what else was aimed at, newest first, and which way the goal went: 原定 超 2100 亿元 2023-03-03，已下调.

    Nothing is said to have moved where no day says which came first, or where a goal is only told less precisely.
    """
    replaced = [one for one in older if one.published and abs(one.value - row.value) > ROUNDED * abs(row.value)]
    others = [one for one in older if one not in replaced]
    told = []
    if replaced:
        goals = "、".join(f"{goal_in_words(one)} {one.published}" for one in replaced)
        told.append(f"原定 {goals}，{'已上调' if row.value > replaced[0].value else '已下调'}")
    if others:
        told.append("另有 " + "、".join(f"{goal_in_words(one)} {one.published or '未注明日期'}" for one in others))
    return "\n".join(told)


def value_in_words(row: Any, value: float, bound_name: str = "") -> str:
    """Return a value in the target's unit as people say it, growth with its sign."""
    return format_value(value, row.unit, bound_name, signed=row.transformation in SIGNED)
