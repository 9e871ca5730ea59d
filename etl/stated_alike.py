"""Growth stated first without its measure and later with it: 船舶产业增长9.3%。…船舶产业产值64亿元，增长9.3%.

The first takes from the words before it what the second says plainly: the same growth of the same subject in the same
time is of one measure.
"""

from collections.abc import Sequence
from dataclasses import replace

from etl.model import Observation

_NEAR = 24
"""How many characters behind an amount its growth stands at most."""
Key = tuple[str, ...]


def with_measures(observations: Sequence[Observation]) -> list[Observation]:
    """Return observations, growth that inherited its measure with that which the text states for it elsewhere."""
    bare = [at for at, o in enumerate(observations) if o.rule == "growth" and o.transformation == "yoy"]
    if not bare:
        return list(observations)
    beside = {at for at in bare if at and _is_behind_amount(observations[at - 1], observations[at])}
    stated: dict[Key, set[str]] = {}
    for at in beside:
        stated.setdefault(_key(observations[at]), set()).add(observations[at].indicator)
    found = list(observations)
    for at in bare:
        told = stated.get(_key(found[at]), set())
        if at not in beside and len(told) == 1 and found[at].indicator not in told:
            note = "指标：同一增长在别处写明"
            found[at] = replace(found[at], indicator=next(iter(told)), notes=(*found[at].notes, note))
    return found


def _is_behind_amount(amount: Observation, growth: Observation) -> bool:
    """Tell growth of the amount right before it: 产值64亿元，同比增长9.3%."""
    is_near = 0 <= growth.start_char - amount.end_char <= _NEAR and amount.paragraph == growth.paragraph
    is_same = (amount.subject_kind, amount.subject, amount.indicator) == (
        growth.subject_kind,
        growth.subject,
        growth.indicator,
    )
    return is_near and is_same and amount.transformation == "level"


def _key(o: Observation) -> Key:
    return o.region, o.subject_kind, o.subject, o.qualifier, o.period, o.status, o.value
