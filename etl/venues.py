"""Places where the whole city only holds what it does: 全市集中签约活动在云汀区举行."""

import re
from collections.abc import Sequence

from etl.lexicon import CITY, Mention

_HELD = re.compile("[^，。；、\\d]{0,12}?(?:举行|举办|召开|开幕|闭幕|启幕|启动|发布|拉开)")
_AT = ("在", "于")


def is_venue(text: str, mentions: Sequence[Mention], mention: Mention) -> bool:
    """Tell a district that something of the whole city, named before it in the sentence, is only held in."""
    if mention.word.kind != "region" or not text.startswith(_AT, mention.start - 1) or mention.word.code == CITY:
        return False
    if _HELD.match(text, mention.end) is None:
        return False
    return any(m.word.code == CITY and m.end < mention.start for m in mentions)
