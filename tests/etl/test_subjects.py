"""Whose a number is: what the text offers, what speaks for each, and the choice."""

import pytest

from etl import subject_choice
from etl.candidates import ALIGNED, MARKS, REGION, Candidate
from etl.extraction import read
from etl.feature_parts import RIVALS
from etl.model import Document
from etl.subject_choice import may_be_of
from etl.subject_features import describe
from etl.subject_scene import Scene
from etl.subject_vocabulary import is_known
from etl.subject_weights import ANY, KINDS, Choice, likeliest, tables

TEXT = """一、总体情况
2024年，全区规上工业总产值达到320亿元、增长8.5%，其中新型储能产业产值96亿元，摩托车、智能家居产业产值分别增长12%、6%。
云山智造有限公司实现营业收入12亿元，研发投入占比4%，带动就业300人。公司计划再投资5亿元。
二、产业集群
（一）新型储能。围绕“电芯—系统”环节，到2027年，引进项目12个，总投资60亿元的远山储能基地投产。
当天，18个工业项目开工，总投资90亿元；铜梁高新区完成投资21亿元，占全区的三成。
"""


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[Candidate], Scene]]:
    """The candidates of every number of the text, with its scene."""
    found: list[tuple[list[Candidate], Scene]] = []

    def choose(candidates: list[Candidate], scene: Scene) -> Choice:
        found.append((candidates, scene))
        return likeliest(candidates, scene)

    monkeypatch.setattr(subject_choice, "likeliest", choose)
    read(Document("00000000", TEXT, kind="总结", published="2025-01-20", region="500151"))
    return found


def test_the_region_is_always_offered_and_each_subject_once(offered: list[tuple[list[Candidate], Scene]]) -> None:
    assert len(offered) >= 15
    for candidates, _ in offered:
        topics = [candidate.topic for candidate in candidates]
        assert topics[0] == REGION
        assert len(topics) == len(set(topics))
        assert all(mark in MARKS for candidate in candidates for mark in candidate.marks)


def test_every_feature_of_the_code_has_a_name_that_the_table_may_hold(
    offered: list[tuple[list[Candidate], Scene]],
) -> None:
    for candidates, scene in offered:
        told = {feature for own in describe(candidates, scene) for feature in own} | set(scene.about)
        assert not {feature for feature in told if not is_known(feature)}


def test_what_speaks_for_rivals_stands_in_one_order(offered: list[tuple[list[Candidate], Scene]]) -> None:
    order = [f"别的候选{sign}" for sign in RIVALS]
    told = [[f for f in own if f in order] for candidates, scene in offered for own in describe(candidates, scene)]
    assert any(len(features) > 1 for features in told)
    assert all(features == sorted(features, key=order.index) for features in told)


def test_every_weight_is_of_a_feature_of_the_code() -> None:
    weighted = {feature for kind in (ANY, *KINDS) for feature in tables()[kind]}
    assert not {feature for feature in weighted if not is_known(feature)}


@pytest.mark.parametrize("mark", MARKS)
def test_every_way_to_offer_a_subject_has_a_weight(mark: str) -> None:
    assert any(mark in tables()[kind] for kind in (ANY, *KINDS))


def test_members_of_a_list_are_offered_at_their_places(offered: list[tuple[list[Candidate], Scene]]) -> None:
    aligned = [(c.topic, scene.item.place) for candidates, scene in offered for c in candidates if ALIGNED in c.marks]
    assert aligned == [(("cluster", "摩托车"), 0), (("cluster", "智能家居"), 1)]


def test_chances_are_probabilities(offered: list[tuple[list[Candidate], Scene]]) -> None:
    for candidates, scene in offered:
        choice = likeliest(candidates, scene)
        assert 1 / len(candidates) - 1e-9 <= choice.chance <= 1


def test_a_count_of_firms_is_never_that_of_industry_nor_of_one_firm() -> None:
    assert not may_be_of(("enterprise", "云山智造"), "projects_signed")
    assert not may_be_of(("enterprise", "云山智造"), "firms_above_scale")
    assert may_be_of(("enterprise", "云山智造"), "firms_supporting")
    assert not may_be_of(("sector", "规上工业"), "firms_hightech")
    assert may_be_of(("sector", "规上工业"), "gross_output")
    assert may_be_of(("cluster", "新型储能"), "firms_hightech")


SUBJECTS = (
    ("2024年，全区实现地区生产总值520亿元。", "520亿元", "region", ""),
    ("全区规上工业总产值达到320亿元、增长8.5%。", "8.5%", "sector", "规上工业"),
    ("新型储能产业产值96亿元，同比增长21%。", "21%", "cluster", "新型储能"),
    ("云山智造有限公司实现营业收入12亿元，带动就业300人。", "300人", "enterprise", "云山智造有限公司"),
    ("全区新增高新技术企业16家。", "16家", "region", ""),
    ("铜梁高新区完成工业产值410亿元，入驻企业210家。", "210家", "park", "铜梁高新区"),
    ("摩托车、智能家居产业产值分别为32亿元、18亿元。", "18亿元", "cluster", "智能家居"),
    ("规上工业增加值增长6.2%，其中汽车产业增长9.4%。", "9.4%", "cluster", "汽车"),
    ("包括万亿元级电子信息、四千亿元级汽车、千亿元级医药等产业集群。", "四千亿元级", "cluster", "汽车"),
    ("5G智能手机产量3600万台。", "3600万台", "cluster", "5G智能手机"),
    ("上半年川渝汽车产量达到152万辆。", "152万辆", "cluster", "汽车"),
    ("白川园引进的项目中，投资6亿元的禾川机电和投资9亿元的云杉包装选择落户滨江。", "6亿元", "enterprise", "禾川机电"),
    ("白川园引进的项目中，投资6亿元的禾川机电和投资9亿元的云杉包装选择落户滨江。", "9亿元", "enterprise", "云杉包装"),
    ("钢材产量210万吨，其中无缝钢管12万吨、冷轧板材31万吨。", "12万吨", "cluster", "无缝钢管"),
    ("钢材产量210万吨，其中无缝钢管12万吨、冷轧板材31万吨。", "31万吨", "cluster", "冷轧板材"),
    ("钢材产量210万吨，其中当月12万吨。", "12万吨", "cluster", "钢材"),
    ("工业技改投资占工业投资比重达到36%。", "36%", "sector", "工业"),
    ("汽车产量61万辆，其中轿车32万辆，增长2.7%。", "2.7%", "cluster", "轿车"),
    ("全年签约项目42个，协议投资180亿元。", "180亿元", "region", ""),
)


@pytest.mark.parametrize(("text", "number", "kind", "subject"), SUBJECTS)
def test_whose_a_number_is(text: str, number: str, kind: str, subject: str) -> None:
    found = read(Document("00000000", text, kind="总结", published="2025-01-20", region="500151")).observations
    told = next(o for o in found if o.text == number)
    assert (told.subject_kind, told.subject) == (kind, subject)


def test_a_choice_is_explained_only_where_somebody_asks() -> None:
    document = Document("00000000", "全区规上工业总产值达到320亿元。", published="2025-01-20", region="500151")
    asked = read(document, is_explained=True).observations[0]
    assert any(note.startswith("主体的依据") for note in asked.notes)
    assert not any(note.startswith("主体的依据") for note in read(document).observations[0].notes)
