"""What a plan sets out to raise has what follows it: 提升甲产业，投入20亿元，实现产值50亿元；振兴乙业，…."""

import pytest

from tests.etl.reading import subjects

PLAN = {"kind": "方案", "published": "2022-12-05", "region": "500110"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "到2026年，优化提升汽车产业，累计投入200亿元，实现产值500亿元；振兴装备制造业，累计投入25亿元，实现产值50亿元。",
            {"500亿元": "汽车", "25亿元": "装备制造业", "50亿元": "装备制造业"},
        ),
        (
            "做大做强电子信息产业，重点发展智能终端，到2027年实现产值300亿元；改造提升材料产业，实现产值120亿元。",
            {"300亿元": "电子信息", "120亿元": "材料"},
        ),
        (
            "促进化工产业集群发展，推进一批重点项目，产值突破90亿元；加快培育食品加工、医疗器械等消费品产业，产值达到35亿元。",
            {"突破90亿元": "化工", "35亿元": "消费品"},
        ),
        ("积极发展煤炭、电力等能源产业，突出抓好页岩气开采，实现工业总产值210亿元。", {"210亿元": "能源"}),
        (
            "我区将改造提升材料产业，加快建设研发基地，累计投入20亿元，实现工业产值86亿元。",
            {"20亿元": "材料", "86亿元": "材料"},
        ),
    ],
)
def test_what_is_raised_has_what_follows(text: str, expected: dict[str, str]) -> None:
    read = subjects(text, **PLAN)
    assert {number: read[number][1] for number in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大力发展新能源汽车产业，全区规上工业总产值突破800亿元。", {"突破800亿元": ("sector", "规上工业")}),
        (
            "提升汽车产业，新型储能产业产值达到60亿元；培育医药产业，产值达到12亿元。",
            {"60亿元": ("cluster", "新型储能"), "12亿元": ("cluster", "医药")},
        ),
        (
            "加快发展食品产业，甲县实现地区生产总值300亿元，固定资产投资120亿元。",
            {"300亿元": ("region", ""), "120亿元": ("region", "")},
        ),
    ],
)
def test_near_misses(text: str, expected: dict[str, tuple[str, str]]) -> None:
    assert subjects(text, **PLAN) == expected
