"""The dumbbell: the latest period filled, the one before open, a link between them, earlier ones behind."""

from itertools import pairwise

import pandas as pd

from pages.charts.dumbbell import ROW, dumbbell, paces
from pages.charts.template import LIGHT
from tests.charts.frames import frame, marked

RATE = {"indicator": "value_added", "transformation": "yoy", "unit": "%"}
ROWS = frame(
    {
        **RATE,
        "subject": "汽车",
        "label": "汽车",
        "period": "2024",
        "period_label": "2024年",
        "time": 2025.0,
        "value": 26.7,
    },
    {
        **RATE,
        "subject": "汽车",
        "label": "汽车",
        "period": "2025-Q1",
        "period_label": "2025年一季度",
        "time": 2025.25,
        "value": 2.4,
    },
    {
        **RATE,
        "subject": "电子",
        "label": "电子",
        "period": "2025-Q1",
        "period_label": "2025年一季度",
        "time": 2025.25,
        "value": -2.0,
    },
    {
        **RATE,
        "subject": "汽车",
        "label": "汽车",
        "period": "2025-H1",
        "period_label": "2025年上半年",
        "time": 2025.5,
        "value": 8.4,
    },
    {
        **RATE,
        "subject": "电子",
        "label": "电子",
        "period": "2025-H1",
        "period_label": "2025年上半年",
        "time": 2025.5,
        "value": -4.0,
    },
)


def test_every_row_is_a_mark_once() -> None:
    fig = dumbbell(ROWS, label="label", theme=LIGHT)
    assert sorted(ids for trace in fig.data for _, ids, _ in trace.customdata) == ["o1", "o2", "o3", "o4", "o5"]
    assert [trace.name for trace in fig.data] == ["更早各期", "2025年一季度", "2025年上半年"]


def test_faster_and_slower_are_told_apart_by_the_form_of_the_link() -> None:
    links = dumbbell(ROWS, label="label", theme=LIGHT).layout.shapes
    assert [(link.x0, link.x1, link.line.dash) for link in links] == [(2.4, 8.4, "solid"), (-2.0, -4.0, "dot")]


def test_one_period_alone_has_no_link() -> None:
    fig = dumbbell(ROWS[ROWS["period"] == "2025-H1"], label="label", theme=LIGHT)
    assert len(fig.data) == 1
    assert not fig.layout.shapes


def test_marks_of_a_row_lie_so_far_apart_that_each_can_be_pointed_at() -> None:
    for fig in (dumbbell(ROWS, label="label", theme=LIGHT), dumbbell(ROWS.iloc[1:], label="label", theme=LIGHT)):
        places = [((trace.y[0] - round(trace.y[0])) * ROW, trace.marker.size) for trace in fig.data]
        for (low, size), (high, above) in pairwise(places):
            assert high - low >= (size + above) / 2


def test_a_rate_alone_is_said() -> None:
    fig = dumbbell(ROWS.head(1), label="label", theme=LIGHT)
    (said,) = fig.data[0].text
    assert "+26.7%" in said
    assert "汽车 · 2024年" in said
    assert not fig.layout.xaxis.visible


def test_a_star_stands_at_what_a_weak_source_states():
    for place in range(len(ROWS)):
        rows = ROWS.assign(source_class=["repost" if at == place else "official" for at in range(len(ROWS))])
        traces = marked(dumbbell(rows, label="label", theme=LIGHT))
        texts = [text for trace in traces for text in trace.text or ()]
        assert texts.count("*") + str([trace.marker.symbol for trace in traces]).count("asterisk-open") == 1
    plain = marked(dumbbell(ROWS, label="label", theme=LIGHT))
    assert not any(trace.text for trace in plain)
    assert "asterisk" not in str([trace.marker.symbol for trace in plain])


def test_the_words_are_of_the_two_periods_that_are_joined() -> None:
    named = ROWS.assign(indicator_name="增加值", transformation_name="增速")
    assert paces(named, label="label") == (
        "2025年一季度 → 2025年上半年增加值 增速：加快的是汽车 +2.4% → +8.4%；放慢的是电子 -2% → -4%"
    )
    more = frame(
        *(
            {**RATE, "label": name, "period": period, "period_label": f"{period}年", "value": value}
            for period, values in (
                ("2022", (9.0, 9.0, 9.0, 9.0)),
                ("2023", (1.0, 2.0, 3.0, 4.0)),
                ("2024", (5.0, 4.0, 3.0, 1.0)),
            )
            for name, value in zip("甲乙丙丁", values, strict=True)
        )
    )
    told = "2 个加快，最多的是甲 +1% → +5%；放慢的是丁 +4% → +1%；不变的是丙 +3% → +3%"
    assert paces(more, label="label").endswith(f"：{told}")
    parted = more.assign(
        segment=[
            int(row == "甲" and period == "2024") for row, period in zip(more["label"], more["period"], strict=True)
        ]
    )
    assert "加快的是乙" in paces(parted, label="label")


def test_an_earlier_dot_of_a_weak_source_is_a_star_that_the_legend_names() -> None:
    weak = ROWS.assign(source_class=["repost", *["official"] * 4], period=["2023", *ROWS["period"][1:]])
    both = pd.concat([ROWS.head(1), weak], ignore_index=True)
    for rows, names in ((weak, ["更早各期\u00a0*"]), (both, ["更早各期", "更早各期\u00a0*"])):
        fig = dumbbell(rows, label="label", theme=LIGHT)
        assert [trace.name for trace in fig.data][:-2] == names
    star, dot = fig.data[1].marker, fig.data[0].marker
    assert (set(star.symbol), set(dot.symbol)) == ({"asterisk-open"}, {"circle-open"})
    assert star.size > dot.size
    assert star.line.width <= star.size / 6, "arms that run together"
    lanes = [(trace.y[0] - round(trace.y[0])) * ROW for trace in fig.data[1:3]]
    assert lanes[1] - lanes[0] >= (star.size + fig.data[2].marker.size) / 2


def test_nothing_is_told_of_what_no_bar_joins() -> None:
    assert paces(ROWS[ROWS["period"] == "2025-H1"], label="label") == ""
    assert paces(ROWS.head(0), label="label") == ""
