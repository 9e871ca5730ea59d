"""What pages say of their wording, their pictures and of today: none of it changes what the numbers are of."""

import pytest

from etl.clauses import clean
from tests.etl.reading import check_periods, observations, subjects

_NEWS = {"kind": "报道", "region": "500151", "published": "2024-04-20"}
_YEAR = {"kind": "统计公报", "region": "500151", "published": "2024-03-20", "title": "2023年铜梁区统计公报"}


def test_a_bracket_on_the_wording_parts_nothing() -> None:
    text = "一季度，全区68个投资1亿元（人民币，下同）以上项目开工，总投资174亿元，较上年同期（下同）增长47%。"
    read = observations(text, **_NEWS)
    assert {n: o.indicator for n, o in read.items()} == {
        "68个": "projects_started",
        "174亿元": "planned_investment",
        "47%": "planned_investment",
    }


@pytest.mark.parametrize("words", ["（含税，下同）", "（不含万盛）", "（人民币贷款）"])
def test_other_brackets_stay(words: str) -> None:
    assert words in clean(f"产值12亿元{words}增长5%，下同，以人民币计。").text


@pytest.mark.parametrize(
    ("line", "is_apart"),
    [
        ("图4 2019-2023年全区生产总值及其增长速度与构成情况", True),
        ("表12 2023年规模以上工业主要产品产量及增长速度", True),
        ("全区上下聚焦重点产业加快推进项目建设并持续优化", False),
        ("图书馆和文化馆开放以来累计接待读者和游客并举办", False),
    ],
)
def test_a_caption_is_no_broken_line(line: str, is_apart: bool) -> None:
    assert ("\n" in clean(f"{line}\n全年专利授权{712}件。").text) is is_apart


def test_a_table_named_in_a_sentence_begins_no_line() -> None:
    text = "全区主要产品产量及其增长速度的具体情况可见下文\n图2和附件。"
    assert clean(text).text == text.replace("\n", "")


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("新签上亿元项目17个，协议资金42亿元。", False),
        ("引进十亿元工业项目3个。", False),
        ("到位上亿元项目资金。", True),
    ],
)
def test_works_counted_by_their_size(text: str, is_read: bool) -> None:
    assert any(o.unit == "亿元" and o.value in ("1", "10") for o in observations(text, **_NEWS).values()) is is_read


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("上级科技项目补助资金640万元，增长21%。", "640万元"),
        ("全年销售公司累计上交税金1.3亿元。", "1.3亿元"),
        ("入库税金4.2亿元。", "4.2亿元"),
    ],
)
def test_words_that_name_nobody(text: str, number: str) -> None:
    assert subjects(text, **_NEWS)[number][0] not in ("enterprise", "cluster")


def test_industry_of_firms_above_scale() -> None:
    assert subjects("规上企业工业总产值137亿元。", **_NEWS)["137亿元"] == ("sector", "规上工业")
    assert subjects("重点企业工业总产值137亿元。", **_NEWS)["137亿元"] != ("sector", "规上工业")


def test_a_trend_that_is_over_dates_nothing() -> None:
    check_periods("一季度，基础设施投资扭转1到2月负增长态势，增长{0.4%=2024-Q1}；工业投资增长{5.2%=2024-Q1}。", **_NEWS)
    check_periods("1到2月，基础设施投资增长{0.4%=2024-01/2024-02}。", **_NEWS)


def test_growth_goes_on_with_the_time_reported() -> None:
    told = "1—3月，全区规上工业产值{58亿元=2024-Q1}，增长{9.3%=2024-Q1}。\n"
    check_periods(f"{told}当前，复工率达{{99%=2024-04}}。从行业看，医药制造业增加值增长{{16.4%=2024-Q1}}。", **_NEWS)
    check_periods(f"{told}目前，全区有规上工业企业{{127户=2024-04}}，从业人员{{6800人=2024-04}}。", **_NEWS)
    check_periods(f"{told}今年以来，医药制造业增加值增长{{16.4%=2024-01/2024-04}}。", **_NEWS)


def test_the_budget_by_the_place_it_is_of() -> None:
    read = observations("全年一般公共预算地方收入4.6亿元，增长14.2%。", **_YEAR)
    assert (read["4.6亿元"].indicator, read["4.6亿元"].subject_kind) == ("fiscal_revenue", "region")
