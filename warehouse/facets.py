"""Faceted search: what a list can be narrowed to, counted on arrays at hand.

A row of a list is chosen by its parts. An observation has five (where, who, what, when, how; see the mart ``parts``),
of which there are some hundred however many rows there are; a document is its own. A choice is judged once for each
number of a part and looked up for each row: to plan such a question takes the database longer.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce

import numpy as np

from warehouse.frames import Array, Cells, cells_of
from warehouse.truths import Truths, both, either


@dataclass(frozen=True)
class Facet:
    """One dimension: its codes, and side by side each number of its part and the place of a code that this has."""

    part: str
    codes: Sequence[str]
    numbers: Array
    places: Array

    def missed(self, chosen: Sequence[str], numbers: int) -> Array:
        """Return for each number of the part whether it has none of the chosen codes."""
        wanted = np.array([code in chosen for code in self.codes])
        missed = np.ones(numbers, dtype=bool)
        missed[self.numbers[wanted[self.places]]] = False
        return missed

    def things(self, counts: Array) -> Iterator[tuple[str, int]]:
        """Yield each code with how many rows have it, of how many have each number."""
        things = np.bincount(self.places, weights=counts[self.numbers], minlength=len(self.codes))
        yield from zip(self.codes, things.astype(int).tolist(), strict=True)


@dataclass(frozen=True)
class Table:
    """What a list can be narrowed by."""

    parts: tuple[str, ...]
    numbers: dict[str, Array]
    """Of each row its number of a part, and of its document."""
    sizes: dict[str, int]
    """One more than the largest number of each."""
    facets: dict[str, Facet]
    codes: dict[tuple[str, str], tuple[int, str]]
    """Dimensions and codes that a list of choices holds, each with its rank there and its label."""


@dataclass(frozen=True)
class Matching:
    """What only the rows themselves tell: those that have all words and a chosen document, None: all have.

    ``measures``: of each of them the place of its measure among the chosen ones, from 1, 0: none of them.
    """

    rows: Array | None = None
    measures: Array | None = None

    def of(self, column: Array) -> Array:
        """Return what a column of all rows says of these."""
        return column if self.rows is None else column[self.rows]


@dataclass(frozen=True)
class Choice:
    """Codes chosen in dimensions, and the rows that hold the words."""

    table: Table
    codes: dict[str, list[str]]
    matching: Matching = Matching()
    rare: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    """Measures and documents that were chosen and are there: what they are called, and the number of the document."""

    @cached_property
    def judged(self) -> dict[str, tuple[str, Array]]:
        """Of each dimension that something is chosen in its part, and for each number of this whether it misses it."""
        facets = {name: self.table.facets[name] for name in self.codes if name in self.table.facets}
        sizes = self.table.sizes
        return {name: (one.part, one.missed(self.codes[name], sizes[one.part])) for name, one in facets.items()}

    def missed(self, part: str, *apart: str) -> Truths:
        """Return for each number of a part whether it misses one of the dimensions, some left out."""
        judged = (found for name, (of, found) in self.judged.items() if of == part and name not in apart)
        none: Truths = False
        return reduce(either, judged, none)

    def met(self, part: str) -> Truths:
        """Return for each row that matches whether its part has a chosen code in each dimension."""
        met = self._met(part)
        if part == "what" and self.matching.measures is not None:
            met = either(met, both(self.matching.measures > 0, self._met(part, "indicator")))
        return met

    def _met(self, part: str, *apart: str) -> Truths:
        missed = self.missed(part, *apart)
        return not missed if isinstance(missed, bool) else ~missed[self.matching.of(self.table.numbers[part])]

    def places(self) -> Array:
        """Return the places of the rows that match and are chosen."""
        chosen = all_of(self.met(part) for part in self.table.parts)
        every = np.arange(len(self.table.numbers["document"])) if self.matching.rows is None else self.matching.rows
        return kept(every, chosen)

    def choices(self) -> Cells:
        """Return dimension, code, label, things: how many rows each choice would show under all other choices.

        Chosen codes are always among them; of measures and documents, of which there are too many, these alone.
        """
        met = {part: self.met(part) for part in self.table.parts}
        things: dict[tuple[str, str], int] = {}
        for part in self.table.parts:
            others = all_of(truths for other, truths in met.items() if other != part)
            things.update(self._things(part, others))
        every = all_of(met.values())
        of_documents = self._counted("document", every) if "document" in self.codes else None
        for (dimension, code), (_, document) in self.rare.items():
            if dimension == "document" and of_documents is not None:
                things[dimension, code] = int(of_documents[document])
        return self._arranged(things)

    def _things(self, part: str, others: Truths) -> Iterator[tuple[tuple[str, str], int]]:
        """Yield dimensions and codes of a part with how many rows have them, of those where all other parts are met."""
        measures = self.matching.measures if part == "what" else None
        # Whose measure is chosen needs no chosen indicator.
        kinds: list[tuple[Truths, tuple[str, ...]]] = [(others, ())]
        if measures is not None:
            kinds = [(both(others, measures == 0), ()), (both(others, measures > 0), ("indicator",))]
        counts = [(self._counted(part, rows), apart) for rows, apart in kinds]
        for dimension, facet in self.table.facets.items():
            if facet.part == part:
                told = sum(np.where(self.missed(part, dimension, *apart), 0, count) for count, apart in counts)
                yield from (((dimension, code), things) for code, things in facet.things(np.asarray(told)))
        if measures is not None:
            chosen = self.codes["indicator"]
            rows = both(others, self._met(part, "indicator"))
            of_measures = np.bincount(kept(measures, rows), minlength=len(chosen) + 1)
            yield from (
                (("indicator", code), int(of_measures[place])) for place, code in enumerate(measures_of(chosen), 1)
            )

    def _counted(self, number: str, rows: Truths) -> Array:
        """Return how many of the rows that match have each number of a part or document, of some of them."""
        numbers = self.matching.of(self.table.numbers[number])
        return np.bincount(kept(numbers, rows), minlength=self.table.sizes[number])

    def _arranged(self, things: dict[tuple[str, str], int]) -> Cells:
        """Return the choices that have something or were chosen, the fullest first where they have no order."""
        picked = {(dimension, code) for dimension, codes in self.codes.items() for code in codes}
        last = {dimension: rank for (dimension, _), (rank, _) in self.table.codes.items()}
        known = self.table.codes | {
            key: (last.get(key[0], 0), label) for key, (label, _) in self.rare.items() if key in picked
        }
        rows = sorted(
            (dimension, rank, -things.get((dimension, code), 0), code, label)
            for (dimension, code), (rank, label) in known.items()
            if things.get((dimension, code), 0) or (dimension, code) in picked
        )
        columns = list(zip(*rows, strict=True)) or [()] * 5
        return cells_of(
            {
                "dimension": np.array(columns[0], dtype=object),
                "code": np.array(columns[3], dtype=object),
                "label": np.array(columns[4], dtype=object),
                "things": -np.array(columns[2], dtype=np.int32),
            }
        )


def all_of(truths: Iterable[Truths]) -> Truths:
    """Return where all hold."""
    everywhere: Truths = True
    return reduce(both, truths, everywhere)


def kept(values: Array, rows: Truths) -> Array:
    """Return the values of some rows; of all where they hold for all."""
    return values if isinstance(rows, bool) else values[rows]


def measures_of(indicators: Sequence[str]) -> list[str]:
    """Return the measures among chosen indicators: their codes say more than an indicator."""
    return [code for code in indicators if "-" in code]
