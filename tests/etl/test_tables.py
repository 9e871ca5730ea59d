"""Tables in a text: every cell is read with what its row and its column say."""

import pytest

from etl.documents import make_document
from etl.extraction import read as read_document
from etl.model import Document
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


def read_of(text: str, **known: str) -> dict[str, tuple[str, str, str, str]]:
    """What each number of a text was read as: subject, indicator or transformation, period, value with its unit."""
    found = observations(text, **{"published": "2025-07-20", **known})
    return {
        words: (
            one.subject,
            one.indicator if one.transformation == "level" else one.transformation,
            one.period,
            one.value + one.unit,
        )
        for words, one in found.items()
    }


def test_bars_between_spaces_part_cells() -> None:
    read = read_of(
        "云汀区2024年公报\n指标 | 绝对量 | 增长%\n规上工业总产值（亿元） | 812.6 | 9.3\n工业投资（亿元） | 98.2 | 6.4\n"
    )
    assert read["812.6"] == ("规上工业", "gross_output", "2024", "812.6亿元")
    assert read["6.4"] == ("工业", "yoy", "2024", "6.4%")


def test_parts_take_over_the_unit_of_the_whole() -> None:
    read = read_of(
        "云汀区2024年公报\n指标\t绝对量\t增长%\n规上工业总产值（亿元）\t812.6\t9.3\n其中：汽车产业\t212.4\t12.5\n"
    )
    assert read["212.4"] == ("汽车", "gross_output", "2024", "212.4亿元")


def test_the_three_industries_under_the_product_are_value_added() -> None:
    read = read_of(
        "云汀区2024年公报\n指标\t绝对量\t增长%\n地区生产总值（亿元）\t1300.5\t5.6\n第一产业\t100.5\t2.1\n第二产业\t600.5\t7.1\n"
    )
    assert read["5.6"] == ("", "yoy", "2024", "5.6%")
    assert read["100.5"] == ("第一产业", "value_added", "2024", "100.5亿元")
    assert read["7.1"] == ("第二产业", "yoy", "2024", "7.1%")


def test_rows_of_owners_are_not_taken_for_the_whole() -> None:
    read = read_of(
        "云汀区2024年公报\n指标\t绝对量\t增长%\n规上工业总产值（亿元）\t812.6\t9.3\n其中：国有企业\t212.4\t12.5\n"
        "私营企业\t301.7\t8.8\n"
    )
    assert set(read) == {"812.6", "9.3"}


def test_a_column_of_the_year_before() -> None:
    read = read_of(
        "云汀区2025年上半年运行情况\n指标（亿元）\t1—6月累计\t去年同期\t同比%\n规上工业总产值\t812.6\t743.5\t9.3\n工业投资\t98.2\t92.3\t6.4\n"
    )
    assert read["812.6"][2:] == ("2025-H1", "812.6亿元")
    assert read["743.5"][2:] == ("2024-H1", "743.5亿元")
    assert read["9.3"][1:3] == ("yoy", "2025-H1")


def test_a_head_of_two_lines_whose_lower_one_begins_empty() -> None:
    read = read_of(
        "云汀区2025年1—6月运行情况\n指标\t单位\t6月\t\t1—6月\t\n\t\t绝对额\t增长%\t绝对额\t增长%\n"
        "规上工业总产值\t亿元\t131.2\t5.1\t812.6\t9.3\n工业投资\t亿元\t18.2\t下降2.2\t98.2\t增长6.4\n"
    )
    assert read["131.2"][2:] == ("2025-06", "131.2亿元")
    assert read["9.3"][1:] == ("yoy", "2025-H1", "9.3%")
    assert read["2.2"][1:] == ("yoy", "2025-06", "-2.2%")
    assert read["6.4"][1:] == ("yoy", "2025-H1", "6.4%")


def test_columns_parted_by_wide_spaces_here_many_there_one() -> None:
    read = read_of(
        "云汀县织造产业行动方案（2023—2027年）\n指标　　　　　　　2022年　2025年　2027年\n"
        "规上企业数（家）　　19　　　35　　　50\n"
        "研发投入强度（%）　2.1　　　2.8　　　3.2\n",
        published="2023-10-31",
        kind="方案",
    )
    assert (read["19"][2], read["35"][2], read["3.2"][2:]) == ("2022-12", "2025", ("2027", "3.2%"))


