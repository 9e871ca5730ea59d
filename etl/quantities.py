"""Numbers with their unit, magnitude and bound: 超1.2万亿元, 近三成, 200—300家, 下降50%以上 (the number only)."""

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from operator import itemgetter
from pathlib import Path

from etl.bounds import BOUND_AFTER, BOUND_BEFORE, BOUND_ENDS, FALSE_BOUNDS, PASSED
from etl.lexicon import trie_pattern
from etl.numerals import NUMERAL, read_numeral

MAGNITUDES = {
    "": Decimal(1),
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10**4),
    "十万": Decimal(10**5),
    "百万": Decimal(10**6),
    "千万": Decimal(10**7),
    "亿": Decimal(10**8),
    "十亿": Decimal(10**9),
    "百亿": Decimal(10**10),
    "千亿": Decimal(10**11),
    "万亿": Decimal(10**12),
}
YI = Decimal(10**8)


@dataclass(slots=True)
class Quantity:
    """One number as written: ``text[start:end]`` with bound words and unit.

    ``value`` is in ``magnitude`` × ``unit`` as written; ``dimension`` says what is measured (money, percent, point,
    times, count, rank, class, area … or plain where no unit stands). A range holds its lower end.
    """

    start: int
    end: int
    number_start: int
    value: Decimal
    magnitude: str
    unit: str
    dimension: str
    bound: str
    is_chinese: bool
    is_range: bool = False
    per: str = ""

    def amount(self) -> Decimal:
        """Return the number in single units as written (2.6万家 → 26000)."""
        return self.value * MAGNITUDES[self.magnitude]


@cache
def units() -> dict[str, tuple[str, Decimal]]:
    """Return for every unit its dimension and what turns one of it into the dimension's base."""
    tables = tomllib.loads(Path(__file__).with_name("units.toml").read_text("utf-8"))
    found: dict[str, tuple[str, Decimal]] = {}
    for dimension in ("naming", "counting", "duration"):
        name = {"counting": "count"}.get(dimension, dimension)
        found |= {unit: (name, Decimal(1)) for unit in tables.pop(dimension)}
    for dimension, scales in tables.items():
        found |= {unit: (dimension, Decimal(scale)) for unit, scale in scales.items()}
    found |= {unit: ("percent", Decimal(1)) for unit in ("%", "个百分比")}
    found |= {unit: ("point", Decimal(1)) for unit in ("个百分点", "百分点", "个点", "pct")}
    found |= {
        "‰": ("permille", Decimal(1)),
        "倍": ("times", Decimal(1)),
        "成": ("tenths", Decimal(1)),
        "番": ("doubling", Decimal(1)),
    }
    found |= {"分": ("score", Decimal(1)), "点": ("score", Decimal(1)), "个点位": ("score", Decimal(1))}
    return found


# The first character is told apart: places without it are passed by at once.
DIGITS = re.compile(r"\d(?:\d{0,2}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d*(?:\.\d+)?)")
MAGNITUDE = re.compile(
    "(个多|个(?=亿(?![元级]))|[余多来几])?(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![瓦克米伏卡]|分之)|百(?!分之))?([余多来几])?"
)
CLASS_AFTER = re.compile(
    "(?:级)?(?:(?![元级])[\u4e00-\u9fff]{2,8}?产业集群|产业集群|产业|园区|集群|工业(?:经济)?强|强区|目标|大关|台阶)"
)
CHINESE = re.compile(f"[{NUMERAL}][{NUMERAL}]*(?:点[〇零一二三四五六七八九]+)?")
RANGE = re.compile(r"(?:——|[-—–~～至到]){1,2}(?=[\d" + NUMERAL + "])")
SPLIT = re.compile("万亿$|亿$|万$")
PART = re.compile("([二三四五六七八九十][二三四五六七八九十]?)分之([一二三四五六七八九])")
SLASHED = re.compile(r"([1-9])/([2-9])(?![\d/.%年月日号期人])")
"""A part of a whole as posts write it: 占全市比重超1/4."""
_BEFORE_PART = tuple("占超近约达的过重例有")
TENTH_OF_TENTH = re.compile("[一二三四五六七八九](?=[，。；、）)\n的]|以上|左右|$)")
_OTHER_PLACE = re.compile("[、和与及](?:全|主城|渝|西部|东部)[^，。；、\\d]{0,8}")
_MOVES = "(?:提高|提升|上升|回升|增加|增长|加快|扩大|下降|降低|回落|减少|收窄|放缓|[升降增减])了?"
_MOVED = re.compile(f"{_MOVES}$")
_MOVED_NEXT = re.compile(f"[、和与及]{_MOVES}")
_PLUS = ("（+", "(+", "，+", "、+", " +", "：+", "（＋", "，＋")
_STEPS = ("迈上", "跃上", "登上", "踏上", "站上", "冲上", "跨上")
_SMALL = {"十": 10, "百": 100, "千": 1000}
_HALVES = re.compile("一半|过半|半数")
HALF = re.compile("(?<=[占近约超达的比重例])[^，。；、\\d]{0,4}?(一半|过半|半数)(?=以上|左右|[，。；、]|$)")
FIRST_PLACE = re.compile("首位")
PLACED = re.compile("(?:[居列排位][^，。；、]{0,8}|全[市国省县区])$")
DOUBLED = re.compile("翻番(?!目标|计划|行动)")
_ADDED = re.compile("(?:新增|净增|增加|减少|新[培认升])[^，。；、\\d]{0,10}$")
_WHOLE, _BEGUN_BY = 10, re.compile("[功立为果熟效]|员(?!工)")
"""So many tenths are all of it; what 成 is the first character of."""
FRACTIONS = {"百分之": "%", "千分之": "‰"}


