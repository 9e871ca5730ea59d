"""What turns a text to what is ahead or back to what is over, and what only mentions a goal in passing."""

import pytest

from tests.etl.reading import observations, periods, statuses

REPORT = {"kind": "政府工作报告", "published": "2026-01-16", "title": "2026年政府工作报告"}
ANALYSIS = {"kind": "运行分析", "published": "2025-07-22", "title": "上半年工业经济运行分析"}


def told(text: str, number: str, **options: str) -> tuple[str, str]:
    """Return period and status of a number."""
    found = observations(text, **options)[number]
    return found.period, found.status


@pytest.mark.parametrize(
    "lead",
    [
        "围绕目标，工业上重点抓好：",
        "围绕上述目标，要抓好以下工作：",
        "为实现以上目标，我们将着力做好",
        "按照全年目标要求，重点",
        "新的一年，我们",
        "下一步，全区要",
    ],
)
def test_the_head_of_a_paragraph_turns_a_report_to_the_year_ahead(lead: str) -> None:
    text = (
        "2025年，规上工业总产值达到812亿元。\n研发投入强度达到2.31%。\n"
        f"{lead}培育链主企业，汽车产值达到300亿元；电子信息产值增长6%。\n新增规上企业40家。\n"
    )
    assert told(text, "2.31%", **REPORT) == ("2025", "actual")
    assert [told(text, n, **REPORT) for n in ("300亿元", "6%", "40家")] == [("2026", "target")] * 3


@pytest.mark.parametrize(
    "lead",
    [
        "围绕目标抓落实，规上工业总产值完成812亿元，",
        "对照目标查短板，工业投资完成96亿元，",
        "我们要感谢广大企业家，工业投资完成96亿元，",
    ],
)
def test_goals_worked_for_are_not_told(lead: str) -> None:
    text = f"2025年，规上工业增加值增长6.6%。\n{lead}增长7.1%。\n"
    assert told(text, "7.1%", **REPORT) == ("2025", "actual")


@pytest.mark.parametrize(
    "words",
    [
        "全区工业战线锚定全年目标，强化调度，",
        "我区紧盯年度目标任务，攻坚克难，",
        "各镇街围绕全年目标，抢抓时间，",
        "全县对标全年计划，挖潜增效，",
        "区委、区政府紧扣全年目标不动摇，",
    ],
)
def test_a_goal_meant_in_passing_dates_nothing(words: str) -> None:
    text = f"一季度，{words}规上工业增加值同比增长7.4%，工业投资增长9.1%。\n"
    read = observations(text, kind="运行分析", published="2025-04-21", title="一季度工业经济开局良好")
    assert {(o.period, o.status) for o in read.values()} == {("2025-Q1", "actual")}


@pytest.mark.parametrize(
    "words",
    ["锚定全年目标，规上工业总产值冲刺", "全年目标，规上工业总产值力争达到", "全年目标调整为：规上工业总产值"],
)
def test_a_goal_that_is_told_after_all(words: str) -> None:
    text = f"上半年，规上工业总产值412亿元。\n三、下半年工作安排\n{words}930亿元，增长7%；工业投资120亿元。\n"
    assert [told(text, n, **ANALYSIS) for n in ("930亿元", "7%", "120亿元")] == [("2025", "target")] * 3


@pytest.mark.parametrize("label", ["◆ 全年预期。", "【下半年打算】", "〔全年目标〕", "● 下步安排：", "【全年展望】"])
def test_a_label_turns_to_what_is_ahead(label: str) -> None:
    text = (
        "◆ 总量。上半年，规上工业总产值412亿元，增长5.2%。\n"
        f"{label}全年规上工业总产值930亿元，增长6%。\n"
        "◆ 投资。工业投资完成61亿元。\n"
    )
    read = {n: told(text, n, **ANALYSIS) for n in ("5.2%", "930亿元", "6%", "61亿元")}
    assert read["5.2%"] == read["61亿元"] == ("2025-H1", "actual")
    assert read["930亿元"] == read["6%"] == ("2025", "target")


