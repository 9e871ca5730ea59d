"""Tables of goals and of how far they are, whose rows are whole sentences: each is told twice, as aim and as fact.

序号 | 目标任务 | 责任单位 | 上半年推进情况: 工业投资增长12% is the year's goal, 工业投资同比增长9.1% what came of it.
Pages and files give such a table as cells with blanks between them, on one line or on several.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from etl import moods


class Part(NamedTuple):
    """A cell that states an aim or a fact: where it stands, its mood, the year and the time that its table is of."""

    start: int
    end: int
    mood: str
    year: str
    told: str


_GOALS = r"(?:年度|主要|工作|重点)?(?:目标|目标任务|任务目标|工作任务|预期目标|目标要求|任务内容)(?:内容|任务)?"
_STATE = r"[^\s。；，]{0,10}(?:推进|完成|进展|落实|执行)(?:情况|进度)"
_OFFICE = r"(?:责任|牵头|实施|承办|落实)(?:单位|部门)"
_HEAD = re.compile(
    rf"^[ \t　|｜]*(?:序号[\s|｜]+)?(?:[\u4e00-\u9fff]{{2,6}}[\s|｜]+)?{_GOALS}[\s|｜]+"
    rf"(?P<office>(?:[（(]?{_OFFICE}[）)]?[\s|｜]+){{0,2}})(?P<state>{_STATE})[ \t　|｜]*$",
    re.MULTILINE,
)
_ROW = re.compile(r"[ \t　|｜]*\d{1,3}(?:[.、．]|[\s|｜])[\s|｜]*(?![\d年月.%])")
"""How a row begins: with its number."""
_YEAR = re.compile(r"20\d\d(?=年)")
_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(r"[ \t　]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])")
_CELL = re.compile(r"[^\s|｜]+")
_IS_OFFICE = re.compile(
    "(?:[市区县各]?[\u4e00-\u9fff]{1,12}(?:委|局|办|院|处|站|中心|公司|集团|管委会|委员会|政府|办公室|街道|镇街|乡镇|单位|部门)(?:、|，|,|$))+"
)


def goal_parts(text: str, title: str) -> list[Part]:
    """Return the cells of a text's tables of goals that state an aim or a fact, in reading order."""
    heads = list(_HEAD.finditer(text)) if "目标" in text or "任务" in text else []
    parts: list[Part] = []
    for at, head in enumerate(heads):
        stop = heads[at + 1].start() if at + 1 < len(heads) else len(text)
        for start, end in _rows(text, head.end(), stop):
            years = _YEAR.findall(title) or _YEAR.findall(text, 0, head.start())
            about = (years[-1] if years else "", head["state"])
            parts += [Part(*cell, *about) for cell in _cells(text, start, end, has_office=bool(head["office"]))]
    return parts


def part_at(parts: list[Part], place: int) -> Part | None:
    """Return the cell that a place lies in, None outside of such tables."""
    at = bisect_right(parts, place, key=lambda part: part.start) - 1
    return parts[at] if at >= 0 and place < parts[at].end else None


def _rows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the cells of each row stand, behind its number, up to the next row or heading."""
    lines = [m.span() for m in _LINE.finditer(text, start, end)]
    begun: int | None = None
    last = start
    for low, high in lines:
        number = _ROW.match(text, low, high)
        is_heading = _HEADING.match(text, low, high) is not None
        if (number is not None or is_heading) and begun is not None:
            yield begun, last
            begun = None
        if number is not None:
            begun = number.end()
        last = high
    if begun is not None:
        yield begun, last


def _cells(text: str, start: int, end: int, *, has_office: bool) -> list[tuple[int, int, str]]:
    """Return the goal of a row and what came of it: what stands behind the offices, or behind the first cell."""
    cells = [(m.start(), m.end()) for m in _CELL.finditer(text, start, end)]
    offices = [at for at, cell in enumerate(cells) if at and _IS_OFFICE.fullmatch(text, *cell)]
    if has_office and not offices:
        return []
    first = offices[0] if has_office else 1
    behind = offices[-1] + 1 if has_office else 1
    if not cells[:first] or not cells[behind:]:
        return []
    return [(cells[0][0], cells[first - 1][1], moods.AHEAD), (cells[behind][0], cells[-1][1], moods.BACK)]
