"""投资: events first, each number once; choices of the address; places and industries with little or nothing."""

import re
from types import SimpleNamespace

import pytest

from pages.parts.panels.investment import TOLD, cuts_of
from pages.parts.scope import Scope
from tests.pages.drawn import chart_ids, charts, taken_away

CHARTS = {"events", "investment", "stages", "money"}
TABLES = {
    "event-list": "table-events",
    "lists": "table-lists",
    "projects": "table-projects",
    "investors": "table-investors",
}
VIEWS = [
    {},
    {"area": "渝东北"},
    {"area": "渝东南"},
    {"district": "500151"},
    {"district": "500117"},
    {"district": "500237"},
    {"district": "5001LJ"},
    {"cluster": "汽车"},
    {"cluster": "预制菜"},
    {"district": "500151", "cluster": "新型储能"},
    {"district": "500151", "firm": "海辰储能"},
    {"way": "industry"},
    {"way": "year"},
    {"counts": "event", "stages": "all"},
    {"list": "upgrade", "lists": "all", "events": "all", "projects": "all", "investors": "all", "pledges": "all"},
]


def heads(screen, name):
    return [row["cells"] for row in screen.table(name)["rows"]]


@pytest.mark.parametrize("query", VIEWS, ids=str)
def test_what_is_taken_away_is_what_is_drawn(opened, query):
    screen = opened("investment", **query)
    drawn = chart_ids(screen)
    for name in CHARTS & set(screen.app.session_state["_cards"]):
        assert taken_away(screen, name) == drawn.get(name, set()), name
    tables = screen.tables()
    for name, table in TABLES.items():
        assert taken_away(screen, name) == set(tables[table]["ids"] if table in tables else []), name


def test_the_page_opens_on_some_ninety_events_that_open_their_statements(opened):
    screen = opened("investment")
    marks = charts(screen)["events"]
    assert len(marks) >= 80
    assert {code for code, _, _ in marks} == {""}
    assert all(opens for _, _, opens in marks)
    assert "不可相加" in screen.card("events").note
    assert screen.table("table-events")["rows"][0]["cells"][0].startswith("2026")


def test_events_of_a_document_that_tells_the_same_amount_are_one_bubble(opened):
    marks = charts(opened("investment", district="500102"))["events"]
    assert any("|" in ids for _, ids, _ in marks)


def test_levels_and_growth_are_apart_and_no_period_has_a_total_of_events(opened):
    screen = opened("investment")
    frame = screen.card("investment").frame
    assert frame["unit"].nunique() == frame["transformation"].nunique() == frame["indicator"].nunique() == 1
    assert not frame["is_event"].any()
    assert (frame.groupby("period")["region"].nunique() > 1).all()


def test_years_are_whole_years(opened):
    frame = opened("investment", way="year").card("investment").frame
    assert frame["is_whole_year"].all()


def test_counts_stand_side_by_side_of_one_document_and_are_no_funnel(opened):
    screen = opened("investment")
    frame = screen.card("stages").frame
    assert (frame.groupby("about")["doc_id"].nunique() == 1).all()
    assert (frame.groupby("about").size() > 1).all()
    assert not frame["is_event"].any()
    assert "不能读成漏斗" in screen.card("stages").note
    assert opened("investment", counts="event").card("stages").frame["is_event"].all()


def test_money_is_of_documents_that_state_both(opened):
    frame = opened("investment", pledges="all").card("money").frame
    assert (frame.groupby("about")["indicator"].nunique() == 2).all()
    assert (frame.groupby("about")["doc_id"].nunique() == 1).all()


def test_lists_by_class_of_size(opened):
    cells = heads(opened("investment", list="class"), "table-lists")
    assert cells
    assert all("亿元" in row[1] for row in cells)


def test_projects_are_the_largest_first_one_line_each(opened):
    frame = opened("investment", projects="all").card("projects").frame
    assert frame["value"].is_monotonic_decreasing
    assert not frame.duplicated(["region", "subject", "qualifier"]).any()
    assert "开工" in {row[3] for row in heads(opened("investment"), "table-projects")}


def test_an_industry_without_a_number_is_said_and_the_place_shown(opened):
    screen = opened("investment", cluster="环保")
    assert any("没有文件单独说到" in notice for notice in screen.notices())
    assert charts(screen)["events"]


def test_a_place_without_anything_says_whom_to_ask(opened):
    text = opened("investment", district="500237").text()
    assert "没有文件报道过巫山县的集中签约或开工活动" in text
    assert "招商投资局" in text


def test_offices_are_those_of_a_place_that_has_some(opened):
    assert "请向渝东南各区县的招商投资局" in opened("investment", area="渝东南").text()


def test_numbers_that_no_other_place_states_are_shown_as_what_they_are(opened):
    """Each of these districts states another period: nothing to compare, which is not nothing at all."""
    screen = opened("investment", area="渝东南")
    frame = screen.card("investment").frame
    assert len(set(frame["region"])) > 1
    assert frame["period"].is_unique
    assert "彼此不能比" in screen.card("investment").note
    assert "没有文件说到渝东南的固定资产投资" not in screen.text()


