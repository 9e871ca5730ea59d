"""What numbers count and measure, in sentences of our own."""

import pytest

from etl.model import Observation
from tests.etl.reading import observations


def read(text: str, number: str, **options: str) -> Observation:
    return observations(text + "\n", **options)[number]


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("去年，网络安防收入12.5亿元，增长6%。", "12.5亿元", "revenue"),
        ("去年，导航软件产品收入12.5亿元，增长6%。", "6%", "revenue"),
        ("去年，居民家庭收入12.5亿元。", "12.5亿元", "other"),
        ("研发经费8亿元，增长12%，强度2.2%。", "2.2%", "rd_intensity"),
        ("研发经费8亿元，与地区生产总值之比为2.2%。", "2.2%", "rd_intensity"),
        ("利润8亿元，强度2.2%。", "2.2%", "other"),
        ("累计引进资金31亿元，实际到位9.5亿元。", "9.5亿元", "paid_in_investment"),
        ("冬桃罐头加工量1200吨。", "1200吨", "product_volume"),
        ("截至9月底累计产粗砂3.1万吨。", "3.1万吨", "product_volume"),
        ("形成6万吨铜箔年生产能力。", "6万吨", "product_volume"),
        ("形成电芯年产能9GWh。", "9GWh", "product_volume"),
        ("其中8月用电1.3亿千瓦时。", "1.3亿千瓦时", "electricity"),
        ("其中居民生活用电1.3亿千瓦时。", "1.3亿千瓦时", "other"),
        ("远山经开区签约12个、31亿元。", "12个", "projects_signed"),
        ("远山经开区签约12个、31亿元。", "31亿元", "contracted_investment"),
        ("设备更新贷签约12笔、3亿元。", "3亿元", "loans"),
        ("实施技改项目31个，完成投资9亿元。", "9亿元", "tech_upgrade_investment"),
        ("2021年营收突破1亿元，2023年做到3亿元。", "3亿元", "revenue"),
        ("我区新增3家国家级绿色工厂。", "3家", "green_factories"),
    ],
)
def test_indicators(text: str, number: str, indicator: str) -> None:
    assert read(text, number).indicator == indicator


@pytest.mark.parametrize(
    ("text", "number", "transformation", "value"),
    [
        ("规上工业产值涨了4.2个点。", "4.2个点", "yoy", "4.2"),
        ("规上工业产值80亿元，降幅收窄到1.9%。", "1.9%", "yoy", "-1.9"),
        ("规上工业增加值增长9.1%（计划8%）。", "8%", "yoy", "8"),
        ("缴税1800万元，是三年前的4倍。", "4倍", "change", "300"),
        ("合同引资90亿元，完成率72%。", "72%", "share", "72"),
    ],
)
def test_transformations(text: str, number: str, transformation: str, value: str) -> None:
    found = read(text, number)
    assert (found.transformation, found.value) == (transformation, value)
