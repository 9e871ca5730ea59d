"""News of signings, works and districts: whose the numbers of lists, examples and neighbours are, and of what time."""

import pytest

from etl.extraction import read
from etl.model import Document, Observation
from tests.etl.reading import observations, subjects


def region_of(text: str, number: str, region: str) -> str:
    """Return the region of a number in the news of a district."""
    return observations(text, kind="报道", region=region, published="2024-03-12")[number].region


@pytest.mark.parametrize(
    ("text", "number", "region", "expected"),
    [
        ("我区有国家级农业龙头3家，全市百强企业6家，装备产业产值126亿元。", "126亿元", "500117", "500117"),
        ("我区有国家级农业龙头3家，全市数字化示范企业3家。", "3家", "500117", "500117"),
        ("全市数字化示范企业共有320家，我区有12家。", "320家", "500117", "500000"),
        ("我区规上工业产值88亿元，全市示范园区产值1000亿元。", "1000亿元", "500117", "500000"),
        ("深化与长寿区、南川区的联动，建设五千亿级制造业基地。", "五千亿级", "500102", "500102"),
        ("江津区、永川区协同发展，江津区引进项目12个。", "12个", "500118", "500116"),
        ("青禾锂业在我市投资的首个基地动工，将投资115亿元。", "115亿元", "500115", "500115"),
        ("一批机械项目签约落户奉节，总投资超53亿元。", "超53亿元", "500000", "500236"),
        ("依托重庆味谷，做大千亿级火锅食材产业。", "千亿级", "500117", "500117"),
    ],
)
def test_places_beside_a_number(text: str, number: str, region: str, expected: str) -> None:
    assert region_of(text, number, region) == expected


def test_the_venue_of_an_event_is_of_its_district() -> None:
    text = (
        "全市集中开工活动18日举行，共开工项目212个，总投资2100亿元。"
        "活动主会场江津区开工项目20个，总投资206亿元，年度投资计划33亿元。"
    )
    read = observations(text, kind="报道", region="500000", published="2023-02-18", title="重庆集中开工212个重大项目")
    assert {read[n].region for n in ("212个", "2100亿元")} == {"500000"}
    assert {read[n].region for n in ("20个", "206亿元", "33亿元")} == {"500116"}
    assert read["33亿元"].indicator == "planned_investment"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("此次签约的项目有华川传动产业园、远潮集团区域总部、天泰光电城等，总投资610亿元。", "610亿元"),
        ("远潮集团西部运营总部、天泰光电城、华川产业园等项目集中开工，总投资额超53亿元。", "超53亿元"),
        ("一批机械、光伏项目集中签约，总投资超53亿元。", "超53亿元"),
        ("石桥工业园二期等88个项目提前动工。", "88个"),
    ],
)
def test_listed_works_are_not_whose_the_sum_is(text: str, number: str) -> None:
    assert subjects(text, kind="报道", region="500236", published="2025-07-07")[number] == ("region", "")


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("铜梁高新区开工建设标准厂房等12个项目，总投资30亿元。", "12个", ("park", "铜梁高新区")),
        ("远潮集团二期等项目建成，产值53亿元。", "53亿元", ("enterprise", "远潮集团")),
        ("万州综保区正式封关运行，已签约项目6个。", "6个", ("park", "万州综保区")),
        (
            "以海丰粮油新建的三期项目为例，该项目占地90亩，总投资7亿元。",
            "7亿元",
            ("enterprise", "海丰粮油三期项目"),
        ),
        ("以技改项目为例，全区实施技改项目12个，总投资7亿元。", "7亿元", ("region", "")),
        ("这是四川海德矿业在重庆建设的首个隔膜基地，将投资115亿元。", "115亿元", ("enterprise", "海德矿业")),
        ("这是海德股份在渝建设的首个工厂，总投资15亿元。", "15亿元", ("enterprise", "海德股份")),
    ],
)
def test_works_and_parks_by_name(text: str, number: str, expected: tuple[str, str]) -> None:
    assert subjects(text, kind="报道", region="500101", published="2024-03-12")[number] == expected


def test_works_are_told_without_whoever_builds_them() -> None:
    text = "其中规模最大的是四川远岭乳业集团投资建设乳清蛋白研发及产业化项目。该项目计划投资8亿元。"
    kind, name = subjects(text, kind="报道")["8亿元"]
    assert (kind, "投资建设" in name) == ("enterprise", False)


def test_a_whole_chain_is_of_its_industry() -> None:
    read = subjects("做强百亿级火锅食材全产业链，产值突破35亿元。", kind="报道", region="500117")
    assert read["百亿级"] == ("cluster", "火锅食材")


