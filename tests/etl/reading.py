"""Short ways to read a text and look at its numbers."""

import re

from etl.extraction import read
from etl.model import Document, Observation

_MARKED = re.compile(r"\{([^{}=]+)=([^{}]*)\}")


def observations(
    text: str,
    *,
    published: str = "2025-07-10",
    region: str = "500151",
    kind: str = "",
    title: str = "",
    issuer: str = "",
) -> dict[str, Observation]:
    """Return what is read in a text by the number as written; of two equal ones the later."""
    about = {"title": title, "kind": kind, "issuer": issuer}
    document = Document("00000000", text, published=published, region=region, **about)
    return {o.text: o for o in read(document).observations}


def periods(text: str, **options: str) -> dict[str, str]:
    """Return the period of every number of a text."""
    return {number: o.period for number, o in observations(text, **options).items()}


def check_periods(text: str, **options: str) -> None:
    """Read a text whose numbers are marked with their periods ({12亿元=2024}), and compare."""
    read_now = periods(_MARKED.sub(r"\1", text), **options)
    asked = {m[1]: m[2] for m in _MARKED.finditer(text)}
    assert {number: read_now.get(number) for number in asked} == asked


def statuses(text: str, **options: str) -> dict[str, str]:
    """Return the status of every number of a text."""
    return {number: o.status for number, o in observations(text, **options).items()}


def subjects(text: str, **options: str) -> dict[str, tuple[str, str]]:
    """Return kind and name of the subject of every number of a text."""
    return {number: (o.subject_kind, o.subject) for number, o in observations(text, **options).items()}
