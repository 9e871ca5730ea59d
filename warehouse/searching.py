"""Search in the lists of observations and documents: what they can be narrowed to, what matches, and one page of it.

The database finds the rows that hold words or are of one of the measures or documents that were chosen, of which only
each row itself tells; all the rest is looked up and counted on arrays at hand (:mod:`warehouse.facets`).
"""

import threading
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import duckdb
import numpy as np

from warehouse.facets import Choice, Facet, Matching, Table, measures_of
from warehouse.frames import Array, Cells, cells_of, plain, read_cells
from warehouse.rows_by_place import PLACE

PARTS = ("where", "who", "what", "when", "how")
ROWS = f"""
    select {", ".join(f"part_{part} as {part}" for part in PARTS)}, order_document as document, order_subject, value
    from listed order by rowid
"""
IN_ORDER = "select rowid as place from listed order by order_document, observation_id"
FACETS = """
    select part, dimension, code, list(number) as numbers from part_facets where dimension <> ''
    group by part, dimension, code order by dimension
"""
FACETS_OF_DOCUMENTS = """
    select 'document' as part, dimension, code, list(order_document) as numbers from document_facets
    group by dimension, code order by dimension
"""
CODES = """
    select dimension, code, label, dense_rank() over (order by dimension, place nulls last) as rank
    from facet_codes where listing = $listing and is_offered
"""
RARE = """
    select f.dimension, f.code, f.label, coalesce(s.order_document, 0) as document
    from facet_codes as f
    left join sources as s on f.dimension = 'document' and s.doc_id = f.code
    where f.listing = 'data' and not f.is_offered and list_contains($codes::varchar[], f.code)
"""
"""Measures and documents: too many for a list of choices, which holds those that are chosen alone."""
WITH_WORDS = f"""
    select order_document - 1 as {PLACE} from sources
    where len(list_filter($words::varchar[], lambda word: not contains(order_words, word))) = 0
"""
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

NO_DAY = np.datetime64("NaT")
Read = Callable[..., Cells]


@dataclass(frozen=True)
class Observations(Table):
    """What is at hand of the observations."""

    keys: dict[str, tuple[str, Array]]
    """What they are sorted by: the part that says it and what each number of it says; or '' and what each row does."""
    in_order: Array
    """The places of all rows, by document and in this by their ids."""
    published_on: Array
    sources: Array
    internal: Array
    """Of each document, from number 1 on: its day, who says so, and whether it is not public."""


@dataclass(frozen=True)
class Found(Choice):
    """Codes chosen of observations, and the rows that hold the words."""

    table: Observations

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


class Search:
    """The lists of one warehouse, read at the first asking; threads may share them."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Read nothing yet."""
        self._connection = connection
        self._lock = threading.Lock()
        self._observations: Observations | None = None
        self._documents: Table | None = None
        self._matching: OrderedDict[tuple[tuple[str, ...], ...], Matching] = OrderedDict()

    def observations(self, dimensions: Sequence[str], codes: Sequence[str], words: Sequence[str]) -> Found:
        """Return a choice: dimensions and codes are parallel, words lower case and taken literally."""
        with self._lock:
            if self._observations is None:
                self._observations = read_observations(self._read)
        chosen = by_dimension(dimensions, codes)
        measures, documents = measures_of(chosen.get("indicator", [])), chosen.get("document", [])
        if not (words or measures or documents):
            return Found(self._observations, chosen)
        rare = self._read(RARE, codes=measures + documents)
        lines = zip(*(rare.column(name).tolist() for name in rare.names), strict=True)
        return Found(
            self._observations,
            chosen,
            self._match(tuple(measures), tuple(documents), tuple(words)),
            {(dimension, code): (label, document) for dimension, code, label, document in lines},
        )

    def documents(self, dimensions: Sequence[str], codes: Sequence[str], words: Sequence[str]) -> Choice:
        """Return the same of documents."""
        with self._lock:
            if self._documents is None:
                self._documents = read_documents(self._read)
        rows = self._read(WITH_WORDS, words=list(words)).column(PLACE) if words else None
        return Choice(self._documents, by_dimension(dimensions, codes), Matching(rows))

    def _match(self, *asked: tuple[str, ...]) -> Matching:
        """Return what the database finds; a page asks thrice for the same."""
        with self._lock:
            found = self._matching.get(asked)
        if found is None:
            measures, documents, words = map(list, asked)
            cells = self._read(MATCHING, measures=measures, documents=documents, words=words)
            found = Matching(cells.column(PLACE), cells.column("measure") if measures else None)
            with self._lock:
                self._matching[asked] = found
                while len(self._matching) > MOST_FOUND:
                    self._matching.popitem(last=False)
        return found

    def _read(self, sql: str, **parameters: str | list[str]) -> Cells:
        with self._connection.cursor() as cursor:
            return read_cells(cursor.execute(sql, parameters))


def by_dimension(dimensions: Sequence[str], codes: Sequence[str]) -> dict[str, list[str]]:
    """Return the chosen codes of each dimension."""
    chosen: dict[str, list[str]] = defaultdict(list)
    for dimension, code in zip(dimensions, codes, strict=True):
        chosen[dimension].append(code)
    return dict(chosen)


def read_observations(read: Read) -> Observations:
    """Read what is kept at hand of observations."""
    rows, documents = read(ROWS), read(DOCUMENTS)
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
    return Observations(
        PARTS,
        numbers,
        sizes,
        read_facets(read(FACETS)),
        read_labels(read(CODES, listing="data")),
        keys,
        read(IN_ORDER).column("place"),
        documents.column("published_on"),
        documents.column("source"),
        documents.column("is_internal"),
    )


def read_documents(read: Read) -> Table:
    """Read what is kept at hand of documents: each is its only part."""
    every = read("select order_document from sources order by order_document").column("order_document")
    return Table(
        ("document",),
        {"document": every},
        {"document": len(every) + 1},
        read_facets(read(FACETS_OF_DOCUMENTS)),
        read_labels(read(CODES, listing="sources")),
    )


def read_facets(lines: Cells) -> dict[str, Facet]:
    """Return the dimensions by name; lines are of a code each, those of a dimension side by side."""
    columns = (lines.column(name).tolist() for name in ("dimension", "part", "code", "numbers"))
    facets = {}
    for dimension, of_dimension in groupby(zip(*columns, strict=True), key=itemgetter(0)):
        _, parts, codes, numbers = zip(*of_dimension, strict=True)
        places = np.repeat(np.arange(len(codes)), [len(one) for one in numbers])
        facets[dimension] = Facet(parts[0], codes, np.concatenate(numbers), places)
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
