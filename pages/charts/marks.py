"""What every mark carries: its drill code, the statements it stands on, its hover text, and a form for its status."""

import html
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from pages.charts.numbers import apart_in_words, format_value
from pages.charts.rows import entries
from pages.charts.template import Theme
from pages.charts.words import balanced

SIGNED = frozenset({"yoy", "change"})
WEAK_SOURCES = frozenset({"repost", "secondary"})
"""Classes of documents that tell what another one states."""
WEAK = "*"
"""What stands behind a value that only such a document states."""
WEAK_SAID = "来自转载或二手"
"""What the mark means."""
YEAR = re.compile(r"\d{4}")
SERIES = ("region", "subject_kind", "subject", "qualifier", "indicator", "transformation")
"""What all statements of a series have in common."""
HOVER_LINE, HOVER_LINES = 28, 4
"""Characters of a line of a long text in what hovering shows, and how many lines it has at most."""


def customdata(frame: pd.DataFrame) -> list[list[str]]:
    """Return ``[drill code, source ids joined by |, id to open]`` for each row of an observation frame.

    The drill code is the column ``code`` where the frame has one, else empty: the mark then opens its statement.
    """
    codes = frame["code"] if "code" in frame else [""] * len(frame)
    return [list(row) for row in zip(codes, frame["source_ids"], frame["observation_id"], strict=True)]


def carried(rows: Sequence[Any]) -> dict[str, Any]:
    """Return what the marks of rows (``entries`` of an observation frame) carry, as properties of their trace."""
    return {
        "customdata": [[getattr(row, "code", ""), row.source_ids, row.observation_id] for row in rows],
        "hovertext": [hover_text(row) for row in rows],
        "hoverinfo": "text",
    }


def mark_of_all(rows: Sequence[Any], code: str) -> list[str]:
    """Return what one mark of several rows carries: the id to open only where they are one."""
    ids = dict.fromkeys(i for row in rows for i in row.source_ids.split("|"))
    return [code, "|".join(ids), rows[0].observation_id if len(rows) == 1 else ""]


def said(row: Any) -> str:
    """Return the value of one row as people say it, growth with its sign."""
    return format_value(row.value, row.unit, row.bound_name, signed=row.transformation in SIGNED)


def weak_mark(row: Any) -> str:
    """Return the mark of a value from a repost or a secondary source, else nothing."""
    return star_of(row.source_class)


def star_of(source_class: str) -> str:
    """Return the mark of what a source of such a class states."""
    return WEAK if source_class in WEAK_SOURCES else ""


def starred(rows: Sequence[Any], where: str = "top center") -> dict[str, Any]:
    """Return mode and texts of a trace of points: a star at those of a weak source, markers alone without any."""
    stars = [weak_mark(row) for row in rows]
    return {"mode": "markers+text", "text": stars, "textposition": where} if any(stars) else {"mode": "markers"}


def weak_note(frame: pd.DataFrame) -> str:
    """Return how many rows have that mark and what it means; nothing where none has."""
    return weak_counted(int(frame["source_class"].isin(WEAK_SOURCES).sum()) if len(frame) else 0)


def weak_note_of(rows: Iterable[Any], what: str = "个数") -> str:
    """Return the same of rows: 3 个数来自转载或二手（标 *）."""
    return weak_counted(sum(bool(weak_mark(row)) for row in rows), what)


def weak_counted(count: int, what: str = "个") -> str:
    """Return the same of a number of things: 3 个现值来自转载或二手（标 *）."""
    return weak_said(f"{count} {what}" if count else "")


def weak_said(things: str) -> str:
    """Return the same of things in words: 3 个现值、2 个目标值来自转载或二手（标 *）."""
    # No line of its own for the mark alone.
    return f"{things}{WEAK_SAID}（标\u00a0{WEAK}）" if things else ""


