"""Counts of which each stands right behind its industry: 绿色化工41户、电子信息36户、食品加工29户."""

from etl.lexicon import Mention
from etl.reading import Item, Sentence

_COUNTED = ("家", "户", "个", "项")


def listed_beside(sentence: Sentence, item: Item) -> Mention | None:
    """Return the industry right before a count where others are counted so beside it, None where it stands alone."""
    if item.quantity.dimension != "count" or item.quantity.unit not in _COUNTED:
        return None
    named = _industry_beside(sentence, item)
    if named is None or _goes_on(item, named):
        return named
    at = next((at for at, other in enumerate(sentence.items) if other is item), 0)
    for other in sentence.items[at + 1 : at + 2]:
        mention = _industry_beside(sentence, other)
        if mention is not None and _goes_on(other, mention):
            return named
    return None


def _industry_beside(sentence: Sentence, item: Item) -> Mention | None:
    """Return the industry whose name ends right before a number."""
    named = sentence.mentions_in(item.lead_start, item.quantity.start, "subject")
    is_beside = bool(named) and named[-1].end == item.quantity.start and named[-1].word.subject_kind == "cluster"
    return named[-1] if is_beside else None


def _goes_on(item: Item, named: Mention) -> bool:
    """Tell a number whose industry stands right behind the number before: …41户、电子信息36户."""
    return named.start == item.lead_start + 1 and item.lead[0] in "、和及与，"
