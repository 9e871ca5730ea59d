"""Cells of a table, each said as the sentence that it stands for: what its row, column and title say together.

规上工业总产值（亿元） | 312 | 600 under 2020年 | 2025年 says 2020年规上工业总产值312亿元 and
到2025年，规上工业总产值达到600亿元: said so, a cell is read as any sentence is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from etl.periods import read_periods
from etl.subject_memory import Topic
from etl.table_cells import IN_BOUND, UNITS, VALUE, Cell
from etl.table_times import (
    GROWTH,
    SO_FAR,
    YEAR_BEFORE,
    time_above,
    time_in_brackets,
    time_of_column,
    year_before,
)
from etl.table_titles import (
    WHOLE,
    above_scale,
    counted_by,
    counts_firms,
    is_no_statistic,
    is_of_industry,
    matter_of,
    measures,
    named_in,
    names_place,
    names_subject,
    subject_of,
    tells_goals,
)
from etl.table_ways import FRAMES, Ways, digits_of, signed
from etl.tables import TITLE, UNIT, UNIT_LINE, Table, is_time, label_at

_IS_UNIT = re.compile(f"[万亿千百]?(?:{UNITS}|千伏安)|[%％]|个百分点|位|万元/[人亩]|亿[片块只件台套]")
_UNIT_COLUMN = re.compile("(?:计量|数量)?单位")
_RANKED = re.compile("位次|排位|排名|名次")
_ALL_DISTRICTS, _SOME_DISTRICTS = re.compile("(?:各|全市)区县"), re.compile("渝西|主城|渝东|片区|地区|板块|组团")
_NOTHING_NEW = re.compile(
    "指标(?:名称)?|年度(?=目标|计划|$)|本[月期]|当月|累计|本期|绝对[量值额数]|[年期]末数|总量|数值|实绩|实际|完成(?:值|数|情况)?|指标值|目标值?|规划值?|现状值?|基[期数准]|[±()（）%％]|预期|左右"
)
_LEAD = re.compile(
    r"^[\s#＃※*·—-]*(?:其中[：:]?|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、])?[\s#＃]*"
)
_IS_PART = re.compile(r"[\s　]*(?:[#＃]|其中)")
_ESTATE = re.compile("第?[一二三]次?产业|工业|建筑业|服务业|农林牧渔业|农业")
_OF_ALL = re.compile("(?:地区)?生产总值|GDP")
_OWNERS = re.compile("(?:企业|经济|控股)$")
"""Ends of rows that part a whole by who owns it or how large it is: 国有企业, 大中型企业, 非公有制经济."""
_ABOVE_SCALE = re.compile("规模以上(?=工业)|规上(?=工业)")
_OF_SCALE_ALONE = re.compile(
    "出口交货值|(?:产品)?产销率|营业收入|营业成本|利润总额|利税总额|亏损(?:企业|面|额)|应收账款|产成品"
)
"""What is counted of industry above scale alone, in a table of industry that does not say so."""
_FIRMS = re.compile("企业(?:户|个|家)?数量?|户数")
_MADE_IN = re.compile(
    "[万亿]?(?:(?:载重|总)?吨|台|辆|套|千瓦时|米|平方米|立方米|件|箱|升|块|只|片|部|双|公里|标箱|重量箱|标准箱|千升|艘)"
)
"""Units in which goods are made: a row that gives one and names no measure tells how much was made."""
_BY_TYPE = re.compile("按.{0,10}(?:类型|所有制|规模|隶属|控股).{0,6}")
"""A row between others that parts the whole by who owns it or how large it is."""
_NOT_MADE = re.compile("(?:面积|[量额数率值]|人次|里程)$")
"""Ends of rows that say themselves what is measured: 发电量, 销售面积."""
_COUNTED = re.compile("[万亿]?(?:家|户|个|人|名|项|件|座|所)")
"""Units of what is counted: a row that gives one is no part of the amount in the row above it."""
_SHARE = re.compile("占比|比重|占.{1,8}比|贡献率|(?<!环)(?<!同)比例")
"""Heads of a column of shares, whatever unit stands above the table."""
_RATIO_END = re.compile("占比|比重|比例|(?<!速)(?<!长)率$")
"""Ends of rows that are a ratio of their own: 再生铝占比 below 研发投入强度."""
_REMARK = re.compile("基[数期准]|实[际绩]|预[计期]|现[状值]|目标|规划|计划|完成|快报|初步|调整|约束|指导")
"""What stands in brackets in a head and is no unit: 2023年（基数）."""
_COUNT_END = re.compile("(?:个数|户数|家数|数量|总数|数)$")
_VERB_END = re.compile("(?:下降|降低|减少|增长|提高|增加)(?:率|幅度)?$")
_SIGNED, _SIGNED_ON = re.compile("协议|合同|签约"), re.compile("签约(?:时间|日期|年月)")
_FORESEEN = re.compile("[（(]?(?:预计|估计)数?[)）]?$")
_FIRM_UNITS = ("家", "户", "个")
_GAINED = re.compile("较?(?:净增|新增)(?:加)?")
_ADDED = re.compile("新增|净增|新培育|新引进")
"""How a row begins that tells what comes about within the time of its column."""
_GOAL = re.compile("目标|计划(?!执行)|预期")
_TOLD = re.compile("完成|实际|实绩|现状|基期|预计|预期性|约束性|执行")
_EXPECTED = re.compile("预计|预期|估计|计划|目标")


@dataclass(frozen=True, slots=True)
class Said:
    """A cell said as a sentence, in three parts, with the place of the cell's number in the text."""

    start: int
    end: int
    before: str
    number: str
    unit: str
    label: str = ""
    """The bare name of the row: of a product it is the industry."""
    named: Topic | None = None
    """The firm, the works, the park or the industry that the row is called after."""
    is_goal: bool = False
    """Whether its column holds goals, whenever they were to be reached."""

    @property
    def sentence(self) -> str:
        """The sentence; its number begins behind ``before``."""
        return f"{self.before}{self.number}{self.unit}。"


