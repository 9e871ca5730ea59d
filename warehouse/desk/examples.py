"""Two example documents of an invented district, 示例区: the whole way can be tried on a board that is in use.

One is published at once, the other waits as a draft. Their district is a row of the library's own list of regions,
of a level that no total, map, ranking or count takes; it is there while an example is.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from etl.apart import read_text_apart
from etl.lexicon import OWN_LISTS, columns_of, own_rows
from etl.library import Edited, Library
from etl.library_format import CORRECTION_COLUMNS, write_rows
from etl.library_history import now
from etl.library_store import Change
from etl.metadata import Metadata
from etl.model import Reading, text_hash
from warehouse.desk.batches import Batch, Told, carry_out
from warehouse.desk.draft_files import (
    DraftFile,
    draft_name,
    first_fields,
    open_library,
    read_drafts,
    told,
    write_draft,
)
from warehouse.desk.fields import EXAMPLE_REGION
from warehouse.desk.visitors import Visitor, require_editor
from warehouse.errors import Refused
from warehouse.paths import SEEDS

TEXTS = SEEDS / "examples"
REGIONS = f"{OWN_LISTS}/regions.csv"
DISTRICT = {
    "region": EXAMPLE_REGION,
    "name_zh": "示例区",
    "short_zh": "示例区",
    "name_en": "Example",
    "level": "example",
}


def examples(visitor: Visitor) -> Batch:
    """Load the examples in one batch: one document on the board, the other as a draft; raises as ``publish`` does.

    Refused where they are loaded already.
    """
    require_editor(visitor)
    library = open_library()
    with told():
        readings = list(_readings())
    return carry_out(visitor, "examples", "", partial(_load, visitor, library, readings))


def _readings() -> Iterator[Reading]:
    for path in sorted(TEXTS.glob("*.txt")):
        yield read_text_apart(path.read_text(encoding="utf-8"), Metadata(region=EXAMPLE_REGION), path.name)


def _load(visitor: Visitor, library: Library, readings: Sequence[Reading], folder: Path, change: Change) -> Told:
    if _documents(library) or _drafts(folder):
        raise Refused("示例已经装入；要重来请先移除示例。")
    others = [row for row in own_rows("regions") if row["region"] != EXAMPLE_REGION]
    change.write(REGIONS, write_rows(columns_of("regions"), [*others, DISTRICT]))
    shown, *waiting = readings
    (kept,) = library.publish(change, [Edited(shown, "public", ())])
    for reading in waiting:
        fields = first_fields(reading, "public")
        name = text_hash(reading.document.text)[:12]
        write_draft(change, DraftFile(name, 1, "", reading, fields, (), visitor.signature, now()))
    return Told(f"示例区的 {len(readings)} 份示例文件：1 份已发布，其余待核对", (kept.doc_id,))


def remove_examples(visitor: Visitor) -> Batch:
    """Take the examples away in one batch, with their drafts, corrections and district; raises as ``publish`` does."""
    require_editor(visitor)
    return carry_out(visitor, "remove_examples", "", partial(_remove, open_library()))


def _remove(library: Library, folder: Path, change: Change) -> Told:
    documents, drafts = _documents(library), _drafts(folder)
    if not documents and not drafts:
        raise Refused("没有装入示例。")
    library.withdraw(change, *(row["doc_id"] for row in documents))
    for name in drafts:
        change.remove(draft_name(name))
    hashes = {row["text_hash"] for row in documents}
    corrections = library.corrections()
    if left := [one.row() for one in corrections if one.text_hash not in hashes]:
        change.write("corrections.csv", write_rows(CORRECTION_COLUMNS, left))
    elif corrections:
        change.remove("corrections.csv")
    regions = [row for row in own_rows("regions") if row["region"] != EXAMPLE_REGION]
    if regions:
        change.write(REGIONS, write_rows(columns_of("regions"), regions))
    else:
        change.remove(REGIONS)
    return Told(f"{len(documents)} 份已发布的、{len(drafts)} 份待核对的", tuple(row["doc_id"] for row in documents))


def _documents(library: Library) -> list[dict[str, str]]:
    return [row for row in library.documents() if row["region"] == EXAMPLE_REGION]


def _drafts(folder: Path) -> list[str]:
    return [file.draft_id for file in read_drafts(folder) if file.metadata["region"] == EXAMPLE_REGION]
