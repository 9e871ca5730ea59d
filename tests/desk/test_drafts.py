"""Drafts: what was read stays, decisions lie beside it, two editors do not lose each other's work."""

import errno
import re

import pytest

from etl import library_store
from tests.desk.conftest import BULLETIN, EDITOR, decision, number
from warehouse import library as desk


def states(draft):
    return {one.text: one.state for one in draft.numbers}


def save(draft, *changes):
    return desk.save(EDITOR, draft.draft_id, draft.version, changes)


def test_a_text_becomes_a_draft_with_its_numbers_and_fields(draft):
    assert [one.text for one in draft.numbers] == ["412.6亿元", "7.3%", "96.4亿元", "20亿元"]
    assert all(draft.text[one.start : one.end] == one.text for one in draft.numbers)
    fields = draft.metadata
    assert (fields["title"], fields["published"], fields["region"], fields["access"]) == (
        "铜梁区2025年上半年工业运行情况", "2025-07-10", "500151", "public",
    )  # fmt: skip
    assert number(draft, "412.6亿元").fields["period"] == "2025-H1"
    assert (draft.version, draft.doc_id, draft.imported_by, draft.problems) == (1, "", "张三", ())
    assert [one.text for one in draft.left_out] == ["2025年上半年", "2025年7月10日"]
    assert [one.draft_id for one in desk.drafts()] == [draft.draft_id]


@pytest.mark.parametrize("again", [BULLETIN, BULLETIN.replace("\n", "\r\n\r\n"), BULLETIN.replace("，", "，\n")])
def test_the_same_words_again_are_recognised(draft, again):
    found = desk.import_text(EDITOR, again)
    assert (found.draft_id, found.same_as, found.is_published) == (draft.draft_id, draft.draft_id, False)
    assert len(desk.drafts()) == 1


def test_files_tell_their_faults_one_by_one(folder):
    seen = []
    uploads = [
        desk.Upload("好.txt", BULLETIN.encode()),
        desk.Upload("坏.pdf", b"no pdf"),
        desk.Upload("空.txt", b""),
        desk.Upload("旧.doc", b"\xd0\xcf\x11\xe0"),
        desk.Upload("网页.html", "<script>alert(1)</script><p>铜梁区2024年产值5亿元。</p>".encode()),
        desk.Upload("../../好.txt", BULLETIN.encode()),
        desk.Upload("换\n行.txt", BULLETIN.encode()),
    ]
    found = desk.import_files(EDITOR, uploads, lambda done, total: seen.append((done, total)))
    assert [bool(one.error) for one in found] == [False, True, True, True, False, False, True]
    assert seen == [(n, 7) for n in range(8)]
    assert found[0].numbers == 4
    assert found[5].same_as == found[0].draft_id
    assert "script" not in desk.draft(found[4].draft_id).text
    assert all(one.error.endswith("。") for one in found if one.error)
    assert not any(one.name.split("/")[-1] in one.error for one in found)


def test_a_text_with_control_characters_is_read_alike_from_a_file_and_from_the_clipboard(folder):
    text = f"{BULLETIN}投资4\x003.5亿元\x07。\n"
    (file,) = desk.import_files(EDITOR, [desk.Upload("控制.txt", text.encode())])
    again = desk.import_text(EDITOR, text)
    assert (file.error, again.same_as) == ("", file.draft_id)
    assert "有 2 个控制字符" in file.notes[0]
    assert (file.numbers, desk.draft(file.draft_id).text.count("\ufffd")) == (4, 2)


@pytest.mark.parametrize("name", ["坏.docx", "坏.xlsx", "坏.pdf", "坏.html", "坏.txt"])
def test_what_is_wrong_with_a_file_is_said_in_chinese(folder, name):
    for data in (b"PK\x03\x04 broken", b"%PDF-1.7 broken", b"\xff\xfe\xff", b"<html", bytes(range(256)) * 8):
        (one,) = desk.import_files(EDITOR, [desk.Upload(name, data)])
        assert not re.findall("[a-z]{3,}", FORMATS.sub("", one.error.lower())), one.error


