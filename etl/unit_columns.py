"""Tables with a column of units whose rows a copy has made uneven: merged cells at the left, offices at the right.

类别 | 主要指标 | 单位 | 2022年 | 2027年 | 来源: the class is said once for several rows, and who reports follows each.
The unit finds each row again: its name stands right before it, and behind it one value for each time of the head.
"""

import re
from collections.abc import Iterable, Sequence

from etl.table_cells import UNITS, Cell, cell_at

FEWEST_ROWS = 2
_END = "\n"
"""What stands for a cell where a line of several ends."""
BARS = re.compile(r"[|｜]")
EDGES = " \t\u3000|｜\r"
"""What parts the cells of a line, and what stands at their ends."""
_HEAD = re.compile("(?:计量|指标)?单位")
_TIME = re.compile(r"(?:“?十[三四五六]五”?末?[（(]?)?(?:20\d\d年?|基期|基准年)[^，。；]{0,10}")
_AMOUNT = re.compile(
    r"(?:(?:本月|当月|本期|\d{1,2}月份?|\d{1,2}[—\-－~～至]\d{1,2}月份?|[一二三四]季度|上半年|前三季度|全年|累计|绝对|完成|本月止|自?年初至今)"
    r"(?:累计|完成|绝对)?(?:[量值额数])?|(?:累计)?(?:同比|比上年|比去年|较上年)?(?:增[长速幅减]|±)[^，。；]{0,8}|总量|数[值额])(?:[（(][^（()）]{1,6}[)）])?"
)
"""What else heads a column of values behind one of units: 一季度, 本月, 增速（%）."""
_UNIT = re.compile(
    rf"[（(]?(?:[万亿千百十]{{0,2}}(?:{UNITS}|次|条|名|位|种|亿|只|头|公里|公顷|小时|天|标箱|篇)(?:/[\u4e00-\u9fff]{{1,5}})?|[%％‰]|个?百分点|—|-)[）)]?"
)

Lines = list[list[Cell]]


def by_units(raw: Sequence[str], start: int) -> Lines:
    """Return head and rows of lines that hold such a table, with what stands around it; nothing where none does."""
    cells = _cells(raw, start)
    head = next((at for at, cell in enumerate(cells) if at and _HEAD.fullmatch(cell.text)), 0)
    until = head + 1
    while until < len(cells) and (_TIME.fullmatch(cells[until].text) or _AMOUNT.fullmatch(cells[until].text)):
        until += 1
    times = until - head - 1
    if not head or not times:
        return []
    rows, last = _rows(cells, until, times)
    others = len(_filled(cells[until:last])) - len(_filled(cell for row in rows for cell in row))
    # Classes and offices, one or two to a row, belong to none.
    if len(rows) < FEWEST_ROWS or others > len(rows) * 3:
        return []
    above, below = _filled(cells[: head - 1]), _filled(cells[last:])
    return [*([cell] for cell in above), cells[head - 1 : until], *rows, *([cell] for cell in below)]


def is_uneven(raw: Sequence[str]) -> bool:
    """Whether lines of bars part into unlike numbers of cells, as rows do whose class is said once."""
    return len({len(BARS.findall(line)) for line in raw}) > 1


def _cells(raw: Sequence[str], start: int) -> list[Cell]:
    """Return the cells of lines in reading order; empty ones only where they stand within a line.

    A mark stands behind a line of several cells: no row goes on in the next one.
    """
    cells: list[Cell] = []
    for line in raw:
        at = 0
        pieces = BARS.split(line)
        filled = [place for place, piece in enumerate(pieces) if piece.strip(EDGES)]
        for place, piece in enumerate(pieces):
            if words := piece.strip(EDGES):
                cells.append(cell_at(start + at + piece.index(words), words))
            elif filled and filled[0] < place < filled[-1]:
                cells.append(Cell(start + at, start + at, ""))
            at += len(piece) + 1
        start += len(line) + 1
        if len(filled) > 2:
            cells.append(Cell(start - 1, start - 1, _END))
    return cells


def _rows(cells: list[Cell], first: int, times: int) -> tuple[Lines, int]:
    """Return the rows behind a head, each a name, a unit and its values, and where the last one ends."""
    rows: Lines = []
    at = last = first
    while at + 1 + times < len(cells):
        values = cells[at + 2 : at + 2 + times]
        is_row = (
            not cells[at].is_value
            and not cells[at].is_empty
            and cells[at].text != _END
            and _UNIT.fullmatch(cells[at + 1].text) is not None
            and all(cell.is_value or cell.is_empty for cell in values)
        )
        if is_row:
            rows.append([cells[at], cells[at + 1], *values])
            at += 2 + times
            last = at
        else:
            at += 1
    return rows, last


def _filled(cells: Iterable[Cell]) -> list[Cell]:
    """Return the cells in which something stands."""
    return [cell for cell in cells if cell.text.strip()]
