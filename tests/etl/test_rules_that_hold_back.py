"""Everyday sentences that come near a rule and are none of its own: each number keeps what it is of."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize(
    ("text", "number", "wrong"),
    [
        ("工业投资增长15%，其中规上工业增长20%。", "20%", "value_added"),
        ("全区工业用电量增长3.1%，其中规上工业增长5.2%。", "5.2%", "value_added"),
        ("税收12亿元，其中规上工业增长9%。", "9%", "value_added"),
        ("电子信息产业集群经济规模突破500亿元。", "500亿元", "gdp"),
        ("高新区经济规模达到600亿元。", "600亿元", "gdp"),
        ("汽车产业链供应链畅通，规上工业企业实现利润达到50亿元规模。", "50亿元", "gross_output"),
        ("汽车产业研发费用达到5亿元的规模。", "5亿元", "gross_output"),
        ("社会消费品零售总额120亿元，其中批发业80亿元，零售业40亿元。", "40亿元", "gross_output"),
        ("全区新能源汽车产业增长12%。下一步，抓好固定资产投资项目。", "12%", "fixed_investment"),
        ("固定资产投资增长8%，外商直接投资增长20%。", "20%", "fixed_investment"),
        ("绿色产品供给增强，节能环保产业增长8%。", "8%", "product_volume"),
        ("人均公共财政预算收入3000元。", "3000元", "fiscal_revenue"),
        ("众创空间新增瞪羚12家。", "12家", "innovation_platforms"),
        ("现有3万吨废钢。", "3万吨", "product_volume"),
    ],
)
def test_another_measure_is_not_taken(text: str, number: str, wrong: str) -> None:
    told = observations(text, published="2025-07-20", region="500151").get(number)
    assert told is None or told.indicator != wrong


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("186家规模以上工业企业产值同比下降3.1%。", "186家", "firms_above_scale"),
        ("新签约86.5亿元产业项目12个。", "86.5亿元", "contracted_investment"),
        ("签约项目比上年增加12个、增长3.5个百分点。", "12个", "projects_signed"),
    ],
)
def test_what_is_told_stays(text: str, number: str, indicator: str) -> None:
    assert observations(text, published="2025-07-20", region="500151")[number].indicator == indicator


@pytest.mark.parametrize(
    ("text", "published", "number", "period"),
    [
        ("1—12月，全区规上工业总产值力争完成700亿元。", "2025-03-10", "700亿元", "2025"),
        ("1—6月要完成固定资产投资40亿元。", "2025-02-25", "40亿元", "2025-H1"),
        ("1—12月，全区规上工业总产值完成700亿元。", "2025-01-20", "700亿元", "2024"),
    ],
)
def test_months_ahead_are_over_only_where_nothing_plans_them(
    text: str, published: str, number: str, period: str
) -> None:
    assert observations(text, published=published, region="500151")[number].period == period


def test_a_column_of_the_month_and_a_place_over_all_columns_keep_what_they_say() -> None:
    month = "指标名称 单位 2025年1—6月\n本月 累计 增速\n规上工业总产值 亿元 60 320 6.1\n工业投资 亿元 7 42 9.5\n"
    assert all(o.period != "2025-H1" for number, o in observations(f"云溪区指标\n{month}").items() if number == "60")
    whole = "指标名称 全市\n绝对额 增长（%）\n规上工业总产值（亿元） 3200 6.1\n工业投资（亿元） 420 9.5\n"
    place = f"云溪区指标\n{whole}"
    told = observations(place, published="2025-07-20", region="500151").get("3200")
    assert told is None or told.region != "500151"


def test_this_year_so_far_runs_to_where_the_sentence_says() -> None:
    title = "云溪区2025年1—6月国民经济和社会发展计划执行情况的报告"
    told = observations(
        f"{title}\n截至8月底，今年以来新签约项目32个。今年以来新开工项目14个。", published="2025-09-10", title=title
    )
    assert told["32个"].period != told["14个"].period == "2025-H1"
