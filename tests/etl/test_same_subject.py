"""What goes on about the park, the project or the years that were just told of."""

import pytest

from tests.etl.reading import observations, periods


@pytest.mark.parametrize(
    ("text", "number", "subject"),
    [
        ("云岭工业园区实现工业总产值43.2亿元，增长9%；规上工业产值38亿元，增长8.9%。", "8.9%", "云岭工业园区"),
        ("今年以来，云岭高新区新增规上企业5家。1—5月实现工业总产值43.2亿元。", "43.2亿元", "云岭高新区"),
        ("云岭高新区实现工业总产值43.2亿元；全区规上工业产值380亿元。", "380亿元", "规上工业"),
        ("云岭电工线缆项目总投资30亿元。整个项目达产后，可实现年产值87.5亿元。", "87.5亿元", "云岭电工线缆项目"),
    ],
)
def test_whose_the_next_number_is(text: str, number: str, subject: str) -> None:
    assert observations(text, kind="报道", region="500115")[number].subject == subject


def test_what_is_the_matter_is_no_firm() -> None:
    read = observations("根据自身发展情况和企业用地需求，高新区建成厂房120万平方米。", kind="报道", region="500115")
    assert read["120万平方米"].subject_kind != "enterprise"


def test_these_five_years_of_a_report() -> None:
    text = (
        "一、过去五年及2023年工作回顾\n——这五年，我们坚定不移转变方式。固定资产投资、社会消费品零售总额年均分别增长4.7%、"
        "7.3%。规上工业增加值年均增长5.2%。引进项目120个。\n"
    )
    read = periods(text, kind="政府工作报告", published="2024-01-28")
    assert read == {"4.7%": "2019/2023", "7.3%": "2019/2023", "5.2%": "2019/2023", "120个": "2019/2023"}


def test_what_lines_are_built_to_make_is_what_they_can() -> None:
    read = observations("园区内，云岭电工年产5万吨线缆项目加快建设。", kind="报道", published="2024-04-20")["5万吨"]
    assert (read.qualifier, read.period) == ("产能", "2024-04")


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("固定资产投资总额完成210.4亿元。", "fixed_investment"),
        ("项目总投资210.4亿元。", "planned_investment"),
    ],
)
def test_a_total_of_investment_made_is_no_plan(text: str, indicator: str) -> None:
    assert observations(text)["210.4亿元"].indicator == indicator


@pytest.mark.parametrize(
    ("text", "bound"),
    [("形成不低于年产28万辆整车的产能。", "ge"), ("形成年产28万辆整车的产能。", "eq")],
)
def test_a_bound_before_the_verb_of_what_is_made(text: str, bound: str) -> None:
    assert observations(text)["28万辆"].bound == bound


def test_what_was_agreed_is_no_firm() -> None:
    read = observations("今年1—6月，全区签约项目56个、总投资29.7亿元，正式协议投资23.9亿元。", kind="报道")["23.9亿元"]
    assert (read.subject_kind, read.indicator) == ("region", "contracted_investment")
