"""Manifests: a CSV that says of each file what is known about it."""

import argparse
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from etl.dates import read_date
from etl.documents import Source
from etl.errors import EtlError, ManifestError, reason, shown
from etl.lexicon import rows as codelist
from etl.metadata import Metadata
from etl.readers.text import decode
from etl.regions import code_of_name, region_codes

USED = tuple(f.name for f in fields(Metadata))
"""Columns that are used where they are there and filled; ``file`` must be there."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """Known metadata by file: the path within the folder given, or the bare name."""

    rows: dict[str, Metadata] = field(default_factory=dict)
    wrong: dict[str, ManifestError] = field(default_factory=dict)
    """Why the row of a file cannot be used; the file itself is still in ``rows``."""
    nameless: list[ManifestError] = field(default_factory=list)
    """Rows that name no file."""
    notes: list[str] = field(default_factory=list)
    """Values that were passed over, in Chinese."""

    def of(self, source: Source) -> Metadata:
        """Return what is known about a source, nothing where no row names it; ManifestError where its row is wrong."""
        key = self._key(source)
        if key in self.wrong:
            raise self.wrong[key]
        return self.rows.get(key, Metadata())

    def unused(self, sources: list[Source]) -> list[str]:
        """Return the files of rows that belong to none of the sources, in the manifest's order."""
        used = {self._key(source) for source in sources}
        return [file for file in self.rows if file not in used]

    def _key(self, source: Source) -> str:
        return source.file if source.file in self.rows else PurePosixPath(source.file).name


def read_manifest(path: Path | None) -> Manifest:
    """Return the rows of a manifest; an empty one where no path is given.

    A row with a region that no codelist knows, a broken date or a file that an earlier row names costs its file alone.
    Raises ManifestError, naming file, line and what was allowed, where the whole cannot be read or lacks ``file``.
    """
    if path is None:
        return Manifest()
    name = shown(path)
    try:
        text = decode(path.read_bytes(), name)
        lines = csv.reader(io.StringIO(text, newline=""), strict=True)
        table = [(lines.line_num, cells) for cells in lines if any(cell.strip() for cell in cells)]
    except OSError as error:
        raise ManifestError(f"{name}：打不开清单（{reason(error)}）；请检查路径和权限。") from error
    except EtlError as error:
        raise ManifestError(str(error)) from error
    except csv.Error as error:
        raise ManifestError(f"{name} 第 {lines.line_num} 行：不是完好的 CSV；请用表格软件重新另存。") from error
    return _manifest(table, name)


def _manifest(table: list[tuple[int, list[str]]], name: str) -> Manifest:
    header = [cell.strip().lower() for cell in table[0][1]] if table else []
    if "file" not in header:
        raise ManifestError(
            f"{name} 第 1 行：缺少 file 列，现有的列是 {'、'.join(header) or '（空）'}；"
            f"须有 file，另可有 {'、'.join(USED)}。"
        )
    manifest = Manifest(notes=list(_mistyped(header, name)))
    for line, cells in table[1:]:
        where = f"{name} 第 {line} 行"
        row = dict(zip(header, (cell.strip() for cell in cells), strict=False))
        try:
            file = _checked_file(row.get("file", ""), where)
        except ManifestError as fault:
            manifest.nameless.append(fault)
            continue
        try:
            _refuse_surplus(header, cells, where)
            _take(manifest, file, row, where)
        except ManifestError as fault:
            manifest.rows.setdefault(file, Metadata())
            manifest.wrong[file] = fault
    return manifest


def _mistyped(header: list[str], name: str) -> Iterator[str]:
    """Yield a note for each column that is none of ours and nearly called as one that is not there."""
    lacking = [column for column in USED if column not in header]
    for column in header:
        if column not in ("file", *USED) and (near := get_close_matches(column, lacking, 1, 0.7)):
            yield f"{name} 第 1 行：没有用到 {column!r} 列，是不是 {near[0]}？"


def _refuse_surplus(header: list[str], cells: list[str], where: str) -> None:
    if any(cell.strip() for cell in cells[len(header) :]):
        raise ManifestError(f"{where}：有 {len(cells)} 格，表头只有 {len(header)} 列；含逗号的格子须加引号。")


def _take(manifest: Manifest, file: str, row: dict[str, str], where: str) -> None:
    if file in manifest.rows:
        raise ManifestError(f"{where}：文件 {shown(file)} 已在前面出现过；每个文件只能有一行。")
    kinds = document_kinds()
    if (kind := row.get("kind", "")) and kind not in kinds:
        manifest.notes.append(f"{where}：没有文种 {kind!r}，可用 {'、'.join(kinds)}；这一格不用，文种看文件自己")
        row = {**row, "kind": ""}
    manifest.rows[file] = checked_metadata({key: row.get(key, "") for key in USED}, where)


def document_kinds() -> tuple[str, ...]:
    """Return the kinds of documents in the order of the codelist."""
    return tuple(row["code"] for row in codelist("labels") if row["list"] == "doc_kind")


def _checked_file(file: str, where: str) -> str:
    path = PurePosixPath(file.replace("\\", "/"))
    if not file or not file.isprintable() or path.is_absolute() or ".." in path.parts:
        raise ManifestError(
            f"{where}：file 是 {file!r}；须是文件名，或文件夹内的相对路径，不能为空、不能含 .. 或换行。"
        )
    return path.as_posix()


def checked_metadata(values: dict[str, str], where: str) -> Metadata:
    """Return metadata that a person gave; ``where`` says in messages where they stand.

    Raises ManifestError for a region that no codelist knows and for a date that is none.
    """
    region, published = values.get("region", ""), values.get("published", "")
    if region and region not in region_codes():
        code = code_of_name(region)
        hint = f"“{region}”的代码是 {code}" if code else "如 500000（重庆市）、500151（铜梁区）"
        raise ManifestError(f"{where}：没有区域代码 {region!r}；须是 regions.csv 里的代码，{hint}，不知道就留空。")
    if published and not read_date(published):
        raise ManifestError(f"{where}：日期 {published!r} 无法解读；须写成 2025-07-04 或 2025-07，不知道就留空。")
    return Metadata(**{**values, "published": read_date(published)})


def given_metadata(arguments: argparse.Namespace) -> Metadata:
    """Return what the options of a command say about its documents; ManifestError where they hold no code or date."""
    given = {key: str(getattr(arguments, key, "")).strip() for key in USED}
    return checked_metadata(given, "命令行")
