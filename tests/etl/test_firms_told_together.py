"""Firms that a sentence names together: each with its own number, or one number for all, never that of the last."""

import pytest

from tests.etl.reading import observations

TOLD = {"published": "2025-06-18", "region": "500110", "title": "有关工作情况", "kind": "复函"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2024年，云溪齿轮、荆岭半轴、跃岭机械等龙头企业产值分别为31.2亿元、12.6亿元、7.4亿元。",
            {"31.2亿元": "云溪齿轮", "12.6亿元": "荆岭半轴", "7.4亿元": "跃岭机械"},
        ),
        (
            "宏岭机械、华澜科技等4家企业获评市级专精特新企业，实现产值25亿元，增长11%。",
            {"25亿元": "宏岭机械、华澜科技", "11%": "宏岭机械、华澜科技"},
        ),
        (
            "宏岭机械、华澜科技、明岭重工产值分别为9.2亿元、8.6亿元、7.4亿元，合计占全区规上工业产值的12%。",
            {"7.4亿元": "明岭重工", "12%": "宏岭机械、华澜科技、明岭重工"},
        ),
        ("宏岭机械、华澜科技等一批龙头企业实现营业收入25亿元。", {"25亿元": "宏岭机械、华澜科技"}),
    ],
)
def test_a_number_of_several_firms_is_of_each_or_of_all(text: str, expected: dict[str, str]) -> None:
    read = observations(text, **TOLD)
    assert {number: read[number].subject for number in expected} == expected
    assert {read[number].subject_kind for number in expected} == {"enterprise"}


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        # Firms of trades, not firms by these names.
        ("电子信息、装备制造等行业企业产值分别增长12%、8%。", "8%", ("cluster", "装备制造")),
        # Firms that an industry has brought in are not whose its output is.
        (
            "新型储能产业快速发展，引育了宏岭机械、华澜科技等一批龙头企业，2024年实现产值25亿元。",
            "25亿元",
            ("cluster", "新型储能"),
        ),
        ("依托宏岭机械、华澜科技等龙头企业，全区装备产业产值达到120亿元。", "120亿元", ("cluster", "装备")),
        # A place that is named again has the number.
        ("宏岭机械、华澜科技产值分别为9亿元、8亿元，全区合计完成产值120亿元。", "120亿元", ("region", "")),
        (
            "宏岭机械、华澜科技等4家企业获评市级专精特新企业，全区规上工业产值增长9%。",
            "9%",
            ("sector", "规上工业"),
        ),
    ],
)
def test_what_firms_are_named_beside_is_not_theirs(text: str, number: str, subject: tuple[str, str]) -> None:
    read = observations(text, **TOLD)[number]
    assert (read.subject_kind, read.subject) == subject
