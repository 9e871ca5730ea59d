"""Corrections of an earlier edition are seen in the draft of a later one; what no longer holds is said there."""

from dataclasses import replace

import pytest

from etl.library import Library
from etl.model import Reading
from tests.desk.conftest import BULLETIN, EDITOR, decision, number
from tests.desk.test_publishing import imported, on_board, publish
from warehouse import library as desk
from warehouse.desk import reviewing

LATER = BULLETIN.replace("上半年，全区", "情况如下，数据已经核定。\n上半年，全区", 1)
"""A paragraph more above; the others are the same."""
CHANGED = BULLETIN.replace("其中，新型储能", "其中，全区新型储能")
"""The paragraph of 96.4亿元 reads otherwise."""


@pytest.fixture
def first(board, draft):
    """The bulletin, published with a decision of each kind."""
    start = draft.text.index("2025年上半年工业")
    ready = desk.save(
        EDITOR,
        draft.draft_id,
        draft.version,
        [
            decision(draft, "412.6亿元", "accept"),
            decision(draft, "7.3%", "reject"),
            decision(draft, "96.4亿元", "correct", value="94.6"),
            desk.Decision("add", start, start + 5, {"value": "2025", "unit": "年"}, "补上"),
        ],
    )
    return publish(ready).documents[0]


def test_a_later_edition_begins_with_what_was_decided_of_the_earlier(first):
    later = imported(LATER)
    found = {one.text: (one.state, one.fields["value"]) for one in later.numbers}
    assert found["412.6亿元"][0] == "accepted"
    assert found["7.3%"][0] == "rejected"
    assert found["96.4亿元"] == ("corrected", "94.6")
    assert found["2025年"] == ("added", "2025")
    assert any("照旧有效" in note for note in later.notes)
    assert not any("对不上" in note for note in later.notes)
    (second,) = publish(later).documents
    assert second != first
    rows = on_board(second)
    assert rows["96.4亿元"] == (94.6, False)
    assert "7.3%" not in rows


def test_a_correction_that_no_longer_holds_is_said_in_the_draft(first):
    later = imported(CHANGED)
    (note,) = [note for note in later.notes if "对不上" in note]
    assert note == "前一版对“96.4亿元”的订正（数值改为“94.6”）对不上了：这段文字已不在原文里，或有两处相同"
    assert number(later, "96.4亿元").state in ("sure", "unsure")
    assert any("对不上" in note for note in desk.import_text(EDITOR, CHANGED.replace("20亿元", "21亿元")).notes)


def test_what_a_reviewer_decides_of_the_later_edition_counts(first):
    later = imported(LATER)
    again = desk.save(EDITOR, later.draft_id, later.version, [decision(later, "96.4亿元", "correct", value="96.4")])
    (second,) = publish(again).documents
    assert on_board(second)["96.4亿元"] == (96.4, False)
    assert on_board(first)["96.4亿元"] == (94.6, False)
    assert number(desk.reopen(EDITOR, second), "96.4亿元").fields["value"] == "96.4"


def test_what_a_reviewer_took_back_does_not_come_again(first):
    later = imported(LATER)
    while later.steps:
        later = desk.undo(EDITOR, later.draft_id, later.version)
    (second,) = publish(later).documents
    assert on_board(second)["96.4亿元"][0] == 96.4
    library = Library()
    (row,) = [row for row in library.documents() if row["doc_id"] == second]
    library.reread([Reading(library.document(row), later.reading.observations, ())])
    found = {one["text"]: one["value"] for one in library.observations(second)}
    assert found["96.4亿元"] == "96.4"


def test_a_decision_on_a_number_that_is_read_no_more_is_said(draft, monkeypatch):
    one = desk.save(EDITOR, draft.draft_id, draft.version, [decision(draft, "7.3%", "accept")])
    fewer = replace(one.reading, observations=[o for o in one.reading.observations if o.text != "7.3%"])
    monkeypatch.setattr(reviewing, "read_again_apart", lambda _document: fewer)
    again = desk.read_again(EDITOR, one.draft_id, one.version)
    assert again.notes == ("对“7.3%”的处理对不上了：重读以后没有再读出这个数",)
