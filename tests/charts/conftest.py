"""Every figure that a test of charts makes is held against Plotly's own checks, which the board leaves out."""

import plotly.graph_objects as go
import pytest

from pages.charts.sketch import Sketch


@pytest.fixture(autouse=True)
def checked_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ``Sketch.figure`` raise ValueError for a property or a value that Plotly does not know."""

    def figure(sketch: Sketch) -> go.Figure:
        finished = made(sketch)
        go.Figure({"data": sketch.data, "layout": sketch.layout})
        return finished

    made = Sketch.figure
    monkeypatch.setattr(Sketch, "figure", figure)