def test_months_so_far_and_a_row_with_a_time_of_its_own() -> None:
    read = read_of(
        "云汀区2025年1—4月主要指标\n指标　单位　本月　自年初累计　累计同比±%\n规上工业总产值　亿元　88.7　342.5　7.3\n"
        "规上工业企业利润总额（1—3月）　亿元　—　14.26　-6.4\n"
    )
    assert read["88.7"][2] == "2025-04"
    assert read["342.5"][2] == read["7.3"][2] == "2025-01/2025-04"
    assert read["14.26"][2] == read["-6.4"][2] == "2025-Q1"


COUNTED = (
    "{}\n{}指标\t绝对量\t增长%\n规上工业总产值\t512.5\t7.3\n工业投资\t88.4\t9.1\n"
    "规上工业企业（家）\t226\t2.0\n高新技术企业（家）\t50\t12.5\n"
)


def test_a_row_of_firms_is_no_part_of_the_amount_above_it() -> None:
    read = observations(COUNTED.format("2025年上半年", "主要指标（单位：亿元）\n"), published="2025-07-15")
    assert (read["226"].indicator, read["2.0"].indicator) == ("firms_above_scale", "firms_above_scale")
    assert (read["12.5"].indicator, read["12.5"].transformation) == ("firms_hightech", "yoy")


@pytest.mark.parametrize("between", ["", "2025年7月15日\n", "新川区统计局\n2025年7月15日\n", "工业总体平稳。\n"])
@pytest.mark.parametrize("caption", ["主要指标（单位：亿元）\n", "单位：亿元\n"])
def test_the_title_of_the_document_dates_a_table_and_its_caption_is_none(between: str, caption: str) -> None:
    text = COUNTED.format("新川区2025年上半年工业经济运行简报", f"{between}{caption}")
    document = make_document(text, "简报.txt")
    assert document.title == "新川区2025年上半年工业经济运行简报"
    found = {o.text: o.period for o in read_document(document).observations}
    assert found == {
        **dict.fromkeys(("512.5", "7.3", "88.4", "9.1", "2.0", "12.5"), "2025-H1"),
        **dict.fromkeys(("226", "50"), "2025-06"),
    }


def test_a_column_of_shares_has_no_other_unit() -> None:
    head = "2025年上半年主要指标（单位：亿元、%）\n指标\t绝对量\t同比增长\t占比\n"
    read = observations(f"{head}规上工业总产值\t512.5\t7.3\t100\n其中：新材料产业\t96.4\t-2.5\t18.8\n")
    assert {(read[n].transformation, read[n].unit) for n in ("100", "18.8")} == {("share", "%")}
    assert (read["96.4"].unit, read["-2.5"].unit) == ("亿元", "%")


MONTHLY = (
    "一、规模以上工业生产\n指标名称\t单位\t本月\t本月同比(%)\t本月止累计\t累计同比(%)\n"
    "规上工业总产值\t亿元\t31.52\t4.4\t215.60\t6.2\n出口交货值\t亿元\t2.07\t-8.1\t14.30\t+3.5\n\n"
    "二、园区\n园区\t规上工业产值（亿元）\t增速（%）\n甲高新区\t120.3\t7.7\n\n"
    "三、效益（1—6月）\n规上工业营业收入\t198.4亿元\t+2.6%\n利润总额\t9.8亿元\t-4.0%\n"
)


def test_a_title_of_one_month_over_columns_of_the_months_so_far() -> None:
    read = read_of(MONTHLY, published="2025-08-20", title="示例区2025年7月主要工业指标", kind="统计月报")
    assert (read["31.52"][2], read["4.4"][2]) == ("2025-07", "2025-07")
    assert (read["215.60"][2], read["6.2"][2], read["+3.5"][2]) == ("2025-01/2025-07",) * 3
    assert (read["120.3"][2], read["7.7"][2]) == ("2025-01/2025-07",) * 2  # no column of its own month
    assert (read["198.4亿元"][2], read["+2.6%"][2]) == ("2025-H1", "2025-H1")
    only = "指标\t单位\t数值\n工业投资\t亿元\t7.2\n工业用电量\t亿千瓦时\t3.3\n"
    assert read_of(only, title="示例区2025年7月指标", kind="统计月报", published="2025-08-20")["7.2"][2] == "2025-07"


def test_a_table_of_industry_above_scale_is_of_it_where_no_row_names_another() -> None:
    read = read_of(MONTHLY, published="2025-08-20", title="示例区2025年7月主要工业指标", kind="统计月报")
    assert (read["14.30"][0], read["-8.1"][0]) == ("规上工业", "规上工业")
    text = "二、规模以上工业\n指标\t单位\t1—6月\n全社会用电量\t亿千瓦时\t20.1\n利润总额\t亿元\t3.4\n甲区\t亿元\t1.2\n"
    other = read_of(text)
    assert (other["3.4"][0], other["20.1"][0], other["1.2"][0]) == ("规上工业", "", "")


