"""Answers of DuckDB as DataFrames: cells of one kind lie in one block, texts as Python objects.

Made of the plain arrays: DuckDB's own ``df()`` gives pandas' text type, and most of the time of a frame of fifty
columns goes into making it and undoing it. Few blocks are also made and cut several times as fast as fifty columns.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.api.internals import create_dataframe_from_blocks

Array = npt.NDArray[Any]
"""One value a row, or, in a block, one column a line; with a mask where whole numbers or truths have gaps."""


@dataclass(frozen=True)
class Cells:
    """Columns of equal length: their names in order, and blocks of columns of one type with the places of these."""

    names: tuple[str, ...]
    blocks: tuple[tuple[Array, Array], ...]

    def __len__(self) -> int:
        return int(self.blocks[0][0].shape[1])

    def column(self, name: str) -> Array:
        """Return one column."""
        place = self.names.index(name)
        return next(cells[places == place][0] for cells, places in self.blocks if place in places)

    def take(self, rows: Array) -> "Cells":
        """Return some of the rows, in the order in which they are asked for."""
        return Cells(self.names, tuple((cells.take(rows, axis=1), places) for cells, places in self.blocks))

    def without(self, name: str) -> "Cells":
        """Return the columns without one of them."""
        gone = self.names.index(name)
        kept = ((cells[places != gone], places[places != gone]) for cells, places in self.blocks)
        blocks = tuple((cells, places - (places > gone)) for cells, places in kept if len(places))
        return Cells((*self.names[:gone], *self.names[gone + 1 :]), blocks)

    def beside(self, other: "Cells") -> "Cells":
        """Return these columns and the others after them."""
        moved = ((cells, places + len(self.names)) for cells, places in other.blocks)
        return Cells(self.names + other.names, (*self.blocks, *moved))

    def matched(self, name: str, values: Array) -> "Cells":
        """Return for each value the row that has it in a column, without that column; each has one, in any order."""
        known = self.column(name)
        order = known.argsort()
        return self.take(order[known.searchsorted(values, sorter=order)]).without(name)

    def arranged(self, names: tuple[str, ...]) -> "Cells":
        """Return the columns of these names in their order, in few blocks."""
        kinds: dict[object, list[tuple[Array, Array]]] = defaultdict(list)
        for cells, places in self.blocks:
            moved = np.array([names.index(self.names[place]) for place in places])
            kinds[len(kinds) if np.ma.isMaskedArray(cells) else cells.dtype].append((cells, moved))
        return Cells(
            names,
            tuple(
                (cells[0], places[0]) if len(cells) == 1 else (np.concatenate(cells), np.concatenate(places))
                for cells, places in (zip(*blocks, strict=True) for blocks in kinds.values())
            ),
        )

    def with_texts_shared(self) -> "Cells":
        """Return the same cells, in which equal texts are one object: a tenth of the memory where few differ."""
        seen: dict[object, object] = {}
        for block, _ in self.blocks:
            if block.dtype == object and not np.ma.isMaskedArray(block):
                for line in block:
                    line[:] = [seen.setdefault(text, text) for text in line]
        return self

    def frame(self, rows: int) -> pd.DataFrame:
        """Return a frame of its own of the so many rows; whole numbers with gaps become decimal ones."""
        blocks = [(plain(cells), places) for cells, places in self.blocks]
        return create_dataframe_from_blocks(blocks, index=pd.RangeIndex(rows), columns=header(self.names))


def read_frame(result: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Return all rows of a result, columns and rows in its order; a missing text or number is NaN, a day NaT."""
    cells = read_cells(result)
    return cells.frame(len(cells))


def read_cells(result: duckdb.DuckDBPyConnection) -> Cells:
    """Return all rows of a result, columns and rows in its order."""
    return cells_of(result.fetchnumpy())


def cells_of(columns: Mapping[str, Any]) -> Cells:
    """Return columns as blocks: one for each type, and one for each column of whole numbers or truths with gaps."""
    kinds: dict[object, list[int]] = defaultdict(list)
    values = [missing_filled(column) for column in columns.values()]
    for place, column in enumerate(values):
        kinds[place if np.ma.isMaskedArray(column) else column.dtype].append(place)
    return Cells(
        tuple(columns), tuple((stacked([values[p] for p in places]), np.array(places)) for places in kinds.values())
    )


def missing_filled(column: Any) -> Array:
    """Return a column with NaN or NaT where its type has them, else as it is."""
    if not np.ma.isMaskedArray(column):
        return np.asarray(column)
    if column.dtype.kind == "M":
        return np.asarray(column.filled(column.dtype.type("NaT")))
    return column if column.dtype.kind in "iub" else np.asarray(column.filled(float("nan")))


def stacked(columns: Sequence[Array]) -> Array:
    """Return columns of one type as one block."""
    if np.ma.isMaskedArray(columns[0]):
        return columns[0].reshape(1, -1)
    block = np.empty((len(columns), len(columns[0])), dtype=columns[0].dtype)
    for line, column in enumerate(columns):
        block[line] = column
    return block


def plain(cells: Array) -> Array:
    """Return a block without its mask."""
    if not isinstance(cells, np.ma.MaskedArray):
        return cells
    if not np.ma.getmaskarray(cells).any():
        return np.asarray(cells.data)
    kind = object if cells.dtype.kind == "b" else float
    return np.asarray(np.ma.filled(cells.astype(kind), float("nan")))


@lru_cache(maxsize=200)
def header(names: tuple[str, ...]) -> pd.Index:
    """Return names of columns as pandas keeps them; shared, for they are not changed in place."""
    return pd.Index(names)
