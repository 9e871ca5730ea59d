"""Numbers of two provinces together are of no region that has a code; what both do for ours is ours."""

import pytest

from tests.etl.reading import observations

CITY = {"region": "500000", "published": "2023-03-06", "kind": "报道"}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("川渝两地上年共生产摩托车527万辆。", "摩托车"),
        ("川渝汽车产业年产值超过6100亿元。", "汽车"),
        ("2022年，川渝两省市装备制造产业产值达到9800亿元。", "装备制造"),
        ("成渝两地电子信息产业产值达到2.1万亿元，增长6%。", "电子信息"),
    ],
)
def test_both_together_have_no_code(text: str, subject: str) -> None:
    for read in observations(text, **CITY).values():
        assert (read.region, read.subject) == ("", subject)


def test_each_of_those_just_told() -> None:
    text = (
        "电子信息、汽车、装备制造产业是两地重点产业。去年，川渝上述三类产业产值分别达到2.1万亿元、7600亿元和9900亿元。"
    )
    read = observations(text, **CITY)
    assert [o.subject for o in read.values()][-3:] == ["电子信息", "汽车", "装备制造"]
    assert {o.region for o in list(read.values())[-3:]} == {""}


@pytest.mark.parametrize(
    "text",
    [
        "川渝合作项目完成投资26亿元。",
        "深入推动成渝地区双城经济圈建设，工业用电量增长4.7%。",
        "川渝共建园区实现产值86亿元。",
        "上半年，川渝汽车产量160万辆；全市汽车产量121万辆。",
    ],
)
def test_what_is_of_our_city(text: str) -> None:
    assert list(observations(text, **CITY).values())[-1].region == "500000"


def test_a_firm_may_bear_both_names() -> None:
    read = observations("其中，川渝纸业产值增长15.2%，达到12亿元。", region="500116", kind="运行分析")["15.2%"]
    assert (read.subject_kind, read.subject, read.region) == ("enterprise", "川渝纸业", "500116")
