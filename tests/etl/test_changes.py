"""Levels, growth, differences, shares and ranks, with their signs and what 倍 and 番 mean."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("规上工业利润下降12%，降幅收窄3.2个百分点。", {"12%": ("yoy", "-12"), "3.2个百分点": ("change", "3.2")}),
        ("增速较1—5月回落1.3个百分点。", {"1.3个百分点": ("change", "-1.3")}),
        (
            "材料产业拉动规上工业增长2.4个百分点，贡献率达38%。",
            {"2.4个百分点": ("change", "2.4"), "38%": ("share", "38")},
        ),
        ("产值达到去年同期的2.3倍。", {"2.3倍": ("yoy", "130")}),
        ("产值增长2.3倍。", {"2.3倍": ("yoy", "230")}),
        ("产值是2020年的3倍。", {"3倍": ("change", "200")}),
        ("规上工业增加值同比-2.3%。", {"-2.3%": ("yoy", "-2.3")}),
        ("增速从-1.2%回升至3.4%。", {"-1.2%": ("yoy", "-1.2"), "3.4%": ("yoy", "3.4")}),
        ("增速有望回升至7%以上。", {"7%以上": ("yoy", "7")}),
        ("订单比去年同期多了三成。", {"三成": ("yoy", "30")}),
        ("能耗较行业平均水平低约18%。", {"约18%": ("change", "-18")}),
        ("单位产值能耗五年累计下降14%。", {"14%": ("change", "-14")}),
        (
            "发电量4.6亿千瓦时，较上年同期多发0.3亿千瓦时。",
            {"4.6亿千瓦时": ("level", "4.6"), "0.3亿千瓦时": ("change", "0.3")},
        ),
        ("增速列全市第5位，较1—2月上升2位。", {"第5位": ("rank", "5"), "2位": ("change", "2")}),
        ("排名由全市第12位升至第8位。", {"第12位": ("rank", "12"), "第8位": ("rank", "8")}),
        ("净增规上企业14家，总数达到248家。", {"14家": ("new", "14"), "248家": ("level", "248")}),
    ],
)
def test_what_a_number_says(text: str, expected: dict[str, tuple[str, str]]) -> None:
    assert {number: (o.transformation, o.value) for number, o in observations(text).items()} == expected