@pytest.mark.parametrize("label", ["〔工作基础〕", "【产业现状】", "◆ 主要成效：", "〔存在问题〕"])
def test_a_label_turns_a_plan_back_to_what_there_is(label: str) -> None:
    text = (
        "〔总体要求〕两年完成技改投资40亿元。\n"
        f"{label}2024年全县完成技改投资14.7亿元。全年备案技改项目83个。\n"
        "〔重点任务〕实施技改项目150个。\n"
    )
    plan = {"kind": "方案", "published": "2025-03-06", "title": "设备更新实施方案（2025—2026年）"}
    read = observations(text, **plan)
    assert (read["83个"].period, read["83个"].status) == ("2024", "actual")
    assert (read["150个"].period, read["150个"].status) == ("2025/2026", "target")


@pytest.mark.parametrize(
    "lead",
    [
        "同时也应看到，产业发展存在短板：",
        "但也要清醒认识到，",
        "发展中还面临不少困难，",
        "在看到成绩的同时，我们也清醒地认识到，",
    ],
)
def test_what_is_wanting_is_no_goal_of_a_plan(lead: str) -> None:
    text = (
        "2020年，规上工业总产值达到612亿元。到2025年，力争突破1000亿元。\n"
        f"{lead}研发投入强度仅为1.11%，低于全市0.9个百分点。\n"
    )
    plan = {"kind": "规划", "published": "2021-11-20", "title": "制造业高质量发展“十四五”规划（2021—2025年）"}
    assert told(text, "1.11%", **plan) == ("2020", "actual")
    assert told(text, "0.9个百分点", **plan) == ("2020", "actual")


def test_a_goal_beside_the_part_of_it_done() -> None:
    text = "前三季度，新升规企业18户，完成年度目标30户的60%。\n"
    read = observations(text, kind="运行分析", published="2025-10-22", title="前三季度工业经济运行分析")
    assert (read["30户"].status, read["30户"].period) == ("target", "2025")
    assert (read["60%"].status, read["60%"].period) == ("actual", "2025-01/2025-09")


def test_a_list_of_goals_reaches_past_its_semicolons() -> None:
    text = "建议目标为：规上工业产值930亿元，增长6%；工业投资120亿元；新升规企业30户。\n"
    assert set(statuses(text).values()) == {"target"}
    done = "目标完成情况：规上工业产值930亿元，增长6%；工业投资120亿元。\n"
    assert set(statuses(done).values()) == {"actual"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("甲热管理7月试产，全年产出2.1亿元，今年预计可翻两番；乙电动车下线36万辆。\n", "36万辆"),
        ("工业投资完成61亿元，2024年有望突破80亿元；新升规企业12家。\n", "12家"),
    ],
)
def test_an_outlook_ends_with_its_part_of_the_sentence(text: str, number: str) -> None:
    report = {"kind": "总结", "published": "2024-01-12", "title": "2023年工业经济总结"}
    assert told(text, number, **report) == ("2023", "actual")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("甲热管理7月试产，到年底产出2.1亿元。", ("2023", "actual")),
        ("到年底，园区规上企业产值突破2.1亿元。", ("2023", "actual")),
        ("力争到年底产值达到2.1亿元。", ("2024", "target")),
        ("甲热管理上月投产，到年底产值有望达到2.1亿元。", ("2024", "target")),
    ],
)
def test_the_end_of_the_year_that_a_report_looks_back_on(text: str, read: tuple[str, str]) -> None:
    report = {"kind": "总结", "published": "2024-01-12", "title": "2023年工业经济总结"}
    number = next(iter(observations(text, **report)))
    period, status = told(text, number, **report)
    assert (period, "target" if status == "expected" else status) == read


