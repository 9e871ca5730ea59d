"""What replies, plans and papers on support say in their own way: small firms, thresholds, classes, bases, listings."""

import pytest

from tests.etl.reading import observations, statuses, subjects

_REPLY = {"published": "2025-06-10", "kind": "复函", "region": "500112", "title": "关于区政协第73号提案的复函"}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("去年，全区中小企业增加值312亿元。", "312亿元"),
        ("近五年，我区中小企业增加值年均增长7.4%。", "7.4%"),
        ("2024年，全市小微企业营业收入3150亿元。", "3150亿元"),
    ],
)
def test_small_firms_of_a_place_narrow_its_number_and_are_no_industry(text: str, number: str) -> None:
    read = observations(text, **_REPLY)[number]
    assert (read.subject_kind, read.subject) == ("region", "")
    assert "企业" in read.qualifier


@pytest.mark.parametrize(
    ("text", "number"),
    [("全区中小企业集聚区产值41亿元。", "41亿元"), ("全市创新型中小企业185家。", "185家")],
)
def test_names_that_small_firms_are_part_of_narrow_nothing(text: str, number: str) -> None:
    assert observations(text, **_REPLY)[number].qualifier != "中小企业"


def test_what_small_firms_above_scale_earn_goes_on_behind_a_semicolon() -> None:
    text = "全区小微企业4.6万户；规上中小工业企业营业收入增长6.4%，增速高于全市1.8个百分点；利润总额增长9.2%。"
    assert subjects(text, **_REPLY)["9.2%"] == ("sector", "规上工业")


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "培育单项冠军企业3家和“小巨人”企业21家。",
            {"3家": "firms_champion", "21家": "firms_little_giant"},
        ),
        ("共有高新技术企业62家和科技型企业480家。", {"62家": "firms_hightech", "480家": "firms_tech"}),
        ("新增3家“小巨人”企业。", {"3家": "firms_little_giant"}),
        ("建有市级以上科技创新基地83个。", {"83个": "innovation_platforms"}),
        ("引进科技平台公司3家。", {"3家": "other"}),
        ("1000吨农产品带证上市，抽检样品1550个。", {"1550个": "other"}),
        ("推出新品上市36个。", {"36个": "other"}),
        ("新增上市企业4家，挂牌企业2家。", {"4家": "firms_listed", "2家": "firms_listed"}),
        ("以培育专精特新企业为主题，聚焦16个先进制造业集群。", {"16个": "other"}),
        ("培育专精特新企业，全年达16家。", {"16家": "firms_sse"}),
    ],
)
def test_what_is_counted_is_the_noun_of_the_number(text: str, indicators: dict[str, str]) -> None:
    read = observations(text, **_REPLY)
    assert {number: read[number].indicator for number in indicators} == indicators


def test_acres_and_patents_are_no_output() -> None:
    text = "2024年，全区柠檬种植面积23万亩，产量25万吨，面积和产量分别占全市的32%和31%。"
    read = observations(text, **_REPLY)
    assert (read["32%"].indicator, read["31%"].indicator) == ("other", "product_volume")
    assert read["32%"].subject == "柠檬"
    assert observations("研发投入增长10%，发明专利占总量的七成。", **_REPLY)["七成"].indicator == "other"
    assert observations("汽车产值增长10%，新能源汽车占总量的七成。", **_REPLY)["七成"].indicator == "gross_output"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("生产总值过千亿的区增至11个。", "过千亿"),
        ("对研发费用连续两年超过3000万元且占营业收入比重达到3%以上的，增量部分按12%给予补助。", "超过3000万元"),
        ("对研发投入年增长14%以上、并按时报送统计报表的企业，按8%给予不超过150万元的补助。", "14%以上"),
    ],
)
def test_a_threshold_is_no_observation(text: str, number: str) -> None:
    assert number not in observations(text, **_REPLY)


def test_an_amount_reached_is_no_threshold() -> None:
    read = observations("全区研发费用超过3亿元，且增长12%以上。全区产值超过300亿元的区域中心正在形成。", **_REPLY)
    assert {"超过3亿元", "12%以上", "超过300亿元"} <= read.keys()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("区科技局对23家企业给予研发补助1460万元。", "actual"),
        ("2024年，区经济信息委对17个首台套产品给予1460万元支持。", "actual"),
        ("对首批次材料研制企业给予1460万元支持。", "policy"),
        ("对前3家企业给予1460万元支持。", "policy"),
        ("每年对10个项目给予1460万元支持。", "policy"),
    ],
)
def test_support_given_to_so_many_was_given(text: str, status: str) -> None:
    assert statuses(text, **_REPLY)["1460万元"] == status


def test_an_industry_may_reach_a_class_at_the_end_of_its_clause() -> None:
    read = observations("到2027年，我区新材料产业规模实现500亿级，软件产业规模突破百亿级。", **_REPLY)
    assert [(o.subject, o.value, o.status) for o in read.values()] == [
        ("新材料", "500", "target"),
        ("软件", "100", "target"),
    ]
    assert "百亿级" not in observations("引进产值突破百亿级的企业。", **_REPLY)


def test_whose_the_largest_is_says_not_where() -> None:
    text = "支持渝西八区建成全市汽车零部件“压舱石”，到2027年，该地区汽车零部件产业产值达到900亿元。"
    assert observations(text, **{**_REPLY, "region": "500000"})["900亿元"].region == "YUXI"
    text = "打造全市最大的铝材基地，产值达到50亿元。我市铝材产值达到70亿元。"
    read = observations(text, **_REPLY)
    assert (read["50亿元"].region, read["70亿元"].region) == ("500112", "500000")


def test_a_district_is_not_found_across_two_words() -> None:
    text = "一、联合川渝企业稳链\n\n目前整车企业已有337家入驻平台。"
    assert observations(text, **{**_REPLY, "region": "500000"})["337家"].region != "500117"


def test_energy_by_industrial_value_added_is_of_industry() -> None:
    text = "规模以上工业企业研发经费占营业收入比重达到1.6%，单位工业增加值能耗下降4%。"
    assert subjects(text, **_REPLY)["4%"] == ("sector", "工业")
    text = "规上工业产值增长6%，单位规上工业增加值能耗下降4%。"
    assert subjects(text, **_REPLY)["4%"] == ("sector", "规上工业")
