"""Rows under a total, parts of the economy told by their short names, firms told of for example, names behind verbs."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize("mark", ["——", "● ", "（1）", "①"])
def test_rows_count_what_their_total_did(mark: str) -> None:
    text = (
        "规上工业总产值51.3亿元，下降2.9%。其中：\n"
        f"{mark}食品加工14.1亿元，增长19.2%；\n{mark}水电3.9亿元，增长6.5%；\n{mark}建材1.8亿元，下降0.4%。\n"
        "工业园区入驻企业42家。\n"
    )
    read = observations(text, kind="统计公报", published="2023-04-02")
    assert {read[n].indicator for n in ("14.1亿元", "3.9亿元", "1.8亿元", "6.5%")} == {"gross_output"}
    assert [read[n].subject for n in ("14.1亿元", "3.9亿元", "1.8亿元")] == ["食品加工", "水电", "建材"]
    assert read["42家"].indicator != "gross_output"


def test_rows_without_a_total_count_nothing_of_it() -> None:
    text = "规上工业总产值51.3亿元。\n主要工作如下：\n——水电3.9亿元。\n"
    assert observations(text, kind="统计公报", published="2023-04-02")["3.9亿元"].indicator == "other"


def test_a_part_of_the_economy_has_value_added() -> None:
    text = "全年地区生产总值64.8亿元，增长2.1%。一产12.7亿元，增长4.4%；二产14.9亿元，下降1.8%；三产37.2亿元。"
    read = observations(text, kind="统计公报", published="2023-04-02")
    assert read["64.8亿元"].indicator == "gdp"
    assert [(read[n].subject, read[n].indicator) for n in ("12.7亿元", "1.8%", "37.2亿元")] == [
        ("第一产业", "value_added"),
        ("第二产业", "value_added"),
        ("第三产业", "value_added"),
    ]


@pytest.mark.parametrize("told", ["以昇远热管理为例", "拿昇远热管理来说", "就昇远热管理而言"])
def test_a_firm_told_of_for_example_has_the_numbers_that_follow(told: str) -> None:
    text = f"零部件企业加快转型。{told}，计划总投资6.5亿元，去年销售收入3.2亿元。"
    read = observations(text, kind="复函", published="2024-05-02")
    assert {read[n].subject for n in ("6.5亿元", "3.2亿元")} == {"昇远热管理"}


def test_an_industry_told_of_for_example_is_no_firm() -> None:
    read = observations("以新型储能产业为例，去年产值达到61亿元。", published="2024-05-02")
    assert (read["61亿元"].subject_kind, read["61亿元"].subject) == ("cluster", "新型储能")


def test_a_heading_with_a_number_and_a_point_names_its_industry() -> None:
    text = "2.肉牛精深加工产业的基本情况。2022年产值26.7亿元，同比增长8.8%。"
    assert observations(text, kind="复函", published="2023-08-02")["26.7亿元"].subject == "肉牛精深加工"


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [("电子行业出口交货值降幅更达10.4%。", "10.4%", "-10.4"), ("电子行业出口交货值增幅更达10.4%。", "10.4%", "10.4")],
)
def test_a_fall_is_one_however_it_is_stressed(text: str, number: str, value: str) -> None:
    assert observations(text, kind="运行分析", published="2025-04-22")[number].value == value


def test_the_year_still_running_is_the_one_that_is_sprinted_for() -> None:
    text = "前三季度公司实现产值4.3亿元，全年产值冲刺6亿元。"
    read = observations(text, kind="报道", published="2024-10-22", title="三山铸造走出国门")
    assert (read["6亿元"].period, read["6亿元"].status) == ("2024", "target")
