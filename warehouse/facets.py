"""Faceted search in ``listed``: what can be chosen, what matches, and one page of it, counted on arrays at hand.

A row is chosen by its five parts (where, who, what, when, how; see the mart ``parts``), of which there are some hundred
however many rows there are. A choice is judged once for each number of these and looked up for each row: to plan such a
question takes the database longer. It is asked only for the rows that hold words or are of one of the measures or
documents that were chosen, of which each row tells alone.
"""

import threading
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce

import duckdb
import numpy as np
import numpy.typing as npt

from warehouse.frames import Array, Cells, cells_of, plain, read_cells
from warehouse.rows_by_place import PLACE

PARTS = ("where", "who", "what", "when", "how")
ROWS = f"""
    select {", ".join(f"part_{part} as {part}" for part in PARTS)}, order_document as document, order_subject, value
    from listed order by rowid
"""
IN_ORDER = "select rowid as place from listed order by order_document, observation_id"
FACETS = "select part, dimension, number, code from part_facets where dimension <> '' order by dimension"
CODES = """
    select dimension, code, label, dense_rank() over (order by dimension, place nulls last) as rank
    from facet_codes where listing = 'data' and is_offered
"""
RARE = """
    select f.dimension, f.code, f.label, coalesce(s.order_document, 0) as document
    from facet_codes as f
    left join sources as s on f.dimension = 'document' and s.doc_id = f.code
    where f.listing = 'data' and not f.is_offered and list_contains($codes::varchar[], f.code)
"""
"""Measures and documents: too many for a list of choices, which holds those that are chosen alone."""
MATCHING = f"select {PLACE}, measure from matching($measures::varchar[], $documents::varchar[], $words::varchar[])"
DOCUMENTS = """
    select order_title, order_published, published_on, coalesce(nullif(issuer, ''), title) as source,
        access = 'internal' as is_internal
    from sources order by order_document
"""
SAID = {
    "when": """select part_when as number, any_value("time") as period, any_value(order_status) as status""",
    "what": "select part_what as number, any_value(order_indicator) as indicator",
    "how": "select part_how as number, any_value(order_source) as source",
}
"""What a part of a row says that lists are sorted by."""

MOST_FOUND = 4
"""Lists of matching rows that are kept: eight bytes a row."""

Truths = npt.NDArray[np.bool_]
NO_DAY = np.datetime64("NaT")


@dataclass(frozen=True)
class Facet:
    """One dimension: its codes, and side by side each number of its part and the place of a code that this has."""

    part: str
    codes: list[str]
    numbers: Array
    places: Array

    def missed(self, chosen: Sequence[str], numbers: int) -> Truths:
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
    """What is at hand of a warehouse."""

    numbers: dict[str, Array]
    """Of each row its number of a part, and of its document."""
    sizes: dict[str, int]
    """One more than the largest number of each."""
    facets: dict[str, Facet]
    codes: dict[tuple[str, str], tuple[int, str]]
    """Dimensions and codes that a list of choices holds, each with its rank there and its label."""
    keys: dict[str, tuple[str, Array]]
    """What lists are sorted by: the part that says it and what each number of it says; or '' and what each row does."""
    in_order: Array
    """The places of all rows, by document and in this by their ids."""
    published_on: Array
    sources: Array
    internal: Array
    """Of each document, from number 1 on: its day, who says so, and whether it is not public."""


