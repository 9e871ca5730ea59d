"""Tables in running text: rows of cells under a head.

A table is lines of cells (parted by tabs, bars, spaces or commas) that end in the same number of values, under a line
that names the columns, or under a title where the rows are years. Lines whose values bring their units need none.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from etl.bare_years import with_years
from etl.periods import read_periods
from etl.table_cells import VALUE, Cell, cell_at
from etl.table_heads import TITLE as TITLE
from etl.table_heads import is_section, merged_head, noted, one_label
from etl.table_streams import folded

_BREAK = re.compile(r"[ \u3000]*[\t|｜]+[ \u3000]*|[ \u3000]{2,}")
_NARROW_BREAK = re.compile(_BREAK.pattern + r"|\u3000(?=(?:[-－]?\d[\d,.]*[%％]?|20\d\d年)(?:[ \u3000]|$))")
"""In a line with wide gaps: a single wide space parts cells too, where nothing but a number or a year follows it."""
_SPACE = re.compile(r"[ \t\u3000|｜]+")
_SENTENCE = re.compile(r"[，。；！？]|[：:].")
UNIT = re.compile(r"[（(]\s*(?:单位[：:])?\s*([^（()）\d]{1,8}|m2|±%)\s*[)）]")
_PART = re.compile(r"^[\s\u3000#＃]*其中[：:]")
_IN_BRACKETS = re.compile("[（(][^（()）]*[)）]")
UNIT_LINE = re.compile(r"(?:计量)?单位[：:]\s*([^\s）)，、]{1,6})")
_PAIR = re.compile(r"([^：:]{2,40}[（(][^（()）\d]{1,8}[)）])\s*[：:]\s*([-－]?\d[\d,]*(?:\.\d+)?)[；;]?")
"""A line that is a row of its own: 工业增加值（亿元）：210.3."""
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3},(?=\d{3}(?:\.\d+)?(?:,|$))")
_WITHIN_NUMBER = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SECTION_NUMBER = re.compile("[（(][一二三四五六七八九十]{1,3}[)）]")
_GAPS = re.compile("[\t\u3000|｜]|  ")
_BARE_TITLE = re.compile(
    "20\\d\\d年|(?:情况|指标|[^代图]表|目标|排名|产[量值]|增速)[\\s\u3000]*(?:[（(][^（()）]*[)）])?[\\s\u3000]*$"
)
"""How a line is told for a title that has no number of its own: it names a year, or ends with what it lists."""
MAX_TITLE, MAX_LINE = 48, 240


@dataclass(frozen=True, slots=True)
class Table:
    """A table: where it stands, what stands above it, its head (empty where rows are years) and its rows."""

    start: int
    end: int
    title: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


def find_tables(text: str) -> list[Table]:
    """Return the tables of a text in reading order."""
    lines = with_years(folded(text, _lines(text)))
    tables: list[Table] = []
    at = 0
    while at < len(lines):
        until = at
        while _goes_on(lines, at, until) or (
            until > at and _goes_on(lines, at, until + 1) and is_section(lines[until])
        ):
            until += 1
        if until - at >= 2 or _is_pair(text, lines[at]) or (until > at and _is_ruled(text, lines, at)):
            first = tables[-1].end if tables else 0
            table = _table(text, lines, at, until, first)
            if table is not None:
                tables.append(table)
        at = max(until, at + 1)
    return tables


def _goes_on(lines: list[list[Cell]], at: int, until: int) -> bool:
    """Whether a line is a row like the one at ``at``; an empty cell (—) may stand where others name a unit."""
    if until >= len(lines) or not _is_row(lines[until]):
        return False
    row, (size, first) = lines[until], _shape(lines[at])
    return _shape(row) == (size, first) or (
        len(row) == size
        and all(cell.is_empty for cell in row[label_at(row) + 1 : first])
        and all(cell.is_value or cell.is_empty for cell in row[first:])
    )


def _is_ruled(text: str, lines: list[list[Cell]], at: int) -> bool:
    """Whether a single row stands under a head, both parted by tabs as cells of a real table are."""
    pair = lines[at - 1 : at + 1] if at else []
    return len(pair) == 2 and all(len(line) > 1 and text[line[0].end : line[1].start] == "\t" for line in pair)


def hidden(text: str, tables: list[Table]) -> str:
    """Return a text of the same length whose tables say nothing."""
    pieces: list[str] = []
    at = 0
    for table in tables:
        pieces += (text[at : table.start], re.sub(r"[^\n]", "。", text[table.start : table.end]))
        at = table.end
    return "".join([*pieces, text[at:]])


def _lines(text: str) -> list[list[Cell]]:
    lines, start, columns = [], 0, 0
    for line in text.split("\n"):
        by_comma = _comma_cells(line, start, columns)
        columns = len(by_comma)
        if by_comma:
            lines.append(by_comma)
        elif len(line) > MAX_LINE or "。" in line or ("，" in line and len(line) > MAX_TITLE):
            lines.append([])
        else:
            lines.append(_cells(line, start))
        start += len(line) + 1
    return lines


def _comma_cells(line: str, start: int, columns: int) -> list[Cell]:
    """Return the cells of a line parted by commas (指标,本期,同比±%), none where it is a sentence.

    ``columns`` is the number of cells of the line before (0: none): a comma within 1,462.38 parts nothing where only
    so the two lines have as many cells.
    """
    if line.count(",") < 2 or len(line) > MAX_LINE or re.search("[，。；！？]", line):
        return []
    if _GAPS.search(line) and "," not in _WITHIN_NUMBER.sub("", line):
        return []  # 工业用电量　24,510　93,870: commas only within numbers, and cells parted by gaps
    joined = line
    while columns and joined.count(",") >= columns and (m := _THOUSANDS.search(joined)):
        joined = joined[: m.end() - 1] + "\0" + joined[m.end() :]
    if columns and joined.count(",") != columns - 1:
        return []
    cells, at = [], 0
    for words in joined.split(","):
        inner = words.strip(" \t\u3000\r")
        low = start + at + (words.index(inner) if inner else 0)
        cells.append(cell_at(low, inner.replace("\0", ",")))
        at += len(words) + 1
    first = 1 if len(cells) > 2 and cells[0].text.isdigit() else 0
    is_named = cells[first].text and not cells[first].is_value
    is_row = is_named and all(c.is_value or c.is_empty for c in cells[first + 2 :])
    is_head = not columns and not any(c.is_value for c in cells)
    return cells if is_row or is_head else []


def _cells(line: str, start: int) -> list[Cell]:
    stripped = line.strip(" \t\u3000|｜\r")
    if not stripped:
        return []
    low = line.index(stripped)
    if pair := _PAIR.fullmatch(stripped):
        return [cell_at(start + low + pair.start(n), pair[n]) for n in (1, 2)]
    breaks = _NARROW_BREAK if _BREAK.search(stripped) else _SPACE
    cells, at = [], 0
    for m in [*breaks.finditer(stripped), None]:
        stop = m.start() if m else len(stripped)
        if stop > at:
            cells.append(cell_at(start + low + at, stripped[at:stop]))
        at = m.end() if m else stop
    # (一) 地区生产总值 487.45 6.8: the number of some rows is no cell of them
    is_numbered = len(cells) > 2 and _SECTION_NUMBER.fullmatch(cells[0].text) is not None
    return cells[1:] if is_numbered and not cells[1].is_value else cells


def _is_pair(text: str, row: list[Cell] | tuple[Cell, ...]) -> bool:
    return len(row) == 2 and _PAIR.fullmatch(text, row[0].start, row[-1].end) is not None


def label_at(row: list[Cell] | tuple[Cell, ...]) -> int:
    """Return the place of the label: behind the number of the row where it has one."""
    is_numbered = len(row) > 2 and re.fullmatch(r"\d{1,3}", row[0].text) is not None and not row[1].is_value
    return 1 if is_numbered else 0


def _is_row(row: list[Cell]) -> bool:
    if len(row) < 2 or row[label_at(row)].is_value:
        return False
    label = _PART.sub("", row[label_at(row)].text)
    return len(label) <= 40 and not _SENTENCE.search(label) and any(c.is_value or c.is_empty for c in row[1:])


def _shape(row: list[Cell]) -> tuple[int, int]:
    """Return how many cells a row has and where its first value stands."""
    values = [at for at, cell in enumerate(row) if at > label_at(row) and (cell.is_value or cell.is_empty)]
    return len(row), values[0] if values else 0


def _table(text: str, lines: list[list[Cell]], at: int, until: int, first: int) -> Table | None:
    rows = tuple(tuple(row) for row in lines[at:until] if len(row) > 1)
    above = [n for n in range(max(0, at - 4), at) if lines[n] and lines[n][0].start >= first]
    head: tuple[Cell, ...] = ()
    top = at
    lowest = at - 1
    while lowest in above and is_section(lines[lowest]) and lowest - 1 in above:
        lowest -= 1  # 一、规模以上工业 between the head and the first row
    if above and lowest in above:
        head, top = merged_head(text, lines, lowest, len(rows[0]))
        above = [n for n in above if not head or n < top]
    if not head and not all(is_time(row[label_at(row)].text) or _is_pair(text, row) or _has_units(row) for row in rows):
        return None
    titles: list[str] = []
    start = lines[top if head else at][0].start
    for n in reversed(above):
        line = text[lines[n][0].start : lines[n][-1].end]
        is_unit_line = UNIT_LINE.match(line) is not None
        if len(line) > MAX_TITLE or (re.search("[，。；]", _IN_BRACKETS.sub("", line)) and not is_unit_line):
            break
        if titles and not TITLE.match(line) and not _is_bare_title(line):
            break
        titles.insert(0, line)
        if TITLE.match(line) or not head:
            start = lines[n][0].start
        if not is_unit_line:
            break
    end = rows[-1][-1].end
    said_above = " ".join([*titles, *(cell.text for cell in head), *(row[label_at(row)].text for row in rows)])
    title = " ".join(titles) + noted(text, end, said_above)
    return Table(start, end, title, *one_label(head, rows))


def _is_bare_title(line: str) -> bool:
    """Tell the title that stands over a line of units without a number of its own: 2024年各区县工业投资情况."""
    return _BARE_TITLE.search(line) is not None and not _SENTENCE.search(_IN_BRACKETS.sub("", line))


def _has_units(row: tuple[Cell, ...]) -> bool:
    """Tell a row whose values need no head: 工业投资　1.93亿元　41.6%."""
    values = [VALUE.fullmatch(cell.text) for cell in row[label_at(row) + 1 :]]
    return len(values) > 1 and all(m is not None and m["unit"] for m in values)


@lru_cache(maxsize=4096)
def is_time(label: str) -> bool:
    """Whether a label is nothing but a time."""
    found = read_periods(label, None)
    return bool(found) and found[0].start == 0 and found[-1].end == len(label)
