"""A part's numbers are of what those of the whole were of, one by one: …分别12家、86家，其中甲区分别3家、15家."""

import pytest

from tests.etl.reading import observations

Told = tuple[str, str, str]
CITY = {"region": "500000", "published": "2025-02-24", "kind": "总结"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "到2029年，全市科技型企业与高新技术企业分别超过5.3万家和9400家（其中，主城新区分别超过17300家、2850家，"
            "“两群”地区分别超过6350家、810家，中心城区分别超过30150家、5740家）。",
            {
                "超过17300家": ("ZCXQ", "", "firms_tech"),
                "2850家": ("ZCXQ", "", "firms_hightech"),
                "810家": ("", "", "firms_hightech"),
                "超过30150家": ("", "", "firms_tech"),
                "5740家": ("", "", "firms_hightech"),
            },
        ),
        (
            "2024年，规上工业总产值和营业收入分别达到620亿元、590亿元，其中，汽车产业分别为210亿元、198亿元，"
            "材料产业分别为160亿元、152亿元。",
            {
                "210亿元": ("500000", "汽车", "gross_output"),
                "198亿元": ("500000", "汽车", "revenue"),
                "160亿元": ("500000", "材料", "gross_output"),
                "152亿元": ("500000", "材料", "revenue"),
            },
        ),
        (
            "截至去年底，智能工厂、数字化车间分别达到12个、86个；万州区分别达到3个、15个，涪陵区分别达到4个、22个。",
            {
                "3个": ("500101", "", "smart_factories"),
                "15个": ("500101", "", "digital_workshops"),
                "4个": ("500102", "", "smart_factories"),
                "22个": ("500102", "", "digital_workshops"),
            },
        ),
    ],
)
def test_each_of_a_part(text: str, expected: dict[str, Told]) -> None:
    read = observations(text, **CITY)
    assert {n: (read[n].region, read[n].subject, read[n].indicator) for n in expected} == expected


def test_a_run_of_another_length_goes_on_with_the_last() -> None:
    text = (
        "2024年，全市签约项目320个、协议引资1860亿元，其中汽车、材料、装备产业协议引资分别为210亿元、160亿元、90亿元。"
    )
    read = observations(text, **CITY)
    assert {read[n].indicator for n in ("210亿元", "160亿元", "90亿元")} == {"contracted_investment"}


@pytest.mark.parametrize("words", ["产销量", "产量"])
def test_goods_made_and_sold_are_output(words: str) -> None:
    read = observations(f"到2028年，铝箔{words}占全国的比重升至16%以上。", **CITY)["16%以上"]
    assert (read.indicator, read.transformation) == ("product_volume", "share")


@pytest.mark.parametrize(
    ("text", "subject", "indicator"),
    [
        ("规上工业总产值中数字经济核心产业占比达27%。", "数字经济核心产业", "gross_output"),
        ("规上工业增加值中高技术制造业占比27%。", "高技术制造业", "value_added_share_industry"),
        ("工业投资中制造业投资占比达到27%。", "制造业", "fixed_investment"),
        ("规上工业营业收入中，电子信息产业占比27%。", "电子信息", "revenue"),
        ("工业投资占固定资产投资的比重达到27%。", "工业", "fixed_investment"),
    ],
)
def test_a_share_is_of_the_part_that_it_is_told_of(text: str, subject: str, indicator: str) -> None:
    read = observations(f"2024年，{text}", **CITY)["27%"]
    assert (read.subject, read.indicator) == (subject, indicator)
