"""Pledged and paid: nested bars, the city on an axis of its own, a share only of exact amounts."""

from pages.charts.margins import line_width
from pages.charts.pledges import pledges
from pages.charts.template import LIGHT
from tests.charts.frames import frame, marked

PLEDGED, PAID = {"indicator": "contracted_investment"}, {"indicator": "paid_in_investment"}
NAMES = {"label": "铜梁", "under": "2024年"}
CITY = {"region": "500000", "region_level": "city", "label": "重庆", "under": "2024年", "about": "c"}
ROWS = frame(
    {**PLEDGED, **CITY, "value": 12_000.0},
    {**PAID, **CITY, "value": 3_000.0},
    {**PLEDGED, **NAMES, "about": "a", "value": 400.0},
    {**PAID, **NAMES, "about": "a", "value": 100.0},
    {**PLEDGED, **NAMES, "about": "b", "value": 50.0, "bound": "ge", "bound_name": "超"},
    {**PAID, **NAMES, "about": "b", "value": 10.0},
)


def bars(rows=ROWS):
    return marked(pledges(rows, group="about", label="label", under="under", theme=LIGHT))


def test_the_city_has_an_axis_of_its_own() -> None:
    assert [bar.xaxis for bar in bars()] == ["x", "x", "x2", "x2"]
    assert {bar.xaxis for bar in bars(ROWS[ROWS["region_level"] != "city"])} == {"x"}


def test_both_amounts_are_marks_and_the_inner_bar_is_thinner() -> None:
    pledged, paid = bars()[2:]
    assert [mark[1] for mark in pledged.customdata] == ["o3", "o5"]
    assert [mark[1] for mark in paid.customdata] == ["o4", "o6"]
    assert paid.width < pledged.width


def test_a_star_follows_each_amount_of_a_weak_source():
    weak = ROWS.assign(source_class=["official"] * 3 + ["repost", "secondary", "secondary"])
    assert list(bars(weak)[2].text) == ["400 亿元<br>→ 100 亿元*（25%）", "超 50 亿元*<br>→ 10 亿元*"]


def test_words_and_stars_behind_the_longest_bar_have_room_on_a_phone() -> None:
    weak = {**CITY, "source_class": "repost"}
    other = {**NAMES, "about": "a", "label": "两江新区（国家级）"}
    rows = frame(
        {**PLEDGED, **weak, "value": 14_550.0},
        {**PAID, **weak, "value": 3_709.0},
        {**PLEDGED, **other, "value": 1.0},
        {**PAID, **other, "value": 1.0},
    )
    fig = pledges(rows, group="about", label="label", under="under", theme=LIGHT)
    (words,), *_ = (bar.text for bar in marked(fig))
    plot = 335 - fig.layout.margin.l - fig.layout.margin.r
    _, high = fig.layout.xaxis.range
    left = (high - marked(fig)[0].x[0]) / high * plot + fig.layout.margin.r
    assert left >= max(line_width(line, 12) for line in words.split("<br>"))


def test_a_share_is_written_of_exact_amounts_alone() -> None:
    assert list(bars()[2].text) == ["400 亿元<br>→ 100 亿元（25%）", "超 50 亿元<br>→ 10 亿元"]
