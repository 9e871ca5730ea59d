"""What a number of a signing or ground-breaking event stands for, and which numbers a drawing takes."""

import pytest

from tests.warehouse.test_marts import rows
from warehouse.connection import query_text
from warehouse.frames import read_cells
from warehouse.rows_by_place import RowsByPlace

MORE = """planned_investment,投资,计划总投资,Planned,亿元,flow,higher
projects_started,投资,开工项目数,Started,个,flow,higher
projects_completed,投资,投产项目数,Completed,个,flow,higher
"""
WHOLE = {"period": "2023-05", "qualifier": "集中活动"}


@pytest.fixture
def event(mini):
    """``event(value, indicator, narrowed)``: a number of one event of 甲区 in May 2023."""
    mini.codelists["indicators"] += MORE

    def add(value, indicator, narrowed="", **cells):
        unit = "亿元" if indicator.endswith("investment") else "个"
        qualifier = "；".join(part for part in ("集中活动", narrowed) if part)
        return mini.observation(value, indicator=indicator, unit=unit, **WHOLE | {"qualifier": qualifier} | cells)

    return add


def stages(mini):
    return dict(rows(mini.fill(), "select observation_id, stage from event_numbers"))


def test_a_count_says_its_stage_and_words_say_that_of_an_amount(mini, event):
    signed, begun = event("9", "projects_signed"), event("4", "projects_started")
    both, done = event("50", "planned_investment", "开竣工项目"), event("20", "planned_investment", "竣工项目")
    assert stages(mini) == {signed: "signed", begun: "started", both: "built", done: "completed"}


@pytest.mark.parametrize(
    ("counts", "stage"),
    [
        (("projects_signed",), "signed"),
        (("projects_started",), "started"),
        (("projects_started", "projects_completed"), "built"),
        (("projects_signed", "projects_started"), "mixed"),
    ],
)
def test_a_plain_amount_is_of_what_the_event_counts(mini, event, counts, stage):
    for indicator in counts:
        event("9", indicator)
    amount = event("100", "planned_investment")
    assert stages(mini)[amount] == stage


def test_beside_amounts_of_their_own_the_plain_one_is_of_what_was_signed(mini, event):
    event("9", "projects_signed")
    event("4", "projects_started")
    event("40", "planned_investment", "开工项目")
    amount = event("100", "planned_investment")
    assert stages(mini)[amount] == "signed"


def test_beside_a_contract_the_plain_amount_is_of_what_began(mini, event):
    event("9", "projects_signed")
    event("4", "projects_started")
    contract, amount = event("60", "contracted_investment"), event("100", "planned_investment")
    found = stages(mini)
    assert (found[contract], found[amount]) == ("signed", "started")


def test_an_industry_counts_for_itself_before_the_whole_event(mini, event):
    industry = {"subject_kind": "sector", "subject": "工业"}
    event("9", "projects_signed")
    event("4", "projects_started", **industry)
    amount = event("30", "planned_investment", **industry)
    assert stages(mini)[amount] == "started"


@pytest.mark.parametrize(("title", "stage"), [("集中签约", "signed"), ("项目开工", "started"), ("签约开工", "mixed")])
def test_without_counts_the_title_tells(mini, event, title, stage):
    mini.document("bbbbbbbb", title=title)
    amount = event("100", "planned_investment", doc_id="bbbbbbbb")
    assert stages(mini)[amount] == stage


def test_output_promised_for_later_and_targets_are_no_numbers_of_an_event(mini, event):
    event("100", "planned_investment", "达产后")
    event("100", "planned_investment", status="target", period="2027")
    assert stages(mini) == {}


def test_two_fairs_of_one_document_are_two_events(mini, event):
    event("90", "projects_signed", "某博会")
    event("70", "projects_signed", "某洽会")
    assert rows(mini.fill(), "select count(distinct event) from event_numbers") == [(2,)]


ANYWHERE = {"area": "", "district": "", "subject": ""}


def asked(mini, query, **parameters):
    """The answer of one query on the seeds, as it is asked by the pages."""
    connection = mini.fill()
    found = read_cells(connection.execute(query_text(query), ANYWHERE | parameters))
    return RowsByPlace(connection).completed(found).frame(len(found))


@pytest.mark.parametrize(("other", "marks"), [("99.5", 1), ("90", 2)])
def test_amounts_that_two_documents_tell_alike_are_one_mark(mini, event, other, marks):
    mini.document("bbbbbbbb")
    event("100", "contracted_investment")
    event(other, "contracted_investment", doc_id="bbbbbbbb")
    assert asked(mini, "event_marks")["mark"].nunique() == marks


def test_an_amount_is_drawn_instead_of_its_count_and_a_whole_instead_of_its_parts(mini, event):
    event("9", "projects_signed")
    contract = event("60", "contracted_investment")
    event("40", "planned_investment", "开工项目")
    built = event("70", "planned_investment", "开竣工项目")
    done = event("3", "projects_completed")
    found = asked(mini, "event_marks").set_index("observation_id")
    assert set(found.index[found["is_drawn"]]) == {contract, built}
    assert not found.loc[done, "is_drawn"]


def test_a_count_without_an_amount_is_drawn(mini, event):
    begun = event("4", "projects_started")
    assert list(asked(mini, "event_marks")["observation_id"]) == [begun]


def test_an_industry_has_its_own_numbers_of_an_event_and_firms_come_only_when_asked_for(mini, event):
    industry = event("30", "contracted_investment", subject_kind="cluster", subject="摩托")
    firm = event("20", "planned_investment", subject_kind="enterprise", subject="甲车厂")
    whole = event("100", "contracted_investment")
    assert list(asked(mini, "event_marks")["observation_id"]) == [whole]
    assert list(asked(mini, "event_marks", subject="摩托")["observation_id"]) == [industry]
    assert list(asked(mini, "event_marks", subject="甲车厂")["observation_id"]) == [firm]


def test_counts_stand_side_by_side_only_where_one_document_gives_them(mini, event):
    mini.document("bbbbbbbb")
    mini.document("cccccccc")
    period = {"period": "2024-H1", "qualifier": ""}
    event("9", "projects_signed", **period)
    event("5", "projects_started", doc_id="bbbbbbbb", **period)
    assert asked(mini, "stage_counts", events=False).empty
    event("8", "projects_signed", doc_id="cccccccc", **period)
    event("4", "projects_started", doc_id="cccccccc", **period)
    found = asked(mini, "stage_counts", events=False)
    assert set(found["doc_id"]) == {"cccccccc"}
    assert set(found["value"]) == {8.0, 4.0}
    assert asked(mini, "stage_counts", events=True).empty


def test_pledged_and_paid_are_of_one_document_and_no_event(mini, event):
    mini.codelists["indicators"] += "paid_in_investment,投资,到位资金,Paid,亿元,flow,higher\n"
    event("60", "contracted_investment")
    event("20", "paid_in_investment")
    assert asked(mini, "pledged_and_paid").empty
    whole = {"period": "2024", "qualifier": ""}
    event("60", "contracted_investment", **whole)
    event("20", "paid_in_investment", **whole)
    assert sorted(asked(mini, "pledged_and_paid")["value"]) == [20.0, 60.0]