@dataclass(frozen=True)
class Matching:
    """The rows that hold all words and are of a chosen document, None: all; and the chosen measure of each, 0: none."""

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

    def missed(self, part: str, *apart: str) -> Truths | None:
        """Return for each number of a part whether it misses one of the dimensions, some left out; None: none can."""
        missed = None
        for dimension, codes in self.codes.items():
            facet = self.table.facets.get(dimension)
            if facet and facet.part == part and dimension not in apart:
                found = facet.missed(codes, self.table.sizes[part])
                missed = found if missed is None else missed | found
        return missed

    def met(self, part: str) -> Truths | None:
        """Return for each row that matches whether its part has a chosen code in each dimension; None: all have."""
        met = self._met(part)
        if met is not None and part == "what" and self.matching.measures is not None:
            of_measure = self.matching.measures > 0
            apart = self._met(part, "indicator")
            met = met | (of_measure if apart is None else of_measure & apart)
        return met

    def _met(self, part: str, *apart: str) -> Truths | None:
        missed = self.missed(part, *apart)
        return None if missed is None else ~missed[self.matching.of(self.table.numbers[part])]

    def places(self) -> Array:
        """Return the places of the rows that match and are chosen."""
        chosen = all_of(self.met(part) for part in PARTS)
        every = np.arange(len(self.table.in_order)) if self.matching.rows is None else self.matching.rows
        return every if chosen is None else every[chosen]

    def choices(self) -> Cells:
        """Return dimension, code, label, things: how many rows each choice would show under all other choices.

        Chosen codes are always among them; of measures and documents, of which there are too many, these alone.
        """
        met = {part: self.met(part) for part in PARTS}
        things: dict[tuple[str, str], int] = {}
        for part in PARTS:
            others = all_of(truths for other, truths in met.items() if other != part)
            things.update(self._things(part, others))
        every = all_of(met.values())
        of_documents = self._counted("document", every) if "document" in self.codes else None
        for (dimension, code), (_, document) in self.rare.items():
            if dimension == "document" and of_documents is not None:
                things[dimension, code] = int(of_documents[document])
        return self._arranged(things)

    def _things(self, part: str, others: Truths | None) -> Iterator[tuple[tuple[str, str], int]]:
        """Yield dimensions and codes of a part with how many rows have them, of those where all other parts are met."""
        measures = self.matching.measures if part == "what" else None
        # Whose measure is chosen needs no chosen indicator.
        kinds: list[tuple[Truths | None, tuple[str, ...]]] = [(others, ())]
        if measures is not None:
            kinds = [(both(others, measures == 0), ()), (both(others, measures > 0), ("indicator",))]
        counts = [(self._counted(part, rows), apart) for rows, apart in kinds]
        for dimension, facet in self.table.facets.items():
            if facet.part == part:
                told = sum(_kept(count, self.missed(part, dimension, *apart)) for count, apart in counts)
                yield from (((dimension, code), things) for code, things in facet.things(np.asarray(told)))
        if measures is not None:
            apart = self._met(part, "indicator")
            chosen = self.codes["indicator"]
            rows = all_of((others, apart))
            of_measures = np.bincount(measures if rows is None else measures[rows], minlength=len(chosen) + 1)
            yield from (
                (("indicator", code), int(of_measures[place])) for place, code in enumerate(measures_of(chosen), 1)
            )

    def _counted(self, number: str, rows: Truths | None) -> Array:
        """Return how many of the rows that match have each number of a part or document, of some of them."""
        numbers = self.matching.of(self.table.numbers[number])
        return np.bincount(numbers if rows is None else numbers[rows], minlength=self.table.sizes[number])

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

    def facts(self) -> Cells:
        """Return one row about all rows: observations, documents, newest, source, is_internal.

        ``source`` is the issuer of the document where it is one, else its title.
        """
        numbers = self.table.numbers["document"][self.places()]
        documents = np.flatnonzero(np.bincount(numbers, minlength=1)) - 1
        days = self.table.published_on[documents]
        return cells_of(
            {
                "observations": np.array([len(numbers)], dtype=np.int32),
                "documents": np.array([len(documents)], dtype=np.int32),
                "newest": np.fmax.reduce(days, initial=NO_DAY, keepdims=True),
                "source": np.array([self.table.sources[documents[0]] if len(documents) == 1 else ""], dtype=object),
                "is_internal": self.table.internal[documents].any(keepdims=True),
            }
        )

    def page(self, sort: str, *, descending: bool, first: int, most: int) -> Cells:
        """Return the places of ``most`` rows from the place ``first`` (from 0) on in an order.

        ``sort`` is subject, indicator, period, value, status, document, published or source. Rows without it come last
        both ways; ties, and any other order, are that of the documents.
        """
        chosen = np.zeros(len(self.table.in_order), dtype=bool)
        chosen[self.places()] = True
        places = self.table.in_order[chosen[self.table.in_order]]
        part, said = self.table.keys.get(sort, ("", np.zeros(len(chosen))))
        keys = (said[self.table.numbers[part][places]] if part else said[places]).astype(float)
        keys = np.where(np.isnan(keys), np.inf, -keys if descending else keys)
        if first + most < len(keys):
            # Those up to the last of the page alone are put in order, however many there are.
            among = np.flatnonzero(keys <= np.partition(keys, first + most)[first + most])
            places, keys = places[among], keys[among]
        return cells_of({PLACE: places[np.argsort(keys, kind="stable")][first : first + most]})


