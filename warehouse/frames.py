"""Answers of DuckDB as DataFrames whose texts are Python objects in one block."""

from typing import Any

import duckdb
import pandas as pd


def read_frame(result: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Return all rows of a result, columns and rows in its order; a missing text or number is NaN, a missing day NaT.

    Made of the plain arrays: DuckDB's own ``df()`` gives pandas' text type, and most of the time of a frame of fifty
    columns goes into making it and undoing it. One block of texts is also cut several times as fast.
    """
    columns: dict[str, Any] = result.fetchnumpy()
    index = pd.RangeIndex(len(next(iter(columns.values()))))
    return pd.DataFrame({name: read_column(values, index) for name, values in columns.items()}, index=index)


def read_column(values: Any, index: pd.RangeIndex) -> Any:
    """Return one column without its mask; whole numbers with gaps become decimal ones."""
    if hasattr(values, "mask"):
        kind = values.dtype.kind
        if kind == "M":
            return values.filled(values.dtype.type("NaT"))
        if kind in "iu":
            values = values.astype(float)
        elif kind == "b":
            values = values.astype(object)
        values = values.filled(float("nan"))
    # The type has to be said, or pandas looks at every text to guess it.
    return pd.Series(values, index=index, dtype=object) if values.dtype == object else values
