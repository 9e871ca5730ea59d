"""What a card's list says, line by line, and how that stands beside the observations that it says it of.

A file of observations has a row for each of them; what the list of the card adds to them (a verdict, what a mechanism
measures, whom to ask) stands in further columns behind. A line that no observation carries has a row of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from pages.exports.columns import COLUMNS, NAMES, in_words

UNKNOWN = "未载明"
"""What stands for the document of a line for which the list names none."""


@dataclass(frozen=True)
class Evidence:
    """What a line of a list of names and facts is said by: a document (empty: none is named), and the list's note."""

    doc_id: str = ""
    note: str = ""


@dataclass(frozen=True)
class Line:
    """A line of the list: its cells, the statements that it says them of, and what it is said by.

    One without evidence says nothing but what its statements do.
    """

    cells: tuple[object, ...]
    ids: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    name: str = ""
    """What the line is about, where its evidence is told."""
    place: tuple[str, str] = ("", "")
    """Code and name of its region, for a row of its own: the screen has short names, or none where all are of one."""
    is_internal: bool = False
    """Whether a document that says it is not public."""
    has_own_row: bool = True
    """Whether it has a row of its own where no observation carries it."""


@dataclass(frozen=True)
class Listed:
    """A list as a card shows it: the titles of its columns and its lines.

    ``source`` names a list of names and facts with its documents, ``meaning`` says what its words mean. A list that
    only arranges observations has neither: these bring their own.
    """

    titles: tuple[str, ...]
    lines: tuple[Line, ...]
    source: str = ""
    meaning: tuple[tuple[str, str], ...] = ()
    is_internal: bool = False
    """Whether a document behind a line is not public."""

    @property
    def rows(self) -> tuple[tuple[object, ...], ...]:
        """The cells of all lines."""
        return tuple(line.cells for line in self.lines)

    @property
    def documents(self) -> list[str]:
        """The documents that the lines are said by, each once."""
        return list(dict.fromkeys(one.doc_id for line in self.lines for one in line.evidence if one.doc_id))

    @property
    def is_of_names(self) -> bool:
        """Whether it is a list of names and facts, whose lines have evidence of their own."""
        return bool(self.source)


Table = tuple[list[str], list[list[object]]]
"""The titles of a file and its rows."""


def beside(frame: pd.DataFrame, one: Listed | None) -> Table:
    """Return the rows of an observation frame with what the list says of them, then the lines that none carries.

    An observation has what the first line says that stands on it. A line whose observations all belong to lines before
    it has a row of its own, which names them; so has one without any.
    """
    titles: list[str] = list(COLUMNS.values())
    rows: list[list[object]] = [list(row) for row in in_words(frame).itertuples(index=False, name=None)]
    if one is None:
        return titles, rows
    further = [place for place, title in enumerate(one.titles) if title not in COLUMNS.values()]
    owners = _owners(frame, one.lines)
    blank: tuple[object, ...] = ("",) * len(one.titles)
    for row, owner in zip(rows, owners, strict=True):
        cells = blank if owner is None else one.lines[owner].cells
        row.extend(cells[place] for place in further)
    rows += [_alone(line, one.titles, further) for line in _left(owners, one.lines)]
    return titles + [one.titles[place] for place in further], rows


def _owners(frame: pd.DataFrame, lines: Sequence[Line]) -> list[int | None]:
    """Return for each row of the frame the place of the first line that stands on it, or on all its own statements."""
    standing: dict[str, list[int]] = {}
    for place, line in enumerate(lines):
        for one in line.ids:
            standing.setdefault(one, []).append(place)
    ids = [set(line.ids) for line in lines]
    owners: list[int | None] = []
    if frame.empty:
        return owners
    for observation, joined in zip(frame["observation_id"].tolist(), frame["source_ids"].tolist(), strict=True):
        own = joined.split("|")
        on_all = [place for place in standing.get(own[0], ()) if ids[place].issuperset(own)]
        owners.append(min([*standing.get(observation, ()), *on_all], default=None))
    return owners


def _left(owners: Sequence[int | None], lines: Sequence[Line]) -> list[Line]:
    carried = set(owners)
    return [line for place, line in enumerate(lines) if place not in carried and line.has_own_row]


def _alone(line: Line, titles: Sequence[str], further: Sequence[int]) -> list[object]:
    told: dict[str, object] = {"依据编号": "|".join(line.ids), **dict(zip(titles, line.cells, strict=True))}
    if line.place[1]:
        told |= dict(zip(("地区代码", "地区"), line.place, strict=True))
    if line.is_internal:
        told["密级"] = NAMES["access"][1]["internal"]
    return [told.get(title, "") for title in COLUMNS.values()] + [line.cells[place] for place in further]


def count_alone(frame: pd.DataFrame, one: Listed) -> int:
    """Return how many lines have a row of their own."""
    return len(_left(_owners(frame, one.lines), one.lines))