@dataclass(frozen=True, slots=True)
class Around:
    """What a document says of its tables: its year (later ones are goals), its title, whose time and industry."""

    year: int | None = None
    time: str = ""
    industry: str = ""
    title: str = ""


def said(table: Table, around: Around) -> Iterator[Said]:
    """Yield every value of a table as a sentence."""
    ways = Ways()
    for row, taken_over in _told_rows(table):
        label = label_at(row)
        bare, named = _bare(_LEAD.sub("", row[label].text)), _named(table, row)
        owner = named_in(table, label, row[label].text)
        for at in range(label + 1, len(row)):
            number = VALUE.fullmatch(row[at].text)
            if number is not None and not (table.head and is_no_statistic(table.head[at].text)):
                low, high = _place(table, number)
                say = partial(_sentence, table, row, at, number, taken_over, around)
                words = ways.words((named, at, taken_over), number, say)
                yield Said(row[at].start + low, row[at].start + high, *words, bare, owner, tells_goals(table, at))


def _told_rows(table: Table) -> Iterator[tuple[tuple[Cell, ...], tuple[str, str]]]:
    """Yield the rows that say whose their numbers are, each with the measure and the unit that it takes over."""
    whole = unit = ""
    is_by_type = False
    for row in table.rows:
        label = label_at(row)
        if all(cell.is_empty for cell in row[label + 1 :]):
            is_by_type = bool(_BY_TYPE.fullmatch(row[label].text.strip()))
        elif is_by_type and not names_subject(row[label].text):
            continue
        own = measures(row[label].text)
        own_unit = UNIT.search(row[label].text)
        is_counted = (
            _is_counted(row[label].text)
            or counts_firms(row[label].text)
            or _COUNTED.fullmatch(_unit_beside(table, row, len(row)))
        )
        if not own and (is_counted or _RATIO_END.search(_bare(row[label].text))):
            own = ("",)
        above, whole = "" if own else whole, own[-1] if own else whole
        unit = own_unit[1] if own_unit else "" if own else unit
        if not (above and _is_owner(row)):
            yield row, (above, unit if above else "")


