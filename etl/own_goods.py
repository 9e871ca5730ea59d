"""What a firm makes of its own goods: 该厂总产值9亿元，客车产量0.7万辆 counts its cars, not those of the industry."""

import re

from etl.context import Frame, State
from etl.reading import Item, Sentence
from etl.subject_memory import Topic

_OF_ALL = re.compile("全[区县市省国行]|我国|行业|市场|各类|带动|辐射|周边|农户|基地农")
"""What a number is told for once that goods of more than one maker make."""


def maker_told(sentence: Sentence, item: Item, frame: Frame, state: State, told: Frame | None) -> Topic | None:
    """Return the firm whose profile tells how much is made, where the goods alone are named beside the number.

    ``told``: what the number before in the sentence was of.
    """
    about = state.article_subject
    if frame.indicator != "product_volume" or frame.subject_kind != "cluster" or about is None:
        return None
    used = state.memory.used
    last = (told.subject_kind, told.subject) if told is not None else used[-1] if used else None
    if about[0] != "enterprise" or last != about or _OF_ALL.search(sentence.text, sentence.start, item.quantity.start):
        return None
    named = [m for m in sentence.mentions if m.start < item.quantity.start and m.word.kind not in ("indicator", "")]
    others = [m for m in named if m.word.kind != "subject" or m.word.subject not in (frame.subject, about[1])]
    return None if others else about
