"""截至某日所知: one control for the whole board, in the address, carried from page to page."""

import re

import pandas as pd
import pytest

from pages.parts.navigation import PAGES

SCREENS = [entry.screen.removeprefix("screens/").removesuffix(".py") for entry in PAGES]
DAY = "2024-12-31"


def published(screen):
    """The dates of all documents behind the cards of a page."""
    cards = screen.app.session_state["_cards"].values()
    return [day for card in cards for day in card.frame["published_on"].tolist()]


@pytest.mark.parametrize("name", SCREENS)
def test_every_page_stands_on_what_was_known(opened, name):
    screen = opened(name, known_on=DAY)
    days = published(screen)
    assert days
    assert max(f"{day:%Y-%m-%d}" for day in days) <= DAY
    assert f"截至 {DAY} 所知" in screen.notices()[0]
    box = next(one for one in screen.app.selectbox if one.label == "截至某日所知")
    assert box.value == DAY


@pytest.mark.parametrize("day", ["2019-03-31", "2019-12-31", "2020-06-30", "2021-12-31"])
def test_pages_open_on_the_little_that_was_known_early(opened, day):
    for name, query in (("overview", {}), ("district", {}), ("district", {"mode": "compare"}), ("targets", {})):
        screen = opened(name, known_on=day, **query)
        assert not screen.app.exception, (name, query)
        assert f"截至 {day} 所知" in screen.notices()[0]


def test_now_counts_everything_and_says_nothing(opened):
    screen = opened("overview")
    assert not screen.notices()
    assert "回到现在" not in screen.labels()
    assert max(f"{day:%Y-%m-%d}" for day in published(screen) if pd.notna(day)) > DAY


def test_choosing_a_day_and_going_back(opened):
    screen = opened("targets")
    box = next(one for one in screen.app.selectbox if one.label == "截至某日所知")
    assert box.options[0] == "现在所知"
    box.set_value(DAY)
    screen.run()
    assert screen.app.query_params["known_on"] == DAY
    next(one for one in screen.app.button if one.label == "回到现在").click()
    screen.run()
    assert "known_on" not in screen.app.query_params


def test_any_day_can_be_asked_for(opened):
    screen = opened("targets", known_on=DAY)
    box = next(one for one in screen.app.selectbox if one.label == "截至某日所知")
    assert "选任意一天…" in box.options
    box.set_value("other")
    screen.run()
    assert screen.app.query_params["known_on"] == DAY
    field = screen.table("known-on-day")
    assert field["first"] < DAY < field["last"]


def test_ages_and_due_times_count_from_that_day(opened):
    text = opened("targets", known_on=DAY).text()
    assert re.search(r"最新 2024-\d\d（(本月|\d+ 个月前)）", text)
    assert "2026" not in re.sub(r"本页看于 \S+", "", re.sub(r"\d{4}年", "", text))


@pytest.mark.parametrize("given", ["2099-01-01", "昨天", "2024-02-30", "2024-12-31' or 1=1", "1800-01-01"])
def test_a_day_that_is_none_is_said_and_now_is_shown(opened, given):
    screen = opened("overview", known_on=given)
    assert any("所知日期" in one for one in screen.notices())
    assert not any("此后发布" in one for one in screen.notices())


def test_a_day_before_the_first_district_was_known_shows_pages_that_say_so(opened):
    for name in SCREENS:
        opened(name, known_on="2018-06-30")
