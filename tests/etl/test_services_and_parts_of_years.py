"""Services by the names of the classification, and amounts that are told up to the end of a part of a year."""

import pytest

from tests.etl.reading import check_periods, observations


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("全区投资增长9%。教育业投资增长56.3%。", "56.3%", ("教育业", "fixed_investment")),
        ("1-5月，水利管理业投资增速16.4%。", "16.4%", ("水利管理业", "fixed_investment")),
        ("全区投资增长9%，其中卫生和社会工作投资下降21.3%。", "21.3%", ("卫生和社会工作", "fixed_investment")),
        ("居民服务、修理和其他服务业投资2.4亿元，增长8%。", "8%", ("居民服务、修理和其他服务业", "fixed_investment")),
        (
            "租赁和商务服务业营业收入增长11.5%。",
            "11.5%",
            ("租赁和商务服务业", "revenue"),
        ),
        # What firms put in, and what new ones get, is no industry's.
        ("民间资本活跃，企业投资增长5.2%。", "5.2%", ("", "other")),
        ("全区创业投资8亿元。", "8亿元", ("", "other")),
        ("全区教育投入增长8%。", "8%", ("", "other")),
    ],
)
def test_investment_in_services(text: str, number: str, expected: tuple[str, str]) -> None:
    read = observations(text, published="2024-06-20", kind="运行分析")[number]
    assert (read.subject, read.indicator) == expected


@pytest.mark.parametrize(
    "text",
    [
        "截至2021年上半年，园区工业产值{13.4亿元=2021-H1}，销售收入{8.1亿元=2021-H1}。",
        "截至2021年第三季度，全区产值达到{80亿元=2021-01/2021-09}，实现税收{3亿元=2021-01/2021-09}。",
        "截至上半年，全区完成投资{20亿元=2021-H1}。",
        # A stock is of the day, and so is what is told up to one.
        "截至上半年，全区规上企业达到{90家=2021-06}。",
        "截至2021年6月，全区累计引进项目{30个=2021-06}。",
        "截至上半年，全区贷款余额{80亿元=2021-06}。",
    ],
)
def test_amounts_up_to_a_part_of_a_year(text: str) -> None:
    check_periods(text, published="2021-11-20", kind="简介")
