"""A municipal cluster chosen on 集群 goes along: 目标 and 投资 follow it, say so, and give a way out of it."""

import pytest

from tests.pages.screen import Screen

pytestmark = pytest.mark.usefixtures("opened")

CARS = "intelligent_nev"
NAME = "智能网联新能源汽车"
FOLLOWING = {"targets": ("ledger", "pledged"), "investment": ("events", "lists", "projects")}


def queries(screen):
    return [one.proto.query_string for one in screen.app.get("page_link")]


@pytest.mark.parametrize("page", ["clusters", "targets", "investment", "overview", "ladder", "coverage"])
def test_links_to_other_pages_take_the_cluster_along(page):
    screen = Screen.opened(page, municipal=CARS)
    assert queries(screen)
    assert all(f"municipal={CARS}" in query for query in queries(screen))
    follows = page in (*FOLLOWING, "clusters")
    said = f"这一页不按市级集群分，选定的{NAME}在集群、目标、投资、数据页起作用。"
    assert screen.notices() == ([] if follows else [said])


@pytest.mark.parametrize(("page", "cards"), FOLLOWING.items())
def test_the_page_is_narrowed_to_what_counts_towards_the_cluster(page, cards):
    whole, narrow = Screen.opened(page), Screen.opened(page, municipal=CARS)
    for name in cards:
        card = narrow.card(name)
        assert NAME in card.title, card.title
        assert 0 < len(card.frame) < len(whole.card(name).frame) or name in ("projects", "lists"), name
        stated = card.frame[card.frame["status"] == "target"] if page == "targets" else card.frame
        assert set(stated["cluster"]) == {CARS}, name


@pytest.mark.parametrize("page", FOLLOWING)
def test_the_way_out_of_the_cluster_shows_the_whole_place(page):
    screen = Screen.opened(page, municipal=CARS, area="主城新区")
    assert any(NAME in label for label in screen.labels())
    screen.button("clear-municipal").click()
    screen.run()
    assert screen.query() == {"area": "主城新区"}
    assert not any(NAME in label for label in screen.labels() if label.startswith("市级集群"))


@pytest.mark.parametrize("page", FOLLOWING)
def test_an_industry_goes_before_its_cluster(page):
    title = Screen.opened(page, municipal=CARS, cluster="摩托车").card("events" if page == "investment" else "verdicts")
    assert NAME not in title.title
    assert "摩托车" in title.title


@pytest.mark.parametrize("page", FOLLOWING)
def test_an_industry_of_another_cluster_is_said_to_go_before_it(page):
    said = f"同时选了市级集群{NAME}和摩托车，已按摩托车显示。"
    assert Screen.opened(page, municipal=CARS, cluster="摩托车").notices() == [said]
    assert Screen.opened(page, municipal=CARS, cluster=NAME).notices() == []


def test_a_cluster_stands_once_in_a_title():
    title = Screen.opened("investment", municipal="electronics").card("investment").title
    assert title.count("电子信息制造业") == 1
