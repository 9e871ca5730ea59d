"""Tables pasted from yearbooks: numbers of some rows, empty cells, a head of two lines parted by spaces."""

from tests.etl.reading import observations

_BOOK = {"kind": "统计公报", "region": "500151", "published": "2022-03-20", "title": "铜梁区2021年统计年鉴"}
_ROWS = "(一) 地区生产总值 612.3 6.8\n(二) 规上工业总产值 -- 13.7\n规上工业增加值 -- 9.6\n(三) 工业投资 71.4 -4.2"


def _codes(head: str) -> dict[str, tuple[str, str]]:
    read = observations(f"主要经济指标\n单位:亿元、%\n{head}\n{_ROWS}\n", **_BOOK)
    return {number: (o.indicator, o.transformation) for number, o in read.items()}


def test_numbers_of_some_rows_are_no_cells() -> None:
    codes = _codes("指标名称 绝对额 同比")
    assert codes["612.3"] == ("gdp", "level")
    assert codes["13.7"] == ("gross_output", "yoy")
    assert codes["9.6"] == ("value_added", "yoy")
    assert codes["-4.2"] == ("fixed_investment", "yoy")


def test_a_head_of_two_lines_parted_by_spaces() -> None:
    assert _codes("序号 指标名称 全区\n绝对额 同比") == _codes("指标名称 绝对额 同比")


def test_a_title_above_measures_is_no_head() -> None:
    assert not _codes("铜梁区 主要指标\n绝对额 同比")
