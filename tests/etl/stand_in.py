"""A reader of a few fixed forms, so that the command line is tested apart from the rules of extraction."""

import re

from etl.model import Document, Observation, Reading, Rejection

MONEY = re.compile(r"(\d+(?:\.\d+)?)亿元")
OTHER = re.compile(r"\d+(?:\.\d+)?(?!\d|\.\d|亿元)")


def observation(text: str, start: int, value: str, **changes: object) -> Observation:
    """Return an observation of 亿元 with everything else plain."""
    plain: dict[str, object] = {
        "region": "500151",
        "subject_kind": "sector",
        "subject": "规上工业",
        "qualifier": "",
        "indicator": "gross_output",
        "transformation": "level",
        "period": "2024",
        "status": "actual",
        "value": value,
        "unit": "亿元",
        "bound": "eq",
        "text": text,
        "start_char": start,
        "end_char": start + len(text),
        "paragraph": 1,
        "rule": "stand-in",
        "confidence": 0.9,
    }
    return Observation(**{**plain, **changes})  # type: ignore[arg-type]


def read(document: Document, *, is_explained: bool = False) -> Reading:
    """Read every amount in 亿元 as output, and reject every other number."""
    observations = tuple(
        observation(m[0], m.start(), m[1], paragraph=document.text.count("\n", 0, m.start()) + 1)
        for m in MONEY.finditer(document.text)
    )
    taken = {place for o in observations for place in range(o.start_char, o.end_char)}
    rejections = tuple(
        Rejection(m[0], m.start(), m.end(), document.text.count("\n", 0, m.start()) + 1, "不是金额")
        for m in OTHER.finditer(document.text)
        if m.start() not in taken
    )
    return Reading(document, observations, rejections)
