"""Stages: bars of one document side by side, told apart by hatching as well as by colour."""

from pages.charts.stages import stages
from pages.charts.template import LIGHT
from tests.charts.frames import frame, marked

COUNT = {"unit": "个", "label": "铜梁", "under": "2024年"}
ROWS = frame(
    {**COUNT, "about": "a", "indicator": "projects_signed", "value": 20.0},
    {**COUNT, "about": "a", "indicator": "projects_started", "value": 9.0},
    {**COUNT, "about": "b", "indicator": "projects_started", "value": 5.0},
    {**COUNT, "about": "b", "indicator": "projects_completed", "value": 4.0},
)


def drawn():
    return stages(ROWS, group="about", label="label", under="under", theme=LIGHT)


def test_bars_of_a_row_stand_below_one_another_in_the_order_of_the_work() -> None:
    signed, started, completed = marked(drawn())
    assert signed.y[0] > started.y[0] > started.y[1] > completed.y[0]
    assert [list(mark) for mark in started.customdata] == [["", "o2", "o2"], ["", "o3", "o3"]]


def test_each_stage_is_written_and_hatched_in_its_own_way() -> None:
    bars = marked(drawn())
    assert [bar.text[0] for bar in bars] == ["签约 20 个", "开工 9 个", "投产 4 个"]
    assert len({bar.marker.pattern.shape for bar in bars}) == 3
    assert {bar.marker.pattern.fillmode for bar in bars} == {"overlay"}
    assert {bar.marker.pattern.fgopacity for bar in bars} == {1}, "in grey the hatching alone tells bars apart"


def test_a_star_follows_a_count_of_a_weak_source() -> None:
    weak = ROWS.assign(source_class=["official", "repost", "official", "secondary"])
    bars = marked(stages(weak, group="about", label="label", under="under", theme=LIGHT))
    assert [list(bar.text) for bar in bars] == [["签约 20 个"], ["开工 9 个*", "开工 5 个"], ["投产 4 个*"]]


def test_a_group_is_one_tick() -> None:
    assert len(drawn().layout.yaxis.ticktext) == 2
