"""Progress: the way done as a bar, the time gone as a stroke, the target as a diamond at 100 %."""

import pandas as pd
import pytest

from pages.charts.progress import progress
from pages.charts.template import DARK, LIGHT
from tests.charts.test_contrast import luminance

ROWS = pd.DataFrame(
    {
        "label": ["甲", "乙"],
        "done": [40.0, -300.0],
        "gone": [60.0, 20.0],
        "said": ["40%", "-300%"],
        "star": ["", "*"],
        "verdict": ["需提速", "背离"],
        "hover": ["甲\n<b>", "乙"],
        "marks": [["", "o1|o2", "o1"], ["", "o3", "o3"]],
        "goal": [["", "o1", "o1"], ["", "o3", "o3"]],
    }
)


def test_the_first_row_stands_on_top_and_carries_its_statements():
    bars, gone, goals, words = progress(ROWS, theme=LIGHT).data
    assert [list(mark) for mark in bars.customdata] == [["", "o3", "o3"], ["", "o1|o2", "o1"]]
    assert list(gone.x) == [20.0, 60.0]
    assert set(goals.x) == {100.0}
    assert [list(mark) for mark in goals.customdata] == [["", "o3", "o3"], ["", "o1", "o1"]]
    assert words.text == ("-300%*　背离", "40%　需提速")


def test_a_bar_far_off_is_cut_but_says_its_number():
    assert min(progress(ROWS, theme=LIGHT).data[0].x) > -10


def test_hostile_text_stays_text():
    assert "<b>" not in progress(ROWS, theme=LIGHT).data[0].hovertext[1]


def lightness(color):
    """L* of a colour, 0 to 100: how light it is in grey."""
    share = luminance(color)
    return 116 * share ** (1 / 3) - 16 if share > 0.008856 else 903.3 * share


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_behind_and_ahead_stay_apart_in_grey(theme):
    rows = ROWS.assign(done=[40.0, 50.0])
    ahead, behind = progress(rows, theme=theme).data[0].marker.color
    assert abs(lightness(ahead) - lightness(behind)) >= 20
