"""What stands over a table says what its cells leave out: the measure, whose it is, the time, the unit."""

import pytest

from etl.model import Observation
from tests.etl.reading import observations

Told = tuple[str, str, str, str, str]


def told(o: Observation | None) -> Told | None:
    return None if o is None else (o.region, o.subject, o.indicator, o.transformation, o.period)


def check(text: str, expected: dict[str, Told | None], **options: str) -> None:
    read = observations(text, **({"published": "2025-02-20", "region": "500000"} | options))
    assert {number: told(read.get(number)) for number in expected} == expected


UNDER_UNITS = """2024年各区县工业投资完成情况
单位：亿元，%
区县\t工业投资\t增速
涪陵区\t186.4\t12.3
长寿区\t168.2\t-9.8
"""


def test_a_title_over_a_line_of_units() -> None:
    check(
        UNDER_UNITS,
        {
            "186.4": ("500102", "工业", "fixed_investment", "level", "2024"),
            "-9.8": ("500115", "工业", "fixed_investment", "yoy", "2024"),
        },
    )


@pytest.mark.parametrize(
    "above",
    [
        "以上情况，请予审议。",
        "特此报告，2023年数据以年报为准。",
        "联系电话：023-45671234",
    ],
)
def test_a_sentence_over_a_line_of_units_is_no_title(above: str) -> None:
    text = UNDER_UNITS.replace("2024年各区县工业投资完成情况", above)
    read = observations(text, published="2025-02-20", region="500000")
    assert read["186.4"].period == "2025-02"


def test_growth_under_a_title_that_says_of_what() -> None:
    check(
        "各区县2024年规上工业增加值增速（%）\n区县 增速 排名\n涪陵区 9.2 1\n长寿区 8.8 2\n江津区 8.1 3\n",
        {
            "9.2": ("500102", "规上工业", "value_added", "yoy", "2024"),
            "2": ("500115", "规上工业", "value_added", "rank", "2024"),
        },
    )
    check(
        "表2 2024年规模以上工业主要行业增加值增速\n行业\t比上年增长（%）\n汽车制造业\t14.6\n医药制造业\t-3.1\n",
        {
            "14.6": ("500151", "汽车制造业", "value_added", "yoy", "2024"),
            "-3.1": ("500151", "医药制造业", "value_added", "yoy", "2024"),
        },
        region="500151",
    )


@pytest.mark.parametrize(
    ("title", "indicator"),
    [
        ("2024年各区县产值及增加值增速", "other"),
        ("2024年各区县经济增速", "other"),
        ("2024年各区县工业发展情况", "other"),
    ],
)
def test_a_title_that_names_no_one_measure_adds_none(title: str, indicator: str) -> None:
    read = observations(
        f"{title}\n区县\t增速（%）\n涪陵区\t9.2\n长寿区\t8.8\n", published="2025-02-20", region="500000"
    )
    assert read["9.2"].indicator == indicator


def test_whose_a_measure_is_stands_in_the_title() -> None:
    head = "2024年各区县规上工业总产值排名\n排名\t区县\t总产值（亿元）\t增速（%）\t地区生产总值（亿元）\n"
    check(
        f"{head}1\t涪陵区\t1865.2\t8.1\t1580.4\n2\t长寿区\t1622.9\t5.5\t1012.8\n",
        {
            "1865.2": ("500102", "规上工业", "gross_output", "level", "2024"),
            "5.5": ("500115", "规上工业", "gross_output", "yoy", "2024"),
        },
    )
    read = observations(f"{head}1\t涪陵区\t1865.2\t8.1\t1580.4\n2\t长寿区\t1622.9\t5.5\t1012.8\n", region="500000")
    assert (read["1580.4"].indicator, read["1580.4"].subject) == ("gdp", "")


def test_firms_that_a_title_counts() -> None:
    check(
        "各区县2024年高新技术企业数量\n区县\t数量（家）\t较上年净增（家）\n涪陵区\t312\t41\n长寿区\t268\t-2\n",
        {
            "312": ("500102", "", "firms_hightech", "level", "2024-12"),
            "41": ("500102", "", "firms_hightech", "new", "2024"),
        },
    )


@pytest.mark.parametrize(
    "title", ["各区县2024年企业数量", "各区县2024年智能工厂、绿色工厂数量", "各区县2024年高新技术企业从业人员"]
)
def test_a_title_that_counts_no_one_kind(title: str) -> None:
    text = f"{title}\n区县\t数量（家）\n涪陵区\t312\n长寿区\t268\n"
    assert observations(text, published="2025-02-20", region="500000")["312"].indicator == "other"


