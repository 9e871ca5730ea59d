"""Lists as bulletins tell them: moves up and down, goods after an announcement, names beside known ones, trades."""

import pytest

from tests.etl.reading import observations, subjects

_YEAR = {"kind": "统计公报", "region": "500151", "published": "2024-03-20", "title": "2023年铜梁区统计公报"}
_HALF = {"kind": "报道", "region": "500151", "published": "2024-07-20"}


def test_moves_that_name_their_unit_once() -> None:
    text = "三次产业结构比为8.2︰52.4︰39.4，分别较上年下降0.6、提高1.3、下降0.7个百分点。"
    read = observations(text, **_YEAR)
    assert [(read[n].value, read[n].unit, read[n].subject) for n in ("0.6", "1.3", "0.7个百分点")] == [
        ("-0.6", "个百分点", "第一产业"),
        ("1.3", "个百分点", "第二产业"),
        ("-0.7", "个百分点", "第三产业"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "增加值增速见表3、提高1.4个百分点。",
        "全区有附件4、下降0.8个百分点的企业另行说明。",
        "共3、增长2.1%的产业。",
    ],
)
def test_a_number_that_did_not_move_takes_no_unit_from_the_next(text: str) -> None:
    assert not any(o.text in ("3", "4") for o in observations(text, **_YEAR).values())


@pytest.mark.parametrize(
    "head",
    ["新兴产品增势良好，", "新产品产量增长较快，其中", "高技术产品生产形势向好，", "主要产品增多，"],
)
def test_goods_announced_in_the_middle_of_a_paragraph(head: str) -> None:
    told = "全区高技术制造业增加值占规上工业增加值的17.2%，占比提高0.5个百分点。"
    text = f"{told}{head}光纤、伺服电机同比分别增长41.6%、23.7%。"
    read = observations(text, **_HALF)
    assert (read["17.2%"].indicator, read["0.5个百分点"].indicator) == ("value_added_share_industry",) * 2
    assert (read["41.6%"].indicator, read["23.7%"].indicator) == ("product_volume",) * 2


@pytest.mark.parametrize(
    "head",
    ["新产品销售收入增长较快，", "重点产品价格快速上涨，", "新产品研发投入增加，", "农产品加工业增势良好，"],
)
def test_what_is_said_of_goods_and_is_no_output(head: str) -> None:
    text = f"全区规上工业增加值增长6.3%。{head}汽车、电子产业同比分别增长11.6%、9.7%。"
    read = observations(text, **_HALF)
    assert "product_volume" not in (read["11.6%"].indicator, read["9.7%"].indicator)


def test_what_stands_among_trades_is_one() -> None:
    read = subjects("其中，能源、城建、交通投资分别比上年增长4.7%、6.2%、9.1%。", **_HALF)
    assert {read[n][0] for n in ("4.7%", "6.2%", "9.1%")} == {"cluster"}


def test_what_stands_among_firms_is_one() -> None:
    read = subjects("励芯、远澜、长安汽车产值同比分别增长4.7%、6.2%、9.1%。", **_HALF)
    assert {read[n][0] for n in ("4.7%", "6.2%", "9.1%")} == {"enterprise"}


def test_firms_whose_names_end_with_a_trade_stay_firms() -> None:
    read = subjects("励芯电子、远澜动力、松岭重工分别实现产值4.3亿元、6.8亿元、9.2亿元。", **_HALF)
    assert read["4.3亿元"] == ("enterprise", "励芯电子")
    assert read["6.8亿元"] == ("enterprise", "远澜动力")


def test_trades_each_with_its_number() -> None:
    text = (
        "规上工业中，化学纤维制造业增加值增长1.2倍、金属制品业增长7.3%、酒、饮料和精制茶制造业同比增长6.4%、"
        "橡胶和塑料制品业增长5.1%、电力、热力生产和供应业同比增长4.8%。"
    )
    read = subjects(text, **_HALF)
    assert [read[n][1] for n in ("1.2倍", "7.3%", "6.4%", "5.1%", "4.8%")] == [
        "化学纤维制造业",
        "金属制品业",
        "酒、饮料和精制茶制造业",
        "橡胶和塑料制品业",
        "电力、热力生产和供应业",
    ]


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("竹、藤家具制造业增长5.4%。", "5.4%", "竹、藤家具制造业"),
        ("水泥、石灰和石膏制造业产值3.6亿元。", "3.6亿元", "水泥、石灰和石膏制造业"),
        ("汽车、电子制造业分别增长8.3%、7.9%。", "7.9%", "电子制造业"),
    ],
)
def test_names_that_hold_a_mark_and_names_that_it_parts(text: str, number: str, name: str) -> None:
    assert subjects(text, **_HALF)[number][1] == name
