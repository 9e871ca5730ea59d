"""Batches: one change of library and board together, its line of history, and what is needed to take it back.

The new board is built beside the old one from the library as it will be. Then the library's change becomes true, in
one moment; then the board is swapped. Whoever is killed in between leaves a new library and a board that is behind it,
which :func:`settle` makes good: it finishes a change that was true, and builds the board again where it is behind.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from etl import library_history
from etl.library_history import BATCH_COLUMNS, keep_before, next_batch_id, now, write_batch
from etl.library_store import Change
from warehouse.build import build, built_beside, is_stale
from warehouse.checksum import content_checksum
from warehouse.desk.draft_files import changing_library, reading_library
from warehouse.desk.visitors import Visitor
from warehouse.errors import BuildError, DeskError, Refused
from warehouse.paths import SEEDS
from warehouse.summary import Summary

STAGED = ".staged"
UNBUILT = ("backups/", "drafts/", "history/")
"""What of a library no board is built from."""
KINDS = {
    "publish": "发布",
    "withdraw": "撤下文件",
    "prefer": "选定说法",
    "add": "增补码表",
    "examples": "装入示例",
    "remove_examples": "移除示例",
    "undo": "撤回",
    "import": "导入",
    "reread": "重读",
    "correct": "订正",
}
"""Kinds of batches; the last three are those of the command line."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One change of library and board: who, when, what (in Chinese), why; the documents it is about.

    ``undoes`` is the batch that it took back, ``undone_by`` the one that took it back ('' for none). ``checksum`` is
    that of the board's content after it, '' where the command line left the building to another command.
    """

    batch_id: str
    when: str
    who: str
    kind: str
    what: str
    why: str
    documents: tuple[str, ...]
    undoes: str = ""
    checksum: str = ""
    undone_by: str = ""

    @property
    def kind_name(self) -> str:
        """The kind in Chinese."""
        return KINDS.get(self.kind, self.kind)


Edit = Callable[[Path, Change], "Told"]


@dataclass(frozen=True, slots=True)
class Told:
    """What an edit says of itself; ``check`` refuses what the new board makes of it, by raising ``Refused``."""

    what: str
    documents: tuple[str, ...] = ()
    undoes: str = ""
    describe: Callable[[Summary], str] = lambda _summary: ""


def carry_out(visitor: Visitor, kind: str, why: str, edit: Edit) -> Batch:
    """Make one change of library and board and return its line of history; if anything fails, both stay as they were.

    ``edit`` writes into the open change. Raises what it raises, ``DeskError`` where library or board cannot be
    written.
    """
    with ExitStack() as until_swapped:
        with changing_library() as (folder, change), in_our_words():
            told = edit(folder, change)
            batch_id = next_batch_id(folder)
            keep_before(folder, change, batch_id)
            with staged(folder, change) as library:
                built = until_swapped.enter_context(built_beside(SEEDS, library=library))
            what = told.what + told.describe(built.summary)
            batch = Batch(
                batch_id, now(), visitor.signature, kind, what, " ".join(why.split()), told.documents, told.undoes,
                content_checksum(built.path),
            )  # fmt: skip
            write_batch(folder, change, _row(batch))
        # From here on the change is true: a board that cannot be swapped now is swapped by whoever comes next.
        with in_our_words():
            built.swap()
    return batch


@contextmanager
def in_our_words() -> Iterator[None]:
    """Tell a build that failed as ``DeskError``."""
    try:
        yield
    except BuildError as fault:
        raise DeskError(str(fault)) from fault


@contextmanager
def staged(folder: Path, change: Change) -> Iterator[Path]:
    """Give a folder of the library's name that shows it as it will be; gone at the end."""
    root = folder / STAGED
    shutil.rmtree(root, ignore_errors=True)
    library = root / folder.resolve().name
    try:
        for path, target in change.view(folder):
            if path.startswith(UNBUILT):
                continue
            place = library / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.symlink_to(target)
        library.mkdir(parents=True, exist_ok=True)
        yield library
    finally:
        shutil.rmtree(root, ignore_errors=True)


def history() -> list[Batch]:
    """Return all batches, the newest first."""
    with reading_library() as folder:
        return read_history(folder)


def read_history(folder: Path) -> list[Batch]:
    """Return all batches of a library that is open, the newest first."""
    rows = library_history.read_history(folder)
    undone = {row["undoes"]: row["batch_id"] for row in rows if row["undoes"]}
    found = []
    for row in reversed(rows):
        documents = tuple(filter(None, row.pop("documents").split("|")))
        found.append(Batch(**row, documents=documents, undone_by=undone.get(row["batch_id"], "")))
    return found


def find_batch(folder: Path, batch_id: str) -> Batch:
    """Return one batch; Refused where there is none of that id."""
    found = next((batch for batch in read_history(folder) if batch.batch_id == batch_id), None)
    if found is None:
        raise Refused(f"没有第 {batch_id[:20]} 批；请重新打开历史。")
    return found


def _row(batch: Batch) -> dict[str, str]:
    told = asdict(batch)
    return {name: str(told[name]) for name in BATCH_COLUMNS} | {"documents": "|".join(batch.documents)}


def is_behind() -> bool:
    """Say whether the board was built from another state of the library or the seeds than there is now."""
    with reading_library() as folder:
        return is_stale(SEEDS, library=folder)


def settle() -> bool:
    """Bring library and board together after whatever ended in between; say whether anything was left to do.

    Raises ``DeskError`` where the library cannot be read or the board not be built.
    """
    with reading_library() as folder, in_our_words():
        if not is_stale(SEEDS, library=folder):
            return False
        build(SEEDS, library=folder)
        return True