def test_decisions_lie_beside_what_was_read(draft):
    after = save(
        draft,
        decision(draft, "412.6亿元", "accept"),
        decision(draft, "7.3%", "reject"),
        decision(draft, "96.4亿元", "correct", value="94.6", doubt="原文\n疑有误"),
    )
    assert (after.version, len(after.steps)) == (2, 1)
    assert states(after) == {
        "412.6亿元": "accepted",
        "7.3%": "rejected",
        "96.4亿元": "corrected",
        "20亿元": states(draft)["20亿元"],
    }
    changed = number(after, "96.4亿元")
    assert (changed.fields["value"], changed.read["value"], changed.fields["doubt"]) == ("94.6", "96.4", "原文 疑有误")
    assert changed.by == "张三"
    back = save(after, decision(after, "7.3%", "accept"))
    assert number(back, "7.3%").state == "accepted"


def test_a_missed_number_is_added_at_its_words(draft):
    start = draft.text.index("2025年上半年工业")
    add = desk.Decision("add", start, start + 5, {"value": "2025", "unit": "年"})
    after = save(draft, add)
    assert (number(after, "2025年").state, number(after, "2025年").fields["region"]) == ("added", "500151")
    with pytest.raises(desk.Refused, match="已有一个数"):
        save(after, add)


def test_words_of_a_reading_are_replaced_and_a_rejected_number_comes_back(draft):
    start = draft.text.index("产值96.4亿元")
    wider = desk.Decision("add", start, start + 8, {"value": "96.4", "unit": "亿元", "period": "2025-H1"})
    after = save(draft, decision(draft, "96.4亿元", "reject"), wider)
    assert (number(after, "96.4亿元").state, number(after, "产值96.4亿元").state) == ("rejected", "added")
    again = number(after, "96.4亿元")
    back = save(after, desk.Decision("add", again.start, again.end, dict(again.fields)))
    assert number(back, "96.4亿元").state == "accepted"
    assert len(desk.undo(EDITOR, draft.draft_id, back.version).steps) == 1


def test_the_last_step_is_taken_back_as_a_whole(draft):
    one = save(draft, decision(draft, "412.6亿元", "accept"), decision(draft, "7.3%", "accept"))
    two = save(one, desk.MetadataChange("title", "另一个标题"))
    assert two.metadata["title"] == "另一个标题"
    back = desk.undo(EDITOR, two.draft_id, two.version)
    assert (back.version, back.metadata, back.numbers) == (4, one.metadata, one.numbers)
    first = desk.undo(EDITOR, back.draft_id, back.version)
    assert first.numbers == draft.numbers
    with pytest.raises(desk.Refused, match="没有可以撤回"):
        desk.undo(EDITOR, first.draft_id, first.version)


def test_another_date_reads_the_text_again_and_keeps_what_was_decided(draft):
    text = draft.text.replace("2025年上半年", "上半年").replace("2025年7月10日\n", "")
    other = desk.draft(desk.import_text(EDITOR, text).draft_id)
    assert number(other, "412.6亿元").fields["period"] == ""
    decided = save(other, decision(other, "20亿元", "correct", value="21", period="2024-H1"))
    dated = save(decided, desk.MetadataChange("published", "2024-07-10"))
    assert number(dated, "412.6亿元").fields["period"] == "2024-H1"
    assert number(dated, "20亿元").fields["value"] == "21"
    back = desk.undo(EDITOR, dated.draft_id, dated.version)
    assert back.numbers == decided.numbers


