"""Rows of a frame as named tuples, several times as fast as pandas' own: a frame of fifty columns is slow to walk."""

from collections import namedtuple
from functools import lru_cache
from typing import Any

import pandas as pd


def entries(frame: pd.DataFrame) -> list[Any]:
    """Return the rows of a frame, in its order, as named tuples of plain Python values, ``Index`` first."""
    make = _row_type(tuple(frame.columns.tolist()))._make
    values = frame.to_numpy(dtype=object).tolist()
    return [make((index, *row)) for index, row in zip(frame.index.tolist(), values, strict=True)]


@lru_cache(maxsize=256)
def _row_type(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", ("Index", *names), rename=True)
