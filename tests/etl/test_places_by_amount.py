"""What an amount is of that only says by how much one of several is ahead."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("上半年，江津区、永川区GDP都超过600亿元。其中，江津区以690亿元位居第一。", "690亿元", "gdp"),
        ("各县产值均超过90亿元，双河县以120亿元位居第一，清水县以110亿元列第二。", "110亿元", "gross_output"),
        ("全区税收8亿元。其中，食品产业以3亿元居首位。", "3亿元", "tax"),
        ("全区产值80亿元。远岭集团以3亿元收购青禾公司。", "3亿元", "other"),
        ("全区产值80亿元。双河镇以9亿元消费额位居第一。", "9亿元", "other"),
        ("全区贷款80亿元，双河镇以9亿元位居第一。", "9亿元", "other"),
    ],
)
def test_amounts_that_take_a_place(text: str, number: str, indicator: str) -> None:
    assert observations(text, kind="报道", published="2023-08-01")[number].indicator == indicator
