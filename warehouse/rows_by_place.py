"""Rows of ``listed`` by their place: the fifty columns of an observation frame, of which a question names rows alone.

A question that carried them through its joins and sorts would take several times as long: most of it for the plan of so
many columns. A board of some thousand rows has them all at hand. Of a larger one those that a row alone has are read
for each answer; what its parts say (where, who, what, when, how) is at hand, so are its short words, of which there are
some hundred combinations, and a document is read once an answer.
"""

import threading

import duckdb

from warehouse.frames import Array, Cells, read_cells

PLACE = "listed_row"
"""The column of an answer that stands for all columns of ``listed``: its ``rowid``."""
MOST_AT_HAND = 20_000
"""Rows that are kept at hand: some 10 MB, for a text that stands in many cells is kept once."""

OF_A_FRAME = "columns(lambda name: not regexp_matches(name, '^(order|part)_'))"
"""The columns of ``listed`` that an observation frame has."""
EVERY = f"select {OF_A_FRAME} from listed order by rowid"
NO_ROW = f"select {OF_A_FRAME} from listed limit 0"

DOCUMENT = "order_document"
TOLD_BY = {
    "part_where": "region, region_name, region_short, region_level, area",
    "part_who": "subject_kind, subject, cluster, cluster_name, relation",
    "part_what": "indicator, indicator_name, theme, indicator_kind, better, transformation, transformation_name",
    "part_when": "period, period_kind, period_label, period_start, period_end, year, time, status, status_name, origin,"
    " is_whole_year",
    "part_how": "is_event, is_average, is_held",
    DOCUMENT: "doc_id, title as doc_title, issuer as doc_issuer, doc_no, kind as doc_kind, published, published_on,"
    " source_class, source_class_name, url, access",
}
"""Numbers of a row of ``listed`` and the columns that are the same in all rows of that number."""
PARTS = [number for number in TOLD_BY if number != DOCUMENT]
SHORT_WORDS = (
    "qualifier",
    "unit",
    "bound",
    "bound_name",
    "doubt",
    "statements",
    "lead_reason",
    "held_reason",
    "segment",
    "break_reason",
)
COMBINED = "short_words"
COMBINATIONS = (
    f"select min(rowid) as {COMBINED}, {', '.join(SHORT_WORDS)} from listed group by {', '.join(SHORT_WORDS)}"
)
NUMBERS = f"""
    select {", ".join(f"l.{number}" for number in TOLD_BY)}, c.{COMBINED}
    from listed as l
    join ({COMBINATIONS}) as c on {" and ".join(f"l.{word} is not distinct from c.{word}" for word in SHORT_WORDS)}
    order by l.rowid
"""
SOME = f"""
    select rowid as {PLACE}, observation_id, source_ids, value, text, spread, locator
    from listed where rowid in (select unnest($places::bigint[]))
"""
DOCUMENTS = f"""
    select {DOCUMENT}, {TOLD_BY[DOCUMENT]} from sources where {DOCUMENT} in (select unnest($numbers::integer[]))
"""


class RowsByPlace:
    """The rows of one warehouse; threads may share it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Read nothing yet."""
        self._connection = connection
        self._lock = threading.Lock()
        self._is_large: bool | None = None
        self._every: Cells | None = None
        self._names: tuple[str, ...] = ()
        self._numbers = Cells((), ())
        self._parts: dict[str, Cells] = {}

    def completed(self, answer: Cells) -> Cells:
        """Return the answer with the columns of its rows in place of their places, before its others."""
        if PLACE not in answer.names:
            return answer
        return self._rows(answer.column(PLACE)).beside(answer.without(PLACE))

    @property
    def are_at_hand(self) -> bool:
        """Whether the board is so small that all its rows are kept."""
        return self._at_hand() is not None

    def _rows(self, places: Array) -> Cells:
        every = self._at_hand()
        if every is not None:
            return every.take(places)
        rows = self._read(SOME, places=places.tolist()).matched(PLACE, places)
        numbers = self._numbers.take(places)
        documents = numbers.column(DOCUMENT)
        rows = rows.beside(self._read(DOCUMENTS, numbers=documents.tolist()).matched(DOCUMENT, documents))
        for number, said in self._parts.items():
            rows = rows.beside(said.matched(number, numbers.column(number)))
        return rows.arranged(self._names)

    def _at_hand(self) -> Cells | None:
        with self._lock:
            if self._is_large is None:
                self._is_large = bool(
                    self._read("select count(*) > $most as is_large from listed", most=MOST_AT_HAND).column("is_large")[
                        0
                    ]
                )
                if self._is_large:
                    self._names = self._read(NO_ROW).names
                    self._numbers = self._read(NUMBERS)
                    said = {number: sole_rows(number) for number in PARTS} | {COMBINED: COMBINATIONS}
                    self._parts = {number: self._read(sql).with_texts_shared() for number, sql in said.items()}
                else:
                    self._every = self._read(EVERY).with_texts_shared()
            return self._every

    def _read(self, sql: str, **parameters: int | list[int]) -> Cells:
        with self._connection.cursor() as cursor:
            return read_cells(cursor.execute(sql, parameters))


def sole_rows(number: str) -> str:
    """Return the select of one row for each number of a part, with what the part says."""
    rows = f"select min(rowid) from listed group by {number}"
    return f"select {number}, {TOLD_BY[number]} from listed where rowid in ({rows})"
