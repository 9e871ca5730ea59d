"""New, repeated, contradicted: by business key, within rounding and bounds."""

import pytest

from tests.desk.conftest import BULLETIN, EDITOR, decision
from warehouse import library as desk
from warehouse.connection import current


def states(draft):
    texts = {one.key: one.text for one in draft.numbers}
    return {texts[one.key]: one.state for one in desk.known(current(), draft)}


def test_numbers_of_a_draft_against_the_board(board, draft):
    """The board has 400亿元 and 7.3% of 规上工业 in the first half of 2025."""
    assert states(draft) == {"412.6亿元": "contradicts", "7.3%": "repeats", "96.4亿元": "new", "20亿元": "new"}
    found = {one.key: one for one in desk.known(current(), draft)}
    (other,) = found[draft.numbers[0].key].statements
    assert (other.said, other.doc_id, other.leads) == ("400亿元", "aaaaaaaa", True)


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"value": "400"}, "repeats"),
        ({"value": "400.4"}, "repeats"),
        ({"value": "401"}, "contradicts"),
        ({"value": "390", "bound": "ge"}, "repeats"),
        ({"value": "410", "bound": "ge"}, "contradicts"),
        ({"value": "410", "bound": "le"}, "repeats"),
        ({"value": "405", "bound": "approx"}, "repeats"),
        ({"value": "400", "period": "2024"}, "new"),
        ({"value": "412.6", "status": "target"}, "new"),
    ],
)
def test_within_rounding_and_bounds_two_values_are_one(board, draft, changes, state):
    after = desk.save(EDITOR, draft.draft_id, draft.version, [decision(draft, "412.6亿元", "correct", **changes)])
    assert states(after)["412.6亿元"] == state


def test_a_rejected_number_is_compared_with_nothing_and_a_document_not_with_itself(board, draft):
    after = desk.save(EDITOR, draft.draft_id, draft.version, [decision(draft, "7.3%", "reject")])
    assert "7.3%" not in states(after)
    (doc_id,) = desk.publish(EDITOR, [draft.draft_id]).documents
    assert states(desk.reopen(EDITOR, doc_id))["96.4亿元"] == "new"
    other = desk.draft(desk.import_text(EDITOR, BULLETIN + "另据了解，情况良好。\n").draft_id)
    assert states(other)["96.4亿元"] == "repeats"
