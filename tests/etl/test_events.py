"""Numbers of a signing or ground-breaking event carry its mark, and no other number does."""

import pytest

from etl.events import EVENT
from tests.etl.reading import observations


def marked(text: str, **options: str) -> set[str]:
    return {number for number, o in observations(text, **options).items() if EVENT in o.qualifier.split("；")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7月3日，铜梁区2025年三季度重大项目集中开工，开工项目19个，总投资74.5亿元。", {"19个", "74.5亿元"}),
        ("此次集中签约的23个项目总投资61亿元，年度计划投资12亿元。", {"23个", "61亿元", "12亿元"}),
        ("今年以来，全区先后举行集中签约活动4次，签约项目88个，协议投资310亿元。", set()),
        ("2024年，全区集中签约项目118个，协议引资520亿元。", set()),
        ("上半年，集中开工项目37个，同比增长12%，总投资140亿元。", set()),
        ("5月，首场活动签约12个项目；6月，第二场签约9个项目。", {"12个", "9个"}),
    ],
)
def test_an_event_is_told_from_a_total(text: str, expected: set[str]) -> None:
    assert marked(text, kind="报道") == expected


def test_what_follows_an_event_is_marked_only_where_it_is_the_events() -> None:
    text = (
        "7月3日，全区集中签约仪式举行，26个项目签约，总投资96亿元。"
        "其中，东岭电子拟投资11亿元建设封装基地，占地90亩，达产后年产值20亿元。"
        "从产业看，食品项目7个，总投资18亿元。"
        "目前全区在谈项目63个，总投资280亿元。"
        "作为“食品之乡”，现有食品企业140家，2024年产值突破210亿元，增长9%。"
    )
    assert marked(text, kind="报道") == {"26个", "96亿元", "7个", "18亿元"}


def test_the_headline_of_an_event_is_marked_as_the_article_under_it() -> None:
    text = "铜梁一天签下17个项目\n7月3日，铜梁区举行集中签约活动，17个项目现场签约，总投资52亿元。"
    readings = observations(text, kind="报道")
    assert marked(text, kind="报道") == {"17个", "52亿元"}
    assert {readings[number].period for number in ("17个", "52亿元")} == {"2025-07"}


def test_two_events_of_one_year_keep_their_months() -> None:
    readings = observations("1月，首场活动签约12个项目；6月，第二场签约9个项目。", kind="报道")
    assert (readings["12个"].period, readings["9个"].period) == ("2025-01", "2025-06")


def test_a_total_that_an_event_is_a_part_of_is_no_event() -> None:
    text = "2024年，全区签约项目86个，合同投资310亿元，其中集中签约活动签约项目42个。"
    readings = observations(text, published="2025-01-20", kind="报道")
    assert marked(text, published="2025-01-20", kind="报道") == {"42个"}
    assert readings["86个"].period == "2024"


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        (
            "集中签约的有云岚风电开发、泰衡工贸有限公司分离设备生产等13个项目，投资60.9亿元；"
            "集中开工的有铸件生产、恒汇电线电缆生产等33个项目，投资35.4亿元。",
            "33个",
            "projects_started",
        ),
        ("10月31日，集中竣工的有云汉钻井、北站广场工程等36个项目，总投资28亿元。", "36个", "projects_completed"),
        (
            "10月31日，恒星储能西南研发中心等9个项目集中开工，总投资176亿元，2025年预计完成投资86亿元。",
            "9个",
            "projects_started",
        ),
        ("10月31日，集中签约的有铝箔、隔膜、结构件等11个项目，总投资200亿元。", "11个", "projects_signed"),
    ],
)
def test_works_told_for_example_stand_for_all(text: str, number: str, indicator: str) -> None:
    read = observations("一批项目集中签约开工\n" + text, published="2024-11-01", kind="报道")
    found = read[number]
    assert (found.subject_kind, found.indicator, found.qualifier.split("；")[0]) == ("region", indicator, "集中活动")
    assert {o.subject_kind for o in read.values() if o.indicator == "planned_investment"} == {"region"}


def test_a_trade_that_works_are_of_stays_theirs() -> None:
    read = observations("全区引进汽车零部件项目12个，总投资31亿元；摩托车、电子等产业产值增长8%。", kind="报道")
    assert (read["12个"].subject, read["31亿元"].subject) == ("汽车零部件", "汽车零部件")
