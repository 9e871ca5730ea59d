"""CSV for Excel in Chinese: BOM, formulas made harmless."""

import csv
import io
import re
from collections.abc import Iterable

import pandas as pd

from pages.exports.listed import Listed, beside

FORMULA = re.compile(r"^[=+\-@\t\r\n＝＋－＠]")
"""How a formula begins; Excel in Chinese takes the signs of full width too."""

NOT_IN_A_FILE_NAME = re.compile(r'[\\/:*?"<>|\s]+')


def observation_csv(frame: pd.DataFrame, one: Listed | None = None) -> bytes:
    """Return an observation frame as CSV, one row an observation, in the frame's order, with what its list adds."""
    return table_csv(*beside(frame, one))


def table_csv(titles: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """Return a table as CSV: UTF-8 with BOM, formulas made harmless."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(titles)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of writing: with them a cell shows another number than it holds."""


def harmless(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers, missing values become empty."""
    if value is None or (isinstance(value, float) and value != value):
        return ""
    if not isinstance(value, str):
        return value
    words = _DIRECTION.sub("", value)
    return f"'{words}" if FORMULA.match(words) else words


def file_name(*parts: str, suffix: str = "csv", internal: bool = False) -> str:
    """Return a file name that says what it is: parts joined by an underscore, cut to 80 characters.

    One with rows that are not public begins with 内部.
    """
    kept = [NOT_IN_A_FILE_NAME.sub("", part) for part in (("内部", *parts) if internal else parts) if part]
    return f"{'_'.join(p for p in kept if p)[:80]}.{suffix}"
