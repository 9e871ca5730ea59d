"""What a card stands on is worked out once for the frame that it shows, and anew for every other."""

import gc

import pandas as pd

from pages.parts import source_line
from pages.parts.source_line import sources_of
from tests.charts.frames import frame


def test_a_frame_that_is_shown_again_is_looked_at_once(monkeypatch):
    looked = []
    monkeypatch.setattr(source_line, "_sources_of", lambda rows: looked.append(len(rows)) or len(rows))
    one, other = frame({}), frame({}, {})
    assert [sources_of(one), sources_of(other), sources_of(one)] == [1, 2, 1]
    assert looked == [1, 2]
    assert sources_of(one.copy()) == 1
    assert looked == [1, 2, 1]


def test_a_frame_that_is_gone_leaves_nothing():
    shown = frame({})
    place = id(shown)
    sources_of(shown)
    assert place in source_line._known
    del shown
    gc.collect()
    assert place not in source_line._known


def test_undated_documents_have_no_newest_day():
    assert sources_of(frame({"published_on": None})).newest is None
    day = pd.Timestamp("2024-05-01")
    assert sources_of(frame({"published_on": day}, {"published_on": None})).newest == day
