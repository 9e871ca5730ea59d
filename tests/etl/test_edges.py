"""Texts at the edge of what a rule is for: it keeps to itself, and no text takes long or is lost."""

from time import process_time

import pytest

from tests.etl.reading import observations, periods

CITY = {"region": "500000", "kind": "报道"}


def test_a_number_longer_than_arithmetic_loses_no_document() -> None:
    read = observations(f"全区工业增速高于全市{'1234567890' * 3}个、全国0.9个百分点。")
    assert read["0.9个百分点"].unit == "个百分点"


@pytest.mark.parametrize(
    "text",
    [
        "乙市不算，四川家具产业产值30亿元。",
        "成都家电产业产值30亿元。",
        "湖北家纺产业产值达到90亿元。",
        "四川国家级园区实现产值30亿元。",
    ],
)
def test_goods_of_the_house_do_not_make_another_place_ours(text: str) -> None:
    assert [o.region for o in observations(text, **CITY).values()] == [""]


@pytest.mark.parametrize("text", ["川渝合作，川渝汽车产量210万辆。", "川渝合作不断深化，川渝汽车产业产值4200亿元。"])
def test_both_provinces_are_found_wherever_they_stand(text: str) -> None:
    assert [(o.region, o.subject) for o in observations(text, **CITY).values()] == [("", "汽车")]


def test_a_row_of_years_is_closed_by_what_does_not_go_on() -> None:
    text = "2018年、2019年、2020年分别为10%、11%、12%，2022年、2023年继续提高。高新技术企业占比分别为4%、5%、6%。"
    read = periods(text, published="2024-03-10")
    assert [read[number] for number in ("4%", "5%", "6%")] == ["2018-12", "2019-12", "2020-12"]


def test_since_then_is_not_moved_behind_its_end() -> None:
    options = {"published": "2024-11-20", "kind": "方案", "title": "甲区2025年工业发展方案"}
    assert periods("四季度以来，产值增长5%。", **options) == {"5%": "2024-10/2024-11"}


def test_a_rate_in_brackets_is_a_part_where_a_whole_was_told() -> None:
    read = observations("规上工业产值增长5%，园区有企业330家，其中食品企业82家（24.8%）。")
    assert (read["24.8%"].subject, read["24.8%"].transformation) == ("食品", "share")
    read = observations("高新技术企业330家（8.6%），同比净增26家。")
    assert read["8.6%"].transformation != "share"


def test_time_of_many_parks_is_linear() -> None:
    def seconds(parks: int) -> float:
        text = "甲装备园区\n" + "。".join(f"增长{n % 9 + 1}%，建设甲山工业园" for n in range(parks))
        start = process_time()
        observations(text)
        return process_time() - start

    # Eight times the text is allowed three times as much a character; squared time would take eight times as much.
    assert seconds(2400) < 8 * 3 * max(seconds(300), 0.05)