def test_growth_behind_two_years_is_of_the_later_one() -> None:
    rows = "规上工业总产值（亿元）\t745.3\t678.8\t9.8\n工业投资（亿元）\t86.5\t75.7\t14.3\n"
    for head in ("2024年\t2023年\t增减（%）", "2024年1—6月\t2023年1—6月\t同比（%）"):
        read = observations(f"指标\t{head}\n{rows}", published="2025-02-20")
        assert read["9.8"].period.startswith("2024")
        assert read["678.8"].period.startswith("2023")


@pytest.mark.parametrize(
    ("head", "period"),
    [
        ("2023年\t2024年\t增减（%）", "2024"),
        ("2024年\t增减（%）\t2023年", "2024"),
    ],
)
def test_growth_beside_other_years(head: str, period: str) -> None:
    at = head.split("\t").index("增减（%）")
    cells = ["745.3", "678.8"]
    cells.insert(at, "9.8")
    row = "\t".join(cells)
    text = f"指标\t{head}\n规上工业总产值（亿元）\t{row}\n工业投资（亿元）\t{row.replace('9.8', '4.4')}\n"
    assert observations(text, published="2025-02-20")["9.8"].period == period


def test_additions_as_a_goal() -> None:
    head = "指标\t2024年完成\t2025年目标\n工业投资（亿元）\t86.5\t95\n"
    read = observations(f"{head}新增规上工业企业（家）\t24\t30\n", published="2025-01-20")
    assert {number: (o.indicator, o.transformation, o.status) for number, o in read.items()} == {
        "86.5": ("fixed_investment", "level", "actual"),
        "95": ("fixed_investment", "level", "target"),
        "24": ("firms_above_scale", "new", "actual"),
        "30": ("firms_above_scale", "new", "target"),
    }


def test_columns_that_only_class_the_rows() -> None:
    head = "类别\t序号\t指标\t2020年\t2025年\t属性\n"
    text = f"{head}规模\t1\t规上工业总产值（亿元）\t486\t900\t预期性\n创新\t2\t研发投入强度（%）\t1.7\t2.4\t预期性\n"
    read = observations(text, published="2021-11-20", kind="规划")
    assert {number: (o.indicator, o.period, o.status) for number, o in read.items()} == {
        "486": ("gross_output", "2020", "actual"),
        "900": ("gross_output", "2025", "target"),
        "1.7": ("rd_intensity", "2020", "actual"),
        "2.4": ("rd_intensity", "2025", "target"),
    }


def test_a_class_that_is_an_industry_stays() -> None:
    text = "领域\t指标\t2024年\n新型储能\t产值（亿元）\t92.7\n智能装备\t产值（亿元）\t68.1\n"
    assert observations(text, published="2025-01-20")["92.7"].subject == "新型储能"


WORKS = """2025年重点工业项目表
序号\t项目名称\t建设年限\t总投资（亿元）\t2025年计划投资（亿元）
1\t澜晶储能电池智能工厂项目\t2024-2026\t25.6\t8.2
2\t砺锋底盘系统扩建\t2023-2025\t18.4\t6.5
"""


def test_works_bear_the_name_of_their_row() -> None:
    read = observations(WORKS, published="2025-03-10")
    assert {number: (o.subject_kind, o.subject) for number, o in read.items() if o.indicator != "other"} == {
        "25.6": ("enterprise", "澜晶储能电池智能工厂项目"),
        "8.2": ("enterprise", "澜晶储能电池智能工厂项目"),
        "18.4": ("enterprise", "砺锋底盘系统扩建"),
        "6.5": ("enterprise", "砺锋底盘系统扩建"),
    }


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("项目\t2025年1—6月\t同比（%）\n工业总产值（亿元）\t402.6\t10.4\n工业投资（亿元）\t43.8\t9.1\n", "402.6"),
        (f"{WORKS}合计\t—\t2023-2026\t44.0\t14.7\n", "44.0"),
        ("项目\t数量（个）\t总投资（亿元）\n工业项目\t126\t298.1\n新开工项目\t58\t164.0\n", "164.0"),
    ],
)
def test_rows_that_are_no_works(text: str, number: str) -> None:
    read = observations(text, published="2025-07-10").get(number)
    assert read is None or read.subject_kind != "enterprise"


def test_numbers_that_measure_nothing() -> None:
    text = "序号\t指标\t权重（分）\n1\t规上工业增加值增速\t20\n2\t工业投资增速\t15\n"
    assert observations(text) == {}