class Faceted:
    """The rows of one warehouse, read at the first asking; threads may share them."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Read nothing yet."""
        self._connection = connection
        self._lock = threading.Lock()
        self._table: Table | None = None
        self._found: OrderedDict[tuple[tuple[str, ...], ...], Matching] = OrderedDict()

    def choice(self, dimensions: Sequence[str], codes: Sequence[str], words: Sequence[str]) -> Choice:
        """Return a choice: dimensions and codes are parallel, words lower case and taken literally."""
        chosen: dict[str, list[str]] = defaultdict(list)
        for dimension, code in zip(dimensions, codes, strict=True):
            chosen[dimension].append(code)
        table = self._at_hand()
        measures, documents = measures_of(chosen.get("indicator", [])), chosen.get("document", [])
        if not (words or measures or documents):
            return Choice(table, dict(chosen))
        rare = self._read(RARE, codes=measures + documents)
        lines = zip(*(rare.column(name).tolist() for name in rare.names), strict=True)
        return Choice(
            table,
            dict(chosen),
            self._matching(tuple(measures), tuple(documents), tuple(words)),
            {(dimension, code): (label, document) for dimension, code, label, document in lines},
        )

    def _matching(self, *asked: tuple[str, ...]) -> Matching:
        """Return what the database finds; a page asks thrice for the same."""
        with self._lock:
            found = self._found.get(asked)
        if found is None:
            measures, documents, words = map(list, asked)
            cells = self._read(MATCHING, measures=measures, documents=documents, words=words)
            found = Matching(cells.column(PLACE), cells.column("measure") if measures else None)
            with self._lock:
                self._found[asked] = found
                while len(self._found) > MOST_FOUND:
                    self._found.popitem(last=False)
        return found

    def _at_hand(self) -> Table:
        with self._lock:
            if self._table is None:
                self._table = read_table(self._read)
            return self._table

    def _read(self, sql: str, **parameters: list[str]) -> Cells:
        with self._connection.cursor() as cursor:
            return read_cells(cursor.execute(sql, parameters))


def read_table(read: Callable[..., Cells]) -> Table:
    """Read what is kept at hand."""
    rows, documents, facets, codes = (read(sql) for sql in (ROWS, DOCUMENTS, FACETS, CODES))
    numbers = {name: rows.column(name) for name in (*PARTS, "document")}
    sizes = {name: int(column.max(initial=0)) + 1 for name, column in numbers.items()}
    sizes["document"] = len(documents) + 1
    keys = {"subject": ("", rows.column("order_subject")), "value": ("", rows.column("value"))}
    for part, columns in SAID.items():
        said = read(f"{columns} from listed group by part_{part}")
        keys |= {
            name: (part, spread(said.column("number"), said.column(name), sizes[part]))
            for name in said.names
            if name != "number"
        }
    every = np.arange(1, sizes["document"])
    for name, key in (("document", "order_title"), ("published", "order_published")):
        keys[name] = ("document", spread(every, documents.column(key), sizes["document"]))
    return Table(
        numbers,
        sizes,
        read_facets(facets),
        read_labels(codes),
        keys,
        read(IN_ORDER).column("place"),
        documents.column("published_on"),
        documents.column("source"),
        documents.column("is_internal"),
    )


def read_facets(lines: Cells) -> dict[str, Facet]:
    """Return the dimensions by name."""
    part, dimension, number, code = (lines.column(name) for name in ("part", "dimension", "number", "code"))
    facets = {}
    for name in dict.fromkeys(dimension.tolist()):
        rows = np.flatnonzero(dimension == name)
        codes, places = np.unique(code[rows].astype(str), return_inverse=True)
        facets[name] = Facet(part[rows[0]], codes.tolist(), number[rows], places)
    return facets


def read_labels(lines: Cells) -> dict[tuple[str, str], tuple[int, str]]:
    """Return of each dimension and code its rank and label."""
    columns = (lines.column(name).tolist() for name in ("dimension", "code", "rank", "label"))
    return {(dimension, code): (rank, label) for dimension, code, rank, label in zip(*columns, strict=True)}


def spread(numbers: Array, values: Array, size: int) -> Array:
    """Return what each number up to a size says; one that says nothing, or that there is not, is NaN."""
    spread_out = np.full(size, np.nan)
    spread_out[numbers] = plain(values)
    return spread_out


def all_of(truths: Iterable[Truths | None]) -> Truths | None:
    """Return where all hold; None holds everywhere."""
    return reduce(both, truths, None)


def both(one: Truths | None, other: Truths | None) -> Truths | None:
    """Return where both hold; None holds everywhere."""
    if one is None or other is None:
        return other if one is None else one
    return one & other


def measures_of(indicators: Sequence[str]) -> list[str]:
    """Return the measures among chosen indicators: their codes say more than an indicator."""
    return [code for code in indicators if "-" in code]


def _kept(counts: Array, missed: Truths | None) -> Array:
    """Return counts, nothing where something is missed."""
    return counts if missed is None else np.where(missed, 0, counts)
