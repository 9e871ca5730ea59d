"""Whose a number is that stands beside a name in passing: works in a park, awards by rank, firms of a trade, funds."""

import pytest

from tests.etl.reading import observations, subjects

_TOLD = {
    "published": "2025-04-25",
    "region": "500102",
    "kind": "方案",
    "title": "云汀区新型储能产业行动计划（2025—2027年）",
}
_HEAD = "附件：重点项目表\n"


@pytest.mark.parametrize(
    "line",
    [
        "1.远岭电芯二期项目：云汀高新区，总投资62亿元，达产后年产值90亿元。",
        "（1）远岭电芯二期项目（云汀高新区）：总投资62亿元，达产后年产值90亿元。",
        "1.远岭电芯二期项目。选址云汀高新区，占地130亩，总投资62亿元，达产后年产值90亿元。",
        "1.远岭电芯二期项目。建设地点：云汀高新区。总投资62亿元，达产后年产值90亿元。",
        "1.远岭电芯二期项目。位于云汀高新区内，总投资62亿元，达产后年产值90亿元。",
    ],
)
def test_what_works_cost_and_promise_is_theirs_and_not_the_parks_that_they_stand_in(line: str) -> None:
    read = subjects(_HEAD + line, **_TOLD)
    assert read["62亿元"] == read["90亿元"] == ("enterprise", "远岭电芯二期项目")


@pytest.mark.parametrize(
    ("line", "whose"),
    [
        ("1.远岭电芯二期项目。带动云汀高新区总投资62亿元。", ("park", "云汀高新区")),
        ("1.云汀高新区基础设施配套，总投资62亿元。", ("park", "云汀高新区")),
        ("1.做强园区。云汀高新区，总投资62亿元。", ("park", "云汀高新区")),
    ],
)
def test_a_park_that_is_told_of_itself_keeps_its_numbers(line: str, whose: tuple[str, str]) -> None:
    assert subjects(_HEAD + line, **_TOLD)["62亿元"] == whose


@pytest.mark.parametrize(
    "text",
    [
        "对新认定的国家级创新平台给予一次性奖励80万元，市级25万元。",
        "首次入选国家级绿色工厂的企业奖励80万元，其余市级奖励25万元。",
    ],
)
def test_the_award_of_the_next_rank_is_a_rule_too(text: str) -> None:
    read = observations(text, **_TOLD)
    assert [(read[one].indicator, read[one].transformation, read[one].status) for one in ("80万元", "25万元")] == [
        ("fiscal_support", "level", "policy")
    ] * 2


@pytest.mark.parametrize(
    "text",
    [
        "对国家级创新平台给予最高80万元奖励，市级平台已兑现25万元。",
        "对国家级创新平台给予最高80万元奖励，去年全区共拨付25万元。",
    ],
)
def test_what_was_paid_behind_a_rule_is_a_fact(text: str) -> None:
    assert observations(text, **_TOLD)["25万元"].status == "actual"


_REPLY = {"published": "2025-04-25", "region": "500102", "kind": "复函", "title": "关于第12号建议的复函"}


def test_each_kind_among_the_firms_of_a_trade_is_the_trades() -> None:
    text = "目前，全区集聚光伏企业96家，其中规上企业21家、上市企业2家，高新技术企业34家。"
    read = subjects(text, **_REPLY)
    assert {read[one] for one in ("21家", "2家", "34家")} == {("cluster", "光伏")}


@pytest.mark.parametrize("count", ["高新技术企业340家", "全区高新技术企业34家", "涪陵高新技术企业34家"])
def test_more_than_all_of_them_or_another_place_is_not_among_the_firms_of_a_trade(count: str) -> None:
    text = f"目前，全区集聚光伏企业96家，其中规上企业21家，{count}。"
    assert subjects(text, **_REPLY)[count.split("企业")[1]] == ("region", "")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("设立首期规模6亿元的装备产业股权投资基金。", "other"),
        ("组建总规模6亿元的新型储能产业基金。", "other"),
        ("总投资6亿元的产业基金小镇开工。", "planned_investment"),
        ("投资6亿元的电芯基地建成，获产业基金支持。", "planned_investment"),
    ],
)
def test_the_size_of_a_fund_is_no_investment(text: str, indicator: str) -> None:
    assert observations(text, **_TOLD)["6亿元"].indicator == indicator
