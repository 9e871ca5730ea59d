"""Pages in traditional characters are read as those in simplified ones, and quoted as they stand."""

import pytest

from tests.etl.reading import observations

PAIRS = [
    ("全區新能源汽車產量突破52萬輛，增長90.5%。", "全区新能源汽车产量突破52万辆，增长90.5%。"),
    ("花椒產量26萬噸，產值達8.6億元。", "花椒产量26万吨，产值达8.6亿元。"),
    ("建成數字化車間7個、智能工廠3個、綠色工廠2個。", "建成数字化车间7个、智能工厂3个、绿色工厂2个。"),
    ("綜合能源產業集群實現營業收入312億元，較上年下降2.1%。", "综合能源产业集群实现营业收入312亿元，较上年下降2.1%。"),
    ("培育國家級專精特新“小巨人”企業14戶，新增6戶。", "培育国家级专精特新“小巨人”企业14户，新增6户。"),
]


@pytest.mark.parametrize(("traditional", "simplified"), PAIRS)
def test_both_writings_are_read_alike(traditional: str, simplified: str) -> None:
    told = {"published": "2025-01-20", "region": "500117"}
    one, other = (list(observations(text, **told).values()) for text in (traditional, simplified))
    names = ("region", "subject_kind", "subject", "qualifier", "indicator", "transformation", "period", "value", "unit")
    assert one
    assert [[getattr(o, name) for name in names] for o in one] == [[getattr(o, name) for name in names] for o in other]
    assert all(o.text in traditional for o in one)
