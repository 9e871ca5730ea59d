"""CSV files of the seeds: one physical line is one row, so that a broken line cannot swallow its neighbours."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from warehouse.errors import BuildError


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a seeds file: ``number`` counts from 1, the header included; ``cells`` by column name."""

    file: str
    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One line that does not become a row, with the reason in Chinese; ``check`` names who refused it."""

    file: str
    line: int
    observation_id: str
    check: str
    reason: str


@dataclass(frozen=True, slots=True)
class SeedsFile:
    """What one file holds: its readable lines and the lines that have not the columns of the header, in file order."""

    lines: list[Line]
    refusals: list[Refusal]


def read_text(path: Path, name: str) -> str:
    """Return the text of a seeds file; raise ``BuildError`` where it is missing or no UTF-8."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BuildError(
            f"{name} 第{fault.start + 1}个字节不是 UTF-8 编码；只接受 UTF-8，请另存为 UTF-8 后重建。"
        ) from fault
    except OSError as fault:
        raise BuildError(f"读不到 {name}（{fault.strerror}）；建库需要这个文件，请从版本库恢复后重建。") from fault


def read_seeds(path: Path, name: str, required: Sequence[str], optional: Iterable[str] = ()) -> SeedsFile:
    """Read one CSV file: ``BuildError`` for a broken file or header, a refusal for a line with other columns."""
    rows = read_text(path, name).split("\n")
    header = split_line(rows[0].rstrip("\r")) or []
    check_header(header, name, required, frozenset(optional))
    lines, refusals = [], []
    for number, row in enumerate(rows[1:], start=2):
        text = row.rstrip("\r")
        if not text:
            continue
        cells = split_line(text)
        if cells is None:
            refusals.append(Refusal(name, number, "", "columns", "引号不配对，读不出各列"))
        elif len(cells) != len(header):
            refusals.append(Refusal(name, number, "", "columns", f"有{len(cells)}列，应为{len(header)}列"))
        else:
            lines.append(Line(name, number, dict(zip(header, cells, strict=True))))
    return SeedsFile(lines, refusals)


def split_line(text: str) -> list[str] | None:
    """Return the cells of one line, or nothing where its quotes do not match."""
    try:
        return next(csv.reader([text], strict=True), [])
    except csv.Error:
        return None


def check_header(header: Sequence[str], name: str, required: Sequence[str], optional: frozenset[str]) -> None:
    """Raise ``BuildError`` unless the header has every required column once and no unknown one."""
    missing = [column for column in required if column not in header]
    unknown = [column for column in header if column not in required and column not in optional]
    repeated = sorted({column for column in header if header.count(column) > 1})
    faults = [
        f"{word}{'、'.join(columns)}"
        for word, columns in (("缺列 ", missing), ("不认识的列 ", unknown), ("重复的列 ", repeated))
        if columns
    ]
    if faults:
        raise BuildError(f"{name} 的表头不对：{'；'.join(faults)}。应有的列是 {','.join(required)}；请改正表头后重建。")
