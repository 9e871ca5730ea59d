"""A line of a PDF's page as its characters were painted, with the places it leaves empty."""

from dataclasses import dataclass, field

Span = tuple[float, float]
"""From where to where on the page, in points."""


@dataclass(slots=True)
class Line:
    """A line of the page: words, extent, base and size; ``is_row`` for a row of a table.

    ``pieces`` are its words parted at every gap that could part cells, ``gaps`` where those lie, ``between`` what the
    line by itself says to stand there: nothing, a space or a tab.
    """

    text: str
    left: float = 0.0
    right: float = 0.0
    base: float = 0.0
    size: float = 0.0
    is_row: bool = False
    pieces: tuple[str, ...] = ()
    gaps: tuple[Span, ...] = ()
    between: tuple[str, ...] = field(default=())


def meet(one: Span, other: Span) -> bool:
    """Whether two spans share more than a point."""
    return min(one[1], other[1]) > max(one[0], other[0])


def width(span: Span) -> float:
    """Return how wide a span is."""
    return span[1] - span[0]