@cache
def _tail() -> re.Pattern[str]:
    """Return what may follow a number and its magnitude: 余, unit, per what, class, bound word."""
    unit = trie_pattern(units())
    after = trie_pattern(w for w in BOUND_AFTER if w not in "多余")
    return re.compile(
        f"(?P<unit>{unit})?"
        "(?P<per>/(?:万[人名]|平方公里|平方千米|平方米|立方米|万元|标准煤|千瓦时|[人亩吨年月日天台辆个件度次户])|每(?:平方公里|平方米|[人亩吨]))?"
        "(?P<money>元)?(?P<level>级)?"
        f"(?P<after>(?![+＋][\\dNX]){after})?"
    )


def read_quantities(text: str) -> list[Quantity]:
    """Return all numbers of ``text`` in reading order; none overlaps another."""
    found: list[Quantity] = []
    reached = 0
    for start, end, is_chinese in _candidates(text):
        if start < reached:
            continue
        quantity = _read_chinese(text, start, end) if is_chinese else _read_digits(text, start, end)
        if quantity is not None and quantity.start < reached <= start:
            # 百分之百分之5: the words before the digits are another number's.
            quantity.start = quantity.number_start = start
        if quantity is None or quantity.start < reached:
            continue
        if not is_chinese or text[start:end] not in "百千万亿":
            _extend_range(text, quantity)
        _add_bound_before(text, quantity, reached)
        after = quantity
        for before in reversed(found):
            if not _share_unit(text, before, after):
                break
            after = before
        found.append(quantity)
        reached = quantity.end
    return found


def _share_unit(text: str, before: Quantity, after: Quantity) -> bool:
    """Give 0.6 of 0.6和0.9个百分点 and 7.2个 of 7.2个、5.9个百分点 what the list names once; tell whether."""
    between = text[before.end : after.start]
    is_listed = between in ("、", "和", "与", "及") or _moves_on(text, before, between)
    if before.unit == "个" and after.dimension == "point" and _OTHER_PLACE.fullmatch(between):
        # 高于全市0.7个、全国0.9个百分点; what can be counted is no point.
        is_listed = is_listed or before.value != before.value.to_integral_value()
    is_bare = before.dimension == "money" and not before.unit and before.bound == "eq"
    if is_listed and after.dimension == "class" and is_bare:
        # 分别达到450亿、700亿级: 级 is said of both.
        before.dimension, before.bound = "class", "approx"
        return True
    if not is_listed or after.dimension not in ("point", "money", "percent"):
        return False
    if before.dimension != "plain" and not (before.unit == "个" and after.dimension == "point"):
        return False
    before.dimension, before.unit = after.dimension, after.unit
    before.magnitude = before.magnitude or after.magnitude
    return True


def _moves_on(text: str, before: Quantity, between: str) -> bool:
    """Tell the next of moves that go up and down and name their unit once: 分别下降0.6、提高1.3、下降0.7个百分点."""
    if before.dimension != "plain" or _MOVED_NEXT.fullmatch(between) is None:
        return False
    return _MOVED.search(text, max(0, before.start - 3), before.start) is not None


def _candidates(text: str) -> list[tuple[int, int, bool]]:
    spans = [(m.start(), m.end(), False) for m in DIGITS.finditer(text)]
    spans += [(m.start(), m.end(), True) for m in CHINESE.finditer(text)]
    spans += [
        (m.start(), m.end(), True)
        for m in FIRST_PLACE.finditer(text)
        if PLACED.search(text, max(0, m.start() - 10), m.start())
    ]
    if _HALVES.search(text) is not None:
        spans += [(m.start(1), m.end(1), True) for m in HALF.finditer(text)]
    spans += [(m.start(), m.end(), True) for m in PART.finditer(text)]
    spans += [(m.start(), m.end(), True) for m in DOUBLED.finditer(text)]
    # The longest of those that begin in one place first; the sort keeps their order.
    spans.sort(key=itemgetter(1), reverse=True)
    spans.sort(key=itemgetter(0))
    return spans