def test_the_second_editor_is_told_and_nothing_of_the_first_is_lost(draft):
    first = save(draft, decision(draft, "412.6亿元", "reject"))
    theirs = desk.Visitor("王五", address="::1")
    mine = decision(draft, "7.3%", "accept")
    with pytest.raises(desk.Stale, match="张三已在") as told:
        desk.save(theirs, draft.draft_id, draft.version, [mine])
    assert told.value.draft == first == desk.draft(draft.draft_id)
    merged = desk.save(theirs, draft.draft_id, told.value.draft.version, [mine])
    assert (number(merged, "412.6亿元").state, number(merged, "7.3%").state) == ("rejected", "accepted")
    with pytest.raises(desk.Stale):
        desk.undo(EDITOR, draft.draft_id, draft.version)
    with pytest.raises(desk.Stale):
        desk.discard(EDITOR, draft.draft_id, draft.version)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"value": "=1+1"}, "不是普通小数"),
        ({"value": "１２"}, "不是普通小数"),
        ({"period": "2025-13"}, "不成立"),
        ({"period": "2027/2023"}, "不成立"),
        ({"period": "2025-05/2025-01"}, "不成立"),
        ({"region": "999999"}, "没有这个地区"),
        ({"region": "EXAMPLE"}, "没有这个地区|示例"),
        ({"indicator": ""}, "没有指标"),
        ({"subject": ""}, "要写主体"),
        ({"subject": "长" * 201}, "超过 200 个字"),
        ({"text": "别的"}, "没有可订正的列"),
        ({"observation_id": "x"}, "没有可订正的列"),
        ({"unit": "万元"}, "单位“万元”与“产值·总量”不合，应为亿元"),
        ({"transformation": "yoy"}, "应为%"),
        ({"value": "-3"}, "总量为负"),
        ({"transformation": "rank", "unit": "位", "value": "2.5"}, "正整数"),
        ({"transformation": "yoy", "unit": "%", "value": "-101"}, "低于 -100%"),
        ({"transformation": "share", "unit": "%", "value": "101"}, "0—100%"),
    ],
)
def test_a_value_that_no_number_can_have_is_refused(draft, changes, said):
    with pytest.raises(desk.Refused, match=said):
        save(draft, decision(draft, "412.6亿元", "correct", **changes))
    assert desk.draft(draft.draft_id) == draft


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("published", "2025-02-31", "应写成"),
        ("url", "javascript:alert(1)", "http"),
        ("kind", "诗歌", "没有这个文种"),
        ("access", "secret", "没有这个"),
        ("doc_id", "x", "没有“doc_id”"),
    ],
)
def test_a_field_of_the_document_that_cannot_be(draft, field, value, said):
    with pytest.raises(desk.Refused, match=said):
        save(draft, desk.MetadataChange(field, value))


def test_what_lacks_before_publishing_is_told(draft):
    after = save(draft, desk.MetadataChange("region", ""), desk.MetadataChange("title", ""))
    assert after.problems == ("没有标题", "没有地区")


def test_words_outside_of_a_paragraph_are_no_number(draft):
    for span in ((0, 10**6), (5, 5), (-3, 2), (draft.text.index("\n") - 1, draft.text.index("\n") + 2)):
        with pytest.raises(desk.Refused, match="一段之内"):
            save(draft, desk.Decision("add", *span, {"value": "1"}))
    with pytest.raises(desk.Refused, match="不在读数里"):
        save(draft, desk.Decision("accept", 0, 1))
    with pytest.raises(desk.Refused, match="没有“burn”"):
        save(draft, desk.Decision("burn", 0, 1))


FORMATS = re.compile(
    r"(?<![a-z])(txt|docx|xlsx|pdf|html|utf|bom|zip|gzip|doc|xls|gb|office|ocr|word|excel|wps)(?![a-z])"
)
"""Names of formats and programs that have no other word."""

HOSTILE = (
    "铜梁区<script>alert(1)</script>=cmd|'/c calc'!A1\u202e倒写\u0007\x00的情况\n"
    "2025年上半年，<img src=x onerror=alert(1)>产业产值96.4亿元。\ud83d\n"
)


def test_hostile_text_is_kept_as_text(folder):
    found = desk.import_text(EDITOR, HOSTILE, {"title": '=HYPERLINK("x")\n第二行'})
    assert found.error == ""
    draft = desk.draft(found.draft_id)
    assert "<script>" in draft.text
    assert draft.metadata["title"] == '=HYPERLINK("x") 第二行'
    assert number(draft, "96.4亿元").fields["value"] == "96.4"


def test_a_draft_that_is_gone_or_broken_is_told(draft, folder):
    for name in ("../../etc/passwd", "0" * 12, ""):
        with pytest.raises(desk.DeskError, match="没有草稿"):
            desk.draft(name)
    (folder / "drafts" / f"{draft.draft_id}.json").write_text("{", encoding="utf-8")
    with pytest.raises(desk.DeskError, match="草稿读不出"):
        desk.drafts()


def test_a_draft_is_discarded(draft):
    desk.discard(EDITOR, draft.draft_id, draft.version)
    assert desk.drafts() == []


def test_a_full_disk_changes_nothing_and_is_said(draft, monkeypatch):
    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(library_store.os, "fsync", full)
    with pytest.raises(desk.DeskError, match="磁盘已满"):
        save(draft, decision(draft, "7.3%", "reject"))
    assert desk.draft(draft.draft_id) == draft


def test_a_folder_that_cannot_be_written_is_said(folder, monkeypatch):
    # Even root makes no folder there.
    monkeypatch.setenv("BOARD_LIBRARY", "/proc/library")
    with pytest.raises(desk.DeskError, match="文件库写不进去"):
        desk.import_text(EDITOR, BULLETIN)
