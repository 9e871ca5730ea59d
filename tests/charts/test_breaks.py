"""No line of any chart joins two statements that a break of their series parts."""

import re
from pathlib import Path

import pytest

from pages.charts.bullets import bullets
from pages.charts.dumbbell import dumbbell
from pages.charts.ladder import ladder
from pages.charts.marks import break_notes
from pages.charts.multiples import multiples
from pages.charts.rows import entries
from pages.charts.template import LIGHT
from pages.charts.trend import trend
from tests.charts.frames import frame

CHARTS = Path(__file__).parents[2] / "pages" / "charts"
DRAWS = re.compile(r'mode="lines|join_years\(|type="line"')
RULES = {"pairs", "ranking", "strips", "tile_map"}
"""Charts whose lines part rows, frame a tile or mark one value: none leads from a statement to another."""


def years(*values, parted):
    """A series of years from 2018 on, each value after ``parted`` of them on the other side of a break."""
    return frame(
        *(
            {
                "value": float(value),
                "period": f"{2018 + place}",
                "period_label": f"{2018 + place}年",
                "year": 2018 + place,
                "time": 2019.0 + place,
                "segment": int(place >= parted),
                "break_reason": "口径不同" if place >= parted else "",
                "label": "甲",
                "said_as": "",
                "block": "区县",
            }
            for place, value in enumerate(values)
        )
    )


def goal(parted):
    """What is so and what is aimed at, with a break between or none."""
    found = years(1, 2, parted=parted)
    return found.assign(status=["actual", "target"])


DRAWN = {
    "trend": lambda parted: trend(years(*range(1, 8), parted=parted), series="label", theme=LIGHT),
    "multiples": lambda parted: multiples(
        years(*range(1, 8), parted=parted), panel="label", under="said_as", theme=LIGHT
    ),
    "dumbbell": lambda parted: dumbbell(years(1, 2, parted=parted), label="label", theme=LIGHT),
    "ladder": lambda parted: ladder(goal(parted), row="label", rows=["甲"], theme=LIGHT),
    "bullets": lambda parted: bullets(goal(parted), theme=LIGHT),
}
BREAK = {"trend": 4, "multiples": 4}
WHOLE = 99


def joined(fig):
    """Each pair of ends of the lines and shapes of a figure that lead from one place to another."""
    lines = [trace for trace in fig.data if trace.type == "scatter" and "lines" in (trace.mode or "")]
    found = [(trace.x[place], trace.x[place + 1]) for trace in lines for place in range(0, len(trace.x), 3)]
    return found + [(shape.x0, shape.x1) for shape in fig.layout.shapes if shape.type == "line"]


def test_every_chart_with_lines_is_looked_at():
    drawing = {path.stem for path in CHARTS.glob("*.py") if DRAWS.search(path.read_text(encoding="utf-8"))}
    assert drawing - RULES == set(DRAWN)


@pytest.mark.parametrize("name", DRAWN)
def test_a_line_stops_at_a_break(name):
    whole, parted = joined(DRAWN[name](WHOLE)), joined(DRAWN[name](BREAK.get(name, 1)))
    assert len(parted) == len(whole) - 1
    assert (2022.0, 2023.0) not in parted


def test_what_a_break_leaves_of_a_line_is_points_where_it_is_short():
    assert joined(trend(years(1, 2, 3, 4, 5, parted=2), series="label", theme=LIGHT)) == [
        (2021.0, 2022.0),
        (2022.0, 2023.0),
    ]


def test_the_words_name_both_sides_and_the_reason():
    assert break_notes(entries(years(1, 2, 3, parted=2))) == ["2020年与2019年不相连：口径不同"]
    assert break_notes(entries(years(1, 2, 3, parted=WHOLE))) == []
