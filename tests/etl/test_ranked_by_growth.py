"""What places are ranked by, told once before their names: 投资增速后三名：甲县下降6%，乙区下降9%."""

import pytest

from tests.etl.reading import observations

NEWS = {"kind": "报道", "published": "2025-10-09", "region": "500000"}


@pytest.mark.parametrize(
    "text",
    [
        "1—9月投资增速前两名：铜梁区增长26.4%，璧山区增长6.5%。",
        "2．区县1—9月投资增速后两名：铜梁区下降26.4%，璧山区下降6.5%。",
        "全市1—9月工业投资增速前两名：铜梁区增长26.4%，璧山区增长6.5%。",
    ],
)
def test_the_head_of_an_order_says_what_grows(text: str) -> None:
    read = observations(text, **NEWS)
    assert {read[n].indicator for n in ("26.4%", "6.5%")} == {"fixed_investment"}
    assert [read[n].region for n in ("26.4%", "6.5%")] == ["500151", "500120"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1—9月研发投资增速前两名：铜梁区增长26.4%。", "26.4%"),
        ("镇街1—9月投资增速前两名：石桥镇增长26.4%，滨东街道增长6.5%。", "26.4%"),
        ("1—9月投资增速前两名：石桥开发区增长26.4%。", "26.4%"),
        ("1—9月理财投资增速前两名：铜梁区增长26.4%。", "26.4%"),
    ],
)
def test_near_misses_of_an_order(text: str, number: str) -> None:
    assert observations(text, **NEWS)[number].indicator == "other"
