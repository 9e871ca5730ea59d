"""Numbers as people read them."""

import pytest

from pages.charts.numbers import apart_in_words, axis_scale, format_value, plain, share_apart, significant, tick_suffix


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (33757.93, "亿元", "3.376 万亿元"),
        (9999.4, "亿元", "9999 亿元"),
        (10000, "亿元", "1 万亿元"),
        (733.63, "亿元", "733.6 亿元"),
        (0.5, "亿元", "5000 万元"),
        (0.0, "亿元", "0 亿元"),
        (86000, "家", "8.6 万家"),
        (9123, "家", "9123 家"),
        (223.8, "%", "223.8%"),
        (-1.4, "个百分点", "-1.4 个百分点"),
        (278.8, "万辆", "278.8 万辆"),
        (1e11, "元", "10000000 万元"),
        (float("nan"), "亿元", "—"),
        (None, "亿元", "—"),
    ],
)
def test_value_as_said(value: float | None, unit: str, said: str) -> None:
    assert format_value(value, unit) == said


def test_bound_and_sign_stand_before_the_number() -> None:
    assert format_value(1200, "亿元", "超") == "超 1200 亿元"
    assert format_value(5.3, "%", signed=True) == "+5.3%"
    assert format_value(-5.3, "%", signed=True) == "-5.3%"


@pytest.mark.parametrize(
    ("value", "text"), [(1e11, "100000000000"), (1e-5, "0.00001"), (-0.0, "0"), (123456, "123500")]
)
def test_plain_never_uses_an_exponent(value: float, text: str) -> None:
    assert plain(value) == text


def test_four_significant_digits() -> None:
    assert significant(123456.0) == 123500
    assert significant(0.00123456) == pytest.approx(0.001235)


@pytest.mark.parametrize(
    ("spread", "said", "told"),
    [
        (0.0, "0%", "相差 0%"),
        (0.0196, "不到 0.1%", "相差不到 0.1%"),
        (0.0999, "不到 0.1%", "相差不到 0.1%"),
        (0.1, "0.1%", "相差 0.1%"),
        (2.5, "2.5%", "相差 2.5%"),
        (223.84, "224%", "相差 224%"),
    ],
)
def test_what_hardly_differs_is_said_to(spread: float, said: str, told: str) -> None:
    assert (share_apart(spread), apart_in_words(spread)) == (said, told)


def test_one_unit_for_a_whole_axis() -> None:
    assert axis_scale(33757, "亿元") == (10_000, "万亿元")
    assert axis_scale(880, "亿元") == (1, "亿元")
    assert axis_scale(260_000, "家") == (10_000, "万家")
    assert axis_scale(86_000, "家") == (10_000, "万家")
    assert axis_scale(12_800, "家") == (1, "家")


@pytest.mark.parametrize(
    ("largest", "unit", "suffix"),
    [
        (12.5, "%", "%"),
        (880, "亿元", ""),
        (33757, "亿元", "万亿"),
        (86_000, "家", "万"),
        (12_800, "家", ""),
        (25_000, "万千瓦", "亿"),
        (25_000, "万台", "亿"),
        (3.1, "个百分点", ""),
    ],
)
def test_an_axis_says_by_how_much_its_numbers_are_divided(largest: float, unit: str, suffix: str) -> None:
    _, name = axis_scale(largest, unit)
    assert tick_suffix(name, unit) == suffix