def break_notes(rows: Sequence[Any]) -> list[str]:
    """Return which neighbouring points of a series a break parts, and why; ``rows`` of any number of series and order.

    Amounts of different parts of a year are no neighbours. Whose series it is, and of what, is named where it differs.
    """
    series: dict[tuple[str, ...], list[Any]] = {}
    for row in sorted(rows, key=lambda row: row.time):
        if row.status != "target":
            part = YEAR.sub("", row.period) if row.indicator_kind == "flow" else ""
            series.setdefault((part, *(getattr(row, name) for name in SERIES)), []).append(row)
    several = [len({name(row) for row in rows}) > 1 for name in (subject_of, measure_of)]

    def whose(row: Any) -> str:
        names = [name(row) for name, is_told in zip((subject_of, measure_of), several, strict=True) if is_told]
        return "".join(f"{name} " for name in names)

    return [
        f"{whose(after)}{after.period_label}与{before.period_label}不相连：{after.break_reason}"
        for points in series.values()
        for before, after in pairwise(points)
        if before.segment != after.segment
    ]


def subject_of(row: Any) -> str:
    """Return whom a value is about, with what narrows it: 铜梁区 新型储能（市级）."""
    about = " ".join(part for part in (row.region_short, row.subject) if part)
    return f"{about}（{row.qualifier}）" if row.qualifier else about


def measure_of(row: Any) -> str:
    """Return what is measured: 产值 增速; the plain level keeps the indicator's name alone."""
    return row.indicator_name if row.transformation == "level" else f"{row.indicator_name} {row.transformation_name}"


def hover(frame: pd.DataFrame) -> list[str]:
    """Return the hover text of each row, escaped for Plotly: whom, what, when, value, status, doubt, source.

    A value of a weak source has its star, and its source says which kind it is.
    """
    return [hover_text(row) for row in entries(frame)]


def hover_text(row: Any) -> str:
    """Return the hover text of one row."""
    lines = [
        f"<b>{_safe(subject_of(row))}</b>",
        f"{_safe(measure_of(row))} · {_safe(row.period_label)}",
        f"<b>{_safe(said(row))}{weak_mark(row)}</b>{state(row)}",
    ]
    if row.statements > 1:
        lines.append(
            f"另有 {row.statements - 1} 份说法" + (f"，{apart_in_words(row.spread)}" if row.spread > 0 else "")
        )
    if row.doubt:
        lines.append(f"⚠ {balanced(row.doubt, HOVER_LINE, HOVER_LINES)}")
    kind = f"（{row.source_class_name}）" if weak_mark(row) else ""
    source = "来源：" + " ".join(part for part in (row.doc_title + kind, row.published) if part)
    lines.append(balanced(source, HOVER_LINE, HOVER_LINES))
    return "<br>".join(lines)


def state(row: Any) -> str:
    """Return what a value is that is no actual one, in brackets: （目标）, （推算）."""
    if row.origin == "derived":
        return "（推算）"
    return "" if row.status == "actual" else f"（{_safe(row.status_name)}）"


def _safe(text: str) -> str:
    return html.escape(text, quote=False)


def bar_form(rows: Sequence[Any], colors: list[str], theme: Theme) -> dict[str, Any]:
    """Return the ``marker`` of bars: actual solid, derived hollow, expected hatched, target outlined and dotted.

    One of ``colors`` a row. Form as well as colour tells them apart, so that a print in grey does too.
    """
    bars = [(row.status, row.origin, color) for row, color in zip(rows, colors, strict=True)]
    is_open = [status == "target" or origin == "derived" for status, origin, _ in bars]
    return {
        "color": [theme.quiet if open_ else color for open_, (_, _, color) in zip(is_open, bars, strict=True)],
        "line": {
            "color": [theme.target if status == "target" else color for status, _, color in bars],
            "width": [1.6 if open_ else 0 for open_ in is_open],
        },
        "pattern": {
            "shape": [_pattern(status, origin) for status, origin, _ in bars],
            "fgcolor": [theme.paper if status == "expected" else theme.muted for status, _, _ in bars],
            "size": 6,
            "solidity": 0.25,
        },
    }


def _pattern(status: str, origin: str) -> str:
    if origin == "derived":
        return ""
    return {"expected": "/", "target": "."}.get(status, "")


def point_symbols(frame: pd.DataFrame) -> list[str]:
    """Return the symbol of each point: actual ●, derived ○, expected ◐-like square, target ◇."""
    return [_symbol(status, origin) for status, origin in zip(frame["status"], frame["origin"], strict=True)]


def point_symbol(row: Any) -> str:
    """Return the same of one row."""
    return _symbol(row.status, row.origin)


def _symbol(status: str, origin: str) -> str:
    if origin == "derived":
        return "circle-open"
    return {"target": "diamond-open", "expected": "square-open"}.get(status, "circle")
