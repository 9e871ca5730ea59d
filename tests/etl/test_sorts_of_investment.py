"""Investment by whom or in what is never all investment of the place, nor is its growth."""

import pytest

from tests.etl.reading import observations

TOLD = {"published": "2025-02-20", "region": "500117"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2024年，全区固定资产投资增长4.3%，民间投资增长3.7%，基础设施投资增长8.6%，工业投资增长11.4%。",
            {"4.3%": "", "3.7%": "民间投资", "8.6%": "基础设施", "11.4%": ""},
        ),
        (
            "完成民间投资21.6亿元，增长8.2%；完成工业投资32.4亿元，增长9.1%。",
            {"21.6亿元": "民间投资", "8.2%": "民间投资", "9.1%": ""},
        ),
        ("完成基础设施建设投资5.3亿元，同比下降2.2%。", {"5.3亿元": "基础设施", "2.2%": "基础设施"}),
        # Who invests is told of these, not what the number is a part of.
        ("全区固定资产投资完成206亿元，民间资本活跃。", {"206亿元": ""}),
        ("民间投资活力增强，固定资产投资增长5.2%。", {"5.2%": ""}),
    ],
)
def test_a_sort_of_investment_narrows_the_number(text: str, expected: dict[str, str]) -> None:
    read = observations(text, **TOLD)
    assert {number: read[number].qualifier for number in expected} == expected
    assert {read[number].indicator for number in expected} == {"fixed_investment"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "政府投资完成12亿元、增长8%，社会投资完成45亿元、增长6.2%。",
            {"12亿元": "政府投资", "8%": "政府投资", "45亿元": "社会投资", "6.2%": "社会投资"},
        ),
        ("工业投资增长12%，社会投资增长5%。", {"12%": "", "5%": "社会投资"}),
    ],
)
def test_by_whom_is_invested_narrows_too(text: str, expected: dict[str, str]) -> None:
    read = observations(text, **TOLD)
    assert {number: read[number].qualifier for number in expected} == expected
    assert {read[number].indicator for number in expected} == {"fixed_investment"}
    assert {read[number].subject for number, narrowed in expected.items() if narrowed} == {""}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一年来撬动社会投资45亿元。", "45亿元"),
        ("政府投资项目完成8亿元。", "8亿元"),
        ("政府投资基金规模达20亿元。", "20亿元"),
        ("设立总规模80亿元的产业投资母基金。", "80亿元"),
        ("组建规模10亿元的产业投资引导基金。", "10亿元"),
    ],
)
def test_what_is_drawn_or_put_into_a_fund_is_no_investment_of_the_place(text: str, number: str) -> None:
    assert observations(text, **TOLD)[number].indicator == "other"


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("推动技改项目30个，完成工业投资26亿元。", "fixed_investment"),
        ("实施技改项目30个，制造业投资完成26亿元。", "fixed_investment"),
        ("实施技改项目30个，完成投资26亿元。", "tech_upgrade_investment"),
        ("实施技改项目30个，完成工业技改投资26亿元。", "tech_upgrade_investment"),
        ("实施技改项目30个，总投资26亿元。", "planned_investment"),
    ],
)
def test_an_investment_by_its_own_name_is_none_in_what_was_counted_before(text: str, indicator: str) -> None:
    assert observations(text, **TOLD)["26亿元"].indicator == indicator
