"""Publish, withdraw and undo: library and board change together, and the way back leads to the same content."""

import csv
import io
import subprocess
import sys

import pytest

from etl import library_store
from pages.exports.csv_file import observation_csv
from tests.desk.conftest import BULLETIN, EDITOR, decision, number
from warehouse import library as desk
from warehouse.checksum import content_checksum
from warehouse.connection import current
from warehouse.desk import batches
from warehouse.errors import BuildError
from warehouse.files import open_file
from warehouse.questions.documents import document_statements
from warehouse.questions.statements import passage


def imported(text=BULLETIN):
    return desk.draft(desk.import_text(EDITOR, text).draft_id)


def decide(draft, *changes):
    return desk.save(EDITOR, draft.draft_id, draft.version, changes)


def publish(*drafts):
    return desk.publish(EDITOR, [one.draft_id for one in drafts])


def checksum():
    return content_checksum(current().path)


def asked(sql, *parameters):
    connection, _ = open_file(current().path)
    with connection:
        return connection.execute(sql, parameters).fetchall()


def on_board(doc_id):
    """The rows of a document on the board: text → (value, held back?)."""
    rows = asked("select text, value, is_held from statements where doc_id = ? order by observation_id", doc_id)
    return {text: (value, held) for text, value, held in rows}


def contents(folder):
    """What of the library a board is built from."""
    return {
        name: path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and not (name := path.relative_to(folder).as_posix()).startswith((".", "history", "drafts", "backups"))
    }


def test_a_reviewed_draft_is_on_the_board_at_once(board, draft):
    before = current().version
    one = decide(
        draft,
        decision(draft, "412.6亿元", "accept"),
        decision(draft, "7.3%", "reject"),
        decision(draft, "96.4亿元", "correct", value="94.6"),
    )
    batch = publish(one)
    assert current().version != before
    (doc_id,) = batch.documents
    found = on_board(doc_id)
    assert found["412.6亿元"] == (412.6, False)
    assert found["96.4亿元"] == (94.6, False)
    assert "7.3%" not in found
    assert desk.drafts() == []
    assert (batch.batch_id, batch.who, batch.kind_name, batch.checksum) == ("00001", "张三", "发布", checksum())
    assert desk.history() == [batch]
    assert not desk.is_behind()


def test_what_nobody_decided_and_is_unsure_does_not_reach_the_charts(board):
    draft = imported(BULLETIN + "有关方面称，另有若干，约9家。\n")
    unsure = [one.text for one in draft.numbers if one.state == "unsure"]
    assert unsure
    batch = publish(draft)
    found = on_board(batch.documents[0])
    assert {text for text, (_, held) in found.items() if held} == set(unsure)
    assert f"待核对 {len(unsure)} 个" in batch.what


def test_undo_of_a_publish_restores_the_content_and_the_draft(board, folder, draft):
    empty = checksum()
    ready = decide(draft, decision(draft, "96.4亿元", "correct", value="94.6"))
    batch = publish(ready)
    assert checksum() != empty
    back = desk.undo_batch(EDITOR, batch.batch_id)
    assert checksum() == back.checksum == empty
    assert (back.undoes, desk.history()[1].undone_by) == (batch.batch_id, back.batch_id)
    assert desk.draft(draft.draft_id) == ready
    assert [name for name in contents(folder) if name.startswith(("texts", "observations"))] == []
    with pytest.raises(desk.Refused, match="已由第 00002 批撤回"):
        desk.undo_batch(EDITOR, batch.batch_id)
    again = desk.undo_batch(EDITOR, back.batch_id)
    assert checksum() == again.checksum == batch.checksum


def test_an_earlier_batch_is_undone_and_the_later_one_stays(board, folder, draft):
    second = publish(imported("铜梁区2024年工业运行情况\n2025年1月20日\n2024年，全区规上工业总产值800亿元。\n"))
    only_second, files = checksum(), contents(folder)
    desk.undo_batch(EDITOR, second.batch_id)
    first = publish(decide(draft, decision(draft, "412.6亿元", "accept")))
    third = publish(*[desk.draft(one.draft_id) for one in desk.drafts()])
    desk.undo_batch(EDITOR, first.batch_id)
    assert checksum() == only_second
    # An empty table of corrections and none are the same.
    assert contents(folder).keys() | {"corrections.csv"} == files.keys() | {"corrections.csv"}
    assert set(on_board(third.documents[0])) == {"800亿元"}


