"""Rows of ``listed`` by their place: the fifty columns of an observation frame, of which a question names rows alone.

A question that carried them through its joins and sorts would take several times as long: most of it for the plan of so
many columns. A board of some thousand rows has them all at hand; of a larger one they are read for each answer.
"""

import threading

import duckdb

from warehouse.frames import Array, Cells, read_cells

PLACE = "listed_row"
"""The column of an answer that stands for all columns of ``listed``: its ``rowid``."""
MOST_AT_HAND = 20_000
"""Rows that are kept at hand: some 10 MB, for a text that stands in many cells is kept once."""

OF_A_FRAME = "columns(lambda name: not starts_with(name, 'order_'))"
"""The columns of ``listed`` that an observation frame has."""
EVERY = f"select {OF_A_FRAME} from listed order by rowid"
SOME = f"""
    with found as (
        select l.*, a.order_asked
        from (select unnest($places::bigint[]) as row, generate_subscripts($places::bigint[], 1) as order_asked) as a
        join listed as l on l.rowid = a.row
    )
    select {OF_A_FRAME} from found order by order_asked
"""


class RowsByPlace:
    """The rows of one warehouse; threads may share it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Read nothing yet."""
        self._connection = connection
        self._lock = threading.Lock()
        self._is_large: bool | None = None
        self._every: Cells | None = None

    def completed(self, answer: Cells) -> Cells:
        """Return the answer with the columns of its rows in place of their places, before its others."""
        if PLACE not in answer.names:
            return answer
        return self._rows(answer.column(PLACE)).beside(answer.without(PLACE))

    def _rows(self, places: Array) -> Cells:
        every = self._at_hand()
        if every is not None:
            return every.take(places)
        with self._connection.cursor() as cursor:
            return read_cells(cursor.execute(SOME, {"places": places.tolist()}))

    def _at_hand(self) -> Cells | None:
        with self._lock:
            if self._is_large is None:
                with self._connection.cursor() as cursor:
                    self._is_large = cursor.execute("select count(*) > ? from listed", [MOST_AT_HAND]).fetchall()[0][0]
                    self._every = None if self._is_large else read_cells(cursor.execute(EVERY)).with_texts_shared()
            return self._every
