"""What every mark carries."""

from pages.charts.marks import bar_form, customdata, hover, point_symbols
from pages.charts.rows import entries
from pages.charts.template import LIGHT
from tests.charts.frames import frame


def test_a_mark_carries_drill_code_ids_and_what_it_opens() -> None:
    rows = frame({"code": "district=500151"}, {"observation_id": "a~b", "code": ""})
    assert customdata(rows) == [["district=500151", "o1", "o1"], ["", "a|b", "a~b"]]


def test_hover_names_subject_measure_period_value_state_doubt_and_source() -> None:
    (text,) = hover(
        frame(
            {
                "subject": "新型储能",
                "value": 62.1,
                "bound_name": "超",
                "status": "expected",
                "status_name": "预计",
                "doubt": "口径不明",
            }
        )
    )
    for part in ("铜梁 新型储能", "地区生产总值", "2024年", "超 62.1 亿元", "预计", "口径不明", "示例公报"):
        assert part in text


def test_hover_says_how_many_other_statements_there_are() -> None:
    (text,) = hover(frame({"statements": 3, "spread": 2.5}))
    assert "另有 2 份说法" in text
    assert "2.5%" in text
    (text,) = hover(frame({"statements": 2, "spread": 0.0196}))
    assert "另有 1 份说法，相差不到 0.1%<br>" in text
    (text,) = hover(frame({"statements": 2, "spread": 0.0}))
    assert "另有 1 份说法<br>" in text


def test_hover_stars_a_value_of_a_weak_source_and_says_which_kind_it_is() -> None:
    official, weak = hover(frame({}, {"source_class": "repost", "source_class_name": "转载"}))
    assert "<b>1 亿元*</b>" in weak
    assert "示例公报（转载） 2025-03-01" in weak.replace("<br>", "")
    assert "*" not in official
    assert "（官方）" not in official


def test_hostile_names_stay_text() -> None:
    (text,) = hover(frame({"subject": "<b onmouseover=x>", "doc_title": "<script>"}))
    assert "<script>" not in text
    assert "<b onmouseover" not in text


def test_states_differ_by_form_and_not_by_colour_alone() -> None:
    rows = frame({}, {"status": "expected"}, {"status": "target"}, {"origin": "derived"})
    form = bar_form(entries(rows), ["#000000"] * 4, LIGHT)
    looks = {
        (shape, width > 0, fill == LIGHT.quiet)
        for shape, width, fill in zip(form["pattern"]["shape"], form["line"]["width"], form["color"], strict=True)
    }
    assert len(looks) == 4
    assert len(set(point_symbols(rows))) == 4
