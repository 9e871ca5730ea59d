"""Tables in running text: rows of cells under a head, each cell said as the sentence that it stands for.

A table is lines of cells (parted by tabs, bars or spaces) that end in the same number of values, under a line that
names the columns, or under a title where the rows are years. 规上工业总产值（亿元） | 312 | 600 under 2020年 | 2025年
says 2020年规上工业总产值312亿元 and 到2025年，规上工业总产值达到600亿元: said so, a cell is read as any sentence is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etl.lexicon import find_mentions
from etl.periods import read_periods

_BREAK = re.compile(r"[\t|｜]+|[ \u3000]{2,}")
_SPACE = re.compile(r"[ \t\u3000|｜]+")
_VALUE = re.compile(r"[〔\[［(（]?([-－−+]?\d[\d,]*(?:\.\d+)?)[%％]?[〕\]］)）]?")
_EMPTY = re.compile(r"[—–\-－…/.·]+|无|\*+")
_SENTENCE = re.compile(r"[，。；！？]|[：:].")
_UNIT = re.compile(r"[（(]\s*(?:单位[：:])?\s*([^（()）\d]{1,8}|m2|±%)\s*[)）]")
_IN_BRACKETS = re.compile("[（(][^（()）]*[)）]")
_UNIT_LINE = re.compile(r"(?:计量)?单位[：:]\s*([^\s）)，、]{1,6})")
_PAIR = re.compile(r"([^：:]{2,40}[（(][^（()）\d]{1,8}[)）])\s*[：:]\s*([-－]?\d[\d,]*(?:\.\d+)?)[；;]?")
"""A line that is a row of its own: 工业增加值（亿元）：210.3."""
_IS_UNIT = re.compile(
    "[万亿千百]?(?:元|户|家|个|人|项|件|吨|辆|台|套|米|平方米|平方公里|立方米|亩|千瓦|千瓦时|度|吨标准煤)|[%％]|个百分点|位"
)
_TITLE = re.compile(r"\s*(?:附?[表图]|专栏|单位[：:])")
_NOTHING_NEW = re.compile(
    "累计|本期|绝对量|绝对值|总量|数值|实绩|实际|完成(?:值|数|情况)?|指标值|目标值?|规划值?|现状值?|基期|[±()（）%％]|预期|左右"
)
_GROWTH = re.compile("(?:同比|比上年(?:同期)?|较上年(?:同期)?|年均)?(?:增长率?|增速|增幅|增减|升降|±|同比|变动)")
_LEAD = re.compile(
    r"^[\s#＃※*·—-]*(?:其中[：:]?|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、])?[\s#＃]*"
)
_IS_PART = re.compile(r"[\s　]*(?:[#＃]|其中)")
_COUNT_END = re.compile("(?:个数|户数|家数|数量|总数|数)$")
_VERB_END = re.compile("(?:下降|降低|减少|增长|提高|增加)(?:率|幅度)?$")
_WHOLE = re.compile("合计|总计|全[市区县]|本[市区县]")
MAX_TITLE, MAX_LINE = 48, 240


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a line: ``text[start:end]``."""

    start: int
    end: int
    text: str

    @property
    def is_value(self) -> bool:
        """Whether the cell holds nothing but a number."""
        return _VALUE.fullmatch(self.text) is not None

    @property
    def is_empty(self) -> bool:
        """Whether the cell says that there is no number."""
        return _EMPTY.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: where it stands, what stands above it, its head (empty where rows are years) and its rows."""

    start: int
    end: int
    title: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A cell said as a sentence, with the place of its number in the sentence and of the cell's number in the text."""

    start: int
    end: int
    sentence: str
    at: int


def find_tables(text: str) -> list[Table]:
    """Return the tables of a text in reading order."""
    lines = _lines(text)
    tables: list[Table] = []
    at = 0
    while at < len(lines):
        until = at
        while until < len(lines) and _is_row(lines[until]) and _shape(lines[until]) == _shape(lines[at]):
            until += 1
        if until - at >= 2 or _is_pair(text, lines[at]):
            first = tables[-1].end if tables else 0
            table = _table(text, lines, at, until, first)
            if table is not None:
                tables.append(table)
        at = max(until, at + 1)
    return tables


def hidden(text: str, tables: list[Table]) -> str:
    """Return a text of the same length whose tables say nothing."""
    pieces: list[str] = []
    at = 0
    for table in tables:
        pieces += (text[at : table.start], re.sub(r"[^\n]", "。", text[table.start : table.end]))
        at = table.end
    return "".join([*pieces, text[at:]])


