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
