"""What a cluster itself states: its newest figures, and its values over the years beside those of its other names."""

from collections import Counter
from functools import partial
from typing import Any

import streamlit as st

from pages.charts.marks import break_notes, weak_note
from pages.charts.multiples import multiples
from pages.parts import view
from pages.parts.card import Card, body_card, chart_card, open_mark
from pages.parts.components.figures import figures
from pages.parts.listed import figured
from pages.parts.panels.key_figures import key_figure, stated_growth
from pages.parts.panels.municipal import OUTPUT, RELATIONS, ClusterView, is_plain
from pages.parts.scope import CITY
from pages.parts.store import as_of
from pages.parts.style import theme
from pages.parts.view import Parameter

MOST_FIGURES, MOST_PANELS = 6, 9
OF_A_ROW = 3
"""Figures that stand side by side in every window in which cards do."""
ENOUGH = 3
"""Points of the cluster's own name from which its measure is shown first, however much others state."""
MEASURES = (*OUTPUT, "value_added", "product_volume", "fixed_investment")
"""What is shown first of what a cluster states."""
ITSELF, FIRM = "集群本身", "企业或项目"
ORDER = (ITSELF, *RELATIONS.values(), FIRM)
Group = list[Any]


def cluster_figures(shown: ClusterView) -> None:
    """Draw the newest figures of the name that stands for the cluster (of the chosen name or firm), pledges among."""
    own = _own(shown)
    drawn = _figure_series(own)
    items = [key_figure(_figure_name(shown, points[-1]), points, own) for points in drawn]
    growth = [rate for points in drawn for rate in stated_growth(points, own)]
    every = {row.Index: row for row in [*(point for points in drawn for point in points), *growth]}
    body_card(
        Card(
            "cluster-figures",
            f"{shown.name}：自己的数",
            shown.frame(every.values()),
            _about(shown, own),
            listed=partial(figured, items),
        ),
        lambda: figures("cluster-own", items, on_pick=lambda opens: open_mark("", opens)),
        empty=f"没有公开文件用“{shown.subject}”这个名称说过{shown.scope.place}的数；看下面它的各种叫法。"
        "要补，请向市经济信息委（区县向区县经济信息委）要分集群产值。",
    )


def states_little(shown: ClusterView) -> bool:
    """Say whether the figures of the cluster take one row at most: its cards are low then."""
    return len(_figure_series(_own(shown))) <= OF_A_ROW


def _own(shown: ClusterView) -> Group:
    stated = [row for row in shown.focus if is_plain(row)]
    if shown.scope.firm:
        return stated
    here = [row for row in stated if row.region == shown.scope.region]
    itself = [row for row in here if row.relation == "same" and row.is_cluster_line]
    if shown.scope.cluster or itself or not shown.scope.district:
        return here if shown.scope.cluster else itself
    counted = Counter(row.subject for row in here)
    return [row for row in here if row.subject == max(counted, key=counted.__getitem__)]


def _about(shown: ClusterView, own: Group) -> str:
    names = [name for name in dict.fromkeys(row.subject for row in own) if name != shown.facts.name]
    said_as = f"文件里写作：{'、'.join(names)}；" if names and shown.subject == shown.facts.name else ""
    return said_as + "点数字看出处"


def _series(row: Any) -> tuple[str, ...]:
    return row.region, row.subject, row.indicator, row.transformation, row.unit


def _groups(found: Group) -> list[Group]:
    groups: dict[tuple[str, ...], Group] = {}
    for row in found:
        groups.setdefault(_series(row), []).append(row)
    return list(groups.values())


def _figure_series(own: Group) -> list[Group]:
    """Return comparable points by time of the newest actuals by measure, and the pledges that are still to come."""
    usable = [r for r in own if r.transformation in ("level", "yoy", "new") and r.period]
    levels = {(r.subject, r.indicator) for r in usable if r.status == "actual" and r.transformation == "level"}
    found = []
    for group in _groups([r for r in usable if r.status == "actual"]):
        newest = max(group, key=lambda row: (row.time, row.is_whole_year))
        if newest.transformation == "yoy" and (newest.subject, newest.indicator) in levels:
            continue
        like = [r for r in group if r.period[4:] == newest.period[4:] and r.period_kind == newest.period_kind]
        found.append(sorted(like, key=lambda row: row.time))
    goals = [r for r in usable if r.status == "target" and r.transformation == "level" and r.year >= as_of().year]
    found += [[max(group, key=lambda row: row.time)] for group in _groups(goals)]
    return sorted(found, key=lambda points: _rank(points[-1]))[:MOST_FIGURES]


def _rank(row: Any) -> tuple[bool, bool, int, int, float]:
    """Return the order of the figures: output, the newest year first whatever it is told in, goals, then the rest."""
    place = MEASURES.index(row.indicator) if row.indicator in MEASURES else len(MEASURES)
    is_output = row.indicator in OUTPUT
    return not is_output, row.status == "target", -row.year if is_output else 0, place, -row.time


