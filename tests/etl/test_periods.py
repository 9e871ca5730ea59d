"""Expressions of time and the codes they stand for, seen from 4 July 2025."""

import pytest

from etl.months import code, published_month
from etl.periods import read_periods

NOW = published_month("2025-07-04")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("2024年", "2024年", "2024"),
        ("二〇二三年", "二〇二三年", "2023"),
        ("去年", "去年", "2024"),
        ("今年上半年", "今年上半年", "2025-H1"),
        ("1—5月", "1—5月", "2025-01/2025-05"),
        ("2023年1至2月", "2023年1至2月", "2023-01/2023-02"),
        ("2023年1——2月", "2023年1——2月", "2023-01/2023-02"),
        ("一月至四月", "一月至四月", "2025-01/2025-04"),
        ("1--4月", "1--4月", "2025-01/2025-04"),
        ("1-5，营业收入增长", "1-5", "2025-01/2025-05"),
        ("1——11，工业投资", "1——11", "2024-01/2024-11"),
        ("2019，全区工业", "2019", "2019"),
        ("自2016年迎来甲公司以来，", "2016年", "2016-01/2025-07"),
        ("2021年启动改造以来，", "2021年", "2021-01/2025-07"),
        ("前5月", "前5月", "2025-01/2025-05"),
        ("去年前三季度", "去年前三季度", "2024-01/2024-09"),
        ("一季度", "一季度", "2025-Q1"),
        ("二季度", "二季度", "2025-Q2"),
        ("今年3月", "今年3月", "2025-03"),
        ("2024年12月", "2024年12月", "2024-12"),
        ("2021—2025年", "2021—2025年", "2021/2025"),
        ("“十四五”期间", "“十四五”期间", "2021/2025"),
        ("截至6月底", "6月底", "2025-06"),
        ("今年以来", "今年以来", "2025-01/2025-07"),
        ("近三年", "近三年", "2023/2025"),
        ("到2027年", "2027年", "2027"),
    ],
)
def test_codes(text: str, words: str, expected: str) -> None:
    (period,) = read_periods(text, NOW)
    assert text[period.start : period.end] == words
    assert code(period.first, period.last) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("2024年", "plain"),
        ("到2027年", "by"),
        ("截至6月底", "asof"),
        ("今年以来", "since"),
        ("“十四五”期间", "plan"),
        ("上年同期", "base"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert read_periods(text, NOW)[0].role == role


@pytest.mark.parametrize(
    "text", ["布局1-2个项目", "比分为1-5，", "编号2019，", "1-5，6", "产值2019亿元，", "1-13，营业收入"]
)
def test_digits_that_head_no_sentence_are_no_time(text: str) -> None:
    assert read_periods(text, NOW) == []


@pytest.mark.parametrize("text", ["2016年引进甲公司，以来料加工为主", "2016年投产。自那以来，"])
def test_what_comes_in_another_clause_starts_no_time(text: str) -> None:
    assert read_periods(text, NOW)[0].role == "plain"


def test_a_part_of_a_year_knows_that_its_year_is_a_guess() -> None:
    assert [p.has_year for p in read_periods("上半年与2024年上半年", NOW)] == [False, True]


def test_relative_times_need_the_day_of_writing() -> None:
    assert all(code(p.first, p.last) == "" for p in read_periods("去年和今年以来", None))


@pytest.mark.parametrize(
    "text", ["", "年", "月", "99年99月", "13月", "0000年", "2025年年年", "第2025年期", "至年", "—月"]
)
def test_odd_text_does_no_harm(text: str) -> None:
    assert isinstance(read_periods(text, NOW), list)


@pytest.mark.parametrize("published", ["", "abc", "2025", "2025-07", "2025-07-04"])
def test_days_of_publication(published: str) -> None:
    assert published_month(published) == (NOW if published.startswith("2025-07") else None)
