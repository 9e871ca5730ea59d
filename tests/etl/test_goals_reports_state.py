"""Goals that a plan or report states without a word of striving, and work that goes on behind them in news."""

import pytest

from tests.etl.reading import observations

NEWS = {"kind": "报道", "published": "2026-04-09"}


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("石桥镇工作报告提出，石桥镇2026年规上工业增加值增长9%。", "9%", "2026"),
        ("实施方案提出，到2028年全县智能装备产值达到64亿元。", "64亿元", "2028"),
        ("行动计划明确提出，2027年全县新增规上工业企业31家。", "31家", "2027"),
    ],
)
def test_what_a_plan_states_for_a_year_ahead_is_a_goal(text: str, number: str, period: str) -> None:
    read = observations(text, **NEWS)[number]
    assert (read.status, read.period) == ("target", period)


def test_goals_without_a_year_are_no_facts() -> None:
    text = "方案提出，经过几年努力，全县制造业亩均税收达到27万元，腾退低效用地310亩。"
    assert {o.status for o in observations(text, **NEWS).values()} == {"target"}


def test_work_to_be_done_goes_on_in_news() -> None:
    text = (
        "2026年，全县力争智能装备产值达到64亿元。\n"
        "石桥镇还将全力推动工业项目落地。加大工业投资力度，开工建设6个工业项目，全年技改投资增长8%以上。\n"
        "同时，着力提升企业质量，新增高新技术企业21家。"
    )
    read = observations(text, **NEWS)
    assert {n: (read[n].status, read[n].period) for n in ("6个", "8%以上", "21家")} == {
        "6个": ("target", "2026"),
        "8%以上": ("target", "2026"),
        "21家": ("target", "2026"),
    }


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("工作报告提出，目前全县规上工业企业53家。", "53家"),
        ("工作报告提出，2025年规上工业增加值增长9%。", "9%"),
        ("工作报告指出，一季度规上工业增加值增长9%。", "9%"),
        ("方案印发以来，全县新增规上工业企业31家。", "31家"),
        ("石桥镇还将继续推动项目落地。一季度，全县新开工项目6个。", "6个"),
        ("石桥镇还将继续推动项目落地。推动甲电芯投产，已开工项目6个。", "6个"),
        ("2025年全县开工项目34个。同时，着力提升企业质量，新增高新技术企业21家。", "21家"),
    ],
)
def test_near_misses_stay_facts(text: str, number: str) -> None:
    assert observations(text, **NEWS)[number].status == "actual"
