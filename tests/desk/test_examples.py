"""Examples are loaded and removed by one call each, and no other answer of the board knows of them."""

import pytest

from tests.desk.conftest import EDITOR, decision
from tests.warehouse.test_questions import DOORS, arguments, city
from warehouse import library as desk
from warehouse.checksum import content_checksum
from warehouse.connection import current
from warehouse.questions.documents import example_statements
from warehouse.questions.statements import statement

ASKED_FOR = {"example_statements", "statement", "passage"}
"""Questions that answer with an example: the one about them, and those about one id."""


def answers():
    board = current()
    found = {}
    for parameter in DOORS:
        function = parameter.values[0]
        if function.__name__ not in ASKED_FOR:
            for name, given in (("plain", arguments(function)), ("city", city(function))):
                found[function.__name__, name] = function(board, **given)
    return found


def test_examples_are_in_no_other_answer(board):
    before, empty = answers(), content_checksum(current().path)
    batch = desk.examples(EDITOR)
    after = answers()
    changed = [key for key, answer in before.items() if not answer.equals(after[key])]
    assert [key for key in changed if key[0] != "findings"] == []
    shown = example_statements(current())
    assert len(shown) >= 8
    assert set(shown["region_name"]) == {"示例区"}
    assert all(title.startswith("【示例】") for title in shown["doc_title"])
    assert statement(current(), observation=shown["observation_id"].iloc[0])["region_level"].iloc[0] == "example"
    (waiting,) = desk.drafts()
    assert waiting.is_example
    assert waiting.title.startswith("【示例】")
    desk.remove_examples(EDITOR)
    assert content_checksum(current().path) == empty
    assert desk.drafts() == []
    assert batch.kind_name == "装入示例"


def test_the_whole_way_with_an_example(board, folder):
    desk.examples(EDITOR)
    with pytest.raises(desk.Refused, match="已经装入"):
        desk.examples(EDITOR)
    draft = desk.draft(desk.drafts()[0].draft_id)
    assert draft.problems == ()
    able = [one for one in draft.numbers if not one.problems]
    assert len(able) >= 8
    with pytest.raises(desk.Refused, match="示例文件的数都属于示例区"):
        desk.save(EDITOR, draft.draft_id, draft.version, [decision(draft, able[0].text, "correct", region="500151")])
    with pytest.raises(desk.Refused, match="只属于示例区"):
        desk.save(EDITOR, draft.draft_id, draft.version, [desk.MetadataChange("region", "500151")])
    ready = desk.save(
        EDITOR, draft.draft_id, draft.version, [desk.Decision("accept", one.start, one.end) for one in able]
    )
    (doc_id,) = desk.publish(EDITOR, [ready.draft_id]).documents
    assert doc_id in set(example_statements(current())["doc_id"])
    desk.remove_examples(EDITOR)
    assert len(example_statements(current())) == 0
    assert not (folder / "codelists" / "regions.csv").exists()
    assert not (folder / "corrections.csv").exists()
    with pytest.raises(desk.Refused, match="没有装入"):
        desk.remove_examples(EDITOR)


def test_a_document_of_another_district_cannot_become_an_example(board, draft):
    desk.examples(EDITOR)
    with pytest.raises(desk.Refused, match="不能归到示例区"):
        desk.save(EDITOR, draft.draft_id, draft.version, [desk.MetadataChange("region", "EXAMPLE")])
    with pytest.raises(desk.Refused, match="别的文件的数都不属于"):
        desk.save(EDITOR, draft.draft_id, draft.version, [decision(draft, "412.6亿元", "correct", region="EXAMPLE")])
