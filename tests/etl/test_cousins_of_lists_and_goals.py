"""Sentences that stand near lists of projects, class limits, goals of plans and parts of all, and are none of them."""

import pytest

from tests.etl.reading import observations

NEWS = {"kind": "报道", "published": "2026-04-09"}


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("全年安排开工项目31个，总投资64亿元。其中制造业项目12个。", "12个", "projects_started"),
        ("全年安排新开工项目31个。其中，亿元以上项目9个。", "9个", "projects_started"),
        ("今年安排重点项目86个。计划新开工项目38个。其中制造业项目21个。", "21个", "projects_started"),
        ("推动未开工项目9个实现开工。", "9个", "projects_started"),
        ("去年未开工的12个项目今年全部开工。", "12个", "projects_started"),
        ("全年安排重点项目31个。其中，制造业项目12个。", "12个", "other"),
        ("未开工项目9个，已开工项目31个。", "9个", "other"),
    ],
)
def test_projects_with_an_act_go_on_being_those(text: str, number: str, indicator: str) -> None:
    assert observations(text, **NEWS)[number].indicator == indicator


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("恒达环保投入3800万元实施环保装备产线改造。", "3800万元", "tech_upgrade_investment"),
        ("安达公司投入1200万元实施消防泵产线升级。", "1200万元", "tech_upgrade_investment"),
        ("华瑞公司投入2600万元开展环保包装车间改造。", "2600万元", "tech_upgrade_investment"),
        ("恒达环保投入3800万元进行消防设施改造。", "3800万元", "other"),
        ("石桥镇投入640万元用于农村道路改造。", "640万元", "other"),
        ("石桥镇投入870万元实施老旧小区改造。", "870万元", "other"),
    ],
)
def test_lines_that_make_such_goods_are_upgraded(text: str, number: str, indicator: str) -> None:
    assert observations(text, **NEWS)[number].indicator == indicator


@pytest.mark.parametrize(
    ("text", "number", "is_read"),
    [
        ("全区吸引5000万美元以上外商投资。", "5000万美元以上", True),
        ("云汉机电年出口5000万美元以上产品。", "5000万美元以上", True),
        ("集中开工项目18个，其中6个项目总投资超过80亿元，占比66%。", "超过80亿元", True),
        ("全区集中8个项目总投资超42亿元，涵盖储能、电子。", "超42亿元", True),
        ("签约3000万美元以上外资项目4个。", "3000万美元以上", False),
        ("新设合同外资1000万美元以上企业6家。", "1000万美元以上", False),
        ("开工的18个项目中有4个总投资超过6亿元。", "超过6亿元", False),
    ],
)
def test_amounts_are_no_class_limits(text: str, number: str, is_read: bool) -> None:
    assert (number in observations(text, **NEWS)) is is_read


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("行动计划提出，2026年推进云汉储能电池项目建设，总投资64亿元。", "64亿元", "actual"),
        ("方案提出，2026年加快投资18亿元的天恒电机项目建设。", "18亿元", "actual"),
        ("工作报告提出，2026年，面对增长3%的外部需求，规上工业增加值要增长7%。", "3%", "actual"),
        ("铜梁将继续做强装备制造。完成技改投资12亿元，同比增长9%。", "12亿元", "actual"),
        ("铜梁将继续做强装备制造。引进项目12个，总投资34亿元。", "12个", "actual"),
        ("铜梁还将大力培育新兴产业。建设银行铜梁支行发放贷款3亿元。", "3亿元", "actual"),
        ("铜梁还将大力培育新兴产业。推动链条延伸，零部件产值达42亿元。", "42亿元", "actual"),
        ("行动计划提出，2026年推动一批项目落地，总投资64亿元。", "64亿元", "target"),
        ("工作报告提出，2026年，规上工业增加值增长7%。", "7%", "target"),
        ("方案提出，2026年完成工业投资18亿元。", "18亿元", "target"),
        ("铜梁还将大力培育新兴产业。加大招商力度，签约项目12个。", "12个", "target"),
    ],
)
def test_what_is_done_stays_so_behind_plans(text: str, number: str, status: str) -> None:
    assert observations(text, **NEWS)[number].status == status


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("亩均税收为全市的82%。", "82%", "other"),
        ("规上工业企业人均产值是全国的90%。", "90%", "other"),
        ("汽车产量23万辆，为重庆的9%。", "9%", "share"),
        ("新能源汽车零部件产值达重庆的三成。", "三成", "share"),
        ("工业产值约为全市的12%。", "12%", "share"),
        ("亩均税收为江苏的82%。", "82%", "other"),
        ("工业产值为璧山的82%。", "82%", "other"),
    ],
)
def test_what_is_a_part_of_all_and_what_only_compares(text: str, number: str, expected: str) -> None:
    read = observations(text, **NEWS)[number]
    assert expected == ("other" if read.indicator == "other" else read.transformation)


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("工业产值是浙江的84%，增长6%。", "6%", ("gross_output", "yoy")),
        ("全区工业产值320亿元，是浙江的84%，增长6%。", "6%", ("gross_output", "yoy")),
        ("工业产值为璧山的82%、江津的61%，增长8%。", "8%", ("gross_output", "yoy")),
        ("亩均税收为全市的82%，增长8%。", "8%", ("tax_per_land", "yoy")),
        ("规上工业企业320家，仅为璧山的61%，占全市的3%。", "3%", ("firms_above_scale", "share")),
        ("工业产值为璧山的82%、江津的61%，增长8%。", "61%", ("other", "level")),
        ("工业产值是浙江的84%，职工满意率86%。", "86%", ("other", "level")),
        ("工业产值是浙江的84%，工业投资增长6%。", "6%", ("fixed_investment", "yoy")),
    ],
)
def test_growth_goes_on_behind_what_is_set_beside_another(text: str, number: str, expected: tuple[str, str]) -> None:
    read = observations(text, **NEWS)[number]
    assert (read.indicator, read.transformation) == expected
