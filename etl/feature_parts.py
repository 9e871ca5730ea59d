"""Features that are always found together, kept as one thing: what they count is added up once, not for every number.

A number has a few candidates, a candidate some twenty features, but they come in few combinations. One ``Part`` stands
for one combination, so that a dictionary finds what it counts by what it is, not by its words.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from etl.candidates import ALIGNED, ARTICLE_TOPIC, BESIDE, HEAD, INBORN, PARAGRAPH_HEAD, PRODUCT

COMPARED, OWNED, PLACED, HEADS_PART = "只作比较", "所从之数的", "地名紧接指标前", "分号后开头的企业"
RIVALS = (
    HEADS_PART,
    BESIDE,
    PLACED,
    ALIGNED,
    HEAD,
    "本分句",
    "紧接数前",
    "紧接指标前",
    OWNED,
    PRODUCT,
    "数后紧接",
    INBORN,
    PARAGRAPH_HEAD,
    ARTICLE_TOPIC,
)
"""Features that speak against the other candidates too."""
_BITS = {name: 1 << place for place, name in enumerate(RIVALS)}


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Features by name, in their order; ``signs``: those that speak against the other candidates too, a bit each."""

    names: tuple[str, ...]
    signs: int


@lru_cache(maxsize=16_384)
def part(names: tuple[str, ...]) -> Part:
    """Return the one part that has these features."""
    return Part(names, sum(_BITS[name] for name in set(names) if name in _BITS))


@cache
def against(signs: int) -> Part:
    """Return what such signs of other candidates say of one that has none of them."""
    return part(tuple(f"别的候选{name}" for name, bit in _BITS.items() if signs & bit))
