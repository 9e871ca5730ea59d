"""What a text goes on about: topics, times and indicators that a number leaves out, in sentences of our own."""

import pytest

from tests.etl.reading import observations


def test_a_heading_of_two_times_dates_its_paragraphs_by_the_year() -> None:
    text = "一、2023年及“十四五”时期工作回顾\n（一）工业更强了。规上工业总产值迈上700亿元台阶，工业投资增长9.4%。\n"
    read = observations(text, kind="政府工作报告", published="2024-01-10")
    assert {o.period for o in read.values()} == {"2023"}


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("某区2024年上半年工作总结及下半年工作打算", "2024-H1"),
        ("关于2024年上半年工业经济运行情况的通报", "2024-H1"),
        ("某区6月工业快讯", "2024-06"),
    ],
)
def test_a_title_names_the_time_that_is_over(title: str, period: str) -> None:
    text = "（二）工业投资完成86.5亿元，增长12.4%。\n"
    read = observations(text, kind="运行分析", published="2024-07-15", title=title)
    assert {o.period for o in read.values()} == {period}


def test_a_month_told_beside_the_months_so_far_is_an_aside() -> None:
    text = "1—10月，全区规上工业总产值108亿元；其中：10月份12亿元。分产业：材料31.5亿元，增长4.6%。\n"
    read = observations(text, kind="运行分析", published="2024-11-12")
    assert (read["12亿元"].period, read["31.5亿元"].period) == ("2024-10", "2024-01/2024-10")


def test_a_list_of_quarters() -> None:
    text = "分季度看，一、二、三季度规上工业增加值分别增长8.1%、6.4%和4.2%。\n"
    read = observations(text, kind="运行分析", published="2025-10-27")
    assert [read[n].period for n in ("8.1%", "6.4%", "4.2%")] == ["2025-Q1", "2025-Q2", "2025-Q3"]


def test_a_share_moves_along_with_a_dated_way() -> None:
    text = "轻合金产业产值由2016年的120亿元增至2021年的310亿元，占规上工业比重由22.4%提升到35.6%。\n"
    read = observations(text, kind="规划", published="2022-03-01")
    assert (read["22.4%"].period, read["35.6%"].period) == ("2016", "2021")


def test_an_industry_goes_on_past_a_semicolon_and_a_full_stop() -> None:
    text = "新型储能产业去年产值96亿元；今年1—5月产值51亿元。今年产值要冲180亿元。\n"
    read = observations(text, kind="复函", published="2025-07-04")
    assert {(o.subject, o.indicator) for o in read.values()} == {("新型储能", "gross_output")}


def test_a_heading_says_whose_firms_are_counted() -> None:
    text = "一、传感器产业现状\n集聚企业从2021年的86家增加到214家，其中规上企业71家、高新技术企业58家。\n"
    read = observations(text, kind="复函", published="2025-08-29", title="关于区政协第40号提案的复函")
    assert {read["71家"].subject, read["58家"].subject} == {"传感器"}


def test_the_industry_of_the_title_answered_is_known_by_its_bare_name() -> None:
    text = "您提出的《关于推动齿轮产业转型升级的提案》收悉。全区齿轮生产企业43户，其中规上21户。2024年，产值52亿元。\n"
    read = observations(text, kind="复函", published="2025-06-20")
    assert {read["21户"].subject, read["52亿元"].subject} == {"齿轮"}


def test_a_bulletin_goes_on_about_its_first_number() -> None:
    text = "【生产】\n1—11月，规上工业增加值增长7.4%。\n支柱产业：汽车26.1%、装备7.0%、医药-2.4%。\n"
    read = observations(text, kind="统计月报", published="2024-12-18")
    assert (read["26.1%"].indicator, read["26.1%"].transformation) == ("value_added", "yoy")
    assert read["-2.4%"].subject == "医药"


def test_a_closed_bracket_goes_back_to_the_number_before_it() -> None:
    text = "先进材料产业产值61亿元（其中玻璃产业23.5亿元），增长9.2%。\n"
    read = observations(text, kind="总结", published="2024-01-10")
    assert read["9.2%"].subject == "先进材料"


def test_another_way_to_divide_the_whole_is_nobodys_part() -> None:
    text = "从类别看，先进材料15个、102亿元；从投资方看，世界500强企业投资项目4个。\n"
    read = observations("此次集中签约项目34个。" + text, kind="报道", published="2024-04-19")
    assert read["4个"].subject == ""


@pytest.mark.parametrize(
    ("text", "number", "firm"),
    [
        ("龙头企业恒岭牧源食品今年上半年完成产值6.3亿元。", "6.3亿元", "恒岭牧源食品"),
        ("总投资30亿元的青川卫浴智能家居基地5月试生产，满产后年产值36亿元。", "36亿元", "青川卫浴智能家居基地"),
        ("渝岭智控负责人周敏说。公司去年产值3.1亿元。", "3.1亿元", "渝岭智控"),
        ("重点企业：远川化工，年产己二酸135万吨；云岭食品，市级龙头企业，年产值4.2亿元。", "4.2亿元", "云岭食品"),
    ],
)
def test_firms_nobody_listed(text: str, number: str, firm: str) -> None:
    read = observations(text + "\n", kind="报道", published="2025-07-04")
    assert (read[number].subject_kind, read[number].subject) == ("enterprise", firm)


def test_a_post_in_short_lines_tells_one_event() -> None:
    text = "今天上午\n某区四季度重大项目集中开工活动举行\n38个项目同步开工\n总投资517亿元\n26个产业项目总投资402亿元\n"
    read = observations(text, kind="报道", published="2025-12-05")
    assert all(o.qualifier.startswith("集中活动") for o in read.values())
    assert {o.period for o in read.values()} == {"2025-12"}


def test_an_event_ends_where_another_time_begins() -> None:
    text = "4月18日，某区集中签约项目34个，总投资248亿元。\n又讯 一季度，全区新签约项目64个，合同金额402.7亿元。\n"
    read = observations(text, kind="报道", published="2024-04-19")
    assert (read["64个"].qualifier, read["64个"].period) == ("", "2024-Q1")


def test_lines_parted_by_commas_are_a_table() -> None:
    text = "单位：亿元、%\n指标名称,1—5月,同比±%\n规上工业总产值,1,462.38,7.6\n其中：电子信息,1,201.54,6.8\n"
    read = observations(text, kind="统计月报", published="2025-06-25")
    assert (read["1,462.38"].value, read["6.8"].subject) == ("1462.38", "电子信息")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("完成基础设施投资三亿二千万元。", "3.2", "亿元"),
        ("产值增加5个多亿元。", "5", "亿元"),
        ("去年仍亏损4300万元。", "-0.43", "亿元"),
    ],
)
def test_amounts_as_people_say_them(text: str, value: str, unit: str) -> None:
    (read,) = observations(text + "\n", kind="报道", published="2025-07-04").values()
    assert (read.value, read.unit) == (value, unit)


@pytest.mark.parametrize("text", ["产值上亿元企业21户。", "产值超过300亿元的区县有9个。"])
def test_classes_of_firms_and_places_are_no_amounts(text: str) -> None:
    assert {o.unit for o in observations(text + "\n", kind="总结", published="2025-01-07").values()} <= {"户", "个"}
