"""What the fields of a number and of a document may hold: codes with their names, and what is wrong with a value."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache, partial

from etl.lexicon import edition, rows

EXAMPLE_REGION = "EXAMPLE"
"""Code of the invented district of the example documents: they are of no other region, and nothing else is of it."""

LABELLED = {
    "subject_kind": "subject_kind",
    "transformation": "transformation",
    "status": "status",
    "bound": "bound",
    "kind": "doc_kind",
}
"""Fields whose codes stand in labels.csv, with the name of the list there."""
NUMBER_FIELDS = (
    "region",
    "subject_kind",
    "subject",
    "qualifier",
    "indicator",
    "transformation",
    "period",
    "status",
    "value",
    "unit",
    "bound",
    "doubt",
)
"""Fields of a number that a person can correct."""
DOCUMENT_FIELDS = ("title", "issuer", "doc_no", "kind", "published", "region", "url", "access")
"""Fields of a document that a person can correct."""
NAMES = {
    "region": "地区",
    "subject_kind": "主体类型",
    "subject": "主体",
    "qualifier": "限定语",
    "indicator": "指标",
    "transformation": "口径",
    "period": "时期",
    "status": "状态",
    "value": "数值",
    "unit": "单位",
    "bound": "界限",
    "doubt": "存疑说明",
    "title": "标题",
    "issuer": "发文单位",
    "doc_no": "文号",
    "kind": "文种",
    "published": "日期",
    "url": "链接",
    "access": "公开或内部",
}
ACCESS = {"public": "公开", "internal": "内部"}
LONGEST = 200
"""Characters of a field."""
DECIMAL = re.compile(r"-?\d{1,15}(\.\d{1,9})?", re.ASCII)
_MONTH = r"(?:0[1-9]|1[0-2])"
PERIOD = re.compile(
    rf"(?P<start>\d{{4}})(?:-H[12]|-Q[1-4]|-{_MONTH}|/(?P<last>\d{{4}})|(?P<m1>-{_MONTH})/(?P<end>\d{{4}}-{_MONTH}))?",
    re.ASCII,
)
DATE = re.compile(r"\d{4}-\d\d(-\d\d)?", re.ASCII)
LINK = re.compile(r"https?://[^\s<>\"'`\\]+")


def choices(field: str) -> dict[str, str]:
    """Return the codes that a field may have with their Chinese names, in their order; none where it is free text."""
    return dict(_choices(edition(), field))


@lru_cache(maxsize=64)
def _choices(_edition: str, field: str) -> dict[str, str]:
    if field == "access":
        return dict(ACCESS)
    if field == "region":
        return {row["region"]: row["name_zh"] for row in rows("regions")}
    if field == "indicator":
        return {row["indicator"]: row["name_zh"] for row in rows("indicators")}
    kind = LABELLED.get(field)
    return {row["code"]: row["name_zh"] or "确数" for row in rows("labels") if row["list"] == kind}


def shown_from() -> float:
    """Return the confidence (0–1) from which a reading is shown without a person: labels.csv says it in percent."""
    return judge_now().shown_from


def judge_now() -> "Judge":
    """Return the judge by the codelists as they are now."""
    return _judge(edition())


@lru_cache(maxsize=2)
def _judge(_edition: str) -> "Judge":
    return Judge()


def _shown_from() -> float:
    return next(
        int(row["rank"]) / 100 for row in rows("labels") if (row["list"], row["code"]) == ("confidence", "shown")
    )


class Judge:
    """Says what is wrong with the fields of numbers and documents; it has read the codelists once.

    ``judge_now`` gives the same one as long as no list changes.
    """

    def __init__(self) -> None:
        self.shown_from = _shown_from()
        self._allowed = {field: choices(field) for field in ("region", "indicator", *LABELLED, "access")}
        self._units = {row["indicator"]: row["unit"] for row in rows("indicators")}

    def of_number(self, fields: Mapping[str, str]) -> list[str]:
        """Return why the warehouse would refuse a number or hold it back from charts whoever accepts it, in Chinese."""
        found = [self.fault(field, value) for field, value in fields.items() if field in NUMBER_FIELDS]
        if (fields.get("subject_kind") == "region") != (fields.get("subject", "") == ""):
            found.append("主体类型是全域时主体为空，其他类型要写主体")
        found += [self._unit_fault(fields), _range_fault(fields)]
        return [fault for fault in found if fault]

    def _unit_fault(self, fields: Mapping[str, str]) -> str:
        """Return which unit a number of this kind must have, '' where it has one that fits."""
        unit, own = fields.get("unit", ""), self._units.get(fields.get("indicator", ""))
        kind = fields.get("transformation", "")
        if own is None or (own == "" and kind in ("level", "new", "change")):
            return ""
        fitting = {"yoy": ["%"], "share": ["%"], "rank": ["位"], "change": ["%", "个百分点", own]}.get(kind, [own])
        if unit in fitting:
            return ""
        name = f"{self._allowed['indicator'][fields['indicator']]}·{self._allowed['transformation'].get(kind, kind)}"
        return f"单位“{unit}”与“{name}”不合，应为{'或'.join(filter(None, fitting))}"

    def of_document(self, fields: Mapping[str, str]) -> list[str]:
        """Return why a document with these fields cannot be published, in Chinese."""
        found = [self.fault(field, value) for field, value in fields.items() if value]
        found += [f"没有{NAMES[field]}" for field in ("title", "region", "access") if not fields.get(field)]
        return [fault for fault in found if fault]

    def fault(self, field: str, value: str) -> str:
        """Return what is wrong with one value of a field, '' where nothing is."""
        name = NAMES[field]
        if len(value) > LONGEST:
            return f"{name}超过 {LONGEST} 个字"
        if field in self._allowed:
            if value in self._allowed[field]:
                return ""
            return f"没有这个{name}“{value}”" if value else f"没有{name}"
        return _CHECKS.get(field, _fine)(value)


def _range_fault(fields: Mapping[str, str]) -> str:
    """Return why a number of this kind cannot have its value, '' where it can or where it is none."""
    kind, unit = fields.get("transformation"), fields.get("unit")
    if not DECIMAL.fullmatch(fields.get("value", "")):
        return ""
    value, is_profit = float(fields["value"]), fields.get("indicator") == "profit"
    if kind == "rank" and (value < 1 or value % 1):
        return "位次须是正整数"
    if kind == "yoy" and value < -100 and not is_profit:
        return "同比不能低于 -100%"
    is_ratio = kind == "share" or (kind == "level" and unit == "%" and fields.get("indicator") != "other")
    if is_ratio and not 0 <= value <= 100:
        return "比例须在 0—100% 之内"
    return "总量为负，只有利润可以为负" if kind in ("level", "new") and value < 0 and not is_profit else ""


def _fine(_value: str) -> str:
    return ""


def _matches(pattern: re.Pattern[str], message: str, value: str) -> str:
    return "" if pattern.fullmatch(value) else message.format(value)


def _period(value: str) -> str:
    found = PERIOD.fullmatch(value)
    is_wrong = value and (
        not found
        or not 1949 <= int(found["start"]) <= 2100
        or (found["last"] and not found["start"] < found["last"] <= "2100")
        or (found["end"] and not found["start"] + found["m1"] <= found["end"] <= "2100-12")
    )
    return (
        f"时期“{value}”不成立，应为 2023、2025-H1、2025-Q1、2025-05、2025-01/2025-05 或 2023/2027" if is_wrong else ""
    )


def _published(value: str) -> str:
    try:
        found = DATE.fullmatch(value)
        is_day = found is not None and bool(date.fromisoformat(value if found[1] else f"{value}-01"))
    except ValueError:
        is_day = False
    return "" if is_day or not value else f"日期“{value}”应写成 2025-07-04 或 2025-07"


_CHECKS: dict[str, Callable[[str], str]] = {
    "value": partial(_matches, DECIMAL, "数值“{}”不是普通小数（不带千分位、百分号和文字）"),
    "period": _period,
    "published": _published,
    "url": partial(_matches, LINK, "链接“{}”应以 http:// 或 https:// 开头，不带空格"),
}