def test_goods_are_told_by_the_unit_in_a_column_of_its_own() -> None:
    text = (
        "三、主要产品\n产品\t计量单位\t1—6月\t去年同期\t±%\n榨菜\t万吨\t12.6\t11.9\t5.9\n精制茶\t吨\t630\t655\t-3.8\n"
        "发电量\t亿千瓦时\t8.8\t8.0\t10.0\n商品房销售面积\t万平方米\t7.0\t6.5\t7.7\n"
    )
    read = read_of(text)
    assert read["12.6"] == ("榨菜", "product_volume", "2025-H1", "12.6万吨")
    assert read["11.9"][2] == "2024-H1"
    assert (read["630"][:2], read["-3.8"][:2]) == (("精制茶", "product_volume"), ("精制茶", "yoy"))
    assert (read["8.8"][1], read["7.0"][1]) == ("product_volume", "other")


def test_rows_of_districts_in_a_plan_for_one_industry() -> None:
    text = "专栏：分区域目标（2027年）\n区域｜营业收入（亿元）｜规上企业（家）\n永川区｜60｜14\n北碚区｜50｜13\n"
    known = {"kind": "方案", "published": "2024-07-11", "region": "500000"}
    found = observations(text, title="重庆市智能装备产业集群培育行动方案（2024—2027年）", **known)
    assert {(o.region, o.subject, o.status) for o in found.values()} == {
        ("500118", "智能装备", "target"),
        ("500109", "智能装备", "target"),
    }
    whole = observations(text, title="重庆市制造业发展方案（2024—2027年）", **known)
    assert {o.subject_kind for o in whole.values()} == {"region"}


ROWS = (
    "指标\t单位\t绝对量\t增长%\n规上工业总产值\t亿元\t{}\t{}\n规上工业企业\t家\t{}\t5.0\n工业用电量\t万千瓦时\t{}\t-1.5\n"
    "水泥\t万吨\t{}\t2.5\n"
)
MANY = (
    ("812.6", "7.3", "236", "98123.5", "31.2"),
    ("5", "-0.4", "8", "2024.5", "2035"),
    ("1,203.45", "下降12.8", "1024", "100000", "0"),
    ("2025", "0.0", "19", "19.5", "12345.6"),
    ("96", "－3.1", "2,031", "0.75", "208"),
    ("104.5", "+6.6", "77", "120001", "2.5"),
)


def test_a_cell_is_read_alike_alone_and_among_others_that_differ_by_their_number() -> None:
    def facts(tables: list[str]) -> list[list[object]]:
        read = read_document(Document("00000000", "\n\n".join(tables), published="2025-07-10", region="500151"))
        return [
            [o.indicator, o.subject, o.transformation, o.period, o.value, o.unit, o.bound, o.text, o.rule, o.confidence]
            for o in read.observations
        ]

    tables = [f"云汀区2024年公报\n{ROWS.format(*numbers)}" for numbers in MANY]
    assert facts(tables) == [fact for table in tables for fact in facts([table])]


@pytest.mark.parametrize(
    ("title", "indicator"),
    [
        ("附表：重点产业产值", "gross_output"),
        ("表3　主要行业营业收入情况", "revenue"),
        ("附表 重点产业工业投资完成情况表", "fixed_investment"),
        ("附表：重点产业产值及利润总额", "other"),
        ("附表：重点产业主要指标", "other"),
    ],
)
def test_the_one_amount_in_a_title_is_what_its_cells_count(title: str, indicator: str) -> None:
    table = f"{title}\n产业\t7月（亿元）\t增速（%）\t1—7月（亿元）\t增速（%）\n食品\t50.2\t18.1\t341.5\t15.3\n"
    read = observations(table + "智能装备\t12.7\t1.6\t86.4\t-1.9\n", published="2025-08-20", kind="统计月报")
    assert {o.indicator for o in read.values()} == {indicator}
    assert (read["341.5"].subject, read["-1.9"].transformation) == ("食品", "yoy")


def test_rows_that_say_what_they_count_take_nothing_from_the_title() -> None:
    table = "附表：重点产业产值\n指标\t7月\t1—7月\n规上工业企业（家）\t31\t33\n食品企业利润总额（亿元）\t1.7\t9.6\n"
    read = observations(table, published="2025-08-20", kind="统计月报")
    assert (read["33"].indicator, read["9.6"].indicator) == ("firms_above_scale", "profit")
