"""Years that a table writes without 年: 2020 at the head of a row under 年份, 2022 | 2023 | 2024 beside 指标."""

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.table_cells import Cell

Lines = list[list[Cell]]

_YEAR = re.compile(r"(?:19[5-9]|20[0-4])\d")
_REMARKED = re.compile(rf"{_YEAR.pattern}[（(][^（()）\d]{{1,6}}[)）]")
"""A year with what is said of it: 2025（目标）."""
_DIGITS = 4
_OVER_YEARS = re.compile("年[份度]|时间")
_OVER_NAMES = re.compile(
    "指标(?:名称)?|项目(?:名称)?|名称|产品(?:名称)?|行业(?:名称)?|产业(?:名称)?|区县|地区|园区|类别|单位"
)
_FEWEST = 2
"""Years in a head, at least: one number alone may be anything."""


def with_years(lines: Lines) -> Lines:
    """Return lines whose bare years are told as such: no cell of theirs is a value."""
    result: Lines = []
    is_below = 0
    for line in lines:
        if len(line) > 1 and _OVER_YEARS.fullmatch(line[0].text) and not any(cell.is_value for cell in line):
            is_below = len(line)
        elif line and len(line) == is_below and _YEAR.fullmatch(line[0].text):
            line = [_told(line[0]), *line[1:]]
        else:
            is_below = 0
            line = _head(line) if line else line
        result.append(line)
    return result


def _head(line: Sequence[Cell]) -> list[Cell]:
    """Return a head with its years told; any other line as it is."""
    years = [cell for cell in line[1:] if _YEAR.fullmatch(cell.text)]
    is_head = len(years) >= _FEWEST and _OVER_NAMES.fullmatch(line[0].text) is not None
    if not is_head or any(cell.is_value and cell not in years for cell in line):
        return list(line)
    return [_told(cell) if cell in years or _REMARKED.fullmatch(cell.text) else cell for cell in line]


def _told(cell: Cell) -> Cell:
    return replace(cell, text=f"{cell.text[:_DIGITS]}年{cell.text[_DIGITS:]}")
