"""The cards of targets: how many stand how, how far they are, the ledger itself, and whom to ask."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pandas as pd

from pages.charts.counts import counts
from pages.charts.finding import most_and_least
from pages.charts.marks import WEAK, measure_of, said, subject_of, weak_counted, weak_note_of
from pages.charts.progress import progress
from pages.charts.rows import entries
from pages.parts import paging, view
from pages.parts.card import Card, body_card, chart_card, open_mark, table_card
from pages.parts.components.table import Column, Row, table
from pages.parts.memory import remembered
from pages.parts.panels import widening
from pages.parts.panels.ledger import (
    ACTUAL,
    GUESSED,
    Judged,
    Ledger,
    actual_in_words,
    actual_link,
    answers_in_words,
    drift_in_words,
    goal_in_words,
    has_guessed_base,
    label_of,
    read_ledger,
    value_in_words,
    verdict_in_words,
    weak_in_words,
)
from pages.parts.panels.more import first_of, more_button
from pages.parts.panels.rows import several
from pages.parts.panels.target_lines import Told, target_lines
from pages.parts.scope import DISTRICTS, Scope
from pages.parts.store import as_of
from pages.parts.style import theme
from warehouse.analysis.targets import UNSORTED
from warehouse.connection import Warehouse
from warehouse.questions.targets import offices, verdicts

GUESSED_MARK = "※"
"""Stands before the verdict in the chart where the base is the first actual value."""
MOST_BARS, MOST_ASKED = 16, 12
SEVERAL = 3
"""Level targets that were reached from which on it says something that none was missed."""
COLUMNS = (
    Column("目标", "title"),
    Column("目标值", "amount"),
    Column("原文数字"),
    Column(ACTUAL, "amount"),
    Column("判断", "title"),
    Column("谁负责", "facts"),
    Column("文件", "title"),
)
ASKED = (
    Column("要哪个数"),
    Column("哪一年", "tight"),
    Column("目标", "right"),
    Column("向谁要"),
)

PACE = ("已走的路（%）", "已过的时间（%）", "已有年均增长（%）", "所需年均增长（%）", "今后每年需增长（%）")
"""What a bar shows, where it is taken away."""


@remembered
def _judged(board: Warehouse, scope: Scope) -> tuple[pd.DataFrame, str]:
    """Return the statements of the targets with their verdict, in the order of verdicts, and all verdicts in words."""
    ledger = read_ledger(board, scope)
    names = {row.verdict: row.meaning for row in entries(verdicts(board))}
    verdict_of = {one.row.observation_id: one.held.verdict for one in ledger.targets}
    stated = ledger.frame[ledger.frame["observation_id"].isin(verdict_of)]
    frame = stated.assign(verdict=stated["observation_id"].map(verdict_of))
    frame = frame.assign(code=[f"verdict={verdict}&due=&page=" for verdict in frame["verdict"]])
    frame = frame.sort_values("verdict", key=lambda column: column.map(ledger.order), kind="stable")
    return frame, "；".join(f"{name}：{names[name]}" for name in dict.fromkeys(frame["verdict"]))


def verdict_counts(board: Warehouse, ledger: Ledger, scope: Scope) -> None:
    """Draw how many targets stand how; a bar narrows the ledger below to its verdict."""
    frame, meanings = _judged(board, scope)
    chart_card(
        Card(
            "verdicts",
            f"{scope.name} {len(frame)} 项目标现在怎样",
            frame,
            caution(ledger),
            "项",
            listed=lambda: target_lines((), [_told(one, Row("", ()), ledger) for one in ledger.targets]),
        ),
        lambda: counts(frame, by="verdict", theme=theme()),
        empty="",
        shows=f"{most_and_least(Counter(frame['verdict']), '项')}；{meanings}",
    )


def no_targets(ledger: Ledger, scope: Scope) -> None:
    """Say once that the scope has no target, and whom to ask, in place of all cards."""
    body_card(
        Card("verdicts", f"{scope.name} 没有公开的目标", ledger.frame),
        lambda: None,
        empty=f"没有文件为{scope.name}定过带数的目标。要补，请向{widening.offices(scope)}发展改革委、经济信息委要规划和行动方案，"
        "或看政府工作报告。",
    )


def caution(ledger: Ledger) -> str:
    """Say what the counts of level targets do not mean: that none is missed may only say what gets published."""
    named = (one for one in ledger.targets if one.row.indicator != UNSORTED)
    levels = [one for one in named if one.row.transformation == "level"]
    silent = sum(one.lacks_actual for one in levels)
    parts = [f"{len(levels)} 项总量目标里 {silent} 项没有可比的整年实际值"] if levels else []
    found = Counter(one.held.verdict for one in levels)
    if not found["未达"] and found["已达"] + found["基本达到"] >= SEVERAL:
        parts.append("总量目标没有一项“未达”，只说明公布出来的多是做成了的")
    elif not found["未达"] and found["无终值"]:
        parts.append(f"总量目标没有一项“未达”，是因为到期的 {found['无终值']} 项都没有公布到期年份的数")
    return "；".join(parts)


def pace(ledger: Ledger, scope: Scope) -> None:
    """Draw the targets whose pace can be computed: way done beside time gone."""
    chosen = [one for one in ledger.targets if one.has_pace and one.held.verdict != "已达"]
    chosen.sort(key=lambda one: one.held.ratio or 0.0)
    shown = chosen[:MOST_BARS]
    cut = f"共 {len(chosen)} 项，列出最慢的 {len(shown)} 项；" if len(chosen) > len(shown) else ""
    frame = ledger.frame_of(shown)
    drawn = pd.DataFrame([_bar(one, ledger, scope) for one in shown])
    weak = weak_counted(sum(one.row.latest_id in ledger.weak for one in shown), "个现值")
    guessed = f"；{GUESSED_MARK} {GUESSED}" if any(has_guessed_base(one.row, one.held) for one in shown) else ""
    chart_card(
        Card(
            "pace",
            f"{scope.name} 离目标还有多远",
            frame,
            f"{cut}竖线是到现值那一期已过去的时间，短于竖线就是慢{guessed}{f'；{weak}' if weak else ''}",
            "% 路程",
            listed=lambda: target_lines((), [_paced(one, ledger) for one in shown], PACE),
        ),
        lambda: progress(drawn, theme=theme()),
        shows=_ends(drawn),
        empty=f"{scope.name}没有一项目标算得出进度：已到期、已达到，或缺起点、缺现值，或两者相隔不到两年。",
    )


def _ends(drawn: pd.DataFrame) -> str:
    """Return in words which target is the slowest and which the fastest of those drawn, slowest first."""
    told = [f"{row.label}走完 {row.said}，{row.verdict}" for row in entries(drawn)]
    if len(told) < 2:
        return "".join(told)
    return f"进度最慢的是{told[0]}；最快的是{told[-1]}"


def _bare(one: Judged) -> Row:
    """Return the row of a target where a chart and no table shows it."""
    return Row(one.row.observation_id, (), tuple(one.ids))


def _paced(one: Judged, ledger: Ledger) -> Told:
    """Return a target with what its bar shows."""
    held = one.held
    rates = (*_way(one), held.observed_growth, held.required_growth, held.needed_from_now)
    shown = tuple("" if rate is None else round(rate, 1) for rate in rates)
    return replace(_told(one, _bare(one), ledger), further=shown)


def _way(one: Judged) -> tuple[float, float]:
    """Return the way done and the time gone in % of the whole, from base to goal.

    The way done is where the path of the target has the latest value: its distance to the time gone is the verdict's.
    """
    row = one.row
    whole, elapsed = row.due_time - row.base_time, row.latest_time - row.base_time
    return 100 * (elapsed - (one.held.months or 0.0) / 12) / whole, 100 * elapsed / whole


def _bar(one: Judged, ledger: Ledger, scope: Scope) -> dict[str, object]:
    row = one.row
    done, gone = _way(one)
    return {
        "label": label_of(row, scope),
        "done": done,
        "gone": gone,
        "said": _done_in_words(one, done),
        "star": WEAK if row.latest_id in ledger.weak else "",
        "verdict": (GUESSED_MARK if has_guessed_base(row, one.held) else "") + verdict_in_words(one.held),
        "hover": _story(one),
        "marks": ["", "|".join(one.ids), row.observation_id],
        "goal": ["", row.observation_id, row.observation_id],
    }


def _done_in_words(one: Judged, done: float) -> str:
    """Return the way done: 34%; 约 0% where nothing has moved; a small way back with its decimals, for -0% is none."""
    if one.held.has_not_moved:
        return "约 0%"
    return f"{done:.0f}%" if done >= 0 or round(done) else f"{done:.1g}%"


def _story(one: Judged) -> str:
    row, held = one.row, one.held
    lines = [f"{subject_of(row)} {measure_of(row)}", f"目标 {said(row)}（{row.period_label}）"]
    lines.append(
        f"起点 {value_in_words(row, row.base_value, row.base_bound_name)}（{row.base_period_label}）"
        + (f"，{GUESSED}" if row.is_base_guessed else "")
    )
    lines.append(f"现值 {value_in_words(row, row.latest_value, row.latest_bound_name)}（{row.latest_period_label}）")
    if held.observed_growth is not None and held.required_growth is not None:
        observed = "约 0%" if held.has_not_moved else f" {held.observed_growth:.1f}%"
        lines.append(f"已有年均{observed}，所需年均 {held.required_growth:.1f}%")
    if held.needed_from_now is not None:
        lines.append(f"今后每年需 {held.needed_from_now:.1f}%")
    if held.expected_at_due is not None:
        lines.append(f"照此速度到期约 {value_in_words(row, held.expected_at_due)}")
    return "\n".join([*lines, *([held.reason] if held.has_not_moved else []), verdict_in_words(held)])


def ledger_table(ledger: Ledger, chosen: list[Judged], scope: Scope) -> None:
    """Draw the ledger, page by page; taken away whole."""
    shown = paging.read_page(len(chosen))
    frame = ledger.frame_of(chosen)
    lines = [_line(one, ledger, scope) for one in chosen[shown]]
    every = tuple(dict.fromkeys(i for joined in frame["source_ids"] for i in joined.split("|")))
    if not chosen:
        body_card(Card("ledger", f"{scope.name} 目标台账", frame), lambda: None, empty="没有符合所选判断和期限的目标。")
        return
    order = "到期晚的在前" if view.value("due") == "soon" else "能评估的在前，再是一年内到期或已逾期的"
    note = f"{paging.said(len(chosen), shown, '项')}；{order}，点一行看出处"
    weak = weak_in_words((one.row for one in chosen), ledger.weak, with_older=True)
    note += f"；{weak}" if weak else ""
    table_card(
        Card(
            "ledger",
            f"{scope.name} 目标台账",
            frame,
            note,
            listed=lambda: target_lines(COLUMNS, [_told(one, _line(one, ledger, scope), ledger) for one in chosen]),
        ),
        lambda: _draw(lines, every, len(chosen)),
        label="下载（CSV）",
    )


def _draw(lines: list[Row], every: tuple[str, ...], things: int) -> None:
    table("targets-ledger", COLUMNS, lines, on_pick=lambda opens: open_mark("", opens), ids=every)
    paging.page_buttons(things)


def _told(one: Judged, row: Row, ledger: Ledger) -> Told:
    return Told(row, one.row, one.held, ledger.older(one.row))


def _line(one: Judged, ledger: Ledger, scope: Scope) -> Row:
    row = one.row
    goal = (f"{goal_in_words(row)}（{row.period_label}）", drift_in_words(row, ledger.older(row)))
    cells = (
        label_of(row, scope),
        "\n".join(part for part in goal if part),
        row.text,
        actual_in_words(row, ledger.weak),
        one.words,
        answers_in_words(row),
        f"{row.doc_title}（{row.published or '未注明日期'}）",
    )
    return Row(row.observation_id, cells, tuple(one.ids), links=actual_link(row, COLUMNS))


def asked(board: Warehouse, ledger: Ledger, scope: Scope) -> None:
    """Draw whom to ask for the actual values that are missing: who answers, else the office that keeps such numbers."""
    office = {row.theme: row.office for row in entries(offices(board))}
    missing = sorted((one for one in ledger.targets if one.lacks_actual), key=_asking_order)
    shown = first_of("asked", "缺现值的目标", missing, MOST_ASKED)
    lines = [_asking(one, office, scope) for one in shown]
    cut = f"，列出 {len(shown)} 项：有牵头单位的在前" if len(missing) > len(shown) else ""
    notes = [f"共 {len(missing)} 项没有可比的整年实际值{cut}"] if missing else []
    notes += filter(None, [weak_note_of((one.row for one in shown), "个目标值")])
    body_card(
        Card(
            "asked",
            f"{scope.name} 缺现值，向谁要",
            ledger.frame_of(list(shown)),
            "；".join(notes),
            listed=lambda: target_lines(ASKED, map(_told, shown, lines, [ledger] * len(shown))),
        ),
        lambda: _draw_asked(lines, len(missing)),
        empty=f"{scope.name}的每项目标都有可比的实际值。",
    )


def _draw_asked(lines: list[Row], missing: int) -> None:
    table("targets-asked", ASKED, lines, on_pick=lambda opens: open_mark("", opens))
    more_button("asked", missing, MOST_ASKED)


def _asking_order(one: Judged) -> tuple[bool, bool, bool, float, str]:
    return (
        one.row.indicator == UNSORTED,
        not one.row.lead,
        one.row.due_time < as_of().year,
        one.row.due_time,
        one.row.observation_id,
    )


def _asking(one: Judged, office: dict[str, str], scope: Scope) -> Row:
    row = one.row
    label = "未写明" if row.is_undated else row.period_label
    ask = several(row.lead) or _keeper(row, office.get(row.theme, "统计局"))
    return Row(row.observation_id, (label_of(row, scope), label, goal_in_words(row), ask), tuple(one.ids))


def _keeper(row: Any, office: str) -> str:
    """Return who keeps a number: an area has no offices of its own, a zone a committee, firms' are no statistics."""
    if row.region_level == "zone":
        return f"{row.region_name}管委会"
    whose = row.region_name if row.region_level in DISTRICTS else "市"
    return f"{whose}{'经济信息委' if row.subject_kind == 'enterprise' else office}"
