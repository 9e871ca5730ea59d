"""What a text measures and what only stands around its numbers: investment alone, wholes, grounds, places, captions."""

import pytest

from tests.etl.reading import check_periods, observations, subjects

_NEWS = {"kind": "报道", "region": "500151", "published": "2024-06-20"}
_INVESTED = (
    "今年1—5月，全区固定资产投资同比增长9.2%。\n工业投资支撑有力，同比增长14.6%。\n"
    "优势行业持续发力。医药制造业同比增长26.3%，金属制品业同比增长31.4%。"
)


def test_a_text_on_investment_alone_tells_of_it_throughout() -> None:
    read = observations(_INVESTED, **_NEWS)
    assert {read[n].indicator for n in ("26.3%", "31.4%")} == {"fixed_investment"}


@pytest.mark.parametrize(
    "more", ["1—5月，全区社会消费品零售总额增长4.5%。", "规上工业增加值增长6.1%。", "实现税收7.2亿元。"]
)
def test_a_text_that_measures_more_is_read_as_before(more: str) -> None:
    read = observations(f"{_INVESTED.split('优势')[0]}{more}\n优势行业持续发力。医药制造业同比增长26.3%。", **_NEWS)
    assert read["26.3%"].indicator != "fixed_investment"


def test_the_whole_of_a_year_does_not_date_its_part() -> None:
    check_periods(
        "1—5月，市级重点项目完成投资{53.4亿元=2024-01/2024-05}，占全年计划投资的{41%=2024-01/2024-05}。", **_NEWS
    )
    check_periods("1—5月，完成投资{53.4亿元=2024-01/2024-05}，预计全年投资{128亿元=2024}。", **_NEWS)
    check_periods("2023年完成投资{53.4亿元=2023}，其中工业占全年的{41%=2023}。", **_NEWS)


@pytest.mark.parametrize(
    ("text", "is_event"),
    [
        ("在开春重大项目集中开工活动的推动下，1—2月，全区18个市级重大项目开工。", False),
        ("6月18日，我区举行重大项目集中开工活动，18个市级重大项目开工。", True),
        ("6月18日，在区委推动下，我区集中开工18个重大项目。", True),
    ],
)
def test_an_event_in_the_background_marks_nothing(text: str, is_event: bool) -> None:
    assert ("集中活动" in observations(text, **_NEWS)["18个"].qualifier) is is_event


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("累计签约项目82个；全年外贸进口52.3亿元，居全市第11位、渝西第2位。", "第11位", "other"),
        ("累计签约项目82个；全年外贸进口52.3亿元，居全市第11位、渝西第2位。", "第2位", "other"),
        ("规上工业增加值增长6.2%，社零总额52.3亿元，居全市第11位。", "第11位", "other"),
        ("规上工业增加值增长6.2%，居全市第11位、渝西第2位。", "第2位", "value_added"),
        ("在11个区县中，工业投资增长8.3%，列第7位。", "第7位", "fixed_investment"),
    ],
)
def test_places_are_of_what_was_told_last(text: str, number: str, indicator: str) -> None:
    assert observations(text, **_NEWS)[number].indicator == indicator


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("科技对增长的贡献率达57%。", "other"),
        ("科技进步贡献率达到57%。", "other"),
        ("工业对经济增长的贡献率达到57%。", "value_added"),
        ("科技服务业对经济增长的贡献率达到57%。", "value_added"),
    ],
)
def test_what_science_contributes_is_no_value_added(text: str, indicator: str) -> None:
    assert observations(text, **_NEWS)["57%"].indicator == indicator


def test_what_is_first_in_praise_is_neither_a_place_nor_a_firm() -> None:
    text = "项目投资是全区增长的第一动力。\n2024年，全区计划实施重点项目，总投资900亿元。"
    read = observations(text, **_NEWS)
    assert "第一" not in read
    assert read["900亿元"].subject_kind == "region"
    assert observations("工业增速居全市第一。", **_NEWS)["第一"].value == "1"


@pytest.mark.parametrize(
    ("text", "number", "is_output"),
    [
        ("园区依托18万吨电解铝、6万吨再生铜打造铝材基地。", "18万吨", True),
        ("园区依托18万吨电解铝、6万吨再生铜打造铝材基地。", "6万吨", True),
        ("园区拥有5万吨级码头3座。", "5万吨", False),
        ("园区拥有20万吨粮食储备库。", "20万吨", False),
        ("具备3万吨污水处理能力。", "3万吨", False),
    ],
)
def test_goods_that_a_place_rests_on(text: str, number: str, is_output: bool) -> None:
    read = observations(text, kind="简介", region="500151", published="2024-06-20")
    assert (number in read and read[number].indicator == "product_volume") is is_output


def test_a_caption_of_years_dates_nothing_below_it() -> None:
    about = {"kind": "统计公报", "region": "500151", "published": "2024-03-20", "title": "2023年铜梁区统计公报"}
    check_periods("图3  2019—2023年研发经费\n\n全区技术合同成交额{7.4亿元=2023}。", **about)


def test_two_names_are_never_joined() -> None:
    read = subjects("非公有制经济增加值215亿元，其中民营经济增加值187亿元；非公经济增加值增长5.2%。", **_NEWS)
    assert [read[n][1] for n in ("215亿元", "187亿元", "5.2%")] == ["非公有制经济", "民营经济", "非公经济"]
