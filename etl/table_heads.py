"""What stands above and below the rows of a table: heads of several lines, sections between rows, notes.

A head of two lines names a column by both: 1—5月 over 绝对量 and 同比增长. Where cells of the upper line reach over
several of the lower, they are said in each place (as readers of files write them), or once, parting the columns evenly
(as a table is pasted).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.lexicon import find_mentions
from etl.periods import read_periods
from etl.table_cells import Cell

MOST_LINES = 3
"""Lines of a head."""
TITLE = re.compile(r"\s*(?:附?[表图]|专栏|单位[：:])")
"""How a line above a table begins that is its title, or a part of it."""
_NOTE = re.compile(r"\s*[（(]?(?:注|备注|说明|附注)[：:\s]")
_NOTE_UNIT = re.compile(r"单位(?:均|都)?(?:为|是|[：:])\s*([^\s，。；、）)]{1,6})")
_UNIT_BELOW = re.compile("[\\s　]*[（(]?(?:计量)?单位[：:]\\s*([^\\s，。；、（()）]{1,6})[)）]?[\\s　]*")
"""A line right below a table that only says what its cells are counted in."""
_NOTE_TIME = re.compile(r"(?:本表|表中|以上|上表)?(?:数据|指标|各项|均|全部|数字)*(?:为|是|截至|截止到?|系)")
_SENTENCE = re.compile("[，。；！？]")
_GROUPS = re.compile(r"(?:区县|县区|区（县）|区\(县\)|地区|区域|园区|板块|产业|行业|领域|集群|类别|分类|类型)(?:名称)?")
"""Heads of a first column whose cells say whose numbers a row holds, before another column says what they are."""
_NO_NAMES = re.compile("单位|属性|责任|备注")
"""Heads of a second column that does not say what is counted."""
_LABELS = re.compile("指标(?:名称)?|项目(?:名称)?|名称")
"""Heads of a first column that names what the rows measure."""
_CLASSES = re.compile("类别|分类|类型|维度|方面|领域|大类|一级指标|目标类别|指标类别|序号|编号")
_MEASURES_BELOW = re.compile("(?:主要|具体|二级|核心)?指标(?:名称)?")
_MOST_CLASSES = 4
_SERIAL = re.compile("序号|编号")
_OWN_WHOLE = re.compile("[全本][区县]|合计|总计")
_MEASURES = re.compile(
    "绝对[量值额数]|总量|数[值额]|(?:累计|完成)[值数额]?|(?:累计)?(?:同比|增[长速幅]|增长率|占比|比重)(?:增[长速])?(?:[（(][±%％]+[)）])?"
)
"""Heads of columns that say what of a row its cells tell."""
LONGEST_SECTION = 20
MOST_LABELS = 2
"""Columns at the left whose heads may reach down over two lines: label and unit."""


def merged_head(text: str, lines: Sequence[Sequence[Cell]], lowest: int, width: int) -> tuple[tuple[Cell, ...], int]:
    """Return the head of ``width`` columns whose last line is ``lines[lowest]``, and the number of its first line.

    An empty head where the line is none.
    """
    head, first = _columns(text, lines, lowest, width)
    while head and first > 0 and lowest - first < MOST_LINES - 1 and _is_ruled(text, lines[first - 1]):
        upper = _spread(lines[first - 1], width)
        if not upper:
            break
        head = tuple(_joined(above, below) for above, below in zip(upper, head, strict=True))
        first -= 1
    return head, first


def _columns(text: str, lines: Sequence[Sequence[Cell]], lowest: int, width: int) -> tuple[tuple[Cell, ...], int]:
    line = lines[lowest]
    if len(line) == width and is_heading(line):
        return tuple(line), lowest
    # Pasted, the lower line lacks the cells of labels and units, which reach down from the upper one.
    lacking = width - len(line)
    if not lowest or not 0 < lacking <= MOST_LABELS:
        return (), lowest
    upper = lines[lowest - 1]
    if len(upper) > 2 and _SERIAL.fullmatch(upper[0].text) and lacking == 1:
        upper = upper[1:]  # 序号 over rows whose numbers are no cells
    is_named = bool(upper) and _LABELS.fullmatch(upper[0].text) and all(_MEASURES.fullmatch(c.text) for c in line)
    if is_named or (_is_ruled(text, line) and _is_ruled(text, upper)):
        groups = len(upper) - lacking
        if groups > 0 and len(line) % groups == 0:
            times = len(line) // groups
            if is_named and groups == 1 and _OWN_WHOLE.fullmatch(upper[-1].text):
                return (*upper[:lacking], *line), lowest - 1  # one whole over all columns
            spread = (cell for cell in upper[lacking:] for _ in range(times))
            return (*upper[:lacking], *map(_joined, spread, line)), lowest - 1
    return (), lowest


def _is_ruled(text: str, line: Sequence[Cell]) -> bool:
    """Whether a line of a head is parted by tabs or bars: words that spaces part above a head are a title."""
    return is_heading(line) and re.search("[\t|｜]", text[line[0].end : line[1].start]) is not None


def _spread(line: Sequence[Cell], width: int) -> tuple[Cell, ...]:
    """Return a line of a head with a cell for each column; nothing where its cells part the columns unevenly."""
    if len(line) == width:
        return tuple(line)
    if not 2 <= len(line) < width or (width - 1) % (len(line) - 1):
        return ()
    times = (width - 1) // (len(line) - 1)
    return (line[0], *(cell for cell in line[1:] for _ in range(times)))


def _joined(above: Cell, below: Cell) -> Cell:
    """Return one cell for a column: the words of both lines, each said once."""
    upper, lower = ("" if cell.is_empty else cell.text for cell in (above, below))
    words = lower if upper in lower else upper if lower in upper else upper + lower
    return replace(below, text=words or below.text)


def is_heading(line: Sequence[Cell]) -> bool:
    """Whether a line can name columns: several short names, none of them a number."""
    words = "".join(cell.text for cell in line)
    is_title = bool(line) and (TITLE.match(line[0].text) or re.search("单位[：:]", words))
    return len(line) > 1 and not is_title and not any(cell.is_value for cell in line) and not _SENTENCE.search(words)


def is_section(line: Sequence[Cell]) -> bool:
    """Whether a line between rows only says what the ones below belong to: 一、企业培育."""
    return len(line) == 1 and len(line[0].text) <= LONGEST_SECTION and not re.search("[，。；：:！？]", line[0].text)


def one_label(
    head: tuple[Cell, ...], rows: tuple[tuple[Cell, ...], ...]
) -> tuple[tuple[Cell, ...], tuple[tuple[Cell, ...], ...]]:
    """Return head and rows with one label where two columns share it: 铜梁区 and 工业投资 under 区县 and 指标."""
    if (dropped := _classes(head, rows)) > 0:
        return head[dropped:], tuple(row[dropped:] for row in rows)
    is_shared = (
        len(head) > 2
        and _GROUPS.fullmatch(head[0].text)
        and not _NO_NAMES.search(head[1].text)
        and not any(row[1].is_value or row[1].is_empty for row in rows)
    )
    return (_shared(head), tuple(map(_shared, rows))) if is_shared else (head, rows)


def _classes(head: tuple[Cell, ...], rows: tuple[tuple[Cell, ...], ...]) -> int:
    """Return how many columns before the one of measures only class or count them: 类别 | 序号 | 指标.

    A class that names an industry or a place says whose the measures are, and none is dropped.
    """
    at = next((n for n, cell in enumerate(head[1:_MOST_CLASSES], 1) if _MEASURES_BELOW.fullmatch(cell.text)), 0)
    if not at or not all(_CLASSES.fullmatch(cell.text) for cell in head[:at]):
        return 0
    if any(row[at].is_value or row[at].is_empty for row in rows):
        return 0
    names = {cell.text for row in rows for cell in row[:at] if not cell.is_value}
    is_named = any(m.word.kind in ("subject", "region") for name in names for m in find_mentions(name, 0, len(name)))
    return 0 if is_named else at


def _shared(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return (replace(row[0], end=row[1].end, text=row[0].text + row[1].text), *row[2:])


def noted(text: str, end: int, words: str) -> str:
    """Return what a note right below a table adds to what is said above: unit and time, where ``words`` lack them."""
    start = text.find("\n", end) + 1 or len(text)
    added = ""
    for line in text[start : start + 300].split("\n")[:2]:
        if (below := _UNIT_BELOW.fullmatch(line)) is not None and "单位" not in words:
            added += f" 单位：{below[1]}"
        if not _NOTE.match(line):
            break
        unit = _NOTE_UNIT.search(line)
        if unit and "单位" not in words:
            added += f" 单位：{unit[1]}"
        times = [p for p in read_periods(line, None) if p.role != "name"]
        if times and not read_periods(words, None) and _NOTE_TIME.search(line[: times[0].start]):
            added += f" {line[times[0].start : times[0].end]}"
    return added
