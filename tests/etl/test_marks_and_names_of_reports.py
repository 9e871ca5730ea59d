"""Marks that are passed, classes that are counted, years that end with a state, names and units that mislead."""

import pytest

from tests.etl.reading import observations, subjects

REPORT = {"kind": "政府工作报告", "published": "2026-01-16", "title": "2026年政府工作报告"}


@pytest.mark.parametrize(
    ("text", "first", "second", "subject"),
    [
        (
            "云岭集团落户，全县再添一家央企；数字经济产值突破500亿元、达520亿元。",
            "突破500亿元",
            "520亿元",
            "数字经济",
        ),
        ("做强龙头，陶瓷产值突破80亿元、达到86亿元。", "突破80亿元", "86亿元", "陶瓷"),
        ("园区扩容，食品加工产业营收超过40亿元，达47亿元。", "超过40亿元", "47亿元", "食品加工"),
    ],
)
def test_a_mark_passed_and_what_it_came_to_are_of_one(text: str, first: str, second: str, subject: str) -> None:
    found = subjects(text, **REPORT)
    assert (found[first][1], found[second][1]) == (subject, subject)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("陶瓷、茶叶产值分别突破80亿元、达到46亿元。", ["陶瓷", "茶叶"]),
        ("陶瓷、茶叶产值突破80亿元、达到46亿元。", ["陶瓷", "茶叶"]),
        ("陶瓷、茶叶产值分别达80亿元、46亿元。", ["陶瓷", "茶叶"]),
    ],
)
def test_members_of_a_list_have_each_their_own(text: str, names: list[str]) -> None:
    assert [name for _, name in subjects(text, **REPORT).values()] == names


def test_product_a_head_in_foreign_money_is_not_the_product() -> None:
    text = "地区生产总值突破900亿元、达940亿元，人均生产总值超过1万美元、达1.1万美元。"
    found = observations(text, **REPORT)
    assert [found[n].indicator for n in ("940亿元", "超过1万美元", "1.1万美元")] == ["gdp", "other", "other"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("新增青州、云州2个过千亿元城市。", "过千亿元"),
        ("新增3个超百亿元镇。", "超百亿元"),
        ("千亿产业、省级特色园区从少到多，分别达2个、6个。", "千亿"),
        ("飞行器YR-E2000成功首飞。", "2000成"),
        ("3个1类化学创新药获批上市。", "1类"),
    ],
)
def test_classes_and_names_are_not_told(text: str, number: str) -> None:
    assert number not in observations(text, **REPORT)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3个项目投资超百亿元，城市面貌一新。", "超百亿元"),
        ("打造千亿级产业，培育链主企业6家。", "千亿级"),
        ("规上企业中增产的占6成以上。", "6成以上"),
        ("企业3成员工返岗，产值增长6%。", "6%"),
    ],
)
def test_numbers_near_classes_are(text: str, number: str) -> None:
    assert number in observations(text, **REPORT)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("——这五年，各项存款余额突破900亿元。", "2025-12"),
        ("“十四五”时期，技能人才总量超过9万人。", "2025"),
        ("五年来，累计培训技能人才9万人。", "2021/2025"),
        ("五年来，接待游客9万人。", "2021/2025"),
    ],
)
def test_what_was_reached_is_of_the_end_of_the_years(text: str, period: str) -> None:
    assert [o.period for o in observations(text, **REPORT).values()] == [period]


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("焦化产量居全省前列，外送电量86亿千瓦时。", "86亿千瓦时", "other"),
        ("水泥产量230万吨，“川电东送”电量120亿千瓦时。", "120亿千瓦时", "other"),
        ("粮食产量60万吨。建成智能算力超8000P。", "超8000P", "other"),
        ("水泥产量230万吨，发电量86亿千瓦时。", "86亿千瓦时", "product_volume"),
        ("规上服务业企业达到86家。", "86家", "other"),
        ("规模以上建筑业企业达到86家。", "86家", "other"),
        ("规上工业企业达到86家。", "86家", "firms_above_scale"),
        ("单项冠军企业达到9家。“四上”企业数量增长7%。", "7%", "other"),
        ("小巨人企业达到9家。“小巨人”企业数量增长7%。", "7%", "firms_little_giant"),
    ],
)
def test_what_is_counted_like_others(text: str, number: str, indicator: str) -> None:
    assert observations(text, **REPORT)[number].indicator == indicator


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("装备制造产业增加值增长9%，菌菇产业综合竞争力居全省第3位。", "第3位", ("cluster", "菌菇")),
        ("班列开行120列，云岭重工、青江重科海外营收占比为45%。", "45%", ("enterprise", "云岭重工、青江重科")),
        ("钢铁、水泥营收占比达到45%。", "45%", ("cluster", "钢铁、水泥")),
        ("获批国家生态工业示范区，全县技术交易额增长34%。", "34%", ("region", "")),
        ("装备制造产业增加值增长9%，增速居全省第3位。", "第3位", ("cluster", "装备制造")),
    ],
)
def test_whose_it_is_at_the_head_of_a_clause(text: str, number: str, subject: tuple[str, str]) -> None:
    assert subjects(text, **REPORT)[number] == subject