def _read_digits(text: str, start: int, end: int) -> Quantity | None:
    if start > 1 and text[start - 1] == "." and not re.match("[A-Za-z\\d]", text[start - 2]):
        return None  # 完成投资.4亿元: what stood before the point was lost
    try:
        value = Decimal(text[start:end].replace(",", "").replace("，", ""))
    except InvalidOperation:
        return None
    if start and text[start - 1] == "之":
        for words, unit in FRACTIONS.items():
            if text.endswith(words, 0, start):
                return Quantity(start - 3, end, start, value, "", unit, units()[unit][0], "eq", False)
    part = SLASHED.match(text, start) if text.startswith("/", end) else None
    if part is not None and text[start - 1 : start] in _BEFORE_PART:
        tenths = round(Decimal(part[1]) * 10 / Decimal(part[2]), 5)
        return Quantity(start, part.end(), start, tenths, "", "成", "tenths", "eq", False)
    m = MAGNITUDE.match(text, end)
    vague = magnitude = ""
    if m:
        vague, magnitude, end = (m[1] or "").strip("个") + (m[3] or ""), m[2] or "", m.end()
        if m[1] and not m[2]:
            magnitude, end = "", m.end() if m[1] in "余多来几" else m.start()
        if m[3] and not m[2]:
            vague = m[3]
        if m[3] and m[2] in _SMALL and text[end : end + 1] in ("万", "亿"):
            # 3百余万: the hundreds count the 万 behind 余.
            value, magnitude, end = value * _SMALL[m[2]], text[end], end + 1
    sign_at = start - 1
    if (
        sign_at >= 0
        and text[sign_at] in "-−－"
        and (
            sign_at == 0
            or not (text[sign_at - 1] in "%％" or (text[sign_at - 1].isalnum() and text[sign_at - 1].isascii()))
        )
    ):
        value, start = -value, sign_at
    found = _finish(text, start, end, value, magnitude, vague, False)
    is_rate = found is not None and found.dimension in ("percent", "point")
    if found is not None and is_rate and start == sign_at + 1 and text[max(0, sign_at - 1) : start] in _PLUS:
        found.start = found.number_start = sign_at
    return found


def _read_chinese(text: str, start: int, end: int) -> Quantity | None:
    words = text[start:end]
    if part := PART.fullmatch(words):
        whole, count = read_numeral(part[1]), read_numeral(part[2])
        if not whole or count is None:
            return None
        return Quantity(start, end, start, round(count * 10 / whole, 5), "", "成", "tenths", "eq", True)
    if "半" in words:
        m = _tail().match(text, end)
        after = m["after"] if m and m["after"] and not m["unit"] else None
        bound = "ge" if words == "过半" else BOUND_AFTER[after] if after else "eq"
        return Quantity(start, m.end() if m and after else end, start, Decimal(5), "", "成", "tenths", bound, True)
    if words == "翻番":
        return Quantity(start, end, start, Decimal(1), "", "番", "doubling", "eq", True)
    if words == "首位":
        return Quantity(start, end, start, Decimal(1), "", "位", "rank", "eq", True)
    for cent, unit in FRACTIONS.items():
        if text.endswith(cent, 0, start) or (words in "百千" and text.startswith("分之", end)):
            return _read_fraction(text, start, end, unit if text.endswith(cent, 0, start) else "")
    if text.startswith("分之", end):
        return None
    vague = ""
    if (
        start
        and text[start - 1] in "数几上"
        and words[0] in "十百千万亿"
        and text[max(0, start - 2) : start] not in _STEPS
    ):
        start -= 1
        vague = text[start]
    magnitude = ""
    split = SPLIT.search(words)
    # 三亿二千万 says two magnitudes: it is read whole.
    if split and not re.search("[万亿]", words[: split.start()]):
        magnitude, words = split[0], words[: split.start()]
    value = Decimal(1) if not words else read_numeral(words)
    if value is None:
        return None
    if "点" in words and (m := MAGNITUDE.match(text, end)) and m[2] and not m[1]:
        magnitude, end = m[2], m.end(2)
    if end < len(text) and text[end] in "余多几来" and words != "一":
        vague += text[end]
        end += 1
        m = MAGNITUDE.match(text, end)
        if m and m[2] and not magnitude:
            magnitude, end = m[2], m.end()
    return _finish(text, start, end, value, magnitude, vague, True)


def _read_fraction(text: str, start: int, end: int, unit: str) -> Quantity | None:
    """Read 百分之十二点三; at the 百 of 百分之 itself the number still lies ahead."""
    if not unit:
        return None
    value = read_numeral(text[start:end])
    if value is None:
        return None
    after = _tail().match(text, end)
    bound = ""
    if after and after["after"] and not after["unit"]:
        bound, end = BOUND_AFTER[after["after"]], after.end()
    return Quantity(start - 3, end, start, value, "", unit, units()[unit][0], bound or "eq", True)


