"""Trade and services in bulletins, works on lists of the best, firms that were asked."""

import pytest

from tests.etl.reading import observations, subjects

_NEWS = {"kind": "报道", "region": "500151", "published": "2024-04-20"}


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("规模以上营利性服务业96户，营业收入17.2亿元。", "17.2亿元", ("sector", "规上营利性服务业")),
        ("规模以上服务业营业收入17.2亿元。", "17.2亿元", ("sector", "规上服务业")),
        ("一季度，住宿业营业额增长4.7%，餐饮业营业额增长8.3%。", "8.3%", ("cluster", "餐饮业")),
    ],
)
def test_services_of_their_own(text: str, number: str, subject: tuple[str, str]) -> None:
    assert subjects(text, **_NEWS)[number] == subject


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("限上批零住餐销售额17.2亿元，增长3%。", "17.2亿元", "other"),
        ("零售业销售额同比增长4.7%。", "4.7%", "other"),
        ("餐饮业营业收入增长4.7%。", "4.7%", "revenue"),
        ("投资14亿元的冷链产业园落地建设。", "14亿元", "planned_investment"),
        ("榜单显示，石桥区、松岭区分别上榜3个项目。", "3个", "other"),
        ("石桥区、松岭区分别开工3个项目。", "3个", "projects_started"),
        ("研发投入增长17%。调查显示，73%的受访企业建有研发机构。", "73%", "other"),
    ],
)
def test_what_is_told_of_trade_and_works(text: str, number: str, indicator: str) -> None:
    assert observations(text, **_NEWS)[number].indicator == indicator


def test_a_quoted_number_of_a_plan_is_no_name() -> None:
    assert subjects("签约“416”制造业项目合同金额37亿元。", **_NEWS)["37亿元"][0] != "enterprise"
    assert subjects("“远澜星谷”制造业项目投资3亿元。", **_NEWS)["3亿元"][0] == "enterprise"


@pytest.mark.parametrize("first", ["铝及铝精深加工", "铜精深加工"])
def test_working_of_metals_leads_its_list(first: str) -> None:
    text = f"规上工业增加值增长4.7%，其中{first}、装配式建筑增长8.3%。"
    assert subjects(text, **_NEWS)["8.3%"] == ("cluster", f"{first}、装配式建筑")
