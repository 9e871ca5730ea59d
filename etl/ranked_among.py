"""What is ranked where how many are compared stands between: 产值在渝东北11个区县中列第4位 ranks the output."""

import re

from etl.lexicon import Mention
from etl.reading import Item, Sentence

_AMONG_SO_MANY = re.compile("(?:区县|区|县|镇街|园区|城市|省市)[中里](?:仅|均|也)?(?:位居|居|位列|列|排名|排在?|名列)")


def is_among_so_many(item: Item) -> bool:
    """Tell a place before which stands only how many are compared."""
    return item.quantity.dimension == "rank" and _AMONG_SO_MANY.fullmatch(item.lead) is not None


def ranked_over_count(sentence: Sentence, item: Item, counted: Item | None) -> list[Mention]:
    """Return what the words before ``counted``, how many are compared, name that is ranked; nothing for other ranks."""
    if counted is None or not is_among_so_many(item):
        return []
    low = max(counted.clause_start, counted.lead_start)
    return sentence.mentions_in(low, counted.quantity.start, "indicator")