def test_a_month_to_come() -> None:
    news = {"kind": "报道", "published": "2024-10-30", "title": "走进甲公司"}
    assert periods("11月，全区将集中开工项目38个。\n", **news)["38个"] == "2024-11"
    assert periods("11月，规上工业产值52亿元。\n", **news)["52亿元"] == "2023-11"
    assert (
        periods("年内要完成投资31亿元。\n", kind="报道", published="2025-02-19", title="集中开工")["31亿元"] == "2025"
    )


def test_years_compared_with_a_whole_plan() -> None:
    text = "“十四五”时期，累计完成工业投资820亿元，是“十三五”时期的1.6倍。\n"
    assert periods(text, kind="政府工作报告", published="2026-01-14")["1.6倍"] in ("2016/2025", "2021/2025")


def test_a_goal_set_at_the_beginning_of_a_year_is_for_the_year() -> None:
    text = "预计全年产值590亿元、增长5.5%左右，难以完成年初确定的8%目标任务。\n"
    found = observations(text, kind="运行分析", published="2025-10-27")["8%"]
    assert (found.period, found.status) == ("2025", "target")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("前三季度产值2.9亿元，全年破6亿元问题不大。", "expected"),
        ("前10个月产值68亿元，全年过80亿元没有悬念。", "expected"),
        ("前10个月产值68亿元，完成全年计划80亿元的85%。", "target"),
    ],
)
def test_what_the_running_year_is_said_to_bring(text: str, status: str) -> None:
    read = list(observations(text, kind="报道", published="2024-11-08").values())
    assert (read[1].period, read[1].status) == ("2024", status)


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("甲新材公司投资46亿元，建设年产10万吨正极材料生产线。", "10万吨", "expected"),
        ("甲新材公司建成年产10万吨正极材料生产线。", "10万吨", "actual"),
        ("甲新材公司拟新建年产10万吨正极材料基地。", "10万吨", "expected"),
    ],
)
def test_what_a_firm_builds_is_not_there_yet(text: str, number: str, status: str) -> None:
    assert statuses(text, kind="报道", published="2024-09-27")[number] == status


@pytest.mark.parametrize(
    "lead",
    ["我们将重点做好以下工作：", "为此，我们要全力", "", "今年，全区将"],
)
def test_what_follows_the_goals_of_a_report_is_ahead(lead: str) -> None:
    text = (
        "2023年，我们圆满完成目标任务。规上工业增加值增长9.2%。\n"
        "2024年是关键一年。全年预期目标：规上工业增加值增长10%。\n"
        f"{lead}推动油茶产业产值达到6亿元；培育规上工业企业6户。\n"
        "新签约亿元以上项目15个，到位资金20亿元。\n"
    )
    told_of = {"kind": "政府工作报告", "published": "2024-01-18", "title": "政府工作报告"}
    read = observations(text, **told_of)
    assert (read["9.2%"].period, read["9.2%"].status) == ("2023", "actual")
    for number in ("10%", "6亿元", "6户", "15个", "20亿元"):
        assert (read[number].period, read[number].status) == ("2024", "target")


@pytest.mark.parametrize("word", ["力争", "确保", "务必"])
def test_what_is_striven_for_is_of_no_time_that_is_over(word: str) -> None:
    text = f"今年上半年，新增规上企业36家。{word}再增规上企业20家。\n"
    found = observations(text, kind="总结", published="2024-07-12", title="2024年上半年工作总结")["20家"]
    assert (found.period, found.status) == ("2024", "target")


def test_the_year_that_a_summary_turns_to_goes_on() -> None:
    text = "2024年，工业投资82亿元。\n2025年，我们将坚持稳中求进。\n工业投资增长12%，新引进项目45个以上。\n"
    read = observations(text, kind="总结", published="2024-12-30", title="2024年工作总结")
    assert {(read[n].period, read[n].status) for n in ("12%", "45个以上")} == {("2025", "target")}
