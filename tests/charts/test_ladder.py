"""The ladder: newest, earlier, added and aimed at are told apart; a rung without a number says so."""

from pages.charts.ladder import SILENT, ladder
from pages.charts.template import LIGHT
from tests.charts.frames import frame

FIRMS = {"unit": "家", "row": "高新"}
ROWS = frame(
    {**FIRMS, "value": 100.0, "time": 2022.0, "period": "2021-12"},
    {**FIRMS, "value": 150.0, "time": 2024.0, "period": "2023-12"},
    {**FIRMS, "value": 300.0, "time": 2028.0, "period": "2027", "status": "target"},
    {**FIRMS, "value": 20.0, "time": 2024.0, "period": "2023", "transformation": "new"},
    {**FIRMS, "value": 80.0, "time": 2028.0, "period": "2025/2027", "transformation": "new", "status": "target"},
)


def drawn(**options):
    return ladder(ROWS, row="row", rows=["冠军", "高新"], theme=LIGHT, **options)


def traces():
    return {trace.name: trace for trace in drawn().data}


def test_each_kind_of_mark_has_its_form() -> None:
    symbols = {name: trace.marker.symbol for name, trace in traces().items()}
    assert symbols == {
        "更早的数": "circle-open",
        "目标": "diamond-open",
        "最新实际": "circle",
        "新增": "triangle-up",
        "新增的目标或预计": "triangle-up-open",
    }


def test_every_number_is_one_mark_and_no_line_joins_them() -> None:
    marks = [mark[1] for trace in traces().values() for mark in trace.customdata]
    assert sorted(marks) == ["o1", "o2", "o3", "o4", "o5"]
    assert all("lines" not in trace.mode for trace in traces().values())


def test_the_newest_and_the_last_target_are_written_out() -> None:
    found = traces()
    assert list(found["最新实际"].text) == ["150 · 2023-12"]
    assert list(found["更早的数"].text) == [""]
    assert list(found["新增的目标或预计"].text) == ["80 · 2025—27"]


def test_a_text_stands_on_the_side_where_no_mark_is() -> None:
    found = traces()
    assert list(found["新增"].textposition) == ["middle left"]
    assert list(found["新增的目标或预计"].textposition) == ["middle right"]


def test_a_star_follows_a_written_value_of_a_weak_source_and_stands_below_a_mark_without_words() -> None:
    weak = ROWS.assign(source_class=["secondary", "repost", "official", "official", "repost"])
    found = {trace.name: trace for trace in ladder(weak, row="row", rows=["高新"], theme=LIGHT).data}
    assert list(found["最新实际"].text) == ["150* · 2023-12"]
    assert (list(found["更早的数"].text), list(found["更早的数"].textposition)) == (["*"], ["bottom center"])
    assert list(found["新增的目标或预计"].text) == ["80* · 2025—27"]
    assert "*" not in found["目标"].text[0] + found["新增"].text[0]


def test_a_row_without_a_number_says_so() -> None:
    fig = drawn()
    assert list(fig.layout.yaxis.ticktext) == ["冠军", "高新"]
    assert [note.text for note in fig.layout.annotations] == [SILENT]


def test_the_axis_may_be_linear() -> None:
    assert drawn().layout.xaxis.type == "log"
    assert drawn(is_log=False).layout.xaxis.type is None


def test_near_the_foot_of_a_plain_axis_a_text_runs_to_the_right() -> None:
    low = {"label": "冠军", "observation_id": "o9", "period": "2021", "time": 2022.0, "value": 1.0}
    high = {"label": "高新", "observation_id": "o8", "period": "2021", "time": 2022.0, "value": 100.0}
    newest = ladder(frame(low, high), row="label", rows=["冠军", "高新"], theme=LIGHT, is_log=False).data[0]
    assert list(newest.textposition) == ["top right", "top center"]
