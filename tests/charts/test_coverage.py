"""The matrix of coverage: every cell is a mark, its form its state."""

import pandas as pd

from pages.charts.coverage import FORMS, coverage
from pages.charts.template import LIGHT

NAMES = {"stated": "有", "part": "部分", "silent": "没有"}
CELLS = pd.DataFrame(
    {
        "row": ["铜梁", "铜梁", "城口", "城口"],
        "column": ["产值", "增速", "产值", "增速"],
        "state": ["stated", "silent", "part", "silent"],
        "mark": [["", "o1", "o1"], ["gap=500151|g", "", ""], ["", "o2", "o2"], ["gap=500229|g", "", ""]],
        "hover": ["a", "<b>", "c", "d"],
    }
)


def test_every_cell_is_a_mark_of_its_state():
    fig = coverage(CELLS, rows=["铜梁", "城口"], columns=["产值", "增速"], names=NAMES, theme=LIGHT)
    assert [(trace.name, trace.marker.symbol, len(trace.x)) for trace in fig.data] == [
        ("有", "square", 1),
        ("部分", "square-x-open", 1),
        ("没有", "circle-open", 2),
    ]
    assert list(fig.data[0].y) == [1]
    assert len(set(FORMS.values())) == len(FORMS)


def test_hostile_text_stays_text():
    fig = coverage(CELLS, rows=["铜梁", "城口"], columns=["产值", "增速"], names=NAMES, theme=LIGHT)
    assert fig.data[2].hovertext[0] == "&lt;b&gt;"
