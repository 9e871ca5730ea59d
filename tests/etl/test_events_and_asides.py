"""What all began at one event, and what the title reports on behind an aside on years before."""

import pytest

from tests.etl.reading import check_periods, observations


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        (
            "一批大项目集中开工。18日，开工奠基仪式举行。青禾机电、远岭乳业扩能等7个工业项目，总投资12亿元。",
            "7个",
            "projects_started",
        ),
        ("12日，开工动员仪式举行。此次活动共有9个工业项目，总投资12亿元。", "9个", "projects_started"),
        (
            "一批大项目集中竣工。青禾机电、远岭乳业扩能等7个工业项目，总投资12亿元。",
            "7个",
            "projects_completed",
        ),
        (
            "一批大项目集中签约。青禾机电、远岭乳业扩能等7个工业项目，总投资12亿元。",
            "7个",
            "projects_signed",
        ),
        ("一批大项目集中开工。随后举行签约仪式，青禾机电等7个工业项目，总投资12亿元。", "7个", "projects_signed"),
        ("18日，招商活动签约7个工业项目，总投资12亿元。", "7个", "projects_signed"),
    ],
)
def test_projects_of_an_event_told_before(text: str, number: str, indicator: str) -> None:
    assert observations(text, kind="报道", published="2024-03-28")[number].indicator == indicator


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "1—2月全县经济数据出炉",
            "1—2月，全县产值增长{21.4%=2021-01/2021-02}。\n全县2019年产值增速变缓至{3%=2019}。\n"
            "从行业看，汽车产业产值增长{14.2%=2021-01/2021-02}。",
        ),
        (
            "2020年全县工业运行情况",
            "2018年，全县产值{33亿元=2018}。\n汽车产业产值增长{14.2%=2020}。",
        ),
        (
            "一季度全县工业开门红",
            "2019年，全县产值{33亿元=2019}。\n汽车产业产值{12亿元=2021-Q1}。",
        ),
        # Without a time in the title, and in the same paragraph, the time told goes on.
        ("全县工业二十年", "2007年，全县产值{33亿元=2007}。\n汽车产业产值{12亿元=2007}。"),
        ("1—2月全县经济数据出炉", "2019年，全县产值{33亿元=2019}。汽车产业产值{12亿元=2019}。"),
        (
            "2020年全县工业运行情况",
            "2021年1月，全县产值{33亿元=2021-01}。\n汽车产业产值{12亿元=2021-01}。",
        ),
    ],
)
def test_asides_on_years_before(title: str, text: str) -> None:
    check_periods(text, title=title, kind="报道", published="2021-03-24")
