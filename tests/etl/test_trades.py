"""Trades under the names of the classification, and kinds of firm: the former are subjects, the latter are not."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("摩托车制造业产值12.7亿元。", "12.7亿元", "摩托车制造业"),
        ("屠宰及禽类加工业产值增长3.1%。", "3.1%", "屠宰及禽类加工业"),
        ("玻璃及玻璃制品制造业产值7.5亿元。", "7.5亿元", "玻璃及玻璃制品制造业"),
        ("水泥、石灰和石膏制造业完成产值18亿元。", "18亿元", "水泥、石灰和石膏制造业"),
        ("支柱产业中，电子制造业产值增长6.6%。", "6.6%", "电子制造业"),
        ("汽车、电子制造业产值分别增长8%、9%。", "8%", "汽车"),
        ("汽车、电子制造业产值分别增长8%、9%。", "9%", "电子制造业"),
        ("木竹加工业、玻璃及玻璃制品制造业产值分别增长8%、9%。", "9%", "玻璃及玻璃制品制造业"),
        ("去年摩托车制造业完成产值30亿元。", "30亿元", "摩托车制造业"),
        ("规模以上非金属矿物制品业产值12亿元。", "12亿元", "非金属矿物制品业"),
        ("规上日用玻璃制品制造业产值12亿元。", "12亿元", "日用玻璃制品制造业"),
        ("采矿业工业增加值增长5.2%。", "5.2%", "采矿业"),
        ("大力发展汽车、装备制造业，全年工业投资增长8%。", "8%", "工业"),
        ("引进制造业项目21个。", "21个", "制造业"),
        ("全市出台制造业发展规划，力促五成企业设研发机构。", "五成", ""),
        ("增加值增长8%。39个大类行业中36个行业增长。", "39个", ""),
        ("先进制造业增加值增长8%。", "8%", "先进制造业"),
    ],
)
def test_a_trade_is_named_whole(text: str, number: str, subject: str) -> None:
    assert observations(text + "\n")[number].subject == subject


@pytest.mark.parametrize(
    ("name", "kind"),
    [("电力、燃气、水的生产和供应业", "sector"), ("电力、热力生产和供应业", "cluster"), ("采矿业", "sector")],
)
def test_the_divisions_of_industry_are_no_clusters(name: str, kind: str) -> None:
    read = observations(f"{name}增加值增长4.4%。\n")["4.4%"]
    assert (read.subject_kind, read.subject) == (kind, name)


OWNERS = (
    "在规上工业企业中，国有控股企业实现利润26.3亿元，增长5.2%；集体企业实现利润0.8亿元，下降8.4%；"
    "外商及港澳台商投资企业实现利润65.1亿元；小型企业实现利润9亿元。\n"
)


@pytest.mark.parametrize(
    ("number", "qualifier"),
    [
        ("26.3亿元", "国有控股企业"),
        ("0.8亿元", "集体企业"),
        ("8.4%", "集体企业"),
        ("65.1亿元", "外商及港澳台商投资企业"),
        ("9亿元", "小型企业"),
    ],
)
@pytest.mark.parametrize("kind", ["", "报道", "统计公报"])
def test_a_kind_of_firm_narrows_the_number_and_is_no_firm(number: str, qualifier: str, kind: str) -> None:
    read = observations(OWNERS, kind=kind)[number]
    assert (read.subject_kind, read.subject, read.qualifier) == ("sector", "规上工业", qualifier)


def test_what_kind_of_firm_stands_within_an_industrys_name() -> None:
    read = observations("规模以上国有控股工业企业实现营业收入42亿元；民营工业企业实现营业收入88亿元。\n")
    assert (read["42亿元"].subject, read["42亿元"].qualifier) == ("规上工业", "国有控股企业")
    assert (read["88亿元"].subject, read["88亿元"].qualifier) == ("工业", "民营企业")


def test_a_firm_of_its_own_name_is_still_a_firm() -> None:
    read = observations("云山电机股份有限公司实现产值42亿元。\n", kind="报道")["42亿元"]
    assert (read.subject_kind, read.subject) == ("enterprise", "云山电机股份有限公司")
