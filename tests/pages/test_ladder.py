"""梯度培育: rungs and classes apart, districts, research, factories, inputs; little data, none, hostile addresses."""

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


def test_hostile_choices_give_one_sentence_each_and_the_default(opened):
    wrong = {"rung": "<b>", "level": "';--", "date": "x", "rd": "no", "apart": "many"}
    screen = opened("ladder", **wrong)
    assert len(screen.notices()) == len(wrong)
    assert taken_away(screen, "rung-trend") == taken_away(opened("ladder"), "rung-trend")


def test_nothing_at_all(opened_on):
    screen = opened_on()("ladder")
    assert "没有文件说到全市任何一级梯度企业的数" in screen.text()
    assert not charts(screen)
