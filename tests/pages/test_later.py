"""Charts first: what else stands on a page is drawn after them, in its place."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.drawn import charts


def page():
    import streamlit as st

    from pages.parts.later import catch_up, fill_later, last, later, start_later

    said = st.session_state.setdefault("said", [])
    start_later()

    def say(word):
        said.append(word)
        st.html(word)

    box = st.container()
    with box:
        say("head")
    fill_later(box, lambda: later(say, "foot"))
    later(say, "table")
    fill_later(box, say, "source")
    last(say, "documents")
    say("chart")
    catch_up()


def test_what_comes_later_keeps_its_place():
    app = AppTest.from_function(page).run()
    assert not app.exception
    assert app.session_state["said"] == ["head", "chart", "table", "source", "documents", "foot"]
    stands = [one.proto.body for one in app.get("html")]
    assert [body for body in stands if "<" not in body] == ["head", "foot", "source", "table", "chart", "documents"]


@pytest.mark.parametrize("screen", ["overview", "district", "clusters", "investment", "targets", "ladder", "coverage"])
def test_the_mark_behind_the_charts_is_drawn(opened, screen):
    screen = opened(screen)
    assert charts(screen)
    assert sum("charts-are-out" in one.proto.body for one in screen.app.get("html")) == 1
