"""Which time a number is of: as its clause says, or as the words before leave it."""

import pytest

from tests.etl.reading import observations, periods


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截至今年6月底，全区建成标准厂房86万平方米。", {"86万平方米": "2025-06"}),
        ("截至今年5月末，规上工业企业268家。", {"268家": "2025-05"}),
        ("项目达产后年产值将超40亿元。", {"超40亿元": "2025-07"}),
        ("投产后年销售收入可达8亿元。", {"8亿元": "2025-07"}),
    ],
)
def test_words_that_hold_another_time(text: str, expected: dict[str, str]) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“十四五”以来，累计完成技改投资120亿元。", {"120亿元": "2021-01/2025-07"}),
        ("今年已供应工业用地860亩。", {"860亩": "2025-01/2025-07"}),
        ("与2022年相比，规上工业总产值增长32%。", {"32%": "2022/2025"}),
        ("2024年产值126亿元，是2022年的4.2倍，占全区的25%。", {"126亿元": "2024", "4.2倍": "2022/2024", "25%": "2024"}),
        ("2017年以来，占比由38%降到5%。", {"38%": "2017", "5%": "2025-07"}),
        ("截至6月底，新能源装机容量31万千瓦，占全市的12%。", {"31万千瓦": "2025-06", "12%": "2025-06"}),
        ("去年产值20亿元，今年有望达到26亿元。", {"20亿元": "2024", "26亿元": "2025"}),
        ("提前一个月完成全年目标，上半年实现产值52亿元。", {"52亿元": "2025-H1"}),
        ("四季度还将开工项目35个。", {"35个": "2025-Q4"}),
    ],
)
def test_a_time_is_read_from_the_words(text: str, expected: dict[str, str]) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    "head",
    [
        "重庆市云汀县工业和信息化局2024年紧盯招商。",
        "云汀县经信委2024年推进招商，成效明显。",
        "县政府2024年狠抓招商。",
        "铜梁高新区2024年紧盯招商。",
    ],
)
def test_a_year_behind_the_name_of_an_office_is_that_of_what_follows(head: str) -> None:
    text = f"{head}\n签订项目64个，协议投资51亿元。\n"
    assert set(periods(head + "签订项目64个。", published="2025-01-20", kind="总结").values()) == {"2024"}
    assert set(periods(text, published="2025-01-20", kind="总结").values()) == {"2024"}


def test_a_year_within_a_clause_is_that_of_the_clause_alone() -> None:
    text = "总投资30亿元的星河项目2023年动工。全区签订项目64个。\n"
    assert periods(text, published="2025-01-20", kind="总结")["64个"] == "2025-01"


def test_a_time_that_runs_from_what_happened_in_it() -> None:
    text = "自2016年迎来瑞科以来，园区累计完成产业投资120亿元，达产产值450亿元。园区规划将实现产值600亿元。"
    read = observations(text, published="2019-09-17")
    assert {number: (o.period, o.status) for number, o in read.items()} == {
        "120亿元": ("2016-01/2019-09", "actual"),
        "450亿元": ("2019-09", "expected"),
        "600亿元": ("2019", "target"),
    }


def test_a_part_of_a_year_without_its_year_stays_empty() -> None:
    assert periods("上半年，规上工业总产值增长7%。", published="") == {"7%": ""}


def test_a_plan_is_goals_for_its_years() -> None:
    text = (
        "一、发展基础\n2024年，规上工业总产值262亿元，规上企业124家。\n"
        "二、总体目标\n到2027年，规上工业总产值达到400亿元，年均增长8%。\n"
        "三、重点工程\n实施技改项目150个，工业企业数字化率达到85%。\n"
    )
    title = "先进制造业实施方案（2025—2027年）"
    read = observations(text, published="2025-03-11", kind="方案", title=title)
    assert {number: (o.period, o.status) for number, o in read.items()} == {
        "262亿元": ("2024", "actual"),
        "124家": ("2024-12", "actual"),
        "400亿元": ("2027", "target"),
        "8%": ("2025/2027", "target"),
        "150个": ("2025/2027", "target"),
        "85%": ("2027", "target"),
    }


def test_a_report_without_headings_turns_to_the_year_ahead() -> None:
    text = "过去一年，产业持续壮大。\n全年新签约项目58个。\n今年目标：规上工业增加值增长9%。\n培育规上企业12家。\n"
    read = observations(text, published="2024-01-10", kind="政府工作报告", title="2024年政府工作报告")
    assert {number: (o.period, o.status) for number, o in read.items()} == {
        "58个": ("2023", "actual"),
        "9%": ("2024", "target"),
        "12家": ("2024", "target"),
    }


@pytest.mark.parametrize(
    "line",
    [
        "二〇二三年四月十八日",
        "二〇二三年四月",
        "2023年4月",
        "2023年4月18日",
        "（2023-04-18 10:20）",
        "二○二三年四月十八日",
    ],
)
def test_a_line_that_dates_the_document_dates_no_number(line: str) -> None:
    text = f"云汀县2022年公报\n云汀县统计局\n{line}\n\n全部工业增加值28.4亿元，增长0.7%。年末有高新技术企业9家。\n"
    read = observations(text, published="2023-04-18", kind="统计公报")
    assert [read[words].period for words in ("28.4亿元", "0.7%", "9家")] == ["2022", "2022", "2022-12"]
    assert read["9家"].status == "actual"


def test_a_month_alone_heads_what_follows_where_numbers_stand_above_it() -> None:
    text = "云汀县工业大事\n2023年2月\n签约项目5个。\n2023年3月\n签约项目8个。\n"
    assert observations(text, published="2023-12-30")["8个"].period == "2023-03"
