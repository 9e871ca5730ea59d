"""梯度培育: rungs and classes apart, districts, research, factories, inputs; little data, none, hostile addresses."""

import json

import pytest

from tests.pages.drawn import chart_ids, charts, taken_away

CHARTS = {"ladder", "rung-trend", "rung-districts", "research"}
TABLES = {
    "platforms": "table-platforms",
    "inputs": "table-inputs",
    "apart": "table-apart",
    "factories": "factory-figures",
}
VIEWS = [
    {},
    {"area": "主城新区"},
    {"area": "渝东南"},
    {"district": "500151"},
    {"district": "500117"},
    {"district": "500237"},
    {"district": "5001LJ"},
    {"cluster": "预制菜"},
    {"cluster": "专用车及零部件"},
    {"district": "500151", "cluster": "新型储能"},
    {"rd": "place"},
    {"date": "2027-target"},
    {"level": "firms_sse~市级"},
    {"level": "firms_hightech-new"},
    {"level": "firms_sse-new~市级"},
    {"platforms": "all", "inputs": "all", "apart": "all"},
]


@pytest.mark.parametrize("query", VIEWS, ids=str)
def test_what_is_taken_away_is_what_is_drawn(opened, query):
    screen = opened("ladder", **query)
    drawn = chart_ids(screen)
    for name in CHARTS & set(screen.app.session_state["_cards"]):
        assert taken_away(screen, name) == drawn.get(name, set()), name
    tables = screen.tables()
    for name, table in TABLES.items():
        assert taken_away(screen, name) == set(tables[table]["ids"] if table in tables else []), name


def test_the_city_has_all_five_rungs_and_says_which_has_no_actual_value(opened):
    screen = opened("ladder")
    card = screen.card("ladder")
    assert {row.split("\n")[0] for row in card.frame["row"]} >= {"科技型", "高新技术", "单项冠军"}
    assert "没有公开现值：制造业单项冠军" in card.note
    assert len(charts(screen)["ladder"]) >= 8


def test_national_and_municipal_numbers_never_share_a_row_or_a_line(opened):
    for name, key in (("ladder", "row"), ("rung-trend", "key"), ("rung-districts", "key")):
        frame = opened("ladder").card(name).frame
        assert (frame.groupby(key)["qualifier"].nunique() == 1).all(), name


def test_a_district_leads_to_itself(opened):
    marks = charts(opened("ladder"))["rung-districts"]
    assert all(code.startswith("district=") for code, _, _ in marks)


def test_a_ranking_is_of_one_date_and_status(opened):
    frame = opened("ladder", date="2027-target").card("rung-districts").frame
    assert frame["period"].nunique() == frame["status"].nunique() == 1
    assert len(frame) >= 3


def test_the_districts_open_on_stocks_and_stocks_come_first_in_the_choice(opened):
    screen = opened("ladder")
    assert set(screen.card("rung-districts").frame["transformation"]) == {"level"}
    (choice,) = [one for one in screen.app.selectbox if one.label == "哪一级"]
    added = ["新增" in option for option in choice.options]
    assert any(added)
    assert added == sorted(added)


@pytest.mark.parametrize("rung", ["firms_tech", "firms_hightech", "firms_sse"])
def test_what_districts_added_is_a_choice_of_its_own_and_never_beside_stocks(opened, rung):
    screen = opened("ladder", level=f"{rung}-new")
    card = screen.card("rung-districts")
    assert not screen.notices()
    assert set(card.frame["transformation"]) == {"new"}
    assert set(card.frame["indicator"]) == {rung}
    assert "新增" in card.title
    assert "长短不一的不能比" in card.note
    assert taken_away(screen, "rung-districts") == chart_ids(screen)["rung-districts"]
    stocks = opened("ladder", level=rung).card("rung-districts").frame
    assert set(stocks["transformation"]) == {"level"}


def test_a_single_number_of_what_was_added_is_said_to_be_alone(opened):
    card = opened("ladder", level="firms_little_giant-new~国家级").card("rung-districts")
    assert len(card.frame) == 1
    assert card.note == "只有这一个数，没有可比的"


ADDED = {"indicator": "firms_hightech", "transformation": "new", "unit": "家"}


def test_what_was_added_stands_by_time_and_never_by_size(opened_on, mini):
    """The largest number is of the oldest period: it stands last, and no axis measures one against another."""
    for region, period, value in (("500151", "2021", "90"), ("500152", "2023", "5"), ("500157", "2022", "40")):
        mini.observation(value, region=region, period=period, **ADDED)
    screen = opened_on()("ladder")
    (chart,) = [one for one in screen.app.get("plotly_chart") if one.proto.id.endswith("chart-rung-districts")]
    (trace,) = json.loads(chart.proto.spec)["data"]
    downwards = [text for _, text in sorted(zip(trace["y"], trace["text"], strict=True), reverse=True)]
    told = zip(("乙 · 2023年", "新 · 2022年", "甲 · 2021年"), downwards, strict=True)
    assert all(words in text for words, text in told)
    assert set(trace["x"]) == {0.0}


def test_what_was_added_in_one_period_by_three_districts_is_ranked(opened_on, mini):
    for region, value in (("500151", "9"), ("500152", "5"), ("500157", "40")):
        mini.observation(value, region=region, period="2023", **ADDED)
    card = opened_on()("ladder", date="2023-actual").card("rung-districts")
    assert card.note.startswith("同一时期")
    assert len(card.frame) == 3


def test_an_area_is_never_the_sum_of_its_districts(opened):
    assert "看板也不把区县相加" in opened("ladder", area="渝东北").text()


def test_a_district_shows_no_other_district(opened):
    screen = opened("ladder", district="500151")
    for name, card in screen.app.session_state["_cards"].items():
        assert set(card.frame["region"]) <= {"500151"}, name


def test_inputs_say_what_is_missing_and_whom_to_ask(opened):
    assert "厂房（园区管委会）" in opened("ladder", district="500151").card("inputs").note
    assert "供电公司" in opened("ladder", district="500237").text()


def test_an_industry_without_a_number_is_said_and_the_place_shown(opened):
    screen = opened("ladder", cluster="汽车")
    assert any("没有文件单独说到" in notice for notice in screen.notices())
    assert charts(screen)["ladder"]


def test_hostile_choices_give_one_sentence_and_the_default(opened):
    wrong = {"rung": "<b>", "level": "';--", "date": "x", "rd": "no", "apart": "many"}
    screen = opened("ladder", **wrong)
    assert len(screen.refused()) == len(wrong)
    assert taken_away(screen, "rung-trend") == taken_away(opened("ladder"), "rung-trend")


def test_nothing_at_all(opened_on):
    screen = opened_on()("ladder")
    assert "没有文件说到全市任何一级梯度企业的数" in screen.text()
    assert not charts(screen)
