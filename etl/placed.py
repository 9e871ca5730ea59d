"""Amounts that say by how much one of several is ahead: 各县产值都超过90亿元。其中，甲县以120亿元位居第一."""

import re

from etl.reading import Item

PLACED = frozenset(("gdp", "gross_output", "value_added", "revenue", "tax", "fiscal_revenue"))
"""What places and industries are ranked by."""
_WITH_SO_MUCH = re.compile("(?:其中)?[\u4e00-\u9fff]{2,8}(?:则|分别)?以(?:约|近|超)?$")
_TAKES_PLACE = re.compile(
    "(?:的(?:总量|成绩|规模))?(?:位居|位列|居于?|列|排名?|排在|稳居)[^，。；\\d]{0,10}(?:第|首位|榜首)"
)


def is_placed(text: str, item: Item) -> bool:
    """Tell an amount whose words name only whose it is and which place it takes."""
    q = item.quantity
    if q.dimension != "money" or _TAKES_PLACE.match(text, q.end) is None:
        return False
    return _WITH_SO_MUCH.match(text, item.clause_start, q.start) is not None
