"""Growth against a year long past, the same part of another year, and how far two yearly means lie apart."""

import pytest

from tests.etl.reading import check_periods, observations


@pytest.mark.parametrize(
    ("text", "number", "transformation", "period"),
    [
        ("1-2月，全市税收同比增长三成，比2019年同期提高9.4%。", "9.4%", "change", "2019/2021"),
        ("1-2月，全市投资增长33.9%，较2018年同期下降12.5%。", "12.5%", "change", "2018/2021"),
        ("1-2月，全市产值比2019年同期提高7%。", "7%", "change", "2019/2021"),
        # Against the year before it is growth like any other.
        ("1-2月，全市规上工业增加值比2020年同期增长9.4%。", "9.4%", "yoy", "2021-01/2021-02"),
        ("1-2月，全市规上工业增加值比上年同期增长9.4%。", "9.4%", "yoy", "2021-01/2021-02"),
        ("1-2月，全市规上工业增加值与去年同期相比增长9.4%。", "9.4%", "yoy", "2021-01/2021-02"),
    ],
)
def test_growth_against_the_same_part_of_a_year(text: str, number: str, transformation: str, period: str) -> None:
    read = observations(text, published="2021-03-22", kind="运行分析")[number]
    assert (read.transformation, read.period) == (transformation, period)


@pytest.mark.parametrize(
    "text",
    [
        "上半年，全区产值增长{12%=2021-H1}。主要是2020年同期规上工业产值下降{9.1%=2020-H1}。",
        "一季度，全区投资增长{15%=2021-Q1}，2020年同期投资下降{6.2%=2020-Q1}。",
        "1-5月，全区产值{82亿元=2021-01/2021-05}。2019年同期产值为{78亿元=2019-01/2019-05}。",
        # What is compared with that part is of today.
        "上半年，全区产值增长{12%=2021-H1}，高于2020年同期{3.1个百分点=2021-H1}。",
        "上半年，全区产值与2020年同期相比增长{12%=2021-H1}。",
        "上半年，全区产值增长{12%=2021-H1}，快于2020年同期{3.1个百分点=2021-H1}。",
    ],
)
def test_the_same_part_of_a_year_named(text: str) -> None:
    check_periods(text, published="2021-07-22", kind="运行分析")


@pytest.mark.parametrize(
    "text",
    [
        "上半年，全区产值同比增长21.4%；两年平均增长6.5%，两年平均增速比前五月加快{0.8个百分点=2021-H1}。",
        "上半年，全区投资增长14%，两年平均增长8%，高于全市{2.1个百分点=2021-H1}。",
        "上半年，全区税收增长14%，两年平均增长8%，两年平均增幅较一季度提高{0.6个百分点=2021-H1}。",
        # A mean of years that are named has them, and so has what it is compared with.
        "2019—2020年，全区产值年均增长{9.2%=2019/2020}，高于全市{1.1个百分点=2019/2020}。",
        "上半年，全区产值增长两成，两年平均增长{6.5%=2020/2021}。",
        "上半年，全区产值同比增长21.4%，高于一季度{0.8个百分点=2021-H1}。",
    ],
)
def test_means_of_two_years_compared(text: str) -> None:
    check_periods(text, published="2021-08-08", kind="运行分析")
