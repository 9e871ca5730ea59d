"""What the parts of all industry grow in, and when: by trade, by kind of firm, month by month; places of growth."""

import pytest

from tests.etl.reading import observations

_TOLD = {"published": "2025-10-26", "region": "500120", "title": "前三季度云汀区工业经济运行情况"}
_FIRST = "前三季度，全区规模以上工业实现总产值731亿元，同比增长7.6%；实现增加值同比增长6.9%。\n"


def grown(text: str) -> dict[str, tuple[str, str]]:
    return {o.text: (o.indicator, o.period) for o in observations(text, **_TOLD).values() if o.transformation == "yoy"}


@pytest.mark.parametrize(
    "parts",
    [
        "分经济类型看，国有控股企业增长3.1%，私营企业增长9.8%。",
        "按企业规模分，大型企业增长3.1%，小微企业增长9.8%。",
        "分行业看，31个工业大类行业中，22个行业增加值保持增长，增长面为71%。其中，橡胶制品业增长3.1%；造纸业增长9.8%。",
        "分经济类型看，国有控股企业增长3.1%，股份制企业增长7.6%，私营企业增长9.8%。",
    ],
)
def test_parts_of_industry_grow_in_what_all_of_it_was_last_said_to_grow_in(parts: str) -> None:
    read = grown(_FIRST + parts)
    assert read["3.1%"][0] == read["9.8%"][0] == "value_added"


@pytest.mark.parametrize(
    ("parts", "indicator"),
    [
        ("分行业看，橡胶制品业产值增长3.1%，造纸业增长9.8%。", "gross_output"),
        ("分产品看，轮胎增长3.1%，纸板增长9.8%。", "product_volume"),
        ("分经济类型看，国有控股企业营业收入增长3.1%，私营企业增长9.8%。", "revenue"),
    ],
)
def test_what_the_parts_themselves_are_said_to_grow_in_goes_before(parts: str, indicator: str) -> None:
    assert {one for one, _ in (grown(_FIRST + parts)[number] for number in ("3.1%", "9.8%"))} == {indicator}


def test_the_same_rate_of_another_part_is_of_the_parts_own_measure() -> None:
    text = _FIRST + "分经济类型看，国有控股企业增长3.1%，股份制企业增长7.6%。"
    again = observations(text, **_TOLD)["7.6%"]
    assert (again.qualifier, again.indicator) == ("股份制企业", "value_added")


def test_a_month_among_months_is_not_the_time_of_what_follows() -> None:
    text = "前三季度，全区规上工业增加值同比增长6.9%。分月看，7月规上工业增加值增长6.2%。分行业看，橡胶制品业增长3.1%。"
    read = grown(text)
    assert read["6.2%"][1] == "2025-07"
    assert read["3.1%"][1] == "2025-01/2025-09"


def test_a_month_that_the_text_turns_to_is_the_time_of_what_follows() -> None:
    text = "上半年，全区规上工业增加值同比增长6.9%。7月，规上工业增加值增长6.2%，橡胶制品业增长3.1%。"
    assert grown(text)["3.1%"][1] == "2025-07"


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("规上工业增加值同比增长6.9%，比全市高1.3个百分点，列主城新区第4位。", "增速；主城新区"),
        ("规上工业产值731亿元，总量列主城新区第4位。", "总量；主城新区"),
        ("规上工业增加值同比增长6.9%，比全市高1.3个百分点，总量列主城新区第4位。", "总量；主城新区"),
        ("研发投入强度3.1%，比全市高0.4个百分点，列主城新区第4位。", "总量；主城新区"),
    ],
)
def test_a_place_behind_the_lead_over_the_city_is_of_what_leads(text: str, qualifier: str) -> None:
    assert observations(text, **_TOLD)["第4位"].qualifier == qualifier


def test_each_of_a_row_that_no_code_names_is_called_by_its_own_words() -> None:
    text = "去年，规上工业增加值、固定资产投资、社会消费品零售总额、住户存款分别增长8.1%、5.4%、4.7%、9.3%。"
    read = {o.text: (o.indicator, o.qualifier) for o in observations(text, **_TOLD).values()}
    assert read["4.7%"] == ("other", "社会消费品零售总额")
    assert read["9.3%"] == ("other", "住户存款")
