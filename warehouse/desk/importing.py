"""Import: files and pasted text become drafts; what is there already is recognised by its words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from etl.apart import read_file_apart, read_text_apart
from etl.errors import EtlError, shown
from etl.library_history import now
from etl.metadata import Metadata
from etl.model import Reading, text_hash
from warehouse.desk.deciding import decided
from warehouse.desk.draft_files import (
    DraftFile,
    changing_library,
    draft_name,
    first_fields,
    open_library,
    told,
    write_draft,
)
from warehouse.desk.fields import ACCESS
from warehouse.desk.visitors import Visitor, require_editor
from warehouse.errors import Refused

RECOGNISED = ("title", "issuer", "doc_no", "kind", "published", "region")
"""Fields that extraction recognises itself where a person does not say them."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was sent: its name, whose suffix tells the kind, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file: the draft it is now, or why there is none.

    ``error`` is a Chinese sentence, '' where it was read. ``same_as`` is the draft or the published document that has
    the same words: nothing was added then; ``is_published`` tells which of the two. ``notes`` say what of it was not
    read.
    """

    name: str
    draft_id: str = ""
    error: str = ""
    same_as: str = ""
    is_published: bool = False
    title: str = ""
    numbers: int = 0
    unsure: int = 0
    notes: tuple[str, ...] = ()


def import_files(
    visitor: Visitor,
    files: Sequence[Upload],
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    access: str = "public",
) -> list[Imported]:
    """Read files, each in the process for it, and keep each as a draft as soon as it is read; in their order.

    A file that cannot be read says so in its ``error`` and does no harm to the others. Raises ``NotAllowed``, and
    ``DeskError`` where the library cannot be written.
    """
    require_editor(visitor)
    _require_access(access)
    found = []
    for place, upload in enumerate(files):
        progress(place, len(files))
        try:
            reading = read_file_apart(upload.data, upload.name)
        except EtlError as fault:
            found.append(Imported(upload.name, error=_without_name(fault, upload.name)))
        else:
            found.append(keep(visitor, reading, access, upload.name))
    progress(len(files), len(files))
    return found


def import_text(
    visitor: Visitor, text: str, metadata: Mapping[str, str] | None = None, access: str = "public"
) -> Imported:
    """Read a pasted text and keep it as a draft; ``metadata`` are fields that a person said (``RECOGNISED``)."""
    require_editor(visitor)
    _require_access(access)
    known = {name: " ".join(value.split()) for name, value in (metadata or {}).items() if value}
    if unknown := [name for name in known if name not in RECOGNISED]:
        raise Refused(f"没有“{'、'.join(unknown)}”这一项；可写的是 {'、'.join(RECOGNISED)}。")
    name = known.get("title", "") or "粘贴的文字"
    try:
        # Half of a character of the web's own coding, as a cut text can have it, is in no encoding.
        reading = read_text_apart(text.encode(errors="replace").decode(), Metadata(**known), name)
    except EtlError as fault:
        return Imported(name, error=_without_name(fault, name))
    return keep(visitor, reading, access, name)


def _without_name(fault: EtlError, name: str) -> str:
    """Return what is wrong with a file without its name before it: it stands beside it."""
    words, own = str(fault), PurePath(name).name
    heads = (f"{one}：" for one in (own, name, shown(own)))
    return next((words.removeprefix(head) for head in heads if words.startswith(head)), words)


def _require_access(access: str) -> None:
    if access not in ACCESS:
        raise Refused(f"没有“{access}”；文件是 {'、'.join(ACCESS)} 之一。")


def keep(visitor: Visitor, reading: Reading, access: str, name: str) -> Imported:
    """Keep a reading as a draft, unless a draft or a document has the same words.

    What people once decided of these very words, in a document that was withdrawn, they need not decide again.
    """
    digest = text_hash(reading.document.text)
    draft_id, title = digest[:12], reading.document.title
    library = open_library()
    with changing_library() as (folder, change):
        documents = library.documents()
        published = next((row["doc_id"] for row in documents if row["text_hash"] == digest), "")
        if published:
            return Imported(name, same_as=published, is_published=True, title=title)
        if (folder / draft_name(draft_id)).exists():
            return Imported(name, draft_id, same_as=draft_id, title=title)
        with told():
            editions = library.editions(reading.document)
        steps, inherited = decided(reading, library.corrections(), editions)
        file = DraftFile(
            draft_id,
            1,
            "",
            reading,
            first_fields(reading, access),
            steps,
            visitor.signature,
            now(),
            visitor.signature,
            now(),
            inherited,
        )
        write_draft(change, file)
    draft = file.draft()
    return Imported(
        name, draft_id, title=title, numbers=len(draft.numbers), unsure=draft.count("unsure"), notes=draft.notes
    )
