"""What plans, summaries and news go on with: works of a list, proportions of their own, months that are over."""

import pytest

from tests.etl.reading import observations

PLAN = {"published": "2024-07-22", "region": "500109", "title": "某产业行动计划（2024—2027年）", "kind": "方案"}
NEWS = {"published": "2025-08-12", "region": "500153", "title": "某产业见闻", "kind": "报道"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2024年重点推进以下项目：①宏岭智能传感产业园，总投资10亿元，用地120亩；"
            "②华澜流体控制扩能项目，投资1.2亿元，建成后年新增产值3亿元。",
            {"1.2亿元": "华澜流体控制扩能项目", "3亿元": "华澜流体控制扩能项目"},
        ),
        (
            "推进以下项目：（1）宏岭电子智能终端项目，总投资10亿元；（2）华澜科技扩能项目，总投资1.2亿元。",
            {"10亿元": "宏岭电子智能终端项目", "1.2亿元": "华澜科技扩能项目"},
        ),
        # What no item begins with stays whose it was; a count within a line begins none.
        ("推进宏岭电子智能终端项目，总投资10亿元；其中2024年投资3亿元。", {"10亿元": "宏岭电子智能终端项目"}),
    ],
)
def test_each_item_within_a_line_has_its_own_works(text: str, expected: dict[str, str]) -> None:
    read = observations(text, **PLAN)
    assert {number: read[number].subject for number in expected} == expected


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        (
            "二、重点方向\n1.流程工业仪表。依托岭仪股份等，重点发展变送器，2027年产值达到120亿元。\n"
            "2.车规级传感器。2027年产值达到45亿元。\n3.智能传感芯片。产值突破50亿元。",
            "120亿元",
            ("cluster", "流程工业仪表"),
        ),
        # A firm that a task is about has its own goal.
        (
            "（一）强化龙头牵引。支持屏岭微电推进三期扩能，力争到2027年产值达到30亿元。",
            "30亿元",
            ("enterprise", "屏岭微电"),
        ),
    ],
)
def test_goods_for_industry_and_of_a_grade_head_their_lines(text: str, number: str, subject: tuple[str, str]) -> None:
    read = observations(text, **PLAN)[number]
    assert (read.subject_kind, read.subject) == subject


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("规上企业达到160户，下游制品占比由35%提升至50%以上。", "50%以上", "other"),
        ("规上企业达到160户，本地配套比例达到30%。", "30%", "other"),
        ("规上企业研发投入强度达到5%，数字化转型比例达到100%。", "100%", "other"),
        ("建成数字化车间20个，80%以上规上企业达到智能制造成熟度二级。", "80%以上", "firms_above_scale"),
        # Shares of what was counted or measured go on.
        ("规上企业达到160户，其中小微企业占比35%。", "35%", "firms_above_scale"),
        ("规上工业产值达到160亿元，占全区比重35%。", "35%", "gross_output"),
        ("60%的规上企业建立研发机构。", "60%", "rd_institution_firm_share"),
    ],
)
def test_a_proportion_by_its_own_name_is_no_part_of_what_was_told(text: str, number: str, indicator: str) -> None:
    assert observations(text, **PLAN)[number].indicator == indicator


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("2024年，预计规上工业增加值增长9.3%左右，1—11月增长9.1%，高于全市1.7个百分点。", "9.1%", "actual"),
        ("2024年，预计规上工业增加值增长9.3%左右，1—11月增长9.1%，高于全市1.7个百分点。", "1.7个百分点", "actual"),
        ("2024年，预计规上工业增加值增长9.3%左右，1—11月增长9.1%，高于全市1.7个百分点。", "9.3%左右", "expected"),
        # What is still to come is expected, whatever months it is told of.
        ("2024年，预计规上工业增加值增长9.3%左右，预计1—11月增长9.1%。", "9.1%", "expected"),
        ("预计2024年全年规上工业产值286亿元，同比增长10.5%。", "10.5%", "expected"),
    ],
)
def test_months_that_are_over_are_facts_beside_what_is_expected(text: str, number: str, status: str) -> None:
    told = {"published": "2025-01-16", "region": "500154", "title": "2024年工作总结", "kind": "总结"}
    assert observations(text, **told)[number].status == status


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("广岭园目前入驻企业118家，上半年实现规上工业产值103亿元。", ("park", "广岭园")),
        ("广岭园上半年实现规上工业产值103亿元。", ("park", "广岭园")),
        ("全园目前入驻企业118家，上半年实现规上工业产值103亿元。", ("sector", "规上工业")),
        ("城区新建公园3个，上半年实现规上工业产值103亿元。", ("sector", "规上工业")),
        ("产业园目前入驻企业118家，全区上半年实现规上工业产值103亿元。", ("sector", "规上工业")),
    ],
)
def test_a_park_under_a_short_name_has_its_own_numbers(text: str, subject: tuple[str, str]) -> None:
    read = observations(f"一、有关情况\n{text}", **NEWS)["103亿元"]
    assert (read.subject_kind, read.subject) == subject


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("全年开工35个、投产27个；市级重点工业项目11个完成投资18.6亿元。", "11个", "other"),
        ("全年开工35个、投产27个；其中重点项目11个。", "11个", "projects_completed"),
        ("全年签约项目31个，协议总投资186亿元，其中材料项目9个、投资额47亿元。", "47亿元", "contracted_investment"),
        ("全年签约项目31个，协议总投资186亿元；开工项目9个、总投资47亿元。", "47亿元", "planned_investment"),
    ],
)
def test_projects_by_their_rank_and_their_sum(text: str, number: str, indicator: str) -> None:
    told = {"published": "2025-01-16", "region": "500154", "title": "2024年工作总结", "kind": "总结"}
    assert observations(text, **told)[number].indicator == indicator