def _place(table: Table, number: re.Match[str]) -> tuple[int, int]:
    """Return where the number stands in its cell, with its bound and its unit."""
    low = number.start("bound" if number["bound"] else "number")
    if number["unit"] in ("%", "％") and not number["after"] and table.head:
        return low, number.end("number")
    return low, number.end("after" if number["after"] else "unit" if number["unit"] else "number")


def _named(table: Table, row: tuple[Cell, ...]) -> tuple[str, ...]:
    """Return what a row says beside its numbers: rows that say the same differ in their numbers alone."""
    heads = table.head or row
    return tuple(
        "" if cell.is_value and not _heads_units(head.text) else cell.text
        for cell, head in zip(row, heads, strict=False)
    )


def _sentence(
    table: Table, row: tuple[Cell, ...], at: int, value: re.Match[str], whole: tuple[str, str], around: Around
) -> tuple[str, int]:
    """Return a cell as a sentence and its number's place there; ``whole``: measure and unit that its row takes over."""
    (above, unit), year = whole, around.year
    label_place = label_at(row)
    label, column = row[label_place].text, table.head[at].text if table.head else ""
    number = signed(value)
    time = (
        (label if is_time(label) else time_in_brackets(label))
        or time_of_column(table, label_place, at)
        or time_above(table, label_place, at, around.time)
    )
    is_growth = bool(GROWTH.search(column)) or (
        not table.head and at > label_place + 1 and value["unit"] in ("%", "％")
    )
    if not time and _SIGNED.search(column):
        signed_on = (cell.text for cell, head in zip(row, table.head, strict=False) if _SIGNED_ON.fullmatch(head.text))
        time = next((words for words in signed_on if is_time(words)), "")
    if YEAR_BEFORE.search(column):
        time = year_before(time, year)
    if _RANKED.search(column) and value["number"].isdigit():
        return _placed(table, row, at, f"{time}{_bare(_LEAD.sub('', label))}", value["number"])
    measure = _bare(GROWTH.sub("", column))
    added = _GAINED.fullmatch(measure)
    measure = "" if added else measure
    if measure == "投资" and "完成" in column:
        measure = "完成投资"  # of works: what was put in, not what they cost
    name = "" if is_time(label) or WHOLE.fullmatch(label) else _bare(_LEAD.sub("", label))
    if _ABOVE_SCALE.search(table.title):
        name = above_scale(label, name)
        measure = f"规上{measure}" if _FIRMS.fullmatch(measure) else measure
    elif _OF_SCALE_ALONE.match(name) and any(is_of_industry(title) for title in (table.title, around.title)):
        name = f"规模以上工业{name}"
    if around.industry and measure and names_place(label) and not names_subject(measure):
        name += around.industry
    if not measure and name and _is_product(table, row):
        name += "产量"
    elif not measure and name and above and _OF_ALL.fullmatch(above) and _ESTATE.fullmatch(name):
        name += "增加值"
    elif not measure and name and above and _is_part(row, name):
        name += above
    if is_growth or not measure:
        measure = measure or _measure_before(table, label_place, at, name)
    if measure.startswith("占") and not measures(name):
        name += _measure_before(table, label_place, at, name)
    if measure and (names_place(label) or not name):
        name += subject_of(table.title, measure)
    is_number = _COUNT_END.fullmatch(measure) is not None
    if is_number and names_place(label) and (counted := counted_by(table.title or around.title, label)):
        measure = counted
    elif not measure and not measures(name):
        matter = matter_of(table.title or around.title, label)
        measure = f"{matter.subject}{matter.measure}"
        if not measure and (value["unit"] or _unit(table, row, at)) in _FIRM_UNITS:
            measure = counted_by(table.title or around.title, label)
        is_growth = is_growth or (matter.grows and (value["unit"] or _unit(table, row, at)) in ("", "%", "％"))
    if not name and (not table.head or not measure):
        measure = _bare(TITLE.sub("", table.title).lstrip("0123456789：: "))
    if added is not None:
        is_growth = False
        name = f"{name}净增{measure}" if measure else f"净增{name}"
    else:
        name += measure
    if ("年均" in column or is_growth) and name.endswith("规模") and names_subject(label):
        name = f"{name.removesuffix('规模').removesuffix('产业')}产值"  # what an industry's size is told in grows
    if "年均" in column:
        first, last = _years(table)
        words = f"{first + 1}—{last}年{name}年均增长" if first < last else f"{name}年均增长"
        return _said(words, number, "%" + (value["after"] or ""))
    if is_growth:
        if _is_counted(label) and not _COUNT_END.search(name):
            name += "数"
        aim = "力争" if _is_goal(table, at, time, year) else ""
        return _said(f"{time}{aim}{name}同比增长", number, "%")
    return _level(table, row, at, (time, name, value), unit, year)


