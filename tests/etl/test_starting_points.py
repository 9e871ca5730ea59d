"""Where a goal or a rise starts from is no time of what follows: 在2022年的基础上翻番，达到….."""

import pytest

from tests.etl.reading import observations, periods

PLAN = {"kind": "方案", "published": "2023-05-08"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "到2027年，全区智能工厂和数字化车间在2022年的基础上实现“双倍增”，分别达到24个和150个。",
            {"24个": "2027", "150个": "2027"},
        ),
        (
            "到2027年，科技型企业以2022年为基数翻番，超过860家；高新技术企业达到210家。",
            {"超过860家": "2027", "210家": "2027"},
        ),
        (
            "到2026年，工业投资在2022年38亿元的基础上增加到60亿元，达产项目45个。",
            {"38亿元": "2022", "60亿元": "2026", "45个": "2026"},
        ),
        (
            "到2027年，规上工业总产值在2022年产值400亿元的基础上翻一番，突破800亿元。",
            {"400亿元": "2022", "突破800亿元": "2027"},
        ),
    ],
)
def test_a_goal_is_of_the_year_aimed_at(text: str, expected: dict[str, str]) -> None:
    read = periods(text, **PLAN)
    assert {number: read[number] for number in expected} == expected


def test_what_doubles_from_a_year_runs_from_it() -> None:
    read = observations("到2027年，全区规上工业总产值在2022年基础上翻一番，突破800亿元。", **PLAN)
    assert (read["一番"].transformation, read["一番"].period, read["一番"].status) == ("change", "2022/2027", "target")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年，规上工业总产值在上年高基数的基础上增长9.1%，达到620亿元。", {"9.1%": "2024", "620亿元": "2024"}),
        ("2022年基础设施投资完成85亿元，增长12%。", {"85亿元": "2022", "12%": "2022"}),
        ("在2023年，规上工业总产值达到460亿元，增长7%。", {"460亿元": "2023", "7%": "2023"}),
    ],
)
def test_near_misses(text: str, expected: dict[str, str]) -> None:
    assert periods(text, published="2025-01-12", kind="总结") == expected
