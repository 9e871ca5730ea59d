"""What the command line does to the library stands in the history and is taken back by the same door."""

import random
import time
from dataclasses import replace
from pathlib import Path

import pytest

from etl import library_history
from etl.documents import make_document
from etl.errors import OutputError
from etl.library import Library
from etl.library_corrections import correction_at
from etl.library_store import Change
from etl.model import Reading
from tests.desk.conftest import BULLETIN, EDITOR, decision
from tests.desk.test_publishing import asked, contents, on_board
from tests.etl import stand_in
from warehouse import library as desk
from warehouse.checksum import content_checksum
from warehouse.connection import current

OTHER = "铜梁区2024年工业运行情况\n2025年1月20日\n2024年，全区规上工业总产值800亿元。\n"
MOST_SECONDS = 10.0
"""Of the processor, for a thousand documents in steps of 25."""


def read(text: str) -> Reading:
    return stand_in.read(replace(make_document(text, "简报.txt"), region="500151"))


def everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def settled() -> str:
    desk.settle()
    return content_checksum(current().path)


def test_what_a_command_kept_is_a_line_of_history_and_taken_back(board, folder, monkeypatch):
    monkeypatch.setenv("LOGNAME", "wang")
    empty = settled()
    (kept,) = Library().add([read(BULLETIN)])
    filled = settled()
    (batch,) = desk.history()
    assert (batch.who, batch.kind, batch.kind_name) == ("命令行 wang", "import", "导入")
    assert (batch.what, batch.documents, batch.checksum) == ("1 份文件（读出 3 个数）", (kept.doc_id,), "")
    back = desk.undo_batch(EDITOR, batch.batch_id)
    assert settled() == back.checksum == empty
    assert set(contents(folder)) == {"VERSION"}
    assert desk.undo_batch(EDITOR, back.batch_id).checksum == filled


def test_steps_of_one_command_are_one_line_unless_another_came_between(board, folder):
    library = Library()
    first, second, third = BULLETIN, OTHER, OTHER.replace("2024", "2023").replace("800", "700")
    (one,) = library.add([read(first)])
    (two,) = library.add([read(second)])
    assert [(batch.what, batch.documents) for batch in desk.history()] == [
        ("2 份文件（读出 4 个数）", (one.doc_id, two.doc_id))
    ]
    draft = desk.import_text(EDITOR, "铜梁区2022年情况\n2023年1月20日\n2022年，全区规上工业总产值600亿元。\n").draft_id
    desk.publish(EDITOR, [draft])
    library.add([read(third)])
    assert [batch.kind for batch in desk.history()] == ["import", "publish", "import"]
    desk.undo_batch(EDITOR, "00001")
    assert on_board(one.doc_id) == on_board(two.doc_id) == {}
    assert len(Library().documents()) == 2


def test_reading_again_is_taken_back_and_nothing_is_written_where_nothing_changed(board):
    library = Library()
    (kept,) = library.add([read(BULLETIN)])
    before = settled()
    whole = stand_in.read(library.document(library.documents()[0]))
    library.reread([whole])
    assert len(desk.history()) == 1
    Library().reread([replace(whole, observations=whole.observations[1:])])
    assert settled() != before
    batch = desk.history()[0]
    assert (batch.kind_name, batch.what) == ("重读", "1 份文件（不再读出 1 个数）")
    with pytest.raises(desk.Refused, match="又改过，最后一次是第 00002 批"):
        desk.undo_batch(EDITOR, "00001")
    assert desk.undo_batch(EDITOR, batch.batch_id).checksum == before
    desk.undo_batch(EDITOR, "00001")
    assert on_board(kept.doc_id) == {}


def test_a_correction_of_the_library_itself_is_taken_back(board):
    library = Library()
    (kept,) = library.add([read(BULLETIN)])
    before, document = settled(), library.document(library.documents()[0])
    start = document.text.index("96.4亿元")
    wrong = correction_at(document, (start, start + 6), ("value", "96.4", "94.6"), ("印错", "某人", "2026-01-05"))
    Library().correct([wrong])
    settled()
    assert on_board(kept.doc_id)["96.4亿元"][0] == 94.6
    assert desk.undo_batch(EDITOR, desk.history()[0].batch_id).checksum == before


def test_a_published_document_that_was_read_again_is_undone_in_two_steps(board, draft):
    published = desk.publish(
        EDITOR, [desk.save(EDITOR, draft.draft_id, 1, [decision(draft, "20亿元", "accept")]).draft_id]
    )
    library = Library()
    library.reread([Reading(library.document(library.documents()[0]), (), ())])
    settled()
    desk.undo_batch(EDITOR, desk.history()[0].batch_id)
    assert content_checksum(current().path) == published.checksum
    desk.undo_batch(EDITOR, published.batch_id)
    assert asked("select count(*) from statements where doc_id = ?", published.documents[0]) == [(0,)]


@pytest.mark.parametrize("place", range(6))
def test_a_change_that_is_cut_short_leaves_no_line(board, folder, monkeypatch, place):
    """Whatever write of the change fails, library and history are as they were."""
    library = Library()
    library.add([read(OTHER)])
    before = everything(folder)
    writes = iter(range(100))
    whole = Change.write

    def cut(self, name, text):
        if next(writes) == place:
            raise OSError(28, "No space left on device")
        whole(self, name, text)

    monkeypatch.setattr(Change, "write", cut)
    with pytest.raises(OutputError, match="磁盘已满"):
        library.add([read(BULLETIN)])
    monkeypatch.undo()
    assert everything(folder) == before


def test_a_thousand_documents_are_kept_with_their_history_in_seconds(folder):
    draw = random.Random(7)
    texts = [OTHER.replace("800", f"{number}.{draw.randrange(10)}") for number in range(1000, 2000)]
    readings = [replace(read(text), document=make_document(text, f"{at}.txt")) for at, text in enumerate(texts)]
    library, began = Library(), time.process_time()
    for start in range(0, len(readings), 25):
        library.add(readings[start : start + 25])
    seconds = time.process_time() - began
    (batch,) = desk.history()
    assert len(batch.documents) == 1000
    assert not (folder / library_history.FOLDER / batch.batch_id / "before" / "texts").exists()
    assert seconds < MOST_SECONDS
