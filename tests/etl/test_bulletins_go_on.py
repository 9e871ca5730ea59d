"""How bulletins go on: with the time reported, with what is invested in, with words that name nobody."""

import pytest

from tests.etl.reading import observations, subjects

_NEWS = {"kind": "报道", "region": "500151", "published": "2024-04-20"}
_JANUARY = {"kind": "报道", "region": "500151", "published": "2024-01-25"}


@pytest.mark.parametrize(
    ("text", "number", "period", "told_on"),
    [
        ("1—3月，全区规上工业产值71亿元，目前，复工企业62家，规上工业增加值增长6.4%。", "6.4%", "2024-Q1", _NEWS),
        ("1—3月，全区规上工业产值71亿元，目前，复工企业62家。", "62家", "2024-04", _NEWS),
        ("1—12月，全区规上工业增加值增长5.7%。", "5.7%", "2023", _JANUARY),
        ("1—3月，全区规上工业增加值增长5.7%。", "5.7%", "2024-Q1", _NEWS),
    ],
)
def test_the_time_reported(text: str, number: str, period: str, told_on: dict[str, str]) -> None:
    assert observations(text, **told_on)[number].period == period


@pytest.mark.parametrize(
    ("words", "is_investment"),
    [("交通运输投资", True), ("水利投资", True), ("对外投资", False), ("外商投资", False), ("计划投资", False)],
)
def test_investment_goes_on(words: str, is_investment: bool) -> None:
    text = f"一季度，全区固定资产投资增长7.1%，其中{words}下降3.3%。"
    read = observations(text, **_NEWS)
    assert (read["3.3%"].indicator == "fixed_investment") is is_investment


@pytest.mark.parametrize(
    ("text", "number", "code"),
    [
        ("上划中央收入7.2亿元。", "7.2亿元", "other"),
        ("公共财政预算收入完成21.6亿元。", "21.6亿元", "fiscal_revenue"),
        ("政府性基金预算收入完成21.6亿元。", "21.6亿元", "other"),
        ("全市在产的27个行业增长。", "27个", "other"),
    ],
)
def test_what_is_summed(text: str, number: str, code: str) -> None:
    read = observations(text, **_NEWS)
    assert number not in read or read[number].indicator == code


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("上划中央收入7.2亿元。", "7.2亿元"),
        ("内销4.6亿元，增长3%。", "4.6亿元"),
        ("调研显示，81%的企业订单增加。", "81%"),
        ("房地产开发项目37个，总投资52亿元。", "37个"),
        ("民生项目16个，总投资9亿元。", "16个"),
    ],
)
def test_words_that_name_nobody(text: str, number: str) -> None:
    assert subjects(text, **_NEWS)[number][0] not in ("enterprise", "cluster", "project")


@pytest.mark.parametrize("words", ["能源、城建、交通投资", "水利、交通、物流投资"])
def test_what_is_invested_in_is_no_firm(words: str) -> None:
    read = observations(f"其中，{words}分别增长4.7%、6.2%、9.1%。", **_NEWS)
    assert {o.indicator for o in read.values()} == {"fixed_investment"}
    assert "enterprise" not in {o.subject_kind for o in read.values()}


def test_a_firm_that_shows_is_named() -> None:
    assert subjects("华岳新型显示公司实现产值4亿元。", **_NEWS)["4亿元"][0] == "enterprise"


def test_made_in_all() -> None:
    assert subjects("一季度，汽车产量累计9.3万辆，增长4%。", **_NEWS)["9.3万辆"] == ("cluster", "汽车")


@pytest.mark.parametrize("counted", ["全市5214家规模工业企业", "全市规模工业企业5214家，"])
def test_one_rate_against_several(counted: str) -> None:
    text = f"1—2月，{counted}实现利润83亿元，同比增长17%，增速分别高于上年和1月4.3和2.6个百分点。"
    read = observations(text, **_NEWS)
    assert {read[n].indicator for n in ("4.3", "2.6个百分点")} == {"profit"}


def test_points_of_two_rates() -> None:
    text = "一季度，汽车产值增长17%，医药产值增长9%，分别比上年提高4.3和2.6个百分点。"
    read = subjects(text, **_NEWS)
    assert (read["4.3"][1], read["2.6个百分点"][1]) == ("汽车", "医药")


def test_times_and_percent_of_growth_in_a_row() -> None:
    read = observations("一季度，化工和材料行业利润增幅分别为2.4倍和47.3%。", **_NEWS)
    assert [(read[n].value, read[n].transformation) for n in ("2.4倍", "47.3%")] == [("240", "yoy"), ("47.3", "yoy")]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("完成全年工业投资任务的27.4%", "2024-Q1"),
        ("占全年投资计划的27.4%", "2024-Q1"),
        ("预计全年增长27.4%", "2024"),
    ],
)
def test_the_part_reached_of_a_whole_year(words: str, period: str) -> None:
    text = f"一季度，全区工业投资42亿元，{words}。"
    assert observations(text, **_NEWS)["27.4%"].period == period


def test_what_stands_behind_each_number() -> None:
    text = "园区贡献了27.4%的产值和41%的利润，每天产生14万元的产值、3万元的税收。"
    read = observations(text, **_NEWS)
    assert [read[n].indicator for n in ("27.4%", "41%", "14万元", "3万元")] == [
        "gross_output",
        "profit",
        "gross_output",
        "tax",
    ]


def test_growth_behind_what_was_named_behind_a_number() -> None:
    read = observations("园区14亿元的产值增长3%，带来2亿元的税收，增长7%。", **_NEWS)
    assert [read[n].indicator for n in ("14亿元", "3%", "2亿元", "7%")] == [
        "gross_output",
        "gross_output",
        "tax",
        "tax",
    ]


def test_a_single_work_is_no_firm() -> None:
    assert subjects("单个项目投资均超2亿元。", **_NEWS)["超2亿元"][0] == "region"
