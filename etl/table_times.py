"""The time that a cell of a table is of: as its row, its column, the title or the document names it."""

import re
from functools import lru_cache

from etl.periods import read_periods
from etl.tables import Table

SO_FAR = re.compile(
    "(?:自?年初|[1一]月?)?[至到]?(?:本[月期季]|报告期|当月)(?:止|末|底)(?:累计)?"
    "|[自从]?年初(?:以来|起|[至到](?:本月|今))?(?:的?累计)?"
)
"""本月止累计: the months so far, up to the one that the table is of."""
_THIS_MONTH = re.compile("本月|当月")
_MONTHS = re.compile("累计|本月|当月")
GROWTH = re.compile(
    "(?:同比|[比较]上年(?:同期)?|[比较]去年(?:同期)?|年均)?(?:增长率?|增速|增幅|增减|升降|±|同比|变动)[（(]?[±%％]*[)）]?"
)
_YEAR = re.compile(r"20\d\d年")
_MONTHS_OF_YEAR = 12
_BRACKETS = re.compile("[（(]([^（()）]*)[)）]")
DIFFERENCE = re.compile("增减[额量值]|增[加长][额量]|差额")
"""Heads of a column of what two others differ by, in their own unit."""
_SINCE_THEN = re.compile("[较比](?:上年|去年|20\\d\\d年)(?:同期|[末底])?(?=净增|新增|增加)")
_AIM = re.compile("目标|计划|预期|预计")
YEAR_BEFORE = re.compile("(?:去年|上年)同期(?:数|值)?$")
"""Heads of a column that holds what was so a year before, beside what is so now."""


def year_before(time: str, year: int | None) -> str:
    """Return the same time of the year before; ``year`` is the document's, for a time that names none."""
    if re.search(r"20\d\d", time):
        return re.sub(r"20\d\d", lambda found: str(int(found[0]) - 1), time)
    return f"{year - 1}年{time}" if year else time


def is_dated(sentence: str) -> bool:
    """Tell whether a sentence names a time of its own."""
    return bool(time_of(sentence))


# Titles, heads and labels are asked again for every cell under and beside them.
@lru_cache(maxsize=4096)
def time_of(words: str) -> str:
    """Return the time that words name, as they write it; a single day is that of the paper, not of its numbers."""
    words = SO_FAR.sub("", GROWTH.sub("", _SINCE_THEN.sub("", words)))
    named = (
        words[p.start : p.end]
        for p in read_periods(words, None)
        if p.role not in ("base", "name") and not _THIS_MONTH.match(words, p.start)
    )
    return next((time for time in named if not time.endswith("日")), "")


def time_in_brackets(label: str) -> str:
    """Return the time that a row names for itself: 利润总额（1—3月） in a table of 1—4月."""
    return next((time for words in _BRACKETS.findall(label) if (time := time_of(words))), "")


def time_of_column(table: Table, label_place: int, at: int) -> str:
    """Return the time of a column, of the one before it where its own head names none."""
    told = list(table.head[label_place + 1 : at + 1])
    time = next((time for cell in reversed(told) if (time := time_of(cell.text))), "")
    told = [cell for cell in told if not DIFFERENCE.search(cell.text)]
    if len(told) > 2 and GROWTH.search(told[-1].text) and not time_of(told[-1].text):
        # 2024年 | 2023年 | 增减: how far the first of the two is above the other
        new, old = told[-3].text, told[-2].text
        is_pair = not any(GROWTH.search(words) or _AIM.search(words) for words in (new, old))
        if is_pair and _is_year_before(time_of(old), time_of(new)):
            return time_of(new)
    return time


def _is_year_before(time: str, other: str) -> bool:
    """Whether a time is the same part of the year before another: 2024年 | 2023年 | 增减, 2025年1—6月 | 2024年1—6月."""
    old, new = ([*read_periods(words, None)][:1] for words in (time, other))
    if not old or not new or not old[0].has_year or not new[0].has_year or None in (old[0].last, new[0].last):
        return False
    ends = ((p.first or 0, p.last or 0) for p in (old[0], new[0]))
    return all(late - early == _MONTHS_OF_YEAR for early, late in zip(*ends, strict=True))


def time_above(table: Table, label_place: int, at: int, around: str) -> str:
    """Return the time that the title names for a column: its last month for 本月, the months up to it for 累计.

    ``around``: the time of the document's title, which a table without one of its own is of.
    """
    told = (cell.text for cell in reversed(table.head[label_place + 1 : at + 1]) if _MONTHS.search(cell.text))
    column = next(told, "")
    time = time_of(table.title)
    if not time and _THIS_MONTH.match(column) and not SO_FAR.match(column) and (month := _month_beside(table)):
        of_year = _YEAR.match(around)
        return f"{of_year[0] if of_year else ''}{month}月"
    time = time or (around if column else "")
    if not time or not column:
        return time
    found = read_periods(time, None)[0]
    if found.first is None or found.last is None or found.last - found.first > 11:
        return time
    year, month = f"{found.last // 12}年" if found.has_year else "", found.last % 12 + 1
    if found.first == found.last and "累计" in column and month > 1:
        return f"{year}1—{month}月"
    is_month = found.first != found.last and _THIS_MONTH.match(column) and not SO_FAR.match(column)
    return f"{year}{month}月" if is_month else time


def _month_beside(table: Table) -> int:
    """Return the month that 本月 is beside a column of the months so far (1—10月累计), 0 where there is none."""
    for cell in table.head:
        for found in read_periods(cell.text, None):
            is_so_far = found.role == "plain" and found.first is not None and found.first % 12 == 0
            if is_so_far and found.last is not None and 0 < found.last - (found.first or 0) < _MONTHS_OF_YEAR:
                return found.last % 12 + 1
    return 0
