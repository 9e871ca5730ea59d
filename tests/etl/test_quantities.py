"""How numbers are written: digits and numerals, magnitudes, units, bounds, ranges, mended breaks."""

from itertools import pairwise

import pytest

from etl.clauses import clean
from etl.quantities import read_quantities


def numbers(text: str) -> list[tuple[str, str, str, str, str]]:
    """Return every number of a text as words, value, magnitude, unit and bound."""
    mended = clean(text).text
    return [(mended[q.start : q.end], str(q.value), q.magnitude, q.unit, q.bound) for q in read_quantities(mended)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("880.98亿元", ("880.98亿元", "880.98", "亿", "元", "eq")),
        ("１２３４．５万元", ("1234.5万元", "1234.5", "万", "元", "eq")),
        ("1,234家", ("1,234家", "1234", "", "家", "eq")),
        ("十五亿元", ("十五亿元", "15", "亿", "元", "eq")),
        ("百分之十二点三", ("百分之十二点三", "12.3", "", "%", "eq")),
        ("千分之三", ("千分之三", "3", "", "‰", "eq")),
        ("增长1.5倍", ("1.5倍", "1.5", "", "倍", "eq")),
        ("提高2.3个百分点", ("2.3个百分点", "2.3", "", "个百分点", "eq")),
        ("12.5亿千瓦时", ("12.5亿千瓦时", "12.5", "亿", "千瓦时", "eq")),
        ("为-3.2%", ("-3.2%", "-3.2", "", "%", "eq")),
    ],
)
def test_written_forms(text: str, expected: tuple[str, ...]) -> None:
    assert numbers(text) == [expected]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("超过50亿元", "ge"),
        ("突破50亿元", "ge"),
        ("突破了50亿元", "ge"),
        ("跨过50亿元", "ge"),
        ("实现了50亿元", "eq"),
        ("不低于7%", "ge"),
        ("500亿元以上", "ge"),
        ("300家以内", "le"),
        ("近三成", "approx"),
        ("约20亿元", "approx"),
        ("60余家", "approx"),
        ("2万多人", "approx"),
        ("10%左右", "approx"),
        ("50亿元", "eq"),
    ],
)
def test_bounds_stand_before_and_behind(text: str, bound: str) -> None:
    (number,) = numbers(text)
    assert number[4] == bound


def test_a_range_is_one_number() -> None:
    (number,) = numbers("引进5—8个")
    assert number[0] == "5—8个"


def test_a_list_that_names_its_unit_once() -> None:
    assert [n[3] for n in numbers("高0.6和0.9个百分点，又高7.2个、5.9个百分点")] == ["个百分点"] * 4


def test_a_number_broken_by_a_space_or_a_line() -> None:
    assert [n[0] for n in numbers("全年实现规上工业总产值3 86.5亿元")] == ["386.5亿元"]
    assert numbers("全区规上工业企业累计实现产值386.\n5亿元，同比增长3%。")[0][0] == "386.5亿元"


@pytest.mark.parametrize(
    "text", ["", "。", "亿万", "万万亿亿", "点", "百分之", "分之一分之", "第", "-", "--1—", "0.0.0.0"]
)
def test_odd_text_does_no_harm(text: str) -> None:
    assert isinstance(read_quantities(text), list)


def test_no_two_numbers_overlap() -> None:
    text = "1—2—3亿元、近三至五成，百分之一百万余家2.5.6%"
    found = read_quantities(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_what_was_added_and_how_many_there_are_are_two_numbers() -> None:
    assert [n[0] for n in numbers("新增科技型企业16户至56户")] == ["16户", "56户"]
    assert [n[0] for n in numbers("培育企业16户至56户")] == ["16户至56户"]