def _finish(
    text: str, start: int, end: int, value: Decimal, magnitude: str, vague: str, is_chinese: bool
) -> Quantity | None:
    """Read what follows the number: unit, per what, class and bound."""
    number_start = start
    if is_chinese and magnitude.endswith("亿") and (named := CLASS_AFTER.match(text, end)):
        stop = end + (1 if named[0].startswith("级") else 0)
        bound = "eq" if named[0] in ("目标", "大关", "台阶") else "approx"
        return Quantity(start, stop, number_start, value, magnitude, "", "class", bound, True)
    m = _tail().match(text, end)
    unit, per, level, after = (m["unit"], m["per"], m["level"], m["after"]) if m else (None, None, None, None)
    if unit == "方" and magnitude:
        unit = "平方米" if re.search("厂房|面积|楼宇|建筑", text[max(0, start - 12) : start]) else "立方米"
    if per == "/年":
        # 20万吨/年 is counted in 万吨: the year is the time it runs over.
        per = None
    if unit == "成" and m and (value > _WHOLE or _BEGUN_BY.match(text, m.end("unit"))):
        unit, m = None, None  # E3000成功首飞
    if unit == "大" and m and text.startswith("大关", m.start("unit")):
        unit, m = None, None
    dimension = units()[unit][0] if unit else "plain"
    if m:
        end = m.end()
    if unit == "项" and text.startswith("目", end):
        unit, end = "个", end + 1  # 签约3项目: projects without a classifier
    if dimension == "tenths" and not after and (more := TENTH_OF_TENTH.match(text, end)):
        value, end = value + (read_numeral(more[0]) or Decimal(0)) / 10, more.end()
    if dimension in ("tenths", "doubling", "times") and not after and text.startswith(("多", "有余"), end):
        end, after = end + (1 if text[end] == "多" else 2), "余"
    if level and (magnitude.endswith("亿") or unit == "元"):
        dimension = "class"
    elif level:
        end, after = m.start("level") if m else end, None
    if unit is None and magnitude.endswith("亿") and dimension == "plain":
        dimension = "money"
    if per:
        dimension = "per"
    bound = "approx" if vague else "eq"
    if after:
        bound = BOUND_AFTER[after]
    if dimension == "class":
        bound = "approx"
    return Quantity(start, end, number_start, value, magnitude, unit or "", dimension, bound, is_chinese, per=per or "")


def _extend_range(text: str, quantity: Quantity) -> None:
    """Take 200—300家 as one number, its lower end; 由…到… names two numbers."""
    m = RANGE.match(text, quantity.end)
    if m is None or quantity.bound != "eq":
        return
    before = text[max(0, quantity.start - 14) : quantity.start] if m[0] in "至到" else ""
    if before and (re.search("[由从]", before) or (quantity.unit and _ADDED.search(before))):
        return  # 由8家到12家, 新增4家至12家: two numbers
    head = DIGITS.match(text, m.end())
    if head is not None and quantity.is_chinese:
        return  # 十五到15: two ways to write numbers are no one range
    upper = _read_digits(text, m.end(), head.end()) if head else None
    if upper is None:
        head = CHINESE.match(text, m.end())
        upper = _read_chinese(text, m.end(), head.end()) if head and quantity.is_chinese else None
    if upper is None or upper.value < quantity.value or (quantity.unit and quantity.unit != upper.unit):
        return
    quantity.end, quantity.is_range = upper.end, True
    if not quantity.unit:
        quantity.unit, quantity.dimension, quantity.per = upper.unit, upper.dimension, upper.per
        quantity.magnitude = quantity.magnitude or upper.magnitude
    quantity.bound = upper.bound


def _add_bound_before(text: str, quantity: Quantity, reached: int) -> None:
    """Take 超, 近, 不低于 … right before the number into its words."""
    at = quantity.start
    if at == reached or text[at - 1] not in BOUND_ENDS:
        return
    for size in (4, 3, 2, 1):
        word = text[max(reached, at - size) : at]
        bound = BOUND_BEFORE.get(word)
        if bound is None or len(word) != size:
            continue
        if at > size and text[at - size - 1] + word in FALSE_BOUNDS:
            continue
        if word == "过" and quantity.dimension == "count" and text[at - 2 : at - 1] not in PASSED:
            continue  # 服务过36家企业: a thing of the past, not more than so many
        if word in ("最高", "最多", "至多") and quantity.dimension not in ("money", "percent", "tenths", "per"):
            continue
        quantity.start = at - size
        quantity.bound = bound
        if word in ("不超过", "不高于") and text.endswith("最高", reached, quantity.start):
            quantity.start -= 2
        return