def test_columns_of_estimates_and_differences() -> None:
    text = "指标\t2025年（预计）\t2030年目标\n工业投资（亿元）\t95\t140\n工业增加值（亿元）\t210\t340\n"
    read = observations(text, published="2025-11-20", kind="规划")
    assert {number: (o.status, o.period) for number, o in read.items()} == {
        "95": ("expected", "2025"),
        "140": ("target", "2030"),
        "210": ("expected", "2025"),
        "340": ("target", "2030"),
    }
    head = "项目\t2025年1—3月\t2024年1—3月\t增减额\t增幅（%）\n"
    text = f"（单位：亿元）\n{head}规上工业总产值\t186.4\t171.2\t15.2\t8.9\n规上工业利润\t11.8\t12.3\t-0.5\t-4.1\n"
    told_now = observations(text, published="2025-04-20")
    assert "15.2" not in told_now
    assert (told_now["8.9"].transformation, told_now["8.9"].period) == ("yoy", "2025-Q1")


def test_a_share_is_of_the_measure_before_it() -> None:
    text = (
        "2024年集群产值表\n集群名称 产值（亿元） 同比增长 占全市比重\n汽车 5868.2 26.7% 20.3%\n电子 7412.5 3.6% 25.7%\n"
    )
    read = observations(text, region="500000", published="2025-02-10")["20.3"]
    assert (read.subject, read.indicator, read.transformation) == ("汽车", "gross_output", "share")


def test_a_picture_is_of_its_year() -> None:
    text = "规上工业总产值745.3亿元\n同比增长9.8%\n"
    read = observations(text, published="2025-01-20", title="一图读懂2024年新川工业")
    assert {o.period for o in read.values()} == {"2024"}
    read = observations(text, published="2025-01-20", title="一图读懂2025年新川工业行动方案")
    assert {o.period for o in read.values()}.isdisjoint({"2024"})


GOALS_AND_DONE = """指标名称\t单位\t年度目标\t全年完成\t完成目标（%）
规上工业总产值\t亿元\t730\t745.3\t102.1
规上工业企业\t家\t350\t356\t101.7
"""


def test_a_goal_of_a_year_that_is_over() -> None:
    read = observations(f"表1 2024年主要指标完成情况\n{GOALS_AND_DONE}", published="2025-01-20")
    told_now = {number: (o.status, o.period) for number, o in read.items()}
    assert told_now["730"] == ("target", "2024")
    assert told_now["745.3"] == ("actual", "2024")
    assert told_now["350"] == ("target", "2024")
    assert told_now["356"] == ("actual", "2024-12")
    assert told_now.get("102.1", ("actual", ""))[0] == "actual"


def test_a_unit_right_below_a_table() -> None:
    rows = "园区\t累计产值\t同比（%）\n石桥工业园区\t186.4\t11.2\n云溪组团\t58.9\t6.7\n"
    title = "2025年1—5月规上工业产值分园区情况\n"
    assert observations(f"{title}{rows}单位：亿元\n", published="2025-06-18")["186.4"].unit == "亿元"
    assert "186.4" not in observations(f"{title}{rows}填报单位：区经信委\n", published="2025-06-18")


def test_what_is_used_by_trade() -> None:
    text = "2025年6月工业用电分行业\n行业,当月(万千瓦时),累计同比(%)\n汽车制造业,3260,9.6\n纺织业,860,-2.3\n"
    read = observations(text, published="2025-07-12")
    assert (read["3260"].subject, read["3260"].indicator, read["3260"].value) == ("汽车制造业", "electricity", "0.326")
    text = text.replace("工业用电分行业", "工业用电及用气分行业")
    assert observations(text, published="2025-07-12")["3260"].indicator == "other"


def test_a_title_of_several_outputs() -> None:
    text = (
        "2024年各区县规上工业产值及利润\n区县\t产值（亿元）\t利润（亿元）\n涪陵区\t826.4\t38.6\n长寿区\t412.8\t22.7\n"
    )
    read = observations(text, region="500000", published="2025-02-18")
    assert read["38.6"].subject == read["826.4"].subject == "规上工业"
    read = observations(text.replace("产值及利润", "产值"), region="500000", published="2025-02-18")
    assert (read["826.4"].subject, read["38.6"].subject) == ("规上工业", "")


def test_general_names_are_no_works() -> None:
    text = "项目名称\t数量（个）\t总投资（亿元）\n基础设施项目\t12\t35\n新开工工业项目\t46\t128\n"
    read = observations(text, title="2025年重点项目计划", published="2025-02-15")
    assert {o.subject_kind for o in read.values()}.isdisjoint({"enterprise"})
