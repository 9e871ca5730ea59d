"""Several places in a row, each with its number or with one together; areas that no code stands for."""

import pytest

from tests.etl.reading import observations

_TOLD = {"published": "2025-07-25", "region": "500000", "title": "关于第12号建议的复函", "kind": "复函"}


@pytest.mark.parametrize(
    "places", ["永川、璧山、铜梁", "永川、璧山和铜梁", "永川区、璧山区及铜梁区", "永川区、璧山区和铜梁区的"]
)
@pytest.mark.parametrize(("trade", "subject"), [("汽车产业", ("cluster", "汽车")), ("", ("region", ""))])
def test_each_of_several_places_has_its_number_and_the_trade_of_all(
    places: str, trade: str, subject: tuple[str, str]
) -> None:
    read = observations(f"去年，{places}{trade}产值分别达82亿元、66亿元、31亿元。", **_TOLD)
    assert [read[one].region for one in ("82亿元", "66亿元", "31亿元")] == ["500118", "500120", "500151"]
    assert {(o.subject_kind, o.subject) for o in read.values()} == {subject}


def test_two_places_in_a_row_are_no_industry() -> None:
    read = observations("去年，永川和璧山产值分别达82亿元、66亿元。", **_TOLD)
    assert [(read[one].region, read[one].subject) for one in ("82亿元", "66亿元")] == [("500118", ""), ("500120", "")]


@pytest.mark.parametrize("places", ["合川、铜梁、永川等区", "合川、铜梁、永川等三区"])
def test_a_number_of_several_places_together_is_of_none_of_them(places: str) -> None:
    assert observations(f"去年，{places}汽车产值达82亿元。", **_TOLD)["82亿元"].region == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("去年，全市材料产业产值680亿元，其中渝东北达到150亿元、渝东南达到21亿元。", "150亿元"),
        ("去年，全市材料产业产值680亿元，其中渝东北达到150亿元、渝东南达到21亿元。", "21亿元"),
        ("到2027年，全市材料产业产值突破900亿元，渝东北地区达到150亿元。", "150亿元"),
    ],
)
def test_an_area_without_a_code_is_not_the_whole_city(text: str, number: str) -> None:
    read = observations(text, **_TOLD)[number]
    assert (read.region, read.indicator) == ("", "gross_output")


def test_an_area_that_is_only_ranked_among_leaves_the_district_its_number() -> None:
    read = observations("去年，开州规上工业产值62亿元，列渝东北第2位，占渝东北的一成。", **_TOLD)
    assert {o.region for o in read.values()} == {"500154"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("去年，永川区、璧山区、铜梁区规上工业产值分别增长8.1%、7.3%、6.6%，合计占全市的14.2%。", "14.2%"),
        ("永川区、璧山区、铜梁区三个区汽车产值占全市比重达14.2%。", "14.2%"),
        ("去年，永川区完成工业投资86亿元，增长12%；其余区县合计完成720亿元。", "720亿元"),
        ("去年，主城都市区规上工业增加值增长6.8%，渝东南武陵山区城镇群增长4.1%。", "6.8%"),
    ],
)
def test_what_several_places_come_to_is_of_none_of_them_and_not_of_the_city(text: str, number: str) -> None:
    assert observations(text, **_TOLD)[number].region == ""


@pytest.mark.parametrize(
    ("text", "number", "region"),
    [
        ("去年，永川区、璧山区产值分别增长8.1%、7.3%，铜梁区占全市的4.2%。", "4.2%", "500151"),
        ("去年，永川区规上工业产值增长8.1%，占全市的4.2%。", "4.2%", "500118"),
        ("去年，规上工业增加值增速在主城都市区排名第9。", "第9", "500000"),
    ],
)
def test_what_one_place_has_stays_its_own(text: str, number: str, region: str) -> None:
    assert observations(text, **_TOLD)[number].region == region
