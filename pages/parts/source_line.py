"""The source line of a card: the documents that its numbers are from, and how old the newest of them is."""

import weakref
from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd

from pages.exports.columns import is_internal
from warehouse.connection import MOST_ROWS, is_cut

STALE_MONTHS = 24


@dataclass(frozen=True)
class Sources:
    """What numbers stand on: so many documents, the name of the only one, the day of the newest (None: undated).

    ``is_cut``: there are more numbers than the card has.
    """

    documents: int
    name: str
    newest: date | None
    is_internal: bool
    is_cut: bool = False


_known: dict[int, tuple[weakref.ref[pd.DataFrame], Sources]] = {}


def sources_of(frame: pd.DataFrame) -> Sources:
    """Return what an observation frame stands on, worked out once for a frame that is shown again."""
    known = _known.get(id(frame))
    if known is None or known[0]() is not frame:
        # Bound here: frames that live to the end of the process go when this module's names are gone.
        forget = partial(_known.pop, id(frame))
        known = _known[id(frame)] = (weakref.ref(frame, lambda _: forget(None)), _sources_of(frame))
    return known[1]


def _sources_of(frame: pd.DataFrame) -> Sources:
    documents = len(set(frame["doc_id"].tolist()))
    # A day that is missing is not equal to itself: asking pandas would take longer than all else here.
    days = frame["published_on"].tolist()
    return Sources(
        documents,
        (frame["doc_issuer"].iat[0] or frame["doc_title"].iat[0]) if documents == 1 else "",
        max((day for day in days if day is not None and day == day), default=None),
        is_internal(frame),
        is_cut(frame),
    )


def source_line(sources: Sources, now: date) -> str:
    """Return the source in words: how many documents, the newest and its age; a mark where it is over 24 months old."""
    said = f"来源：{sources.name}" if sources.documents == 1 else f"来源：{sources.documents:,} 份文件"
    newest = sources.newest
    if newest is None:
        return f"{said}，未注明日期"
    months = (now.year - newest.year) * 12 + now.month - newest.month
    age = f"最新 {newest:%Y-%m}（{age_in_words(months)}）"
    cut = f"　⚠ 数太多，只用了前 {MOST_ROWS:,} 条，请缩小范围再看" if sources.is_cut else ""
    return f"{said}，{age}" + ("　⚠ 已超过两年" if months > STALE_MONTHS else "") + cut


def age_in_words(months: int) -> str:
    """Return an age in months as people say it."""
    if months < 1:
        return "本月"
    if months < 12:
        return f"{months} 个月前"
    years, rest = divmod(months, 12)
    return f"{years} 年前" if rest < 1 else f"{years} 年 {rest} 个月前"
