"""Reads the tables of a document: each cell through the sentence that it stands for."""

import re
from bisect import bisect_right
from dataclasses import replace

from etl.cell_readings import CellReadings, ReadAlone
from etl.model import Document, Observation, Rejection
from etl.subject_memory import Topic
from etl.table_sentences import Around, Said, said
from etl.table_times import is_dated, time_of
from etl.tables import Table
from etl.written_on import Written

_MADE = re.compile("(?:(?:生产|总产|产)量|产能|生产能力)$")
_MONTH = re.compile(r"(?P<year>20\d\d年)(?P<month>\d{1,2})月(?:份)?")
_SO_FAR = re.compile(r"累计|[1一]月?[—\-－~至到]\d{1,2}月|上半年|前三季度")
_YEAR_END = re.compile("-12$")
_NUMBER = re.compile(r"\d+(?:\.\d+)?|[〇零一二三四五六七八九十]+")


def read_tables(
    document: Document, written: Written, tables: list[Table], read: ReadAlone, industry: str = ""
) -> tuple[list[Observation], list[Rejection]]:
    """Return what the tables state and their numbers that state nothing, each with its reason.

    ``industry``: the one that the whole document is about, '' where it is about several or none.
    """
    observations: list[Observation] = []
    rejections: list[Rejection] = []
    newlines = [m.start() for m in re.finditer("\n", document.text)]
    year = written.month // 12 if written.month is not None else None
    around = Around(year, time_of(document.title), industry, document.title)
    readings, whole = CellReadings(read), _reported(document, around.time)
    for table in tables:
        taken: set[int] = set()
        for cell in said(table, around):
            taken.update(range(cell.start, cell.end))
            paragraph = bisect_right(newlines, cell.start - 1) + 1
            found = _observation(document, cell, paragraph, whole, readings)
            if found is None:
                rejections.append(_rejection(document, cell.start, cell.end, paragraph, "表格中的数：看不出是什么指标"))
            else:
                observations.append(found)
        for m in _NUMBER.finditer(document.text, table.start, table.end):
            if m.start() not in taken and m.end() - 1 not in taken:
                paragraph = bisect_right(newlines, m.start() - 1) + 1
                rejections.append(_rejection(document, *m.span(), paragraph, "表头、栏名或行号中的数字"))
    return observations, rejections


def _reported(document: Document, time: str) -> str:
    """Return the time that a document reports on: where it tells of the months so far, these and not its one month."""
    month = _MONTH.fullmatch(time)
    is_so_far = month is not None and month["month"] != "1" and _SO_FAR.search(document.text)
    return f"{month['year']}1—{month['month']}月" if month is not None and is_so_far else time


def _observation(
    document: Document, cell: Said, paragraph: int, whole: str, readings: CellReadings
) -> Observation | None:
    def above() -> str:
        # A table without a time of its own is of the time that the document reports on.
        return "" if is_dated(cell.sentence) or not document.title else f"{document.title}\n{whole}"

    stated = readings.stated(cell.before, cell.number, cell.unit, above)
    if stated is None:
        return None
    found, value = stated
    goods = _MADE.sub("", cell.label) if found.indicator == "product_volume" else ""
    if goods and _is_piece(found, goods):
        found = replace(found, subject_kind="cluster", subject=goods)
    if cell.named is not None and found.indicator != "other" and _is_of_row(found, cell.named):
        found = replace(found, subject_kind=cell.named[0], subject=cell.named[1])
    if cell.is_goal and found.status == "actual":
        # 年度目标 of a year that is over was a goal of its end all the same.
        found = replace(found, status="target", period=_YEAR_END.sub("", found.period))
    return replace(
        found,
        value=value,
        text=document.text[cell.start : cell.end],
        start_char=cell.start,
        end_char=cell.end,
        paragraph=paragraph,
        rule=f"table·{found.rule}",
        notes=(f"表格一格读作“{cell.sentence.rstrip('。')}”", *found.notes),
    )


def _is_piece(found: Observation, goods: str) -> bool:
    """Whether goods bear the name of their row: where no other was read, or only a piece of it (化肥 of 农用化肥)."""
    return found.subject_kind in ("region", "enterprise") or found.subject in goods


def _is_of_row(found: Observation, row: Topic) -> bool:
    """Whether a cell is of what its row is called after: an industry where none but a piece of its name was read."""
    kind, name = row
    if kind != "cluster":
        return True
    return found.subject_kind == "region" or (found.subject_kind == "cluster" and name.startswith(found.subject))


def _rejection(document: Document, start: int, end: int, paragraph: int, reason: str) -> Rejection:
    return Rejection(document.text[start:end], start, end, paragraph, reason)
