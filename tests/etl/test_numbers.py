"""Numbers as officials write them: digits and Chinese numerals, magnitudes, fractions, bounds, ranges."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize(
    ("text", "number", "value", "unit", "bound"),
    [
        ("规上工业总产值六百零八点五亿元。", "六百零八点五亿元", "608.5", "亿元", "eq"),
        ("规上工业总产值达到一千二百亿元。", "一千二百亿元", "1200", "亿元", "eq"),
        ("规上工业增加值增长百分之七点二。", "百分之七点二", "7.2", "%", "eq"),
        ("完成投资1.2万亿元。", "1.2万亿元", "12000", "亿元", "eq"),
        ("完成工业投资15.6亿，同比增长。", "15.6亿", "15.6", "亿元", "eq"),
        ("实现税收3200余万元。", "3200余万元", "0.32", "亿元", "approx"),
        ("年产电机3百余万台。", "3百余万台", "300", "万台", "approx"),
        ("年销售收入不过9000余万元。", "9000余万元", "0.9", "亿元", "approx"),
        ("引进项目二十六个，总投资近百亿元。", "近百亿元", "100", "亿元", "approx"),
        ("产品占全国市场的三分之一。", "三分之一", "33.3333", "%", "eq"),
        ("市场占有率超过四分之一。", "超过四分之一", "25", "%", "ge"),
        ("高新技术产业产值占全区的七成。", "七成", "70", "%", "eq"),
        ("出口额占比达九成三。", "九成三", "93", "%", "eq"),
        ("本地配套率不足四成。", "不足四成", "40", "%", "le"),
        ("占全市比重一成以上。", "一成以上", "10", "%", "ge"),
        ("利润总额增长两倍多。", "两倍多", "200", "%", "approx"),
        ("技术合同成交额同比翻了一番多。", "一番多", "100", "%", "approx"),
        ("规上工业企业达１２８家。", "１２８家", "128", "家", "eq"),
        ("规上工业总产值１，２３４．５亿元。", "１，２３４．５亿元", "1234.5", "亿元", "eq"),
        ("工业用电量3.4亿度。", "3.4亿度", "3.4", "亿千瓦时", "eq"),
        ("力争新增规上工业企业20—25家。", "20—25家", "20", "家", "eq"),
        ("亩均税收不低于20万元/亩。", "不低于20万元/亩", "20", "万元/亩", "ge"),
        ("给予企业最高100万元补贴。", "最高100万元", "0.01", "亿元", "le"),
        ("每百元营业收入中的成本为85.2元。", "85.2元", "85.2", "元", "eq"),
        ("气田日产天然气1200万方。", "1200万方", "1200", "万立方米", "eq"),
    ],
)
def test_a_number_with_its_unit_and_bound(text: str, number: str, value: str, unit: str, bound: str) -> None:
    read = observations(text)
    assert number in read, list(read)
    got = read[number]
    assert abs(float(got.value) - float(value)) < 1e-3, got.value
    assert (got.unit, got.bound) == (unit, bound)


@pytest.mark.parametrize(
    "text",
    [
        "规上工业增加值增速居全市前三。",
        "增速连续三年居全市第一方阵。",
        "对年营业收入首次达到1亿元的企业给予奖励。",
        "对年用电量500万千瓦时以上的企业给予补贴。",
        "聚焦“3个走出去、2个请进来”开展招商。",
    ],
)
def test_what_only_looks_like_a_number_of_something(text: str) -> None:
    assert observations(text) == {}


def test_a_class_is_the_output_that_is_meant() -> None:
    read = observations("打造食品百亿级产业集群，加快建设电子信息千亿级产业集群。")
    assert [(o.value, o.indicator, o.status, o.bound) for o in read.values()] == [
        ("100", "gross_output", "target", "approx"),
        ("1000", "gross_output", "target", "approx"),
    ]
