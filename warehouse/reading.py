"""CSV files of the seeds: one physical line is one row, so that a broken line cannot swallow its neighbours."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from warehouse.errors import BuildError, reason_of


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a folder of seeds; ``name`` is what messages call it: the folder that is read, then the way in it."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: ``number`` counts from 1, the header included; ``cells`` by column name."""

    file: str
    number: int
    cells: dict[str, str]


def source_in(folder: Path, *way: str) -> Source:
    """Return a file of a folder of seeds, whether it exists or not."""
    return Source(folder.joinpath(*way), "/".join((folder.resolve().name, *way)))


def read_text(source: Source) -> str:
    """Return the text of a seeds file; raise ``BuildError`` where it is missing or no UTF-8."""
    try:
        return source.path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BuildError(
            f"{source.name} 第{fault.start + 1}个字节不是 UTF-8 编码；只接受 UTF-8，请另存为 UTF-8 后重建。"
        ) from fault
    except OSError as fault:
        raise BuildError(
            f"读不到 {source.name}（{reason_of(fault)}）；建库需要这个文件，请从版本库恢复后重建。"
        ) from fault


def read_list(source: Source, required: Sequence[str]) -> list[Line]:
    """Read a list that has to be whole: ``BuildError`` for a broken file or header and for a line of other columns."""
    header, *rows = read_text(source).split("\n")
    columns = read_header(header, source.name, required)
    lines = []
    for number, row in enumerate(rows, start=2):
        text = row.rstrip("\r")
        if not text:
            continue
        cells = split_line(text)
        if cells is None or len(cells) != len(columns):
            raise BuildError(
                f"{source.name} 第{number}行{fault_of(cells, len(columns))}；码表的每一行都要读得出，请改正后重建。"
            )
        lines.append(Line(source.name, number, dict(zip(columns, cells, strict=True))))
    return lines


def fault_of(cells: Sequence[str] | None, width: int) -> str:
    """Return why a line is no row of so many columns."""
    return "引号不配对，读不出各列" if cells is None else f"有{len(cells)}列，应为{width}列"


def split_line(text: str) -> list[str] | None:
    """Return the cells of one line, or nothing where its quotes do not match."""
    try:
        return next(csv.reader([text], strict=True), [])
    except csv.Error:
        return None


def read_header(row: str, name: str, required: Sequence[str], optional: Iterable[str] = ()) -> list[str]:
    """Return the columns; raise ``BuildError`` unless every required one is there once and no unknown one."""
    header = split_line(row.rstrip("\r")) or []
    known = {*required, *optional}
    missing = [column for column in required if column not in header]
    unknown = [column for column in header if column not in known]
    repeated = sorted({column for column in header if header.count(column) > 1})
    faults = [
        f"{word}{'、'.join(columns)}"
        for word, columns in (("缺列 ", missing), ("不认识的列 ", unknown), ("重复的列 ", repeated))
        if columns
    ]
    if faults:
        raise BuildError(f"{name} 的表头不对：{'；'.join(faults)}。应有的列是 {','.join(required)}；请改正表头后重建。")
    return header
