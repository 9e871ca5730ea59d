"""A card as an Excel workbook of four sheets: what it is, what its words mean, its data, its documents."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import xlsxwriter

from pages.exports.columns import COLUMNS, is_internal
from pages.exports.listed import UNKNOWN, Listed, Table, beside, count_alone

NOT_TEXT = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
"""Every string stays a string: what begins like a formula is shown and never computed."""

SOURCES = {
    column: COLUMNS[column]
    for column in ("doc_id", "doc_title", "doc_issuer", "doc_no", "doc_kind", "published", "source_class_name", "url")
}
"""Columns of the sheet of documents, under the headers that they have beside the observations."""
OF_LINES = ("名录里的行", "名录的说明")
"""Further columns of 来源: which line of a list of names and facts a document says, and what the list notes on it."""
SOURCE_WIDTHS = (12, 60, 30, 20, 14, 12, 10, 50, 36, 60)
LIST_WIDTH = 28
INDICATORS = ("indicator_name", "indicator", "theme", "indicator_kind", "better")
KINDS = {"flow": "流量", "stock": "存量", "ratio": "比率", "index": "指数", "other": "其他"}
BETTER = {"higher": "高为好", "lower": "低为好", "": "未定"}
NOTES = (
    ("实际", "文件所载的已发生数"),
    ("目标", "文件为以后日期定下的数"),
    ("预计", "已宣布、尚未发生的数（预计、拟）"),
    ("推算", "上年水平＝本年水平÷（1＋增速），出自同一份文件；不参与排名和目标评估"),
    ("超、约、不超过", "照原文的界限词，不是精确值"),
    ("集中活动", "一次签约或开工活动的数，不是全年或全区的合计，不可相加"),
    ("年均、产能、达产后", "与年度数不是同一口径，不与之连线、排名或比较"),
    ("说法数", "说到同一个数的文件份数；看板按审核、存疑、来源类别、文种、精度、日期的次序取一份"),
)


Fact = tuple[str, object]
"""A line of the first sheet."""


@dataclass(frozen=True)
class About:
    """What the first sheet says of a card: title, unit, period, note, source line, address, and the day it was made."""

    title: str
    unit: str = ""
    period: str = ""
    note: str = ""
    source: str = ""
    address: str = ""
    made_on: str = ""


def observation_xlsx(
    frame: pd.DataFrame, about: About, one: Listed | None = None, documents: pd.DataFrame | None = None
) -> bytes:
    """Return an observation frame as a workbook: 说明, 口径, 数据 (one row an observation), 来源 (one a document).

    ``one`` is what its card lists beside the observations, ``documents`` those that its lines are said by.
    """
    is_secret = is_internal(frame) or bool(one and one.is_internal)
    counts: list[Fact] = [("条数", len(frame))]
    if one and (alone := count_alone(frame, one)):
        counts.append(("没有数的行", alone))
    named: list[Fact] = [("名录", one.source.removeprefix("来源："))] if one and one.is_of_names else []
    meaning = [*(one.meaning if one else ()), *([("", "")] if one and one.meaning else []), *_meaning_rows(frame)]
    sources: Table = list(SOURCES.values()), _source_rows(frame)
    if one and one.is_of_names:
        titles, rows = _evidence(one, documents)
        sources = titles, [*([*row, "", ""] for row in sources[1]), *rows]
    said = [*_about_rows(about, counts, named), *_secret(frame, is_secret=is_secret), *_made(about)]
    return _book(said, meaning, beside(frame, one), sources)


def list_xlsx(one: Listed, about: About, documents: pd.DataFrame | None = None) -> bytes:
    """Return a list of names and facts as a workbook of the same four sheets; 来源 tells what says each line."""
    said = [
        *_about_rows(about, [("行数", len(one.lines))], []),
        *_secret(None, is_secret=one.is_internal),
        *_made(about),
    ]
    data = (list(one.titles), [list(row) for row in one.rows])
    return _book(said, one.meaning, data, _evidence(one, documents), width=LIST_WIDTH)


def _book(
    said: Iterable[Sequence[object]],
    meaning: Iterable[Sequence[object]],
    data: Table,
    sources: Table,
    width: int = 16,
) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, **NOT_TEXT}) as book:
        head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EDF1F5"})
        _write(book.add_worksheet("说明"), head, ("项目", "内容"), said, (14, 90))
        _write(book.add_worksheet("口径"), head, ("词", "含义", "", "", ""), meaning, (22, 60, 14, 14, 14))
        _write(book.add_worksheet("数据"), head, *data, (width,) * len(data[0]))
        _write(book.add_worksheet("来源"), head, *sources, SOURCE_WIDTHS)
    return out.getvalue()


def _write(
    sheet: Any, head: Any, titles: Sequence[str], rows: Iterable[Sequence[object]], widths: Sequence[int]
) -> None:
    sheet.write_row(0, 0, titles, head)
    last = 0
    for last, row in enumerate(rows, 1):
        sheet.write_row(last, 0, [_plain(cell) for cell in row])
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    if last:
        sheet.autofilter(0, 0, last, len(titles) - 1)


def _plain(cell: object) -> object:
    return None if cell is None or cell != cell else cell


def _about_rows(about: About, counts: list[Fact], named: list[Fact]) -> list[Fact]:
    facts: list[Fact] = [("标题", about.title), ("单位", about.unit), ("时期", about.period)]
    return [*facts, ("说明", about.note), *counts, ("来源", about.source), *named]


def _secret(frame: pd.DataFrame | None, *, is_secret: bool) -> list[Fact]:
    if not is_secret:
        return []
    count = 0 if frame is None or "access" not in frame else int((frame["access"] == "internal").sum())
    if count:
        return [("密级", f"内部：含内部文件的数据 {count} 条，见“数据”的密级一列，不得对外提供")]
    return [("密级", "内部：依据内部文件，不得对外提供")]


def _made(about: About) -> list[Fact]:
    return [("看板地址", about.address), ("导出日期", about.made_on)]


def _meaning_rows(frame: pd.DataFrame) -> list[tuple[object, ...]]:
    known = frame.reindex(columns=list(INDICATORS)).drop_duplicates("indicator").fillna("")
    indicators = [
        (row.indicator_name, row.indicator, row.theme, KINDS.get(row.indicator_kind, ""), BETTER.get(row.better, ""))
        for row in known.itertuples()
    ]
    return [*NOTES, ("", ""), ("指标", "指标代码", "主题", "类别", "方向"), *indicators]


def _source_rows(frame: pd.DataFrame) -> list[list[object]]:
    documents = frame.reindex(columns=list(SOURCES)).drop_duplicates("doc_id")
    return [list(row) for row in documents.itertuples(index=False, name=None)]


def _evidence(one: Listed, documents: pd.DataFrame | None) -> Table:
    """Return what says each line, line by line: its documents, or that the list names none."""
    known = {} if documents is None else {row[0]: row for row in _source_rows(documents)}
    blank: list[object] = ["", UNKNOWN, *[""] * (len(SOURCES) - 2)]
    rows = [[*known.get(said.doc_id, blank), line.name, said.note] for line in one.lines for said in line.evidence]
    return [*SOURCES.values(), *OF_LINES], rows
