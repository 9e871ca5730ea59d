"""Firms that only what they do tells, and counts and runs that go on about the industries told one by one."""

import pytest

from tests.etl.reading import observations, subjects


@pytest.mark.parametrize(
    ("kind", "firm", "text"),
    [
        (
            "复函",
            "锦岳铸造",
            "锦岳铸造投资2.4亿元实施熔炼车间改造，引进机械臂52台，用工由180人减少到75人；上半年实现产值3.6亿元，增长21%。\n",
        ),
        (
            "复函",
            "碧岚乳业",
            "一是抓存量。推动碧岚乳业扩产，企业去年实现营业收入4.2亿元、同比增长31%，纳税1600万元。\n",
        ),
        ("报道", "青垭弹簧", "青垭弹簧就是这条链上的受益者。2021年，这家企业年产值只有8000万元，去年达到2.6亿元。\n"),
    ],
    ids=["that spends on its own works", "that is helped", "that a story takes for its example"],
)
def test_a_firm_that_only_its_deeds_tell(kind: str, firm: str, text: str) -> None:
    found = subjects(text, kind=kind, published="2024-08-09", region="500117")
    assert set(found.values()) == {("enterprise", firm)}


def test_works_of_a_firm_that_are_helped() -> None:
    text = "支持昊川汽车合川基地实施柔性化改造，投资14亿元，整车产能由9万辆提升至18万辆。\n"
    found = subjects(text, kind="方案", published="2024-08-09", region="500117")
    assert {name for _, name in found.values()} == {"昊川汽车合川基地"}


def test_whoever_is_no_firm_stays_none() -> None:
    text = "区财政投资3亿元建设标准厂房。支持传统产业升级，完成技改投资12亿元。推动老旧设备改造，节约标煤2万吨。\n"
    found = subjects(text, kind="复函", published="2024-08-09", region="500117")
    assert "enterprise" not in {kind for kind, _ in found.values()}


def test_counts_and_amounts_of_industries_told_one_by_one() -> None:
    text = (
        "荣昌高新区现有规上企业203户。三大主导产业中，绿色建材52户、电子信息37户、食品加工44户，"
        "上半年产值分别为61亿元、47亿元和29亿元，增速分别为3.1%、-2.4%和7.8%。\n"
    )
    found = subjects(text, kind="复函", published="2024-08-09", region="500153")
    materials, electronics, food = (("cluster", name) for name in ("绿色建材", "电子信息", "食品加工"))
    assert found.pop("203户")[0] == "park"
    assert list(found.values()) == [materials, electronics, food] * 3


def test_one_count_beside_an_industry_is_not_told_one_by_one() -> None:
    text = "永川高新区签约项目31个，其中汽车零部件项目12个，分别完成计划的61%、58%。\n"
    found = subjects(text, kind="复函", published="2024-08-09", region="500118")
    assert found["61%"][0] != "cluster"


def test_what_a_speaker_of_a_park_tells_is_the_parks() -> None:
    text = (
        "从“散”到“聚”\n——长寿经开区五年记\n\n锦岳铸造的装配线上，工人正赶制订单。\n"
        "长寿经开区党工委副书记孟川说，“去年，产值是216亿元。今年上半年，规上产值118亿元，增长9%，增速比全区高2.1个百分点；"
        "工业投资19亿元，增长17%。企业从73家增加到126家。”\n"
    )
    found = subjects(text, kind="报道", title="从“散”到“聚”——长寿经开区五年记", published="2025-08-09", region="500115")
    assert set(found.values()) == {("park", "长寿经开区")}


_STORY = "山坳里飞出“金齿轮”\n——探访巫溪渝垭齿轮\n\n"


def test_what_a_firm_tells_of_itself() -> None:
    text = (
        f"{_STORY}如今，企业占地39亩，员工180余人，去年产值1.46亿元，纳税720万元，位居全县工业企业第三。\n"
        "“接下来，我们计划投资9000万元建设二期工厂，明年6月投产后可新增产值2亿元。”厂长说。\n"
    )
    found = subjects(text, kind="报道", title="——探访巫溪渝垭齿轮", published="2024-11-26", region="500238")
    assert set(found.values()) == {("enterprise", "渝垭齿轮")}


def test_a_turn_told_by_itself_dates_what_follows() -> None:
    text = f"{_STORY}转机出现在2020年。公司咬牙投入2600万元引进磨齿机18台。\n"
    found = observations(text, kind="报道", title="——探访巫溪渝垭齿轮", published="2024-11-26", region="500238")
    assert {o.period for o in found.values()} == {"2020"}


def test_what_a_district_does_is_no_name() -> None:
    text = "2023年以来，争取专项债7.1亿元，建成标准厂房24万平方米。设立产业基金3亿元，发放园区企业贷款2.9亿元。\n"
    found = observations(text, kind="复函", published="2024-05-13", region="500154")
    assert {(o.subject_kind, o.subject, o.status) for o in found.values()} == {("region", "", "actual")}


def test_people_are_not_more_of_the_firms_before() -> None:
    text = "2026年，培育规上企业26家，其中亿元企业11家，新增就业2500人。\n"
    found = observations(text, kind="方案", published="2024-05-13", region="500154")
    assert (found["2500人"].indicator, found["2500人"].transformation) == ("employment", "new")


def test_an_industry_of_a_park_is_told_under_its_own_name() -> None:
    text = "云阳工业园区入驻企业186家。园区绿色食品产业集聚企业58家，产值占园区的四成。\n"
    found = subjects(text, kind="报道", title="云阳工业园区突围", published="2024-10-26", region="500235")
    assert (found["186家"][0], found["58家"], found["四成"]) == (
        "park",
        ("cluster", "绿色食品"),
        ("cluster", "绿色食品"),
    )


def test_goals_of_an_industry_asked_about_keep_to_it() -> None:
    text = (
        "您提出的《关于做强我区汽摩零部件产业的建议》收悉。全区汽摩行业建成数字化车间21个。\n"
        "力争2026年全区汽摩零部件产业产值达到310亿元，2028年突破400亿元，规上企业达到150家。\n"
    )
    found = subjects(text, kind="复函", title="关于第92号建议的复函", published="2025-06-18", region="500111")
    assert {found[number] for number in ("310亿元", "突破400亿元", "150家")} == {("cluster", "汽摩零部件")}


def test_a_time_of_long_ago_is_no_firm() -> None:
    text = "“建园之初，这里只有6家企业，年产值不足1亿元。”管委会主任回忆道。\n"
    found = subjects(text, kind="报道", title="云阳工业园区突围", published="2024-10-26", region="500235")
    assert "enterprise" not in {kind for kind, _ in found.values()}
