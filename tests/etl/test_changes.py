"""Levels, growth, differences, shares and ranks, with their signs and what 倍 and 番 mean."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规上工业利润下降12%，降幅收窄3.2个百分点。", {"12%": ("yoy", "-12"), "3.2个百分点": ("change", "3.2")}),
        ("增速较1—5月回落1.3个百分点。", {"1.3个百分点": ("change", "-1.3")}),
        (
            "材料产业拉动规上工业增长2.4个百分点，贡献率达38%。",
            {"2.4个百分点": ("change", "2.4"), "38%": ("share", "38")},
        ),
        ("产值达到去年同期的2.3倍。", {"2.3倍": ("yoy", "130")}),
        ("产值增长2.3倍。", {"2.3倍": ("yoy", "230")}),
        ("产值是2020年的3倍。", {"3倍": ("change", "200")}),
        ("规上工业增加值同比-2.3%。", {"-2.3%": ("yoy", "-2.3")}),
        ("增速从-1.2%回升至3.4%。", {"-1.2%": ("yoy", "-1.2"), "3.4%": ("yoy", "3.4")}),
        ("增速有望回升至7%以上。", {"7%以上": ("yoy", "7")}),
        ("订单比去年同期多了三成。", {"三成": ("yoy", "30")}),
        ("能耗较行业平均水平低约18%。", {"约18%": ("change", "-18")}),
        ("单位产值能耗五年累计下降14%。", {"14%": ("change", "-14")}),
        (
            "发电量4.6亿千瓦时，较上年同期多发0.3亿千瓦时。",
            {"4.6亿千瓦时": ("level", "4.6"), "0.3亿千瓦时": ("change", "0.3")},
        ),
        ("增速列全市第5位，较1—2月上升2位。", {"第5位": ("rank", "5"), "2位": ("change", "2")}),
        ("排名由全市第12位升至第8位。", {"第12位": ("rank", "12"), "第8位": ("rank", "8")}),
        ("净增规上企业14家，总数达到248家。", {"14家": ("new", "14"), "248家": ("level", "248")}),
    ],
)
def test_what_a_number_says(text: str, expected: dict[str, tuple[str, str]]) -> None:
    assert {number: (o.transformation, o.value) for number, o in observations(text).items()} == expected


def told(text: str, number: str, **options: str) -> tuple[str, str, str]:
    """Return indicator, transformation and value of a number."""
    found = observations(text, **options)[number]
    return found.indicator, found.transformation, found.value


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("重点项目完成投资118亿元，为年度计划的25.3%。", "25.3%", ("fixed_investment", "share", "25.3")),
        ("新签约项目38个，占年度目标的64%。", "64%", ("projects_signed", "share", "64")),
        ("前三季度实现产值58亿元，已经超过去年全年的95%。", "95%", ("gross_output", "share", "95")),
        ("上半年生产变速箱21万套，是去年全年的1.3倍。", "1.3倍", ("product_volume", "change", "30")),
        ("上半年生产变速箱21万套，是去年同期的1.3倍。", "1.3倍", ("product_volume", "yoy", "30")),
        ("亩均税收7.6万元，与全市平均水平差4.3万元。", "4.3万元", ("tax_per_land", "change", "-4.3")),
        ("两个园区集中了全区工业产值的87%。", "87%", ("gross_output", "share", "87")),
        ("改造后，单位产品能耗下降12%。", "12%", ("energy_intensity", "change", "-12")),
        ("单位产品能耗同比下降12%。", "12%", ("energy_intensity", "yoy", "-12")),
        ("规上企业233家，比三年前多了41家。", "41家", ("firms_above_scale", "change", "41")),
    ],
)
def test_what_is_measured_against_something_else(text: str, number: str, expected: tuple[str, str, str]) -> None:
    assert told(text, number, published="2025-10-20") == expected


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("规上工业总产值768亿元，增长3.4%（二季度单季401亿元，环比增长9.3%）。", "401亿元", "gross_output"),
        ("38个续建项目完成投资52.9亿元，17个新开工项目完成21.1亿元。", "21.1亿元", "fixed_investment"),
        ("地区生产总值达到278亿元，人均超过7.8万元。", "超过7.8万元", "gdp_per_capita"),
        ("2022年以来整合涉农及工业资金1.38亿元。", "1.38亿元", "fiscal_support"),
        ("工业振兴资金去年安排了8000万元。", "8000万元", "fiscal_support"),
        ("更新需求资金8000万元。", "8000万元", "other"),
        ("甲传动上半年交付减速器21万套。", "21万套", "product_volume"),
        ("园区交付标准厂房3万平方米。", "3万平方米", "factory_space"),
        ("跨境电商渠道卖了8600万元。", "8600万元", "revenue"),
        ("本地门店带动从业1.2万人。", "1.2万人", "employment"),
        ("引进高级技师17名。", "17名", "talent"),
        ("规上工业产值251亿元，增长7.8%，在主城新区排在第四位。", "第四位", "gross_output"),
    ],
)
def test_what_a_number_without_a_name_of_its_own_is_of(text: str, number: str, indicator: str) -> None:
    assert told(text, number, published="2025-07-20")[0] == indicator


def test_a_plan_told_year_by_year_goes_on_counting() -> None:
    text = "两年实施技改项目150个，完成技改投资40亿元。其中，2025年75个、18亿元；2026年70个、22亿元。\n"
    read = observations(text, kind="方案", published="2025-03-06", title="设备更新实施方案（2025—2026年）")
    assert {read[n].indicator for n in ("75个", "70个")} == {"projects_upgrade"}
    assert {read[n].indicator for n in ("18亿元", "22亿元")} == {"tech_upgrade_investment"}
    assert (read["75个"].period, read["22亿元"].period) == ("2025", "2026")


def test_a_part_that_a_goal_is_measured_by() -> None:
    text = "新兴产业增加值占比28.4%，离35%的目标还有6.6个百分点。\n"
    read = observations(text, kind="政府工作报告", published="2026-01-19")
    assert (read["35%"].transformation, read["35%"].status) == ("share", "target")
    assert read["6.6个百分点"].status == "actual"


def test_growth_behind_the_numbers_of_both_years() -> None:
    text = "2023年产值12亿元，2022年产值10亿元，增长20%。\n"
    assert observations(text, published="2024-03-29")["20%"].period == "2023"
    text = "2022年产值10亿元，2023年产值12亿元，增长20%。\n"
    assert observations(text, published="2024-03-29")["20%"].period == "2023"


def test_what_was_put_in_little_by_little_is_of_today() -> None:
    text = "今年以来，园区引进项目38个。\n园区先后投入27亿元完善路网。\n"
    assert observations(text, kind="报道", published="2025-10-22")["27亿元"].period == "2025-10"