def _lines(text: str) -> list[list[Cell]]:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(
            []
            if len(line) > MAX_LINE or "。" in line or ("，" in line and len(line) > MAX_TITLE)
            else _cells(line, start)
        )
        start += len(line) + 1
    return lines


def _cells(line: str, start: int) -> list[Cell]:
    stripped = line.strip(" \t\u3000|｜\r")
    if not stripped:
        return []
    low = line.index(stripped)
    if pair := _PAIR.fullmatch(stripped):
        return [Cell(start + low + pair.start(n), start + low + pair.end(n), pair[n]) for n in (1, 2)]
    breaks = _BREAK if _BREAK.search(stripped) else _SPACE
    cells, at = [], 0
    for m in [*breaks.finditer(stripped), None]:
        stop = m.start() if m else len(stripped)
        if stop > at:
            cells.append(Cell(start + low + at, start + low + stop, stripped[at:stop]))
        at = m.end() if m else stop
    return cells


def _is_pair(text: str, row: list[Cell] | tuple[Cell, ...]) -> bool:
    return len(row) == 2 and _PAIR.fullmatch(text, row[0].start, row[-1].end) is not None


def _label_at(row: list[Cell] | tuple[Cell, ...]) -> int:
    """Return the place of the label: behind the number of the row where it has one."""
    is_numbered = len(row) > 2 and re.fullmatch(r"\d{1,3}", row[0].text) is not None and not row[1].is_value
    return 1 if is_numbered else 0


def _is_row(row: list[Cell]) -> bool:
    if len(row) < 2 or row[_label_at(row)].is_value:
        return False
    label = row[_label_at(row)].text
    return len(label) <= 40 and not _SENTENCE.search(label) and any(c.is_value or c.is_empty for c in row[1:])


def _shape(row: list[Cell]) -> tuple[int, int]:
    """Return how many cells a row has and where its first value stands."""
    values = [at for at, cell in enumerate(row) if at > _label_at(row) and (cell.is_value or cell.is_empty)]
    return len(row), values[0] if values else 0


def _table(text: str, lines: list[list[Cell]], at: int, until: int, first: int) -> Table | None:
    rows = tuple(tuple(row) for row in lines[at:until])
    above = [n for n in range(max(0, at - 4), at) if lines[n] and lines[n][0].start >= first]
    head: tuple[Cell, ...] = ()
    if above and above[-1] == at - 1 and _is_head(lines[at - 1], rows[0]):
        head = tuple(lines[above.pop()])
    elif not all(_is_time(row[_label_at(row)].text) or _is_pair(text, row) for row in rows):
        return None
    titles: list[str] = []
    start = (head or rows[0])[0].start
    for n in reversed(above):
        line = text[lines[n][0].start : lines[n][-1].end]
        if (
            len(line) > MAX_TITLE
            or re.search("[，。；]", _IN_BRACKETS.sub("", line))
            or (titles and not _TITLE.match(line))
        ):
            break
        titles.insert(0, line)
        if _TITLE.match(line) or not head:
            start = lines[n][0].start
        if not _UNIT_LINE.match(line):
            break
    return Table(start, rows[-1][-1].end, " ".join(titles), head, rows)


def _is_head(line: list[Cell], row: tuple[Cell, ...]) -> bool:
    words = "".join(cell.text for cell in line)
    return (
        len(line) == len(row)
        and not any(c.is_value for c in line)
        and not re.search("[，。；]", words)
        and not _TITLE.match(line[0].text)
    )


def _is_time(label: str) -> bool:
    found = read_periods(label, None)
    return bool(found) and found[0].start == 0 and found[-1].end == len(label)


def said(table: Table, year: int | None) -> Iterator[Said]:
    """Yield every value of a table as a sentence; ``year`` is the document's, later ones are goals."""
    for row in table.rows:
        label_at = _label_at(row)
        for at in range(label_at + 1, len(row)):
            number = _VALUE.fullmatch(row[at].text)
            if number is None:
                continue
            start = row[at].start + number.start(1)
            sentence, place = _sentence(table, row, label_at, at, number[1].replace(",", ""), year)
            yield Said(start, start + len(number[1]), sentence, place)


