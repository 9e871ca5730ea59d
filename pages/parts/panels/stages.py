"""From signing to production: counts that one document gives side by side, and money pledged against money paid."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.marks import weak_note
from pages.charts.pledges import PAID, PLEDGED, pledges, share_of
from pages.charts.rows import entries
from pages.charts.stages import stages
from pages.exports.listed import Line, Listed
from pages.parts import view
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.panels.more import counted, first_of, more_button
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope, counting
from pages.parts.style import theme
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.investment import pledged_and_paid, stage_counts

KINDS = {"period": "一段时期的数", "event": "一次活动的数"}
MOST = 10
NOT_THE_SAME = "各数多半不是同一批项目，只并列，不能读成漏斗或转化率；没有文件写明是同一批"
PAID_LATER = "到位含往年签约项目的资金；括号里是到位÷协议，不是同一批项目的到位率"


def has_stages(board: Warehouse, scope: Scope) -> bool:
    """Say whether any document counts projects of two stages: else there is nothing to draw."""
    return any(len(_counts(board, scope, is_event=is_event)) for is_event in (True, False))


def stage_bars(board: Warehouse, scope: Scope) -> int:
    """Draw signed, started and completed projects of one document and period; return the chart's height in pixels."""
    found = {kind: _counts(board, scope, is_event=kind == "event") for kind in KINDS}
    kinds = {kind: frame["about"].nunique() for kind, frame in found.items() if len(frame)}
    default = next(iter(kinds), "period")
    view.read(Parameter("counts", "项目数的范围", set(kinds) or {default}, default, names=KINDS))
    frame = found[view.value("counts")]
    groups = list(dict.fromkeys(frame["about"]))
    shown = _of_groups(frame, first_of("stages", "阶段", groups, MOST))
    said = counted(len(groups), shown["about"].nunique(), "组")
    return chart_card(
        Card(
            "stages",
            f"{scope.name} 签约、开工、投产项目数",
            shown,
            _noted(f"{said}。{NOT_THE_SAME}", shown),
            "个",
        ),
        lambda: stages(shown, group="about", label="label", under="under", theme=theme()),
        is_ranked=False,
        empty=f"没有一份文件同时说到{scope.name}的签约、开工、投产中的两个数。要补，请向{offices(scope)}招商投资局要项目全周期台账。",
        controls=lambda: _controls(kinds, len(groups)),
    )


def _noted(note: str, shown: pd.DataFrame) -> str:
    return "；".join(filter(None, [note, weak_note(shown)])) if len(shown) else ""


@remembered
def _counts(board: Warehouse, scope: Scope, *, is_event: bool) -> pd.DataFrame:
    subject = scope.firm or scope.cluster
    found = stage_counts(board, area=scope.area, district=scope.district, subject=subject, events=is_event)
    return named(counting(found, scope))


@remembered
def _moneys(board: Warehouse, scope: Scope) -> pd.DataFrame:
    subject = scope.firm or scope.cluster
    found = pledged_and_paid(board, area=scope.area, district=scope.district, subject=subject)
    return named(counting(found, scope))


def _of_groups(frame: pd.DataFrame, groups: Sequence[str]) -> pd.DataFrame:
    names = frame["about"].tolist()
    kept = [place for place, name in enumerate(names) if name in set(groups)]
    return frame if len(kept) == len(names) else frame.iloc[kept].reset_index(drop=True)


def _controls(kinds: dict[str, int], groups: int) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="stage-controls"):
        if len(kinds) > 1:
            st.segmented_control(
                "项目数的范围",
                list(kinds),
                format_func=lambda kind: f"{KINDS[kind]}（{kinds[kind]}）",
                label_visibility="collapsed",
                required=True,
                **view.bound("counts", clears=("stages",)),
            )
        more_button("stages", groups, MOST, "组")


def money(board: Warehouse, scope: Scope) -> None:
    """Draw contracted against paid-in investment where one document states both."""
    found = _moneys(board, scope)
    groups = list(dict.fromkeys(found["about"]))
    shown = _of_groups(found, first_of("pledges", "协议与到位", groups, MOST))
    said = counted(len(groups), shown["about"].nunique(), "组")
    chart_card(
        Card(
            "money",
            f"{scope.name} 协议与到位资金",
            shown,
            _noted(f"{said}，只列一份文件同时说到两数的。{PAID_LATER}", shown),
            "亿元",
            listed=partial(_shares, shown),
        ),
        lambda: pledges(shown, group="about", label="label", under="under", theme=theme()),
        is_ranked=False,
        empty=f"没有一份文件同时说到{scope.name}的协议资金和到位资金。要补，请向{offices(scope)}招商投资局要。",
        controls=lambda: more_button("pledges", len(groups), MOST, "组"),
    )


def _shares(shown: pd.DataFrame) -> Listed:
    """Return what was paid in % of what was pledged, said of both."""
    pairs: dict[str, dict[str, Any]] = {}
    for row in entries(shown):
        pairs.setdefault(row.about, {})[row.indicator] = row
    lines = []
    for pair in pairs.values():
        share = share_of(pair[PLEDGED], pair[PAID])
        ids = tuple(row.observation_id for row in pair.values())
        lines.append(Line(("" if share is None else round(share, 1),), ids))
    return Listed(("到位÷协议（%）",), tuple(lines))


def named(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with what names their group: place, subject and qualifier, and under it the period."""
    if frame.empty:
        return frame
    cells = zip(frame["region_short"].tolist(), frame["subject"].tolist(), frame["qualifier"].tolist(), strict=True)
    labels = [_label(f"{place} {subject}".strip(), qualifier) for place, subject, qualifier in cells]
    return frame.assign(label=labels, under=frame["period_label"])


def _label(about: str, qualifier: str) -> str:
    narrowed = qualifier.replace("集中活动", "").strip("；")
    return f"{about}（{narrowed}）" if narrowed else about
