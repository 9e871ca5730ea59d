"""The files of the library, in the plain format of ``seeds/``: CSV in UTF-8, one physical line a row, and texts.

::

    VERSION                 the version of this format
    documents.csv           a document a row, as in seeds, whom it is for (access) and the hash of its text
    observations/ID.csv     an observation a row, as extraction yields it and people corrected it
    texts/ID.txt            the text that offsets point into; a paragraph is a line
    texts/ID.json           what is known of that text (``TextFacts``)
    corrections.csv         what people corrected: a field of one number a row
    preferences.csv         which statement of a number leads, where a person chose it: a choice a row
    codelists/NAME.csv      the user's own rows of that list of the seeds
    drafts/ID.json          a document that was read and is not published
    history.csv             what was published, withdrawn, chosen or undone: a batch a row
    history/BATCH/          what a batch changed: the files as they were before it
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from etl.errors import LibraryError, cause, reason, shown
from etl.model import OBSERVATION_COLUMNS

VERSION = 3
"""Version of the format that this program writes; raised when an older program could not read it."""

DOCUMENT_COLUMNS = (
    "doc_id",
    "title",
    "issuer",
    "doc_no",
    "kind",
    "published",
    "region",
    "source_class",
    "url",
    "access",
    "text_hash",
)
"""Columns of seeds; ``access``: ``public`` (公开) or ``internal`` (内部); the hash of the text's words."""
SEED_COLUMNS = DOCUMENT_COLUMNS[:9]
LIBRARY_COLUMNS = (*OBSERVATION_COLUMNS, "reviewed")
"""Columns of an observation; ``reviewed`` is 1 where a person looked at it."""
CORRECTION_COLUMNS = (
    "text_hash",
    "start_char",
    "end_char",
    "paragraph_hash",
    "offset",
    "text",
    "field",
    "old",
    "new",
    "reason",
    "checked_by",
    "date",
)

Row = dict[str, str]


@dataclass(slots=True)
class TextFacts:
    """What is known of a text.

    ``file`` is the name it came under; ``page_starts`` the offset of each page; ``editions`` the hashes of earlier
    texts of the same document, whose corrections hold for it too; ``numbers`` the number of each observation by its
    place, given once; ``next_number`` the first that was never given.
    """

    file: str = ""
    added: str = ""
    page_starts: list[int] = field(default_factory=list)
    editions: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    next_number: int = 1

    def as_json(self) -> str:
        """Return the contents of the file."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n"


def read_kept_text(folder: Path, doc_id: str) -> str:
    """Return the text of a document of the library in a folder; LibraryError where it is missing or broken."""
    path = folder / "texts" / f"{doc_id}.txt"
    return read_utf8(path, "读不到原文", "请从备份恢复，或重新导入这份文件")


def read_utf8(path: Path, what: str, cure: str) -> str:
    """Return the text of a file; LibraryError, saying ``what`` is wrong and the ``cure``, where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        why = reason(fault) if isinstance(fault, OSError) else "不是 UTF-8"
        raise LibraryError(f"{shown(path)}：{what}（{why}）；{cure}。") from fault


def read_facts(path: Path) -> TextFacts:
    """Return what a file says of a text; LibraryError where it is missing or broken."""
    try:
        return TextFacts(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as fault:
        raise LibraryError(
            f"{shown(path)}：读不出（{cause(fault)}）；请从备份恢复这个文件，或删去该文件的各个文件后重新导入。"
        ) from fault


def write_rows(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """Return a CSV with header; a cell is on one line, as one line is one row."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([" ".join(row.get(column, "").split()) for column in columns] for row in rows)
    return text.getvalue()


def read_rows(path: Path, columns: Sequence[str]) -> list[Row]:
    """Return the rows of a file of the library; none where it is missing.

    Raises LibraryError, naming the line, where a column lacks or a row has other columns than the header.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return []
    except UnicodeDecodeError as fault:
        raise LibraryError(f"{shown(path)}：不是 UTF-8 编码；请用表格软件另存为“CSV UTF-8”，或从备份恢复。") from fault
    except OSError as fault:
        raise LibraryError(f"{shown(path)}：打不开（{reason(fault)}）；请检查权限，或从备份恢复。") from fault
    lines = [line.rstrip("\r") for line in text.split("\n")]
    header = next(csv.reader([lines[0]]), [])
    if missing := [column for column in columns if column not in header]:
        raise LibraryError(f"{shown(path)} 第 1 行：缺少列 {'、'.join(missing)}；应有的列是 {','.join(columns)}。")
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        if line:
            cells = next(csv.reader([line]), [])
            if len(cells) != len(header):
                raise LibraryError(
                    f"{shown(path)} 第 {number} 行：有 {len(cells)} 列，应为 {len(header)} 列；请改正这一行后再试。"
                )
            rows.append(dict(zip(header, cells, strict=True)))
    return rows