def _sentence(
    table: Table, row: tuple[Cell, ...], label_at: int, at: int, number: str, year: int | None
) -> tuple[str, int]:
    label, column = row[label_at].text, table.head[at].text if table.head else ""
    time = (label if _is_time(label) else "") or _time_of_column(table, label_at, at) or _time(table.title)
    measure = _bare(column)
    name = "" if _is_time(label) or _WHOLE.fullmatch(label) else _bare(_LEAD.sub("", label))
    if _IS_PART.match(label) and not _GROWTH.sub("", measure):
        name += _measure_of(table, row)
    is_growth = bool(_GROWTH.search(column))
    if is_growth or not measure:
        measure = _GROWTH.sub("", measure) or _measure_before(table, label_at, at, name)
    if not table.head or (not measure and not name):
        measure = _bare(_TITLE.sub("", table.title).lstrip("0123456789：: "))
    name += measure
    if "年均" in column:
        first, last = _years(table)
        return _said(f"{first + 1}—{last}年{name}年均增长" if first < last else f"{name}年均增长", number, "%")
    if is_growth:
        return _said(f"{time}{name}同比增长", number, "%")
    return _level(table, row, at, (time, name, number), year)


def _level(
    table: Table, row: tuple[Cell, ...], at: int, parts: tuple[str, str, str], year: int | None
) -> tuple[str, int]:
    time, name, number = parts
    unit = _unit(table, row, at)
    first, last = _years(table)
    if row[at].text[0] in "〔[［" and first < last:
        verb = _VERB_END.search(name)
        if verb:
            return _said(f"到{last}年{name[: verb.start()]}较{first}年{verb[0]}", number, unit)
        return _said(f"{first + 1}—{last}年累计{name}", number, unit)
    if re.fullmatch("[家户个]", unit):
        name = _COUNT_END.sub("", name)
    ends = re.findall(r"20\d\d", time)
    if year is not None and ends and int(ends[-1]) > year:
        return _said(f"到{ends[-1]}年，{name}达到", number, unit)
    return _said(f"{time}{name}" + ("" if _VERB_END.search(name) else "为"), number, unit)


def _said(words: str, number: str, unit: str) -> tuple[str, int]:
    return f"{words}{number}{unit}。", len(words)


def _time(words: str) -> str:
    """Return the time that words name, as they write it."""
    found = [p for p in read_periods(words, None) if p.role not in ("base", "name")]
    return words[found[0].start : found[0].end] if found else ""


def _bare(words: str) -> str:
    """Return words without times, units and what says nothing of the matter."""
    for period in reversed(read_periods(words, None)):
        words = words[: period.start] + words[period.end :]
    return re.sub(r"\s", "", _NOTHING_NEW.sub("", _UNIT.sub("", words)))


def _time_of_column(table: Table, label_at: int, at: int) -> str:
    """Return the time of a column, of the one before it where its own head names none."""
    for cell in reversed(table.head[label_at + 1 : at + 1]):
        if time := _time(cell.text):
            return time
    return ""


def _measure_of(table: Table, row: tuple[Cell, ...]) -> str:
    """Return what the row counts that a row of a part (其中, #) stands under, unless its own label says it."""
    own = [m for m in find_mentions(row[0].text, 0, len(row[0].text)) if m.word.kind == "indicator"]
    whole = next((r for r in reversed(table.rows[: table.rows.index(row)]) if not _IS_PART.match(r[0].text)), None)
    if own or whole is None:
        return ""
    label = whole[0].text
    found = [m for m in find_mentions(label, 0, len(label)) if m.word.kind == "indicator"]
    return label[found[-1].start : found[-1].end] if found else ""


def _measure_before(table: Table, label_at: int, at: int, name: str) -> str:
    """Return what the nearest column before counts: its growth stands beside it."""
    for cell in reversed(table.head[label_at + 1 : at]):
        if _IS_UNIT.fullmatch(cell.text) or cell.text.endswith("单位"):
            continue
        measure = _GROWTH.sub("", _bare(cell.text))
        if measure:
            return measure
    return "" if name else _bare(table.title)


def _years(table: Table) -> tuple[int, int]:
    """Return the first and the last year that the columns name; 0 where none does."""
    years = [int(year) for cell in table.head for year in re.findall(r"(?:19|20)\d\d", cell.text)]
    return (years[0], years[-1]) if years else (0, 0)


def _unit(table: Table, row: tuple[Cell, ...], at: int) -> str:
    """Return the unit of a cell: its own, its column's, its row's, the table's."""
    if row[at].text.endswith(("%", "％")):
        return "%"
    label = row[_label_at(row)].text
    for words in (table.head[at].text if table.head else "", label):
        found = _UNIT.search(words)
        if found:
            return found[1].replace("±", "")
    for cell in row[1:at]:
        if _IS_UNIT.fullmatch(cell.text):
            return cell.text
    found = _UNIT_LINE.search(table.title) or _UNIT.search(table.title)
    units = [u for u in re.split("[，,、/]", found[1]) if u and u not in ("%", "％")] if found else []
    return units[0] if units else found[1] if found else ""