def _placed(table: Table, row: tuple[Cell, ...], at: int, words: str, number: str) -> tuple[str, int]:
    """Return a place among others as a sentence: that of the growth, or of the amount, in the column before."""
    label_place = label_at(row)
    before = table.head[at - 1].text if at > label_place + 1 else ""
    growth = "增速" if GROWTH.search(before) or GROWTH.search(table.head[at].text) else ""
    measure = _measure_before(table, label_place, at, words)
    if not measure and not measures(words):
        matter = matter_of(table.title, row[label_place].text)
        measure, growth = f"{matter.subject}{matter.measure}", "增速" if matter.grows else growth
    among = "全市" if _ALL_DISTRICTS.search(table.title) and not _SOME_DISTRICTS.search(table.title) else ""
    return _said(f"{words}{measure}{growth}居{among}第", number, "位")


def _level(
    table: Table, row: tuple[Cell, ...], at: int, parts: tuple[str, str, re.Match[str]], whole: str, year: int | None
) -> tuple[str, int]:
    """Return a cell that is no growth as a sentence; ``whole`` is the unit of the row that it is a part of."""
    time, name, value = parts
    number = digits_of(value)
    unit = (value["unit"] or _unit(table, row, at) or whole) + (value["after"] or "")
    bound = IN_BOUND.get(value["bound"] or "", "")
    first, last = _years(table)
    if row[at].text[0] in FRAMES and first < last:
        verb = _VERB_END.search(name)
        if verb:
            return _said(f"到{last}年{name[: verb.start()]}较{first}年{verb[0]}", number, unit)
        return _said(f"{first + 1}—{last}年累计{name}", number, unit)
    if _SHARE.search(table.head[at].text if table.head else "") and not value["unit"]:
        unit = "%" + (value["after"] or "")
    if re.fullmatch("[家户个]", unit):
        name = _COUNT_END.sub("", name)
    ends = re.findall(r"20\d\d", time)
    is_ahead = year is not None and bool(ends) and int(ends[-1]) > year
    if _ADDED.match(name) and (is_ahead or _is_goal(table, at, time, year)):
        return _said(f"{time}力争{name}{bound}", number, unit)
    if ends and table.head and _FORESEEN.search(table.head[at].text):
        return _said(f"预计{time}{name}达到{bound}", number, unit)
    if _is_goal(table, at, time, year):
        return _said(f"到{ends[-1]}年，{name}力争达到{bound}", number, unit)
    if is_ahead:
        return _said(f"到{ends[-1]}年，{name}达到{bound}", number, unit)
    return _said(f"{time}{name}" + ("" if _VERB_END.search(name) or bound else "为") + bound, number, unit)


def _is_goal(table: Table, at: int, time: str, year: int | None) -> bool:
    """Whether a column, or a title over columns that tell of nothing done, names a goal of the year or later."""
    column = table.head[at].text if table.head else ""
    ends = re.findall(r"20\d\d", time)
    is_due = year is not None and bool(ends) and int(ends[-1]) >= year
    return is_due and bool(_GOAL.search(column) or (_GOAL.search(table.title) and not _TOLD.search(column)))


def _said(words: str, number: str, unit: str) -> tuple[str, int]:
    return f"{words}{number}{unit}。", len(words)


