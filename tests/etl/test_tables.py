"""Tables in a text: every cell is read with what its row and its column say."""

import pytest

from etl.tables import find_tables
from tests.etl.reading import observations

INDICATORS = (
    "二、主要指标\n指标\t单位\t1—5月\t同比±%\n规上工业总产值\t亿元\t412.6\t7.3\n　#材料产业\t亿元\t96.4\t-2.5\n"
)
GOALS = (
    "专栏2 主要目标\n序号 指标 2020年 2025年 属性\n1 规上工业总产值（亿元） 312 600 预期性\n"
    "2 高新技术企业数（家） 71 150 预期性\n3 单位工业增加值能耗下降（%） — 〔14〕 约束性\n"
)
DISTRICTS = "|区县|规上工业总产值（亿元）|同比增长（%）|\n|铜梁区|505.5|6.1|\n|潼南区|301.2|-1.4|\n"
YEARS = "图3 2022—2024年工业增加值（单位：亿元）\n2022年　201.4\n2023年　212.8\n2024年　226.1\n"


def test_rows_of_indicators_with_their_growth() -> None:
    read = observations(INDICATORS, published="2025-06-15")
    assert (read["412.6"].indicator, read["412.6"].period, read["412.6"].unit) == (
        "gross_output",
        "2025-01/2025-05",
        "亿元",
    )
    assert (read["7.3"].transformation, read["7.3"].period) == ("yoy", "2025-01/2025-05")
    assert (read["96.4"].subject, read["96.4"].indicator) == ("材料", "gross_output")
    assert (read["-2.5"].subject, read["-2.5"].value) == ("材料", "-2.5")


def test_columns_of_years_are_facts_and_goals() -> None:
    read = observations(GOALS, published="2021-03-01", kind="规划")
    assert (read["312"].period, read["312"].status) == ("2020", "actual")
    assert (read["600"].period, read["600"].status) == ("2025", "target")
    assert (read["71"].indicator, read["71"].period, read["150"].period) == ("firms_hightech", "2020-12", "2025")
    assert (read["14"].transformation, read["14"].value, read["14"].period) == ("change", "-14", "2020/2025")


def test_rows_of_districts() -> None:
    read = observations(DISTRICTS, published="2025-02-01", region="500000")
    assert {read["505.5"].region, read["6.1"].region} == {"500151"}
    assert (read["301.2"].region, read["-1.4"].region, read["-1.4"].transformation) == ("500152", "500152", "yoy")


def test_a_table_without_a_time_is_of_the_time_that_the_title_of_the_document_names() -> None:
    table = "指标\t绝对量（亿元）\t增长（%）\n规上工业增加值\t88.2\t6.9\n工业投资\t45.1\t11.3\n"
    text = f"示例区统计局　2025年7月18日\n{table}"
    read = observations(text, published="2025-07-18", title="示例区2025年上半年工业经济运行情况", kind="运行分析")
    assert {o.period for o in read.values()} == {"2025-H1"}


def test_rows_of_years_under_a_title() -> None:
    read = observations(YEARS, published="2025-03-20")
    assert {number: o.period for number, o in read.items()} == {"201.4": "2022", "212.8": "2023", "226.1": "2024"}
    assert {o.indicator for o in read.values()} == {"value_added"}


@pytest.mark.parametrize(
    "text",
    [
        "联系电话 023-12345678\n邮政编码 402560",
        "阅读 1.2万　赞 86　在看 41",
        "第一章 总则\n第二章 附则",
        "一、工作情况\n二、下步打算",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert find_tables(text) == []


def test_offsets_and_the_text_around_a_table() -> None:
    text = f"5月，工业用电量3.2亿千瓦时。\n{INDICATORS}全区规上工业企业230家。"
    for number, read in observations(text, published="2025-06-15").items():
        assert text[read.start_char : read.end_char] == number


def test_circled_numbers_that_point_to_notes_say_nothing() -> None:
    plain = (
        "单位：亿元\n指标\t1—5月\t同比±%\n规上工业总产值\t412.6\t7.3\n"
        "其中：材料产业\t96.4\t-2.5\n新能源汽车产业\t12.4\t3.1\n"
    )
    marked = (
        "单位：亿元\n指标①\t1—5月②\t同比±%\n规上工业总产值③\t412.6\t7.3①\n"
        "其中：材料产业④\t①96.4 ②\t-2.5\n⑤新能源汽车产业\t12.4\t3.1\n"
    )
    expected = observations(plain, published="2025-06-15")
    found = observations(marked, published="2025-06-15")

    def said(read):
        return {
            words: (one.subject, one.indicator, one.transformation, one.period, one.value, one.unit)
            for words, one in read.items()
        }

    assert len(expected) == 6
    assert said(found) == said(expected)
    assert all(marked[one.start_char : one.end_char] == words for words, one in found.items())


def test_sections_between_the_head_and_the_first_row() -> None:
    text = (
        "某区2025年8月主要工业指标\n指标名称\t计量单位\t本月\t本月止累计\t累计同比±%\n一、规模以上工业\n"
        "规上工业总产值\t亿元\t58.6\t421.3\t7.8\n其中：轻合金\t亿元\t21.4\t156.2\t11.5\n"
        "二、要素\n工业用电量\t亿千瓦时\t3.12\t24.6\t5.4\n"
    )
    read = observations(text, kind="统计月报", published="2025-09-20")
    assert (read["58.6"].period, read["421.3"].period, read["7.8"].period) == (
        "2025-08",
        "2025-01/2025-08",
        "2025-01/2025-08",
    )
    assert (read["156.2"].subject, read["24.6"].indicator) == ("轻合金", "electricity")


def test_numbered_rows_parted_by_commas() -> None:
    text = (
        "序号,指标,2020年,2024年,2025年目标\n1,规上工业总产值（亿元）,102.3,148.6,165\n2,规上工业企业数（家）,61,83,\n"
    )
    read = observations(text, published="2025-03-05")
    assert (read["102.3"].period, read["165"].status, read["83"].indicator) == ("2020", "target", "firms_above_scale")


def test_a_column_of_places() -> None:
    title = "表1 各区县2025年上半年工业指标（单位：亿元、%、位）\n"
    text = f"{title}区县\t产值\t增速\t位次\n甲区\t312.5\t8.2\t12\n乙区\t98.6\t11.3\t5\n"
    read = observations(text, published="2025-08-05", region="500000")
    assert {(read[n].transformation, read[n].unit) for n in ("12", "5")} == {("rank", "位")}
