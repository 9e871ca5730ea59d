"""Short ways to read a text and look at its numbers."""

from etl.extraction import read
from etl.model import Document, Observation


def observations(
    text: str, *, published: str = "2025-07-10", region: str = "500151", kind: str = "", title: str = ""
) -> dict[str, Observation]:
    """Return what is read in a text by the number as written; of two equal ones the later."""
    document = Document("00000000", text, title=title, kind=kind, published=published, region=region)
    return {o.text: o for o in read(document).observations}


def periods(text: str, **options: str) -> dict[str, str]:
    """Return the period of every number of a text."""
    return {number: o.period for number, o in observations(text, **options).items()}


def statuses(text: str, **options: str) -> dict[str, str]:
    """Return the status of every number of a text."""
    return {number: o.status for number, o in observations(text, **options).items()}


def subjects(text: str, **options: str) -> dict[str, tuple[str, str]]:
    """Return kind and name of the subject of every number of a text."""
    return {number: (o.subject_kind, o.subject) for number, o in observations(text, **options).items()}
