"""Where the works of a numbered item stand is told behind their name: the park has neither their cost nor their output."""

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
