"""Whose a number is in a yearly report: goods that no list holds, members of lists, parts of a whole, parks of all."""

import pytest

from tests.etl.reading import observations, statuses, subjects

REPORT = {"kind": "政府工作报告", "published": "2026-01-16", "title": "2026年政府工作报告"}
CITY = REPORT | {"region": "500000"}


def of(text: str, number: str) -> tuple[str, str]:
    """Return kind and name of whose a number of a yearly report is."""
    return subjects(text, **REPORT)[number]


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("摩托车产量升至92万辆、占比为31%，特种纸产能占比超过55%。", "超过55%", "特种纸"),
        ("绿色建材产值增长6%，岩棉板营收占比达到18%。", "18%", "岩棉板"),
        ("陶瓷产量增至9亿件，骨质瓷产值占比为24%。", "24%", "骨质瓷"),
        ("黄桃综合产值增长9%。", "9%", "黄桃"),
        ("魔芋综合产值达到12亿元。", "12亿元", "魔芋"),
        ("氢能产业加快布局，生产燃料电池叉车160辆。", "160辆", "燃料电池叉车"),
        ("航空产业起势，生产轻型教练飞机26架。", "26架", "轻型教练飞机"),
        ("“五大产业基地”规上工业总产值占全县比重达66%。", "66%", "五大产业基地"),
        ("工业增加值下降6%，规上工业中装备制造占比31%。", "31%", "装备制造"),
    ],
)
def test_goods_and_industries_of_reports(text: str, number: str, name: str) -> None:
    assert of(text, number) == ("cluster", name)


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("摩托车产量增至82万辆，出口产品产值占比达31%。", "31%", "摩托车"),
        ("摩托车产量增至82万辆，海外营收占比达31%。", "31%", "摩托车"),
        ("摩托车产量增至82万辆，高端产能占比达31%。", "31%", "摩托车"),
        ("“五大产业”规上工业总产值占全县比重达66%。", "66%", "五大产业"),
    ],
)
def test_what_is_no_goods_of_its_own(text: str, number: str, name: str) -> None:
    assert of(text, number) == ("cluster", name)


def test_a_part_within_industry() -> None:
    text = "工业增加值增长5%，规上工业中，战略性新兴产业占比为28%。"
    assert of(text, "28%") == ("sector", "战略性新兴产业")
    assert of("工业增加值增长5%，工业占比达28%。", "28%") == ("sector", "工业")
    assert of("工业中心城市建设加快，战略性新兴产业增加值增长8%。", "8%") == ("sector", "战略性新兴产业")


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("扶企惠企，招商活动密集。基建投资、工业投资依次增长4%、9%。", "sector", "工业"),
        ("房地产投资、民间投资分别增长4%、9%。", "region", ""),
        ("工业投资、固定资产投资分别增长4%、9%。", "region", ""),
        ("全县招商引资到位资金和合同额分别增长4%、9%。", "region", ""),
    ],
)
def test_members_of_lists(text: str, kind: str, name: str) -> None:
    assert of(text, "9%") == (kind, name)


@pytest.mark.parametrize(
    ("text", "is_own"),
    [
        ("青岚科学城主体封顶。“四好”园区提质，园区规上工业增加值占全市比重升至61%。", False),
        ("青岚科学城主体封顶。全省园区提质，园区规上工业增加值占全市比重升至61%。", False),
        ("青岚科学城主体封顶。各类园区扩容，园区工业增加值占全市比重升至61%。", False),
        ("青岚科学城主体封顶，园区规上工业增加值占全市比重升至61%。", True),
    ],
)
def test_parks_of_all_are_not_the_last_one(text: str, is_own: bool) -> None:
    assert (subjects(text, **CITY)["61%"] == ("park", "青岚科学城")) is is_own


def test_what_is_striven_for_reaches_to_the_end_of_its_sentence() -> None:
    text = (
        "力争新增规上工业企业60家、小巨人企业12家，市级绿色工厂达到26家，数字化车间达到88个，"
        "食品加工产业产值达到92亿元，技改投资增长15%。"
    )
    assert set(statuses(text, **REPORT).values()) == {"target"}
    assert statuses("各镇街力争上游，新增规上工业企业60家。", **REPORT) == {"60家": "actual"}
    assert statuses("力争多办实事。新增规上工业企业60家。", **REPORT) == {"60家": "actual"}


def test_an_index_is_of_the_sector_it_is_called_by() -> None:
    text = "规上工业企业营收升至全省第6位，全县制造业高质量发展综合指数升至全省第8位。"
    found = observations(text, **REPORT)["第8位"]
    assert (found.indicator, found.subject) == ("index_value", "制造业")


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("推动甲岭电厂二期、乙江电厂等30万千瓦机组投运，开工两座变电站，净外送电量增长9%。", "9%", "region"),
        ("加快甲岭水泥、乙江钢铁等企业技改，新增规上工业企业26家。", "26家", "region"),
        ("推动云岭重工二期建成投产，新增产值12亿元。", "12亿元", "enterprise"),
        ("云岭重工二期建成投产，新增产值12亿元。", "12亿元", "enterprise"),
        ("云岭重工等龙头企业扩能，云岭重工新增产值12亿元。", "12亿元", "enterprise"),
    ],
)
def test_what_several_works_add_is_the_places(text: str, number: str, kind: str) -> None:
    assert of(text, number)[0] == kind
