"""Parts of a yearly report without heading or year: what reads as work ahead is, goals without a year are of this."""

import pytest

from tests.etl.reading import observations

REPORT = {"kind": "政府工作报告", "published": "2026-01-16", "title": "2026年政府工作报告"}
PLAN = {"kind": "计划报告", "published": "2025-02-10", "title": "计划执行情况及计划草案的报告"}


def told(text: str, number: str, **options: str) -> tuple[str, str]:
    """Return period and status of a number."""
    found = observations(text, **options)[number]
    return found.period, found.status


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("做强铜冶炼产业链。支持云岭铜业扩能，加快冷轧车间建设，新培育小巨人企业7家。推动链上企业进园入区。", "7家"),
        ("大力发展茶叶加工。鼓励茶企技改，新增规上企业15家以上。有序推进老茶厂搬迁，争创特色集群。", "15家以上"),
        ("深入实施园区扩容行动。着力补齐管网，新建标准厂房8万平方米。加快仓储项目建设。", "8万平方米"),
        ("强化工业用能保障。推进微电网试点，力争新增光伏装机40万千瓦。支持园区自建储能。", "40万千瓦"),
    ],
)
@pytest.mark.parametrize("report", [REPORT, PLAN])
def test_work_set_out_is_of_the_year_of_the_report(text: str, number: str, report: dict[str, str]) -> None:
    assert told(text, number, **report) == (report["published"][:4], "target")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("做强铜冶炼产业链。支持云岭铜业扩能，新培育小巨人企业7家。推动链上企业进园入区，铜材产量居全省第二。", "7家"),
        ("大力发展茶叶加工。鼓励茶企技改，新增规上企业15家。有序推进老茶厂搬迁，两家茶企成功上市。", "15家"),
        ("加大投资力度。全年实施技改项目36个，完成投资21.4亿元。争取中央预算内资金1.7亿元。", "36个"),
        ("新建标准厂房8万平方米，新增规上企业15家。", "15家"),
        ("推动创新平台建设，支持企业研发。加快成果转化，实施技改项目187个。鼓励企业上云用数。", "187个"),
        ("推动园区扩容，支持企业降本。加快要素保障，帮助企业融资3.2亿元。鼓励企业上云用数。", "3.2亿元"),
    ],
)
@pytest.mark.parametrize("report", [REPORT, PLAN])
def test_what_came_of_work_is_of_the_year_over(text: str, number: str, report: dict[str, str]) -> None:
    assert told(text, number, **report) == (str(int(report["published"][:4]) - 1), "actual")


def test_a_time_or_a_heading_goes_before_how_a_paragraph_reads() -> None:
    work = "做强铜冶炼产业链。支持云岭铜业扩能，新培育小巨人企业7家。推动链上企业进园入区。"
    assert told(f"一、2025年工作回顾\n{work}", "7家", **REPORT) == ("2025", "actual")
    assert told(f"2025年，{work}", "7家", **REPORT) == ("2025", "actual")
    assert told(work, "7家", kind="总结", published="2026-01-16", title="2025年工作总结")[1] == "actual"
    assert told(work, "7家", kind="报道", published="2026-01-16")[1] == "actual"


@pytest.mark.parametrize(
    "lead",
    ["主要预期目标是：", "经济社会发展的主要预期目标为：", "综合各方面因素，建议预期目标为：", "全县工业发展目标："],
)
@pytest.mark.parametrize("report", [REPORT, PLAN])
def test_goals_without_a_year_are_of_the_year_of_the_report(lead: str, report: dict[str, str]) -> None:
    text = f"{lead}规上工业产值增长7.5%左右，工业投资增长9%。\n扩大有效投资。实施技改项目44个。\n"
    year = report["published"][:4]
    assert [told(text, n, **report) for n in ("7.5%左右", "9%", "44个")] == [(year, "target")] * 3


@pytest.mark.parametrize(
    "text",
    [
        "2025年主要预期目标是：规上工业产值增长7.5%。",
        "规上工业产值增长7.5%，好于预期目标。",
        "对照主要目标完成情况，规上工业产值增长7.5%。",
    ],
)
def test_goals_of_the_year_over_stay_of_it(text: str) -> None:
    assert told(text, "7.5%", **REPORT)[0] == "2025"


@pytest.mark.parametrize(
    ("text", "number", "value", "bound"),
    [
        ("规上工业产值增长6%-6.5%。", "6%-6.5%", "6", "eq"),
        ("工业投资增长8％-10％左右。", "8％-10％左右", "8", "approx"),
        ("化工产业产值增长3.5%-4%。", "3.5%-4%", "3.5", "eq"),
        ("化工、建材产业产值分别增长3.5%、-4%。", "-4%", "-4", "eq"),
        ("增加值增速-4%。", "-4%", "-4", "eq"),
        ("增速由5%转为-4%。", "-4%", "-4", "eq"),
    ],
)
def test_a_hyphen_behind_a_percent_sign_joins(text: str, number: str, value: str, bound: str) -> None:
    found = observations(text)[number]
    assert (found.value, found.bound) == (value, bound)
