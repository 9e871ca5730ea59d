"""Results on disk: the observations of one document as CSV or JSON lines, whole or not at all."""

import contextlib
import csv
import io
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from etl.errors import OutputError, reason, shown
from etl.model import OBSERVATION_COLUMNS, Reading

_FIRST_COLUMNS = ",".join(OBSERVATION_COLUMNS[:3])
_WHOLE_NUMBERS = ("start_char", "end_char", "paragraph", "page")


def rows(reading: Reading) -> list[dict[str, str]]:
    """Return one row of ``OBSERVATION_COLUMNS`` per observation, in reading order."""
    return [o.row(reading.document, number) for number, o in enumerate(reading.observations, start=1)]


def as_csv(reading: Reading) -> str:
    """Return a CSV with header, for a file whose BOM tells spreadsheets that it is UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, OBSERVATION_COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows(reading))
    return "\ufeff" + text.getvalue()


def as_jsonl(reading: Reading) -> str:
    """Return one JSON object per line and observation; value, confidence and offsets are numbers."""
    return "".join(json.dumps(_typed(row), ensure_ascii=False) + "\n" for row in rows(reading))


def _typed(row: dict[str, str]) -> dict[str, object]:
    numbers: dict[str, object] = {name: int(row[name]) for name in _WHOLE_NUMBERS if row[name]}
    value = float(row["value"])
    return {
        **row,
        **numbers,
        "value": int(value) if value.is_integer() else value,
        "confidence": float(row["confidence"]),
    }


FORMATS: Mapping[str, Callable[[Reading], str]] = MappingProxyType({"csv": as_csv, "jsonl": as_jsonl})
"""The writer of each output format, named as its suffix."""


def refuse_foreign(path: Path) -> None:
    """Raise OutputError where a file of this name is there that no extraction has written: a manifest, a gold file."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as handle:
            start = handle.read(len(_FIRST_COLUMNS) + 2)
    except OSError:
        return
    if start and not start.startswith((_FIRST_COLUMNS, f'{{"{OBSERVATION_COLUMNS[0]}"')):
        raise OutputError(f"{shown(path)}：已有同名文件，而且不是读数的结果，没有覆盖；请移走它，或换一个输出文件夹。")


def make_folder(folder: Path) -> None:
    """Create the folder for results with its parents; OutputError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{shown(folder)}：建不了输出文件夹（{reason(error)}）；请换一个可写的文件夹。") from error


def write_whole(path: Path, text: str) -> None:
    """Write a file so that at any moment it is the old one or the whole new one.

    Raises OutputError; whatever ends the writing, an interruption too, no half file stays.
    """
    part = path.with_name(f".{path.name[:60]}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as handle:
            handle.write(text)
            handle.flush()
            os.fsync(handle.fileno())
        os.replace(part, path)
    except OSError as error:
        raise OutputError(
            f"{shown(path)}：写不进去（{reason(error)}）；请换一个可写且有空间的文件夹，原有文件没有改动。"
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
