"""Whole texts: what a clause leaves out, events, lists, and what is no observation."""

import pytest

from etl.extraction import read
from etl.model import Document
from tests.etl.reading import observations


def test_growth_follows_its_level() -> None:
    found = observations("2024年，全区规上工业总产值达到386.5亿元、增长7.2%。")
    level, growth = found["386.5亿元"], found["7.2%"]
    assert (level.indicator, level.transformation, level.period) == ("gross_output", "level", "2024")
    assert (growth.indicator, growth.transformation, growth.period) == ("gross_output", "yoy", "2024")
    assert growth.region == level.region == "500151"


def test_of_which_narrows_the_subject_while_time_and_place_stay() -> None:
    found = observations("2024年，铜梁区规上工业总产值达到386.5亿元，其中新型储能产业产值120亿元。")
    part = found["120亿元"]
    assert (part.region, part.period, part.subject_kind) == ("500151", "2024", "cluster")
    assert part.notes


@pytest.mark.parametrize("word", ["分别", "依次"])
def test_lists_align(word: str) -> None:
    found = observations(f"上半年，汽车、电子、装备产业产值{word}增长7.1%、5.2%、3.3%。")
    assert found["7.1%"].subject.startswith("汽车")
    assert found["5.2%"].subject.startswith("电子")
    assert found["3.3%"].subject.startswith("装备")


def test_text_moves_from_district_to_district() -> None:
    found = observations("江津区新签约项目12个，永川区新签约项目15个。", region="500000")
    assert (found["12个"].region, found["15个"].region) == ("500116", "500118")


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("渝北区软件产业营收672亿元，增长15.8%；永川区305亿元，增速达到22.7%。", "305亿元", "软件"),
        ("铜梁区新型储能产业产值120亿元；璧山区80亿元。", "80亿元", "新型储能"),
        ("铜梁区新型储能产业产值120亿元；长寿区工业投资60亿元。", "60亿元", "工业"),
    ],
)
def test_a_clause_with_only_a_place_goes_on_about_the_industry(text: str, number: str, subject: str) -> None:
    assert observations(text, region="500000")[number].subject == subject


def test_a_parks_own_report_is_about_the_park() -> None:
    text = "铜梁高新区2024年工作总结\n全年实现规上工业产值480亿元。"
    found = observations(text, kind="总结", title="铜梁高新区2024年工作总结")
    assert found["480亿元"].subject_kind == "park"


@pytest.mark.parametrize(
    ("heading", "indicator"),
    [
        ("一、规上工业增加值", "value_added"),
        ("二、固定资产投资增速", "fixed_investment"),
        ("规上工业总产值", "gross_output"),
    ],
)
def test_a_heading_that_is_an_indicator_says_what_its_section_counts(heading: str, indicator: str) -> None:
    found = observations(f"{heading}\n增速排前两位的区县为：忠县19.4%、铜梁区15.8%。", region="500000", kind="运行分析")
    assert {(o.indicator, o.transformation) for o in found.values()} == {(indicator, "yoy")}


def test_a_place_outside_has_no_code_and_says_so() -> None:
    found = observations("四川遂宁市规上工业总产值达到900亿元。", region="500000")
    assert (found["900亿元"].region, bool(found["900亿元"].doubt)) == ("", True)


@pytest.mark.parametrize(
    "text",
    [
        "7月3日，铜梁区举行项目集中签约活动，集中签约项目23个，协议投资54亿元。",
        "7月3日，铜梁区举行重大项目集中开工仪式，集中开工项目23个，总投资54亿元。",
        "6月20日，集中竣工活动在铜梁高新区举行，23个项目竣工，总投资54亿元。",
    ],
)
def test_an_event_is_no_total(text: str) -> None:
    assert all("集中活动" in o.qualifier for o in observations(text, kind="报道").values())


def test_targets_expectations_and_policy_are_no_facts() -> None:
    assert observations("到2027年，规上工业总产值突破600亿元。")["突破600亿元"].status == "target"
    assert observations("对获评国家级专精特新“小巨人”的企业，一次性奖励50万元。")["50万元"].status == "policy"


@pytest.mark.parametrize(
    "text",
    [
        "铜府发〔2024〕15号文件已印发。",
        "联系电话：023-45670000。",
        "“33618”现代制造业集群体系加快构建。",
        "第15届人大第3次会议召开。",
        "坦克300车型下线。",
        "工期为18个月。",
        "7月3日召开会议。",
        "入围中国企业500强。",
    ],
)
def test_other_numbers_say_why_they_are_none(text: str) -> None:
    reading = read(Document("00000000", text, published="2025-07-04", region="500151"))
    assert not reading.observations
    assert reading.rejections
    assert all(r.reason for r in reading.rejections)


def test_offsets_hold_in_messy_text() -> None:
    text = "全区规上工业总产值达到３８６．\n５亿元，  同比增长 7.2 %。\r\n其中：\t新型储能产业产值1 20亿元。"
    reading = read(Document("00000000", text, published="2025-07-04", region="500151"))
    assert reading.observations
    assert all(text[o.start_char : o.end_char] == o.text for o in reading.observations)
