"""Which time a number is of: as its clause says, or as the words before leave it."""

import pytest

from tests.etl.reading import periods


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截至今年6月底，全区建成标准厂房86万平方米。", {"86万平方米": "2025-06"}),
        ("截至今年5月末，规上工业企业268家。", {"268家": "2025-05"}),
        ("项目达产后年产值将超40亿元。", {"超40亿元": "2025-07"}),
        ("投产后年销售收入可达8亿元。", {"8亿元": "2025-07"}),
    ],
)
def test_words_that_hold_another_time(text: str, expected: dict[str, str]) -> None:
    assert periods(text) == expected
