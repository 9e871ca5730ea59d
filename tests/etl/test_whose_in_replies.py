"""Whose numbers replies and plans tell: of several firms, of who pays or makes, of what heads a line or paragraph."""

import pytest

from tests.etl.reading import observations

TOLD = {"published": "2025-06-18", "region": "500110", "title": "有关工作情况", "kind": "复函"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2024年，云溪齿轮、荆岭半轴、跃岭机械等龙头企业产值分别为31.2亿元、12.6亿元、7.4亿元。",
            {"31.2亿元": "云溪齿轮", "12.6亿元": "荆岭半轴", "7.4亿元": "跃岭机械"},
        ),
        (
            "宏岭机械、华澜科技等4家企业获评市级专精特新企业，实现产值25亿元，增长11%。",
            {"25亿元": "宏岭机械、华澜科技", "11%": "宏岭机械、华澜科技"},
        ),
        (
            "宏岭机械、华澜科技、明岭重工产值分别为9.2亿元、8.6亿元、7.4亿元，合计占全区规上工业产值的12%。",
            {"7.4亿元": "明岭重工", "12%": "宏岭机械、华澜科技、明岭重工"},
        ),
        ("宏岭机械、华澜科技等一批龙头企业实现营业收入25亿元。", {"25亿元": "宏岭机械、华澜科技"}),
    ],
)
def test_a_number_of_several_firms_is_of_each_or_of_all(text: str, expected: dict[str, str]) -> None:
    read = observations(text, **TOLD)
    assert {number: read[number].subject for number in expected} == expected
    assert {read[number].subject_kind for number in expected} == {"enterprise"}


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        # Firms of trades, not firms by these names.
        ("电子信息、装备制造等行业企业产值分别增长12%、8%。", "8%", ("cluster", "装备制造")),
        # Firms that an industry has brought in are not whose its output is.
        (
            "新型储能产业快速发展，引育了宏岭机械、华澜科技等一批龙头企业，2024年实现产值25亿元。",
            "25亿元",
            ("cluster", "新型储能"),
        ),
        ("依托宏岭机械、华澜科技等龙头企业，全区装备产业产值达到120亿元。", "120亿元", ("cluster", "装备")),
        # A place that is named again has the number.
        ("宏岭机械、华澜科技产值分别为9亿元、8亿元，全区合计完成产值120亿元。", "120亿元", ("region", "")),
        (
            "宏岭机械、华澜科技等4家企业获评市级专精特新企业，全区规上工业产值增长9%。",
            "9%",
            ("sector", "规上工业"),
        ),
    ],
)
def test_what_firms_are_named_beside_is_not_theirs(text: str, number: str, subject: tuple[str, str]) -> None:
    read = observations(text, **TOLD)[number]
    assert (read.subject_kind, read.subject) == subject


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("该项目由宏岭电子投资建设，总投资10亿元，建成后年产值15亿元。", "15亿元", "宏岭电子"),
        ("项目系四川青禾矿业独家出资建设，总投资2亿元。", "2亿元", "青禾矿业"),
        ("智能终端产业园项目由宏岭电子投资建设，总投资10亿元。", "10亿元", "智能终端产业园项目"),
        (
            "宏岭电子主要生产汽车零部件，产品供应长安、赛力斯等整车企业。去年，企业实现产值2.4亿元。",
            "2.4亿元",
            "宏岭电子",
        ),
        ("鼎岭半轴智能化改造项目。投资9800万元，改造生产线6条。", "9800万元", "鼎岭半轴智能化改造项目"),
    ],
)
def test_who_pays_who_makes_and_what_heads_its_line(text: str, number: str, subject: str) -> None:
    told = {**TOLD, "kind": "方案", "title": "某产业行动计划"}
    read = observations(text, **told)[number]
    assert (read.subject_kind, read.subject) == ("enterprise", subject)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("该项目由区政府投资建设，总投资2亿元。", "2亿元"),
        ("该项目由中央和地方共同投资建设，总投资2亿元。", "2亿元"),
        ("推进重点项目。投资9800万元，改造生产线6条。", "9800万元"),
        ("加快建设二期项目。计划投资9800万元，改造生产线6条。", "9800万元"),
    ],
)
def test_no_firm_is_made_of_who_is_none(text: str, number: str) -> None:
    assert observations(text, **TOLD)[number].subject_kind == "region"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一、基础优势\n齿轮产业是我区的传统优势产业。2024年，拥有规上企业48家，实现总产值136.8亿元，"
            "占全区规上工业总产值的24.6%。",
            {"48家": "齿轮", "136.8亿元": "齿轮", "24.6%": "齿轮"},
        ),
        (
            "一、基础优势\n新型储能产业已成为全区首位产业。2024年，拥有规上企业48家，实现产值36.8亿元。",
            {"48家": "新型储能", "36.8亿元": "新型储能"},
        ),
        # All firms above scale of the district are counted, whatever industry was told of before.
        (
            "一、基础优势\n新型储能产业不断壮大。2024年，全区规上工业企业达到48家，实现总产值136.8亿元。",
            {"48家": "", "136.8亿元": "规上工业"},
        ),
        (
            "一、基础优势\n齿轮产业是我区的传统优势产业。2024年，全区规上工业增加值增长8.1%。",
            {"8.1%": "规上工业"},
        ),
        (
            "一、基础优势\n齿轮产业是我区的传统优势产业。2024年，全区新增高新技术企业48家。",
            {"48家": ""},
        ),
    ],
)
def test_what_an_industry_is_to_its_place_heads_what_follows(text: str, expected: dict[str, str]) -> None:
    read = observations(text, **TOLD)
    assert {number: read[number].subject for number in expected} == expected


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        # What was counted is what costs so much, not the works named beside.
        ("海岭储能二期全面投产，金岭能等8个项目开工，总投资62亿元。", "62亿元", ("region", "")),
        ("弗岭电池二期等8个项目签约，协议投资62亿元。", "62亿元", ("region", "")),
        ("新签约项目12个，海岭储能三期项目开工，总投资12亿元。", "12亿元", ("enterprise", "海岭储能三期项目")),
        ("铜梁高新区引进项目18个，总投资62亿元。", "62亿元", ("park", "铜梁高新区")),
        ("天岭锂业正在建设年产1000吨金属锂项目，达产后年产值10亿元。", "10亿元", ("enterprise", "天岭锂业")),
        (
            "二、重点企业\n弗岭电池。主要生产储能电池模组，2024年产值9.6亿元。",
            "9.6亿元",
            ("enterprise", "弗岭电池"),
        ),
        ("二、重点产业\n储能电池。主要生产储能电池模组，2024年产值9.6亿元。", "9.6亿元", ("cluster", "储能电池")),
        ("民营经济税收占比76%，吸纳就业占城镇就业的85%以上。", "76%", ("sector", "民营经济")),
    ],
)
def test_works_counted_and_firms_heading_lines(text: str, number: str, subject: tuple[str, str]) -> None:
    told = {**TOLD, "region": "500151"}
    read = observations(f"一、有关情况\n{text}", **told)[number]
    assert (read.subject_kind, read.subject) == subject
    assert observations("民营经济税收占比76%，吸纳就业占城镇就业的85%以上。", **told)["85%以上"].indicator == "other"


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        # Where works are sited is not whose they are.
        (
            "2.益岭粮油中央厨房项目：位于德感工业园，占地150亩，总投资5.6亿元。",
            "5.6亿元",
            ("enterprise", "益岭粮油中央厨房项目"),
        ),
        ("1.敏岭家居智能沙发三期：总投资9亿元，2025年投资3亿元。", "9亿元", ("enterprise", "敏岭家居智能沙发三期")),
        ("3.德感工业园：规上工业产值达到201亿元。", "201亿元", ("park", "德感工业园")),
        ("（一）推进三期：总投资9亿元。", "9亿元", ("region", "")),
        ("食品加工产业是我区重点培育的消费品工业。2024年拥有规上企业52家。", "52家", ("cluster", "食品加工")),
        (
            "岭菜集团、辣岭子集团等5家规上企业2024年实现营业收入31.8亿元。",
            "31.8亿元",
            ("enterprise", "岭菜集团、辣岭子集团"),
        ),
        ("全区5家规上企业2024年实现营业收入31.8亿元。", "31.8亿元", ("sector", "规上工业")),
    ],
)
def test_works_by_their_site_and_phase(text: str, number: str, subject: tuple[str, str]) -> None:
    told = {**TOLD, "kind": "方案", "title": "某行动方案"}
    read = observations(f"一、有关情况\n{text}", **told)[number]
    assert (read.subject_kind, read.subject) == subject


def test_firms_named_are_no_count_of_all_above_scale() -> None:
    named = observations("岭菜集团、辣岭子集团等5家规上企业实现营业收入31.8亿元。", **TOLD)
    assert named["5家"].indicator == "other"
    # Those that grow above scale are counted, named or not.
    grown = observations("全年指导岭瑞能源、岭鹏药业等14家企业达标升规。", **TOLD)
    assert grown["14家"].indicator == "firms_above_scale"
    assert observations("全区有规上企业5家，实现营业收入31.8亿元。", **TOLD)["5家"].indicator == "firms_above_scale"