def _figure_name(shown: ClusterView, row: Any) -> str:
    subject = "" if row.subject in (shown.subject, shown.facts.name) else row.subject
    kind = {"yoy": "增速", "new": "新增"}.get(row.transformation, "")
    return f"{subject}{row.indicator_name}{kind}{'目标' if row.status == 'target' else ''}"


def cluster_years(shown: ClusterView) -> None:
    """Draw the values of whole years, a panel a name: the cluster's own first, then its others."""
    yearly, is_here = _yearly(shown)
    measures = _measures(yearly)
    view.read(Parameter("measure", "指标", measures, next(iter(measures), ""), names=measures))
    chosen = [row for row in yearly if _measure(row) == view.value("measure")]
    kept = _panels(chosen, is_here=is_here)
    labels = {(_label(row, is_here=is_here), row.unit): row for group in kept for row in group}
    several = Counter(name for name, _ in labels)
    flat = [row for group in kept for row in group]
    names = [_label(row, is_here=is_here) for row in flat]
    panels = [name + (f"（{row.unit}）" if several[name] > 1 else "") for name, row in zip(names, flat, strict=True)]
    frame = shown.frame(flat, panel=panels, said_as=[_relation(row) for row in flat])
    notes = [] if is_here or not flat else [f"{shown.scope.place}没有自己的整年数，这里是各地的"]
    notes.append("一格一个名称，从不合成一条线；各格纵轴不同；空心为推算，◇ 为目标；不到三个点不连线")
    left = len(_groups(chosen)) - len(kept)
    notes += [f"另有 {left} 个名称只在下表"] if left else []
    notes += [*filter(None, [weak_note(frame)]), *break_notes(flat)]
    title = f"{shown.name}：历年的{_measure_name(flat[0]) if flat else '数'}"
    chart_card(
        Card("cluster-years", title, frame, "；".join(notes), "、".join(dict.fromkeys(row.unit for row in flat))),
        lambda: multiples(frame, panel="panel", under="said_as", theme=theme()),
        empty=f"没有公开文件给出{shown.name}任何一个整年的数；部分年份的数见下表。",
        controls=lambda: _measure_choice(measures),
    )


def _yearly(shown: ClusterView) -> tuple[Group, bool]:
    """Return the rows of whole years that can stand in a line, those of the place itself where it has any.

    What was expected of a year gives way to what became of it.
    """
    whole = [
        row
        for row in shown.focus
        if is_plain(row)
        and row.is_whole_year
        and row.status in ("actual", "target", "expected")
        and row.transformation in ("level", "yoy")
        and row.indicator != "other"
    ]
    here = [row for row in whole if row.region == shown.scope.region]
    is_here = any(row.status == "actual" for row in here)
    found = here if is_here else whole
    actual = {(_series(row), row.time) for row in found if row.status == "actual"}
    with_actual = {series for series, _ in actual}
    kept = [
        row
        for row in found
        if _series(row) in with_actual and not (row.status == "expected" and (_series(row), row.time) in actual)
    ]
    return kept, is_here or bool(shown.scope.district)


def _measure(row: Any) -> str:
    return f"{row.indicator}-{row.transformation}"


def _measure_name(row: Any) -> str:
    return f"{row.indicator_name}{'增速' if row.transformation == 'yoy' else ''}"


def _relation(row: Any) -> str:
    if row.relation == "same" and row.is_cluster_line:
        return ITSELF
    return RELATIONS.get(row.relation, FIRM)


def _label(row: Any, *, is_here: bool) -> str:
    if is_here:
        return str(row.subject)
    return f"{'全市' if row.region == CITY else row.region_short} {row.subject}"


def _measures(yearly: Group) -> dict[str, str]:
    """Return the measures with their number of values: what the cluster itself states best first, then the fullest."""
    groups: dict[str, Group] = {}
    for row in yearly:
        groups.setdefault(_measure(row), []).append(row)

    def rank(code: str) -> tuple[int, int, str]:
        actual = [row for row in groups[code] if row.status == "actual"]
        own = sum(_relation(row) == ITSELF for row in actual)
        return -own if own >= ENOUGH else 0, -len(actual), code

    return {code: f"{_measure_name(groups[code][0])}（{len(groups[code])}）" for code in sorted(groups, key=rank)}


def _panels(chosen: Group, *, is_here: bool) -> list[Group]:
    """Return the rows of at most nine panels, the cluster's own name first, then those with most points."""
    groups = _groups(chosen)

    def rank(group: Group) -> tuple[bool, int, int, str]:
        relation = _relation(group[0])
        return relation != ITSELF, -len(group), ORDER.index(relation), _label(group[0], is_here=is_here)

    return sorted(groups, key=rank)[:MOST_PANELS]


def _measure_choice(measures: dict[str, str]) -> None:
    if len(measures) > 1:
        st.selectbox(
            "指标",
            list(measures),
            format_func=measures.__getitem__,
            label_visibility="collapsed",
            width=250,
            **view.bound("measure"),
        )