@lru_cache(maxsize=4096)
def _bare(words: str) -> str:
    """Return words without times, units and what says nothing of the matter."""
    words = SO_FAR.sub("", words)
    for period in reversed(read_periods(words, None)):
        words = words[: period.start] + words[period.end :]
    return re.sub(r"\s", "", _NOTHING_NEW.sub("", UNIT.sub("", words)))


def _is_part(row: tuple[Cell, ...], name: str) -> bool:
    """Whether a row stands under another: 电子信息 under 规上工业总产值, be it marked 其中 or not."""
    return bool(_IS_PART.match(row[0].text)) or names_subject(name)


def _is_counted(label: str) -> bool:
    """Whether a row counts things by the unit that its label gives: 规上工业企业（家）."""
    unit = UNIT.search(label)
    return unit is not None and _COUNTED.fullmatch(unit[1]) is not None


def _is_product(table: Table, row: tuple[Cell, ...]) -> bool:
    """Whether a row names goods by the unit in which they are made, and no measure: 水泥（万吨）, 水泥 | 万吨."""
    label = row[label_at(row)].text
    unit = UNIT.search(label)
    made_in = unit[1] if unit else _unit_beside(table, row, len(row))
    is_named = not measures(label) and not _NOT_MADE.search(_bare(label))
    return is_named and _MADE_IN.fullmatch(made_in) is not None


@lru_cache(maxsize=4096)
def _heads_units(column: str) -> bool:
    return _UNIT_COLUMN.fullmatch(column) is not None


def _unit_beside(table: Table, row: tuple[Cell, ...], at: int) -> str:
    """Return the unit that stands in a cell of its own before the one at ``at``, '' where none does."""
    for place, cell in enumerate(row[1:at], 1):
        # Most cells of a row are numbers: no unit begins with a digit.
        is_unit = not cell.text[:1].isdigit() and _IS_UNIT.fullmatch(cell.text) is not None
        if is_unit or (table.head and _heads_units(table.head[place].text)):
            return cell.text
    return ""


def _is_owner(row: tuple[Cell, ...]) -> bool:
    """Whether a row parts a whole by its owners: whose numbers these are, no subject says, so nobody's they stay."""
    label = _bare(_LEAD.sub("", row[label_at(row)].text))
    return bool(_OWNERS.search(label)) and not names_subject(label)


def _measure_before(table: Table, label_place: int, at: int, name: str) -> str:
    """Return what the nearest column before counts: its growth stands beside it."""
    for cell in reversed(table.head[label_place + 1 : at]):
        if _IS_UNIT.fullmatch(cell.text) or cell.text.endswith("单位"):
            continue
        measure = _EXPECTED.sub("", _bare(GROWTH.sub("", cell.text)))
        if measure:
            return measure
    return "" if name else _bare(table.title)


def _years(table: Table) -> tuple[int, int]:
    """Return the first and the last year that the columns name; 0 where none does."""
    years = [year for cell in table.head for year in _years_of(cell.text)]
    return (years[0], years[-1]) if years else (0, 0)


@lru_cache(maxsize=4096)
def _years_of(words: str) -> tuple[int, ...]:
    return tuple(int(year) for year in re.findall(r"(?:19|20)\d\d", words))


def _unit(table: Table, row: tuple[Cell, ...], at: int) -> str:
    """Return the unit of a cell: its column's, its row's, the table's."""
    label_place = label_at(row)
    heads = [table.head[place].text for place in (at, label_place)] if table.head else ["", ""]
    own = row[label_place].text
    for words in (own, heads[0]) if _is_product(table, row) else (heads[0], own, heads[1]):
        found = next((m for m in UNIT.finditer(words) if not _REMARK.match(m[1])), None)
        if found:
            return found[1].replace("±", "")
    if beside := _unit_beside(table, row, at):
        return beside
    found = UNIT_LINE.search(table.title) or UNIT.search(table.title)
    units = [u for u in re.split("[，,、/]", found[1]) if u and u not in ("%", "％")] if found else []
    return units[0] if units else found[1] if found else ""
