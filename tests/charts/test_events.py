"""Event bubbles: area is the amount, form the kind; what several documents tell alike is one bubble."""

from datetime import date, timedelta

import pandas as pd
import pytest

from pages.charts.events import LARGEST, MOST_MONTHS, SMALLEST, UNSIZED, diameter, event_bubbles, named_months
from pages.charts.template import LIGHT
from tests.charts.frames import frame

MONTH = {"period_start": pd.Timestamp("2024-05-01"), "period_end": pd.Timestamp("2024-05-31"), "is_amount": True}
CITY = {"region": "500000", "region_short": "重庆", "region_level": "city"}
ROWS = frame(
    {**MONTH, "stage": "signed", "mark": "a", "value": 100.0},
    {**MONTH, "stage": "signed", "mark": "a", "value": 99.5},
    {**MONTH, "stage": "built", "mark": "b", "value": 25.0, "region": "500152", "region_short": "潼南"},
    {**MONTH, "stage": "started", "mark": "c", "value": 12.0, "is_amount": False},
    {**MONTH, **CITY, "stage": "mixed", "mark": "d", "value": 400.0},
)


def traces():
    return {trace.name: trace for trace in event_bubbles(ROWS, theme=LIGHT).data}


def test_each_kind_has_its_form_and_a_count_without_amount_is_a_cross() -> None:
    symbols = {name: trace.marker.symbol for name, trace in traces().items()}
    assert symbols == {
        "签约": "circle",
        "开工或投产": "diamond",
        "签约与开工合在一起，未分开": "square-open",
        UNSIZED: "x-thin-open",
    }


def test_what_two_documents_tell_alike_is_one_bubble_that_stands_on_both() -> None:
    signed = traces()["签约"]
    assert [list(mark) for mark in signed.customdata] == [["", "o1|o2", "o1"]]
    assert "另有 1 份文件" in signed.hovertext[0]


def test_a_bubble_has_a_star_only_where_all_that_it_stands_on_is_of_weak_sources() -> None:
    for classes, opens, is_starred in ((["repost", "official"], "o2", False), (["repost", "secondary"], "o1", True)):
        rows = ROWS.assign(source_class=[*classes, "official", "official", "official"])
        (signed,) = (trace for trace in event_bubbles(rows, theme=LIGHT).data if trace.name == "签约")
        assert signed.customdata[0][2] == opens
        assert ("亿元*" in signed.hovertext[0]) is is_starred


def test_area_is_in_proportion_to_the_amount() -> None:
    assert diameter(400, 400) == LARGEST
    assert diameter(100, 400) == pytest.approx(LARGEST / 2)
    assert diameter(0.1, 400) == SMALLEST


def test_the_city_stands_above_then_those_with_most_bubbles() -> None:
    assert list(event_bubbles(ROWS, theme=LIGHT).layout.yaxis.ticktext) == ["潼南", "铜梁", "重庆"]


def test_of_one_place_alone_the_rows_are_kinds() -> None:
    own = ROWS[ROWS["region"] == "500151"]
    assert set(event_bubbles(own, theme=LIGHT).layout.yaxis.ticktext) == {"签约", "开工或投产"}


def test_one_month_alone_has_ticks_of_months_with_their_year() -> None:
    axis = event_bubbles(ROWS, theme=LIGHT).layout.xaxis
    assert list(axis.ticktext) == ["2024年4月", "2024年6月"]
    assert axis.range[0] < axis.tickvals[0]
    assert axis.tickvals[-1] < axis.range[1]


@pytest.mark.parametrize("days", range(0, 730, 7))
def test_a_short_time_has_at_least_two_months_named_and_few_enough_for_a_phone(days: int) -> None:
    first = date(2023, 1, 16)
    months = named_months(first - timedelta(days=50), first + timedelta(days=days + 50))
    assert 2 <= len(months) <= MOST_MONTHS


def test_over_years_the_years_are_named() -> None:
    early = ROWS.assign(period_start=pd.Timestamp("2022-05-01"), period_end=pd.Timestamp("2022-05-31"), mark="e")
    axis = event_bubbles(pd.concat([ROWS, early], ignore_index=True), theme=LIGHT).layout.xaxis
    assert (axis.tick0, axis.dtick, axis.tickformat) == ("2024-01-01", "M12", "%Y年")
