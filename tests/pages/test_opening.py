"""What each page opens on: every chart of the whole city is worth seeing, counted from the figure."""

import json

import pytest

from pages.parts.components.table import BEYOND
from pages.parts.navigation import PAGES
from tests.pages.drawn import charts

CITY = [name for entry in PAGES if (name := entry.screen.removeprefix("screens/").removesuffix(".py")) != "district"]
"""All pages but a district's own, which shows what the district has."""
FEWEST, FEWEST_TILES = 8, 20


@pytest.mark.parametrize(
    ("screen", "query"), [*((name, {}) for name in CITY), ("district", {"mode": "compare"})], ids=str
)
def test_every_chart_of_the_whole_city_opens_with_eight_marks_or_more(opened, screen, query):
    marks = {name: sum(bool(mark[1]) for mark in drawn) for name, drawn in charts(opened(screen, **query)).items()}
    assert {name: number for name, number in marks.items() if number < FEWEST} == {}


def test_the_map_opens_with_twenty_tiles_or_more(opened):
    assert len(charts(opened("overview"))["map"]) >= FEWEST_TILES


@pytest.mark.parametrize("screen", [*CITY, "district"])
def test_the_data_of_a_card_that_is_not_there_are_refused_in_one_sentence(opened, screen):
    (notice,) = opened(screen, table="nope").notices()
    assert notice.startswith("网址里的数据表“nope”不在可选的值里，已按默认显示；可选的")


def test_the_data_of_a_card_that_is_there_open(opened):
    screen = opened("overview", table="map")
    assert screen.notices() == []
    assert len(screen.table("card-data")["rows"]) == len(screen.card("map").frame)


def test_an_area_opens_on_the_period_of_the_whole_city(opened):
    of_city = opened("overview").card("map").period
    assert of_city
    for area in ("主城新区", "渝东北", "渝东南", "中心城区"):
        assert opened("overview", area=area).card("map").period == of_city


def test_a_tile_of_the_completeness_counts_the_districts_that_the_map_shows_then(opened):
    marks = {code: ids for code, ids, _ in charts(opened("overview"))["completeness"]}
    for area in ("主城新区", "渝东北"):
        for year in ("2022", "2024"):
            of_map = charts(opened("overview", area=area, period=year))["map"]
            told = {i for _, ids, _ in of_map for i in ids.split("|")}
            assert set(marks[f"area={area}&period={year}"].split("|")) == told


@pytest.mark.parametrize("screen", CITY)
def test_no_chart_draws_the_signs_of_what_a_table_leaves_out(opened, screen):
    specs = [chart.proto.spec for chart in opened(screen).app.get("plotly_chart")]
    assert not [spec for spec in specs if BEYOND in spec or json.dumps(BEYOND)[1:-1] in spec]