@pytest.mark.parametrize(("told", "unit"), [("level", "亿元"), ("yoy", "%")])
def test_technical_upgrading_by_district_can_be_seen_levels_and_growth_apart(opened, told, unit):
    """No two districts state one period: each number stands with its own, and none is ranked against another."""
    measure = f"tech_upgrade_investment-{told}@工业"
    screen = opened("investment", way="district", investment=measure)
    card = screen.card("investment")
    assert not screen.notices()
    assert set(card.frame["transformation"]) == {told}
    assert set(card.frame["unit"]) == {unit}
    assert len(set(card.frame.loc[card.frame["region_level"] != "city", "region"])) >= 3
    assert card.frame["period"].is_unique
    assert "彼此不能比" in card.note
    assert taken_away(screen, "investment") == chart_ids(screen)["investment"]


def told_by(region, measure, period):
    cells = dict.fromkeys(TOLD, "") | {"indicator_name": "技术改造投资", "transformation": "yoy", "is_whole_year": True}
    return SimpleNamespace(**cells | {"region": region, "measure": measure, "period": period, "time": float(period)})


def test_of_the_whole_city_what_two_places_state_of_their_own_periods_comes_after_all_that_compares():
    alike = [told_by("500151", "alike", "2024"), told_by("500152", "alike", "2024")]
    apart = [told_by(region, "apart", year) for region, year in (("500151", "2021"), ("500152", "2022"), ("A", "2023"))]
    lone = [told_by("500151", "lone", year) for year in ("2021", "2022", "2023", "2024")]
    cuts = [cut for cut in cuts_of([*lone, *apart, *alike], Scope()) if cut.way == "district"]
    assert [cut.measure for cut in cuts] == ["alike", "apart"]
    assert [row.period for row in cuts[1].rows] == ["2023", "2022", "2021"]


def test_a_period_of_its_own_stays_out_where_others_share_one():
    shared = [told_by("500151", "m", "2024"), told_by("500152", "m", "2024"), told_by("500157", "m", "2023")]
    (cut,) = [cut for cut in cuts_of(shared, Scope()) if cut.way == "district"]
    assert {row.period for row in cut.rows} == {"2024"}


@pytest.mark.parametrize("area", ["中心城区", "主城新区", "渝东北", "渝东南"])
def test_what_a_place_states_is_never_said_to_be_missing(opened, area):
    frame = opened("investment", area=area).card("investment").frame
    assert len(frame)


def test_the_only_number_of_the_whole_city_is_a_cut_of_its_own():
    cells = dict.fromkeys(TOLD, "") | {"indicator_name": "固定资产投资", "period": "2023", "time": 2024.0}
    row = SimpleNamespace(**cells | {"transformation": "yoy", "measure": "m", "is_whole_year": False})
    assert [cut.rows for cut in cuts_of([row], Scope())] == [[row]]


def test_an_industry_stands_once_in_a_title(opened):
    title = opened("investment", cluster="智能网联新能源汽车").card("investment").title
    assert title.count("智能网联新能源汽车") == 1


def test_hostile_choices_give_one_sentence_and_the_default(opened):
    wrong = {"way": "<b>", "investment": "';--", "counts": "x", "list": "no", "events": "many"}
    screen = opened("investment", **wrong)
    assert len(screen.refused()) == len(wrong)
    assert taken_away(screen, "investment") == taken_away(opened("investment"), "investment")


def test_nothing_at_all(opened_on):
    screen = opened_on()("investment")
    assert "没有文件报道过全市的集中签约或开工活动" in screen.text()
    assert not charts(screen)


@pytest.mark.parametrize("query", [{}, {"area": "主城新区"}, {"district": "500113"}])
def test_every_industry_and_firm_offered_has_something_on_the_page(opened, query):
    screen = opened("investment", **query)
    for title, name in (("集群或产业", "cluster"), ("企业或项目", "firm")):
        labels = next(one for one in screen.app.selectbox if one.label == title).options[1:]
        for label in [*labels[:2], *labels[-2:]]:
            narrow = opened("investment", **query, **{name: label.rpartition("（")[0]})
            assert not narrow.notices(), label


def test_of_what_the_page_has_nothing_of_no_number_of_the_board_is_told(opened):
    labels = next(one for one in opened("investment").app.selectbox if one.label == "集群或产业").options
    assert not [label for label in labels if label.startswith("新能源汽车（61")]


def test_empty_cards_say_each_its_own_and_no_unit_above_nothing(opened):
    screen = opened("investment", district="500237")
    empty = [card for card in screen.app.session_state["_cards"].values() if card.frame.empty]
    assert {"events", "event-list"} <= {card.name for card in empty}
    said = re.findall(r'class="empty">([^<]+)<', "\n".join(one.proto.body for one in screen.app.get("html")))
    assert len(said) == len(empty) == len(set(said))
    assert "巫山县（0）" in next(one for one in screen.app.selectbox if one.label == "区县").options
    heads = [one.proto.body for one in screen.app.get("html") if 'class="card-head"' in one.proto.body]
    for card in empty:
        (head,) = [one for one in heads if f'id="card-{card.name}"' in one]
        assert "<p>" not in head
