"""When a document was written that does not say its date, as far as its own words bound it.

今年 and 1—8月 take their year from the day of a document. Without one they take it from what its title reports on,
from the heading of what it plans next or from its number; where nothing bounds the year, they stay without.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from etl.dates import with_digits
from etl.model import Document
from etl.months import month_number, published_month
from etl.periods import Period

_HEAD_LINES, _HEAD_LINE = 4, 60
"""How many first lines may say what a document reports on, and how long they are at most."""
_OPENING = 400
_QUARTERS = {"一": 3, "二": 6, "三": 9, "四": 12}
_DIGITS = "一二三四五六七八九"
_FIRST_PLAN = 2001
"""The year in which the tenth five-year plan began: the eleventh, “十一五”, began five years later."""
_DEFAULTS: dict[str, Any] = {"kinds": [], "unless": "", "months_later": 0, "month": 0, "is_month_known": False}


@dataclass(frozen=True, slots=True)
class Written:
    """The month in which a document was written; ``is_month_known`` is false where only its year is sure."""

    month: int | None
    is_month_known: bool = True
    rule: str = ""

    @property
    def said(self) -> str:
        """Say what is taken for the date of a document without one: （按“报告期月份”当作写于2024年7月）."""
        if self.month is None or not self.rule:
            return ""
        month = f"{self.month % 12 + 1}月" if self.is_month_known else ""
        return f"（按“{self.rule}”当作写于{self.month // 12}年{month}）"

    def sure(self, code: str, period: Period | None, text: str) -> tuple[str, str]:
        """Return a period's code and '', or '' and why it is empty, where it hangs on a day that nobody wrote down.

        Where only the year is known, 目前 and 今年以来 have no month.
        """
        if self.month is None:
            return code, "" if code else _UNDATED
        if period is None or self.is_month_known or period.last != self.month:
            return code, ""
        is_up_to_now = period.role in ("asof", "since") or period.words == "document"
        if is_up_to_now and not _MONTH_TOLD.search(text, period.start, period.end):
            return "", _YEAR_ALONE
        return code, ""


_MONTH_TOLD = re.compile("[月底末]")
"""What a time has that names its last month."""
_YEAR_ALONE = "文件没有写日期，只知道是哪一年写的，不知道是哪个月"
_UNDATED = "文件没有写日期，不知道是哪一年"


def written_on(document: Document) -> Written:
    """Return when a document was written: on its date, else as its own words bound it; month None where they do not."""
    dated = published_month(document.published)
    if dated is not None:
        return Written(dated)
    places = _places(document)
    for rule in rules():
        is_of_kind = not rule["kinds"] or document.kind in rule["kinds"]
        if is_of_kind and (found := _found(rule, places[rule["where"]])) is not None:
            return Written(found, rule["is_month_known"], rule["name"])
    return Written(None)


@cache
def rules() -> tuple[dict[str, Any], ...]:
    """Return the rules of ``written_on.toml`` in their order, with compiled patterns."""
    read = tomllib.loads((Path(__file__).parent / "written_on.toml").read_text(encoding="utf-8"))["rule"]
    return tuple(
        {
            **_DEFAULTS,
            **rule,
            "pattern": re.compile(rule["pattern"]),
            "unless": re.compile(rule["unless"]) if "unless" in rule else None,
        }
        for rule in read
    )


def _found(rule: dict[str, Any], places: list[str]) -> int | None:
    """Return the latest month that a rule finds where it looks."""
    months = [
        month
        for words in places
        for m in rule["pattern"].finditer(words)
        if not (rule["unless"] and rule["unless"].search(_sentence(words, m)))
        if (month := _month(rule, m)) is not None
    ]
    return max(months, default=None)


def _sentence(words: str, m: re.Match[str]) -> str:
    """Return the sentence or line that a match lies in."""
    begin = max(words.rfind(mark, 0, m.start() + 1) for mark in "。\n") + 1
    ends = [end for mark in "。\n" if (end := words.find(mark, m.end())) >= 0]
    return words[begin : min(ends, default=len(words))]


def _places(document: Document) -> dict[str, list[str]]:
    """Return the words that rules look at by where they look."""
    lines = [stripped for line in document.text.splitlines() if (stripped := line.strip())]
    head = [line for line in lines[:_HEAD_LINES] if len(line) <= _HEAD_LINE and not line.endswith(("。", "；"))]
    places = {
        "head": [document.title, *head],
        "opening": ["\n".join(lines)[:_OPENING]],
        "lines": [line for line in lines if len(line) <= _HEAD_LINE],
        "text": [document.text],
        "number": [document.doc_no],
    }
    return {where: list(map(with_digits, words)) for where, words in places.items()}


def _month(rule: dict[str, Any], m: re.Match[str]) -> int | None:
    told = m.groupdict()
    month = rule["month"] or 12
    if plan := told.get("plan") or told.get("plan2"):
        return month_number(_FIRST_PLAN + 5 * (_DIGITS.index(plan) + 1), month)
    if digits := told.get("month") or told.get("month2"):
        month = int(digits)
    elif told.get("quarter"):
        month = _QUARTERS[told["quarter"]]
    elif told.get("half"):
        month = 6
    if not 1 <= month <= 12:
        return None
    return month_number(int(told["year"]), month) + int(rule["months_later"])