def test_a_batch_whose_document_was_changed_later_waits_for_the_later_one(board, draft):
    first = publish(draft)
    opened = desk.reopen(EDITOR, first.documents[0])
    later = publish(decide(opened, decision(opened, "412.6亿元", "correct", value="421.6")))
    with pytest.raises(desk.Refused, match="又改过"):
        desk.undo_batch(EDITOR, first.batch_id)
    assert desk.undo_batch(EDITOR, later.batch_id).checksum == first.checksum
    desk.undo_batch(EDITOR, first.batch_id)
    assert on_board(first.documents[0]) == {}


def test_a_published_document_is_opened_with_what_was_decided(board, draft):
    start = draft.text.index("2025年上半年工业")
    ready = decide(
        draft,
        decision(draft, "412.6亿元", "accept"),
        decision(draft, "7.3%", "reject"),
        decision(draft, "96.4亿元", "correct", value="94.6"),
        desk.Decision("add", start, start + 5, {"value": "2025", "unit": "年"}, "补上"),
    )
    (doc_id,) = publish(ready).documents
    opened = desk.reopen(EDITOR, doc_id)
    assert opened.doc_id == doc_id
    assert [(one.text, one.state, one.fields) for one in opened.numbers] == [
        (one.text, one.state, one.fields) for one in ready.numbers
    ]
    assert number(opened, "2025年").why == "补上"
    ids = list(on_board(doc_id))
    assert publish(opened).documents == (doc_id,)
    assert list(on_board(doc_id)) == ids


def test_the_fields_of_a_published_document_can_be_corrected(board, draft):
    (doc_id,) = publish(draft).documents
    opened = desk.reopen(EDITOR, doc_id)
    publish(decide(opened, desk.MetadataChange("title", "改过的标题"), desk.MetadataChange("access", "internal")))
    assert asked("select title from documents where doc_id = ?", doc_id) == [("改过的标题",)]


def test_a_withdrawn_document_goes_with_all_that_hung_on_it(board, draft):
    empty = checksum()
    (doc_id,) = publish(decide(draft, decision(draft, "96.4亿元", "correct", value="94.6"))).documents
    published = checksum()
    with pytest.raises(desk.Refused, match="写明理由"):
        desk.withdraw(EDITOR, doc_id, "  ")
    batch = desk.withdraw(EDITOR, doc_id, "发文单位要求")
    assert checksum() == empty
    assert "1 处订正留着" in batch.what
    again = imported()
    (twice,) = publish(again).documents
    assert on_board(twice)["96.4亿元"] == (94.6, False)
    desk.undo_batch(EDITOR, desk.history()[0].batch_id)
    desk.undo_batch(EDITOR, batch.batch_id)
    assert checksum() == published


def test_a_document_of_the_program_is_not_withdrawn(board):
    with pytest.raises(desk.DeskError, match="只有导入的可以"):
        desk.withdraw(EDITOR, "aaaaaaaa", "试试")


def test_a_published_text_is_recognised(board, draft):
    (doc_id,) = publish(draft).documents
    found = desk.import_text(EDITOR, BULLETIN)
    assert (found.same_as, found.is_published, found.draft_id) == (doc_id, True, "")


def test_a_draft_that_lacks_its_region_or_was_saved_meanwhile_is_refused(board, draft):
    without = decide(draft, desk.MetadataChange("region", ""))
    with pytest.raises(desk.Refused, match="没有地区"):
        publish(without)
    with pytest.raises(desk.Stale):
        desk.publish(EDITOR, [draft.draft_id], versions={draft.draft_id: draft.version})
    with pytest.raises(desk.DeskError, match="没有草稿"):
        desk.publish(EDITOR, ["0" * 12])
    with pytest.raises(desk.Refused, match="没有选中"):
        desk.publish(EDITOR, [])
    assert desk.history() == []


