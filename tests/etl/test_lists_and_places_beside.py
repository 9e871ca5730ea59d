"""Projects of which only a list is told, places set beside another place, and how much of a plan is spent."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("去年新开工项目41个。今年共安排重大项目86个，总投资64亿元。", "86个"),
        ("上半年签约项目23个。专班梳理7个外资项目报送市级机制。", "7个"),
        ("上半年签约项目23个。推动甲玻璃等12个已在当地投资项目增资扩产。", "12个"),
        ("截至7月底，未开工项目共6个。", "6个"),
        ("4个重点项目尚未动工。", "4个"),
    ],
)
def test_projects_of_a_list_were_neither_signed_nor_begun(text: str, number: str) -> None:
    assert observations(text, kind="报道")[number].indicator == "other"


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("今年共安排重大项目86个，其中新开工项目31个。", "31个", "projects_started"),
        ("全县34个项目集中开工。分类看，公共服务类5个、总投资4.5亿元。", "5个", "projects_started"),
        ("一季度新开工项目31个，竣工项目9个。", "31个", "projects_started"),
        ("今年新签约项目共18个，其中制造业项目11个。", "11个", "projects_signed"),
    ],
)
def test_what_was_done_with_projects_counts(text: str, number: str, indicator: str) -> None:
    assert observations(text, kind="报道")[number].indicator == indicator


def test_the_sorts_of_a_list_are_not_begun_either() -> None:
    text = (
        "上半年新开工项目41个。\n今年计划共安排项目286个，总投资640亿元。其中，拟新开工项目38个。\n"
        "先进制造类项目96个，个数占比33.6%，总投资210亿元。"
    )
    read = observations(text, kind="报道")
    assert (read["38个"].indicator, read["96个"].indicator, read["33.6%"].indicator) == (
        "projects_started",
        "other",
        "other",
    )


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("全区规上工业企业3.7百家，仅为上海的71.2%、广东的68%。", ("71.2%", "68%")),
        ("全区规上工业营收是湖北的1.2倍。", ("1.2倍",)),
        ("工业产值238亿元，不足湖北的9%。", ("9%",)),
    ],
)
def test_how_much_there_is_beside_another_place_is_no_growth(text: str, numbers: tuple[str, ...]) -> None:
    read = observations(text)
    assert {read[number].indicator for number in numbers} == {"other"}


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("规上工业产值达到2020年的1.8倍。", "1.8倍", ("gross_output", "change")),
        ("工业产值约为全市的12%。", "12%", ("gross_output", "share")),
        ("规上工业产值增长12%，快于广东的8%。", "12%", ("gross_output", "yoy")),
        ("工业产值为去年同期的1.2倍。", "1.2倍", ("gross_output", "yoy")),
    ],
)
def test_near_misses_beside_another_place(text: str, number: str, expected: tuple[str, str]) -> None:
    read = observations(text)[number]
    assert (read.indicator, read.transformation) == expected


def test_how_much_of_a_plan_is_spent_is_no_part_of_the_plan() -> None:
    read = observations("石桥镇计划投资36.5亿元，完成61%；滨东镇计划投资12亿元，已完成48%。", kind="报道")
    assert {n: o.indicator for n, o in read.items()} == {
        "36.5亿元": "planned_investment",
        "61%": "other",
        "12亿元": "planned_investment",
        "48%": "other",
    }


def test_a_town_that_plans_to_invest_is_no_firm() -> None:
    assert observations("石桥镇计划投资31亿元。")["31亿元"].subject_kind == "region"
    assert observations("恒达机电计划投资3亿元。")["3亿元"].subject == "恒达机电"


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("恒达机电计划投资3亿元，完成产值6000万元。", "6000万元", "gross_output"),
        ("全区工业投资完成34亿元，增长61%。", "61%", "fixed_investment"),
        ("全区技改投资完成34亿元，完成年度目标的61%。", "61%", "tech_upgrade_investment"),
    ],
)
def test_near_misses_of_what_is_spent(text: str, number: str, indicator: str) -> None:
    assert observations(text)[number].indicator == indicator


def test_a_city_called_first_has_no_place_in_an_order() -> None:
    assert "第一" not in observations("全县智能装备产值达到64亿元，着力打造西部地区装备“第一城”。")
    assert observations("全县智能装备产值达到64亿元，居全市第一。")["第一"].value == "1"
