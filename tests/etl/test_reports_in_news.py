"""News that go through a report or a plan part by part: what is over is the report's, what is ahead the plan's."""

import pytest

from tests.etl.reading import observations, periods

REPORT = "区政府工作报告解读\n\n  2024年工作回顾\n\n  主要目标任务完成情况\n\n"


def test_headings_within_a_review_leave_its_year() -> None:
    text = (
        REPORT
        + "储备重大项目53项，累计完成投资超过30亿元\n\n  1 扎实推进创新\n\n  ■壮大主体\n\n规上工业增加值增长10.7%\n"
    )
    read = periods(text, kind="报道", published="2025-01-18", title="区政府工作报告解读")
    assert read == {"53项": "2024-12", "超过30亿元": "2024", "10.7%": "2024"}


def test_other_news_on_a_page_are_of_their_own_day() -> None:
    text = "2023年工作回顾\n\n引进项目53个\n\n云岭企业扩产忙\n\n全区现有规上企业91家。\n"
    read = periods(text, kind="报道", published="2025-01-18", title="一周要闻")
    assert read["91家"] == "2025-01"


@pytest.mark.parametrize(
    "lead",
    [
        "《全区制造业“十四五”规划》近日出炉。到2025年，工业总产值达到400亿元。\n《规划》提出的内容包括：\n",
        "近日，区政府印发《制造业高质量发展行动方案》。方案明确，到2025年，规上工业产值达到400亿元。\n",
    ],
)
def test_the_goals_of_a_plan_go_on_item_by_item(lead: str) -> None:
    text = lead + "（一）规模迈上新台阶，工业增加值达到90亿元；\n（二）技改投资占工业投资比重提高到40%。\n"
    read = observations(text, kind="报道", published="2021-09-10")
    assert {(read[number].period, read[number].status) for number in ("90亿元", "40%")} == {("2025", "target")}


def test_facts_told_item_by_item_are_no_goals() -> None:
    text = (
        "近日，区政府印发《制造业高质量发展行动方案》，目标是到2025年达到400亿元。今年上半年工业产值120亿元。\n"
        "一是主体壮大，新增规上企业9家。\n"
    )
    assert observations(text, kind="报道", published="2021-09-10")["9家"].status == "actual"


@pytest.mark.parametrize(
    ("words", "period"),
    [("单位增加值能耗较“十三五”下降16%", "2020/2025"), ("单位增加值能耗比“十三五”末下降16%", "2020/2025")],
)
def test_a_plan_that_is_compared_with_is_no_time_of_its_own(words: str, period: str) -> None:
    read = observations(f"到2025年，规上企业{words}，建成绿色园区3个。", kind="报道", published="2021-09-10")
    assert (read["16%"].period, read["16%"].status) == (period, "target")
    assert (read["3个"].period, read["3个"].status) == ("2025", "target")
