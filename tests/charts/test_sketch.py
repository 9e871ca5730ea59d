"""A figure in the making: panels, axes, and what is merged into them."""

import pandas as pd
import pytest

from pages.charts.sketch import Sketch
from pages.charts.template import LIGHT, new_figure


def panels(**options: object) -> Sketch:
    fig = new_figure(LIGHT)
    fig.set_panels(**options)  # type: ignore[arg-type]
    return fig


def test_panels_fill_the_height_in_proportion_from_the_top():
    fig = panels(rows=2, heights=[3, 1], above=0.2).figure()
    assert fig.layout.yaxis.domain == pytest.approx((0.4, 1.0))
    assert fig.layout.yaxis2.domain == pytest.approx((0.0, 0.2))


def test_panels_side_by_side_share_their_rows():
    fig = panels(columns=2, widths=[1, 1], beside=0.1, shares_y=True).figure()
    assert fig.layout.xaxis2.domain == pytest.approx((0.55, 1.0))
    assert (fig.layout.yaxis2.matches, fig.layout.yaxis2.showticklabels) == ("y", False)


def test_a_change_of_one_panel_leaves_the_others_alone():
    fig = panels(rows=2)
    fig.update_xaxes(tickfont={"size": 99}, row=2, col=1)
    assert [fig.layout[axis]["tickfont"]["size"] for axis in ("xaxis", "xaxis2")] == [12, 99]


def test_a_change_of_all_axes_is_merged_into_what_they_have():
    fig = panels(rows=2)
    fig.update_yaxes(tickfont={"size": 8})
    assert all(fig.layout[axis]["tickfont"] == {"size": 8, "color": LIGHT.muted} for axis in ("yaxis", "yaxis2"))


def test_a_trace_goes_to_its_panel_with_plain_lists():
    fig = panels(rows=2, columns=2)
    fig.add_bar(x=pd.Series([1.5, 2.0]), y=pd.Index(["a", "b"]), text=None, row=2, col=1)
    assert fig.data == [{"type": "bar", "xaxis": "x3", "yaxis": "y3", "x": [1.5, 2.0], "y": ["a", "b"]}]


def test_a_property_that_plotly_does_not_know_is_found():
    fig = new_figure(LIGHT)
    fig.add_bar(x=[1], y=[1], colour="red")
    with pytest.raises(ValueError, match="colour"):
        fig.figure()