@pytest.mark.parametrize(
    ("text", "number", "period"),
    [
        ("2021年10月，青禾电机有限公司签约落户双桥，投资18亿元建设电机工厂。", "18亿元", "2021-10"),
        ("青岭农业是当地龙头企业，去年，企业投资8000余万元扩建果汁车间。", "8000余万元", "2021"),
        ("海铃电池项目去年3月开工，总投资18亿元，预计今年投产。", "18亿元", "2022-01"),
        ("海铃电池项目2020年建成一期，总投资18亿元。", "18亿元", "2022-01"),
    ],
)
def test_when_an_amount_was_put_in(text: str, number: str, period: str) -> None:
    assert observations(text, kind="报道", region="500111", published="2022-01-18")[number].period == period


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("上半年，全区入库科技型企业812家，较去年底增长5.6%。", "5.6%", "change"),
        ("2024年末贷款余额812亿元，比上年末增长5.6%。", "5.6%", "yoy"),
        ("上半年产值比去年同期增长5.6%。", "5.6%", "yoy"),
        ("今年内，全区将完成15个智能工厂建设，累计建成134个。", "15个", "new"),
        ("今年，全区将建成15个智能工厂，累计建成134个智能工厂。", "134个", "level"),
    ],
)
def test_against_a_year_end_and_in_all(text: str, number: str, expected: str) -> None:
    assert observations(text, published="2024-08-07")[number].transformation == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年，全县地区生产总值由2018年的第15位跃升为第6位。", {"第15位": "2018", "第6位": "2021"}),
        ("去年规上工业增加值增速居全市第四，渝东北第一。", {"第四": "2021", "第一": "2021"}),
        ("这里将建成西部第一高楼，从第15天起封顶。", {}),
        ("从2018年的第二届升级到第六届。", {}),
    ],
)
def test_places_of_an_area_and_places_left(text: str, expected: dict[str, str]) -> None:
    read = observations(text, kind="报道", region="500241", published="2022-05-06")
    assert {n: o.period for n, o in read.items() if o.transformation == "rank"} == expected


def test_a_place_goes_on_in_the_same_order() -> None:
    read = observations("规上工业增加值增速10.6%，居全市第三，渝东北第一。", region="500101")
    assert read["第一"].qualifier == "增速；渝东北"


def test_what_is_striven_for_and_what_can_be_passed() -> None:
    read = observations("努力形成20家“小巨人”、300家规上企业的梯队。", kind="报道")
    assert {o.status for o in read.values()} == {"target"}
    read = observations("家居产值今年能够突破30亿元，到2027年有望达到百亿。", kind="报道", published="2024-08-23")
    assert {n: (o.status, o.period, o.value) for n, o in read.items()} == {
        "突破30亿元": ("expected", "2024", "30"),
        "百亿": ("expected", "2027", "100"),
    }


def test_a_mark_needs_no_unit_where_firms_are_counted() -> None:
    read = observations("全市高新技术企业总数突破4000大关，达4035家。", region="500000")
    assert (read["突破4000"].indicator, read["突破4000"].value) == ("firms_hightech", "4000")
    assert "突破3000" not in observations("全区规上工业产值突破3000大关。")


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("去年，全县重点项目完成计划投资88亿元。", "88亿元", "fixed_investment"),
        ("公司不停工，在岗人数超4000人。", "超4000人", "employment"),
        ("共开工重大项目212个，总投资10亿元以上的有64个。", "64个", "projects_started"),
        ("开工项目30个，还设有水利工程等12个分现场。", "12个", "other"),
        ("为8家配套企业供货，在外地约有300家经销商。", "300家", "other"),
        ("新增规上企业6家，农产品加工示范企业4家。", "4家", "other"),
        ("签约项目66个，发布投资机会清单70个。", "70个", "other"),
    ],
)
def test_what_is_counted(text: str, number: str, indicator: str) -> None:
    assert observations(text, kind="报道")[number].indicator == indicator


def test_growth_takes_its_measure_from_where_it_is_stated() -> None:
    text = (
        "一季度，规上工业增加值增长11%。汽车产业同比增长16.6%，电子信息增长10.6%。\n"
        "一季度汽车产业完成产值352亿元，同比增长16.6%。"
    )
    found = [o for o in _all(text) if o.subject in ("汽车", "电子信息") and o.transformation == "yoy"]
    assert [(o.text, o.indicator) for o in found] == [
        ("16.6%", "gross_output"),
        ("10.6%", "value_added"),
        ("16.6%", "gross_output"),
    ]


def _all(text: str) -> tuple[Observation, ...]:
    return read(Document("00000000", text, kind="报道", published="2022-04-21", region="500106")).observations


def test_fields_looked_at_are_not_whose_the_projects_are() -> None:
    text = "去年，全区盯住装备制造、临港经济、绿色建材等五个产业方向招商，引进项目45个。"
    assert subjects(text, kind="报道")["45个"] == ("region", "")
    text = "签约项目涉及装备、家居等领域。项目全部建成后，年产值可达350亿元。"
    assert subjects(text, kind="报道")["350亿元"] == ("region", "")
    assert subjects("肉牛、榨菜、柑橘三大特色产业实现产值45亿元。", kind="报道")["45亿元"][0] == "cluster"


def test_firms_of_scale_and_the_size_of_revenue() -> None:
    read = observations("全县家具制造规模企业达36家，营收规模达到95亿元。", kind="报道")
    assert (read["36家"].indicator, read["95亿元"].indicator) == ("firms_above_scale", "revenue")