def test_a_title_in_quotation_marks_has_no_output() -> None:
    title = "关于支持复合材料产业发展的建议的复函"
    told = {"published": "2025-05-27", "region": "500114", "title": title, "kind": "复函"}
    text = (
        "一、发展现状\n复合材料产业稳步发展。我区建成“中国玻纤新材料产业基地”，实现产值43.7亿元。\n"
        "目前，该领域建有市级企业技术中心13个。"
    )
    read = observations(text, **told)
    assert (read["43.7亿元"].subject, read["13个"].subject) == ("复合材料", "复合材料")


def test_one_of_industries_of_a_size_is_no_output() -> None:
    read = observations("该区把制陶作为“四大百亿级产业”之一来抓，去年产值达86亿元。", **NEWS)
    assert list(read) == ["86亿元"]
    assert "百亿级" in observations("加快打造百亿级制陶产业集群。", **NEWS)


SUMMARY = {"published": "2025-01-16", "region": "500154", "title": "2024年工作总结", "kind": "总结"}


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("规上工业产值在渝东北11个区县中仅列第4位。", "第4位", ("gross_output", "500154", "总量；渝东北")),
        ("增加值增速在全市38个区县中排第3位。", "第3位", ("value_added", "500154", "增速；全市")),
        ("规上工业增加值增长8%，在全市38个区县中排第3位。", "第3位", ("value_added", "500154", "增速；全市")),
        ("规上工业增加值增长8%，排全市第3位。", "第3位", ("value_added", "500154", "增速；全市")),
        (
            "全市38个区县中排第一的是江津区。全区工业投资居全市第3位。",
            "第3位",
            ("fixed_investment", "500154", "总量；全市"),
        ),
    ],
)
def test_a_place_among_so_many_is_of_what_was_named_before(text: str, number: str, expected: tuple[str, ...]) -> None:
    read = observations(text, **SUMMARY)[number]
    assert (read.indicator, read.region, read.qualifier) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2024年，规上工业利润总额12.9亿元，扭转了2023年下降4.2%的局面，增长14.6%。",
            {"4.2%": "2023", "14.6%": "2024"},
        ),
        ("2024年，规上工业利润总额12.9亿元，势头良好，增长14.6%。", {"14.6%": "2024"}),
        ("2023年，规上工业利润下降4.2%，形势严峻。", {"4.2%": "2023"}),
    ],
)
def test_what_is_over_does_not_date_what_came_after(text: str, expected: dict[str, str]) -> None:
    read = observations(text, **SUMMARY)
    assert {number: read[number].period for number in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "规上工业企业312家，实现产值486亿元，其中产值超亿元企业98家，合计产值401亿元，占比82.5%，增长9%。",
            {"486亿元": "", "401亿元": "产值亿元以上企业", "82.5%": "产值亿元以上企业", "9%": "产值亿元以上企业"},
        ),
        ("规上工业企业312家，合计产值486亿元，增长9%。", {"486亿元": "", "9%": ""}),
        ("其中产值超亿元企业98家，全区合计产值486亿元。", {"486亿元": ""}),
        ("新增产值超亿元企业9家，规上工业产值486亿元。", {"486亿元": ""}),
    ],
)
def test_what_firms_of_a_size_make_is_not_what_all_make(text: str, expected: dict[str, str]) -> None:
    read = observations(text, **SUMMARY)
    assert {number: read[number].qualifier for number in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("璧岭、大岭、丁岭等街镇规上工业产值合计84亿元。", {"84亿元": ("park", "璧岭、大岭、丁岭")}),
        ("云岭、三岭、北岭等组团产值分别增长4%、5%、6%。", {"4%": ("park", "云岭"), "6%": ("park", "北岭")}),
        ("汽车、电子等产业产值分别增长4%、5%。", {"5%": ("cluster", "电子")}),
        ("在璧岭、大岭等街镇布局项目，全区总投资30亿元。", {"30亿元": ("region", "")}),
        ("璧岭、大岭等街镇加快建设，全区规上工业产值增长8%。", {"8%": ("sector", "规上工业")}),
    ],
)
def test_towns_and_parks_named_together(text: str, expected: dict[str, tuple[str, str]]) -> None:
    read = observations(f"一、有关情况\n{text}", **SUMMARY)
    assert {number: (read[number].subject_kind, read[number].subject) for number in expected} == expected


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("五年来，高新技术企业数量翻了一番、达到280家。", "一番", ("change", "2020/2025")),
        ("五年来，高新技术企业数量翻了一番，规上工业产值增长1.2倍。", "1.2倍", ("change", "2020/2025")),
        (
            "五年来，生产总值由2020年的661亿元增加到2025年的935亿元；累计引进项目520个、到位资金860亿元。",
            "860亿元",
            ("level", "2021/2025"),
        ),
        # A year of its own, or the year before, is not those years.
        ("五年来，产业不断壮大，2025年新型储能产值增长1.2倍。", "1.2倍", ("yoy", "2025")),
        ("五年来，产业不断壮大。2024年，新型储能产值翻了一番。", "一番", ("yoy", "2024")),
        (
            "五年来，生产总值由2020年的661亿元增加到2025年的935亿元，人均达到13万元。",
            "935亿元",
            ("level", "2025"),
        ),
    ],
)
def test_years_that_a_sentence_looks_back_on(text: str, number: str, expected: tuple[str, str]) -> None:
    told = {"published": "2026-01-14", "region": "500151", "title": "政府工作报告", "kind": "政府工作报告"}
    read = observations(f"一、发展成就\n{text}", **told)[number]
    assert (read.transformation, read.period) == expected
