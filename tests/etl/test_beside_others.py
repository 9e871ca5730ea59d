"""Numbers that say what they are only beside others: places moved, sums in a row, more of what is made."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize(
    ("text", "number", "indicator", "subject"),
    [
        ("规上工业增加值增长5.6%，居全市第8位，较上年前移4位。", "4位", "value_added", "规上工业"),
        ("工业投资增长9%，排全市第5位，比一季度提升2位。", "2位", "fixed_investment", "工业"),
        ("投资、社零、进出口分别同比增长2.3%、0.7%和12%。", "2.3%", "fixed_investment", ""),
        ("投资、社零、进出口分别同比增长2.3%、0.7%和12%。", "12%", "other", ""),
        ("万元工业增加值能耗降至1.15吨标准煤，比2020年下降26%。", "26%", "energy_intensity", "工业"),
        ("综合能耗降至1.15吨标准煤，比2020年下降26%。", "26%", "other", ""),
    ],
)
def test_what_is_told_beside_another(text: str, number: str, indicator: str, subject: str) -> None:
    read = observations(text, kind="报道")[number]
    assert (read.indicator, read.subject) == (indicator, subject)


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("1—4月，全区规上工业企业生产平稳，实现工业总产值45亿元，增长14.7%。", "45亿元", "规上工业"),
        ("全区规上工业企业生产平稳，全区工业总产值45亿元。", "45亿元", "工业"),
        ("规上工业企业达到30家，工业总产值45亿元。", "45亿元", "工业"),
    ],
)
def test_what_firms_above_scale_make(text: str, number: str, subject: str) -> None:
    assert observations(text, kind="运行分析")[number].subject == subject


def test_more_of_what_is_made_is_of_the_same_time() -> None:
    text = "上半年GDP增长7.5%。现已形成年产7万辆专用车、10万辆摩托车的产业集群。"
    read = observations(text, kind="报道", published="2024-08-08")
    assert read["7万辆"].period == read["10万辆"].period == "2024-08"


def test_what_a_project_helps_the_place_to_is_a_goal() -> None:
    text = "云岭线缆项目达产后，年产值可达8.7亿元，助力全区打造200亿级铜材料产业链。"
    read = observations(text, kind="报道", published="2023-04-28")
    assert (read["200亿级"].status, read["8.7亿元"].status) == ("target", "expected")