@pytest.mark.parametrize(
    ("fault", "said"),
    [(BuildError("码表自相矛盾。"), "自相矛盾"), (OSError(28, "No space left on device"), "磁盘满了")],
)
def test_a_build_that_fails_leaves_library_and_board_as_they_were(board, folder, draft, monkeypatch, fault, said):
    before, files = checksum(), contents(folder)

    def failing(*_arguments):
        raise fault

    with monkeypatch.context() as patch:
        patch.setattr("warehouse.build.fill", failing)
        with pytest.raises(desk.DeskError, match=said):
            publish(draft)
    assert (checksum(), contents(folder)) == (before, files)


def test_what_was_ended_between_library_and_board_is_made_good(board, draft, monkeypatch):
    class Killed(BaseException):
        pass

    def killed(_path):
        raise Killed

    before = checksum()
    with monkeypatch.context() as patch:
        patch.setattr("warehouse.build.publish", killed)
        with pytest.raises(Killed):
            publish(draft)
    assert checksum() == before
    assert desk.is_behind()
    assert len(desk.history()) == 1
    assert desk.settle()
    assert checksum() == desk.history()[0].checksum
    assert not desk.settle()


def test_a_change_that_was_true_and_not_yet_in_place_is_finished(board, folder, draft, monkeypatch):
    class Killed(BaseException):
        pass

    def killed(_folder):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(library_store, "_put_in_place", killed)
        with pytest.raises(Killed):
            publish(draft)
    assert (folder / ".commit").is_dir()
    assert desk.settle()
    assert checksum() == desk.history()[0].checksum


def test_hostile_text_is_on_the_board_as_text_and_leaves_it_harmless(board):
    text = (
        "铜梁区<script>alert(1)</script>的情况\n2025年7月10日\n"
        "上半年，<img src=x onerror=alert(1)>\u202e\x00\x07产业产值96.4亿元。\n"
    )
    draft = imported(text)
    ready = decide(
        draft,
        decision(draft, "96.4亿元", "correct", subject="=cmd|'/c calc'!A1", subject_kind="cluster", doubt='"引号,逗号'),
        desk.MetadataChange("title", "@SUM(1)<b>粗</b>\u202e倒"),
    )
    (doc_id,) = publish(ready).documents
    frame = document_statements(current(), document=doc_id)
    row = frame.loc[frame["text"] == "96.4亿元"].iloc[0]
    assert (row["subject"], row["doubt"]) == ("=cmd|'/c calc'!A1", '"引号,逗号')
    assert row["doc_title"] == "@SUM(1)<b>粗</b>\u202e倒"
    (words,) = passage(current(), observation=row["observation_id"])["text"]
    assert words == ready.text.split("\n")[2]
    (line,) = list(csv.DictReader(io.StringIO(observation_csv(frame).decode("utf-8-sig"))))
    assert (line["对象"], line["文件"][:2]) == ("'=cmd|'/c calc'!A1", "'@")
    opened = desk.reopen(EDITOR, doc_id)
    assert opened.text == ready.text
    assert publish(opened).documents == (doc_id,)


def test_two_processes_that_publish_at_once_both_do(board, folder, draft):
    other = imported("铜梁区2024年工业运行情况\n2025年1月20日\n2024年，全区规上工业总产值800亿元。\n")
    script = (
        "import sys; from pathlib import Path; from warehouse.desk import batches; "
        "from warehouse import library as desk; "
        f"batches.SEEDS = Path({str(batches.SEEDS)!r}); "
        "desk.publish(desk.Visitor('某人', address='127.0.0.1'), [sys.argv[1]])"
    )
    running = [subprocess.Popen([sys.executable, "-c", script, one.draft_id]) for one in (draft, other)]
    assert [process.wait(60) for process in running] == [0, 0]
    first, second = desk.history()
    assert {first.batch_id, second.batch_id} == {"00001", "00002"}
    assert all(on_board(batch.documents[0]) for batch in (first, second))
    assert checksum() == first.checksum
    assert desk.drafts() == []
