"""Facts, goals, announcements and rules are told apart by their words, their time and their section."""

import pytest

from tests.etl.reading import observations, statuses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("力争全年引进项目150个、到位资金80亿元。", {"150个": "target", "80亿元": "target"}),
        ("确保规上工业增加值增长7%以上。", {"7%以上": "target"}),
        ("目标任务是新增规上企业25家、完成技改投资30亿元。", {"25家": "target", "30亿元": "target"}),
        ("完成年度目标任务的56.3%。", {"56.3%": "actual"}),
        ("全年预计实现产值15亿元，同比增长20%。", {"15亿元": "expected", "20%": "expected"}),
        ("企业负责人表示，明年产值有望突破10亿元。", {"突破10亿元": "expected"}),
        ("该公司拟投资12亿元建设二期项目。", {"12亿元": "expected"}),
        ("总投资20亿元的北岭电子项目预计明年投产。", {"20亿元": "actual"}),
        ("对新升规企业一次性奖励10万元。", {"10万元": "policy"}),
        (
            "对获评的企业分别给予20万元、40万元、60万元奖励。",
            {"20万元": "policy", "40万元": "policy", "60万元": "policy"},
        ),
        (
            "对技改项目按设备投资的8%给予补助，单户企业最高不超过500万元。",
            {"8%": "policy", "最高不超过500万元": "policy"},
        ),
        ("对升规企业奖励20万元，今年一季度已兑付1340万元。", {"20万元": "policy", "1340万元": "actual"}),
        ("已为36户企业兑现补贴1200万元。", {"36户": "actual", "1200万元": "actual"}),
        ("精深加工率从目前的35%提高到2027年的50%。", {"35%": "actual", "50%": "target"}),
    ],
)
def test_a_status_is_read_from_the_words(text: str, expected: dict[str, str]) -> None:
    assert statuses(text) == expected


def test_sections_of_a_report_look_back_and_ahead() -> None:
    text = (
        "一、2024年工作回顾\n过去一年，规上工业总产值增长8%，新增规上企业31家。\n"
        "二、2025年工作安排\n规上工业总产值增长9%，新增规上工业企业25家。\n"
    )
    read = observations(text, published="2025-01-16", kind="政府工作报告")
    assert [(o.status, o.period) for o in read.values()] == [
        ("actual", "2024"), ("actual", "2024"), ("target", "2025"), ("target", "2025"),
    ]  # fmt: skip


def test_what_there_is_already_is_no_goal_of_a_plan() -> None:
    text = "到2027年，产值达到500亿元。\n目前，全区储能企业已达86家，其中规上企业41家。\n新引进储能项目20个。\n"
    title = "新型储能产业发展实施方案（2024—2027年）"
    assert statuses(text, published="2024-03-10", kind="方案", title=title) == {
        "500亿元": "target",
        "86家": "actual",
        "41家": "actual",
        "20个": "target",
    }


def test_what_news_of_a_plan_says_will_be_is_a_goal() -> None:
    told = "规上工业产值将达2.4万亿元。\n"
    plan = "规上工业产值将达2.4万亿元，全市日前出台制造业“十四五”规划。\n"
    assert statuses(told, region="500000", kind="报道") == {"2.4万亿元": "expected"}
    assert statuses(plan, region="500000", kind="报道") == {"2.4万亿元": "target"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("甲桥公司将追加投资7.2亿元新建产线4条，年产电驱桥30万套。", "expected"),
        ("甲桥公司一期年产电驱桥30万套，2026年底投产。", "expected"),
        ("甲桥公司2023年投产，年产电驱桥30万套。", "actual"),
        ("甲桥公司年产电驱桥30万套，2024年底投产。", "actual"),
    ],
)
def test_what_works_to_come_are_to_make(text: str, status: str) -> None:
    assert statuses(text, kind="报道", published="2025-03-27")["30万套"] == status
